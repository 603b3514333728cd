"""What a turn wants done with applications, in its transaction.

Plain functions of a connection, for `store.run`.
"""

from datetime import datetime

from sqlalchemy import Connection, bindparam, update

from core.application.filed import Entry, What
from core.application.stages import Stage, Step, StepRefused
from core.effects import (
    Apply,
    DropReminders,
    MarkReminded,
    MoveApplication,
    OnApplication,
    RemarkOnApplication,
    WithdrawApplication,
)
from storage.administration import APPLICANT, CLOCK, add_remark, note, take_step
from storage.applications import dump_application
from storage.inserting import told_unless_there
from storage.tables import application


def administer(
    connection: Connection, effect: OnApplication, made_in: tuple[str, str], at: datetime
) -> bool:
    """Do what an applicant, a colleague or the clock wants; False if it is not possible any more.

    `made_in` is the conversation, and the address that was spoken from.
    """
    try:
        match effect:
            case Apply():
                return _file(connection, effect, made_in, at)
            case WithdrawApplication(reference):
                take_step(connection, reference, Step(Stage.WITHDRAWN), APPLICANT, at)
            case MoveApplication(reference, step, by):
                take_step(connection, reference, step, by, at)
            case RemarkOnApplication(reference, remark, by):
                add_remark(connection, reference, remark, by, at)
            case MarkReminded(reference, months):
                _remind(connection, reference, months, Entry(at, CLOCK, What.REMINDED))
            case DropReminders(reference):
                _remind(connection, reference, 0, Entry(at, APPLICANT, What.NO_REMINDERS))
    except StepRefused:
        return False
    return True


def _file(connection: Connection, effect: Apply, made_in: tuple[str, str], at: datetime) -> bool:
    values = {
        "reference": effect.reference,
        **dict(zip(("conversation", "address"), made_in, strict=True)),
        "language": effect.language,
        "body": dump_application(effect.application),
        "at": at,
        "stage": Stage.RECEIVED,
        "since": at,
        "rung": None,
        "until": None,
        "reminded": None,
    }
    if connection.scalar(_FILE[connection.dialect.name], values) is None:
        return False
    note(connection, effect.reference, Entry(at, APPLICANT, What.FILED, after=Stage.RECEIVED))
    return True


def _remind(connection: Connection, reference: str, months: int, entry: Entry) -> None:
    connection.execute(_REMIND, {"key": reference, "to": months})
    note(connection, reference, entry)


_FILE = told_unless_there(application, application.c.reference)
_REMIND = (
    update(application)
    .where(application.c.reference == bindparam("key"))
    .values(reminded=bindparam("to"))
)
