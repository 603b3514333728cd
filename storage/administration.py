"""What is done with applications, each thing with a line in the trail.

Plain functions of a connection, for `store.run`.
"""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, update

from core.application.application import erased
from core.application.filed import Audience, Entry, Filed, Remark, What
from core.application.reference import grouped
from core.application.stages import (
    NEXT,
    Reason,
    Stage,
    Step,
    StepRefused,
    check_remark,
    check_step,
)
from storage.applications import dump_application, find_application, take_up_application
from storage.tables import application, application_event

APPLICANT = "applicant"
CLOCK = "clock"
"""Who did something, where it was no colleague."""


def take_step(connection: Connection, reference: str, step: Step, by: str, at: datetime) -> Filed:
    """Bring an application to another stage, and give it as it is then.

    Raises NoSuchApplication, and StepRefused where the step does not follow on its stage.
    """
    found = find_application(connection, reference)
    check_step(found.stage, step)
    values = {"key": reference, "found": found.stage, "new": step.to, "moment": at}
    if connection.execute(_MOVE, values).rowcount != 1:
        told = f"somebody took a step with {grouped(reference)} meanwhile: look again"
        raise StepRefused(Reason.MEANWHILE, told)
    if step.award:
        award = {"key": reference, "on": step.award.rung, "last": step.award.until}
        connection.execute(_AWARD, award)
    audience = Audience.APPLICANT if step.remark else None
    moved = Entry(at, by, What.MOVED, found.stage, step.to, step.award, step.remark, audience)
    note(connection, reference, moved)
    if step.internal:
        add_remark(connection, reference, Remark(step.internal, Audience.INTERNAL), by, at)
    return find_application(connection, reference)


def add_remark(
    connection: Connection, reference: str, remark: Remark, by: str, at: datetime
) -> Filed:
    """Keep a remark; NoSuchApplication, or StepRefused for one that is too long."""
    check_remark(remark.text)
    found = take_up_application(connection, reference)
    if found.is_erased:
        told = f"the applicant of {grouped(reference)} had everything erased: it stays as it is"
        raise StepRefused(Reason.IS_ERASED, told)
    remarked = Entry(at, by, What.REMARKED, remark=remark.text, audience=remark.audience)
    note(connection, reference, remarked)
    return found


def erase_application(connection: Connection, reference: str, by: str, at: datetime) -> None:
    """Keep of an application how it went only; one that is under way is withdrawn.

    That is what the applicant wants, or the clock.
    """
    found = take_up_application(connection, reference)
    for last in (Stage.WITHDRAWN, Stage.CLOSED):
        if last in NEXT[found.stage]:
            take_step(connection, reference, Step(last), by, at)
    body = dump_application(erased(found.application))
    connection.execute(_EMPTY, {"key": reference, "emptied": body})
    connection.execute(_EMPTY_TRAIL, {"key": reference})
    note(connection, reference, Entry(at, by, What.ERASED))


def note(connection: Connection, reference: str, entry: Entry) -> None:
    """Add a line to the trail."""
    values = {
        "reference": reference,
        "at": entry.at,
        "by": entry.by,
        "what": entry.what,
        "before": entry.before,
        "after": entry.after,
        "rung": entry.award and entry.award.rung,
        "until": entry.award and entry.award.until,
        "remark": entry.remark,
        "audience": entry.audience,
    }
    connection.execute(_NOTE, values)


_MOVE = (
    update(application)
    .where(application.c.reference == bindparam("key"), application.c.stage == bindparam("found"))
    .values(stage=bindparam("new"), since=bindparam("moment"))
)
_AWARD = (
    update(application)
    .where(application.c.reference == bindparam("key"))
    .values(rung=bindparam("on"), until=bindparam("last"))
)
_EMPTY = (
    update(application)
    .where(application.c.reference == bindparam("key"))
    .values(body=bindparam("emptied"), conversation="", address="", reminded=0)
)
_EMPTY_TRAIL = (
    update(application_event)
    .where(application_event.c.reference == bindparam("key"), application_event.c.remark != "")
    .values(remark="")
)
_NOTE = insert(application_event)
