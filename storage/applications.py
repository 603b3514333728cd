"""The applications as they are, and the trail of what became of them.

Plain functions of a connection, for `store.run`.
"""

from datetime import date

from pydantic import TypeAdapter
from sqlalchemy import Connection, Select, bindparam, or_, select
from sqlalchemy.engine import RowMapping

from core.application.application import Application
from core.application.filed import Audience, Entry, Filed, What
from core.application.reference import grouped
from core.application.stages import Award, CertificateRung, Stage
from storage.tables import application, application_event

_APPLICATION = TypeAdapter(Application)


class NoSuchApplication(LookupError):
    """There is no application with this reference number."""


def applications(connection: Connection) -> tuple[Filed, ...]:
    """Give all applications, the one that came first first."""
    return tuple(map(_filed, connection.execute(_ALL).mappings()))


def applications_of(connection: Connection, conversation: str) -> tuple[Filed, ...]:
    """Give the applications that were made in a conversation, the newest first."""
    return tuple(map(_filed, connection.execute(_OF, {"key": conversation}).mappings()))


def find_application(connection: Connection, reference: str) -> Filed:
    """Find an application by its reference number; NoSuchApplication if it is not there."""
    return _found(connection, _ONE, reference)


def take_up_application(connection: Connection, reference: str) -> Filed:
    """Find an application and keep it from others until the transaction ends.

    Raises NoSuchApplication if it is not there.
    """
    return _found(connection, _TO_CHANGE, reference)


def trail(connection: Connection, reference: str) -> tuple[Entry, ...]:
    """Give all that was done with an application, in order."""
    return tuple(map(_entry, connection.execute(_TRAIL, {"key": reference}).mappings()))


def certificates(connection: Connection, first: date, last: date) -> tuple[Filed, ...]:
    """Give what was awarded and ends from the first to the last day, where reminders are wanted."""
    rows = connection.execute(_CERTIFICATES, {"first": first, "last": last})
    return tuple(map(_filed, rows.mappings()))


def dump_application(applied: Application) -> str:
    """Write what was filled in as JSON."""
    return _APPLICATION.dump_json(applied).decode()


def _found(connection: Connection, one: Select[tuple[object, ...]], reference: str) -> Filed:
    row = connection.execute(one, {"key": reference}).mappings().one_or_none()
    if row is None:
        raise NoSuchApplication(f"there is no application {grouped(reference)}")
    return _filed(row)


def _filed(row: RowMapping) -> Filed:
    return Filed(
        reference=row["reference"],
        conversation=row["conversation"],
        address=row["address"],
        language=row["language"],
        application=_APPLICATION.validate_json(row["body"]),
        at=row["at"],
        stage=Stage(row["stage"]),
        since=row["since"],
        award=_award(row),
        reminded=row["reminded"],
    )


def _entry(row: RowMapping) -> Entry:
    return Entry(
        at=row["at"],
        by=row["by"],
        what=What(row["what"]),
        before=Stage(row["before"]) if row["before"] else None,
        after=Stage(row["after"]) if row["after"] else None,
        award=_award(row),
        remark=row["remark"],
        audience=Audience(row["audience"]) if row["audience"] else None,
    )


def _award(row: RowMapping) -> Award | None:
    if row["rung"] is None or row["until"] is None:
        return None
    return Award(CertificateRung(row["rung"]), row["until"])


_ALL = select(application).order_by(application.c.at, application.c.reference)
_OF = (
    select(application)
    .where(application.c.conversation == bindparam("key"))
    .order_by(application.c.at.desc(), application.c.reference)
)
_ONE = select(application).where(application.c.reference == bindparam("key"))
_TO_CHANGE = _ONE.with_for_update()
_TRAIL = (
    select(application_event)
    .where(application_event.c.reference == bindparam("key"))
    .order_by(application_event.c.id)
)
_CERTIFICATES = (
    select(application)
    .where(application.c.until.between(bindparam("first"), bindparam("last")))
    .where(or_(application.c.reminded.is_(None), application.c.reminded > 0))
    .order_by(application.c.at, application.c.reference)
)
