"""Whether the tables of a database are those of this Laddermaat, and how an empty one gets them."""

from sqlalchemy import Connection, String, column, inspect, select, table, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from storage.migrations import VERSION_TABLE, migrate, revisions
from storage.store import StoreAway, StoreError

_MAKING = 5_640_001
"""The advisory lock of PostgreSQL under which tables are made or changed; SQLite has but one."""
PATIENCE = "60s"
"""For whoever makes them before."""
_LOADING = "60s"
"""In which what makes them is loaded, while nothing is said to the database."""
_LAST_NUMBER = 5
"""Tables had numbers before they had revisions, on SQLite only; see revision 0001."""
_REVISION = select(column("version_num", String)).select_from(table(VERSION_TABLE))


class NoDatabase(StoreError):
    """Nothing was ever kept there."""


def prepare(connection: Connection, name: str) -> None:
    """Make the tables in an empty database; else the same as `check`.

    Begins a transaction of its own. Of two processes that do this at once, one waits.
    StoreError and the remedy if it cannot be used; the name is what the user calls it, without
    a password.
    """
    with connection.begin():
        claim(connection)
        if is_empty(connection):
            create(connection, name)
        else:
            _check(connection, name)


def check(connection: Connection, name: str) -> None:
    """See that the tables are those of this Laddermaat, without writing.

    Begins a transaction of its own. StoreError and the remedy if they are not; NoDatabase where
    there are none.
    """
    with connection.begin():
        _check(connection, name)


def upgrade(connection: Connection, name: str) -> tuple[str, ...]:
    """Bring the tables up to date within the caller's transaction; give the steps it took.

    StoreError as `check` raises it, but for an older one.
    """
    claim(connection)
    steps = steps_ahead(connection, name)
    if steps:
        migrate(connection, steps[-1])
    return steps


def steps_ahead(connection: Connection, name: str) -> tuple[str, ...]:
    """Give the revisions that a database lacks; StoreError as `upgrade` raises it."""
    found = known_revision(connection, name)
    return revisions()[revisions().index(found) + 1 :] if found else revisions()


def claim(connection: Connection) -> None:
    """Be the only one to make or change tables until the end of this transaction.

    Waits for others that are; StoreAway when that takes too long. Neither who waits nor who is
    waited for is hurried by what holds for a turn: to load what makes the tables takes a busy
    machine a while.
    """
    if connection.dialect.name == "sqlite":
        return
    connection.execute(text("SET LOCAL statement_timeout = 0"))
    connection.execute(text(f"SET LOCAL idle_in_transaction_session_timeout = '{_LOADING}'"))
    connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}'"))
    try:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MAKING})
    except OperationalError as error:
        raise StoreAway(
            "the tables are being changed, as by `laddermaat db upgrade`: try again when that is "
            f"done ({error.orig})"
        ) from error


def is_empty(connection: Connection) -> bool:
    """Say whether there is no table at all, of ours or of others."""
    return not inspect(connection).get_table_names()


def create(connection: Connection, name: str) -> None:
    """Make the newest tables, in the caller's transaction; StoreError if it may not."""
    try:
        migrate(connection, revisions()[-1])
    except ProgrammingError as error:
        raise StoreError(
            f"cannot make tables in {name} ({error.orig}): let its user do so, or give "
            "another database in LADDERMAAT_DATABASE_URL"
        ) from error


def known_revision(connection: Connection, name: str) -> str | None:
    """Give the revision of the tables, one that this Laddermaat knows; None if they have a number.

    StoreError if they are not ours, or newer; NoDatabase where there are none.
    """
    if is_empty(connection):
        raise NoDatabase(f"there is nothing in {name} yet: start Laddermaat first")
    if inspect(connection).has_table(VERSION_TABLE):
        found = str(connection.scalar(_REVISION))
        if found in revisions():
            return found
    else:
        number = _number(connection)
        if 1 <= number <= _LAST_NUMBER:
            return None
        if number < 1:
            raise StoreError(
                f"{name} holds tables that are not Laddermaat's: "
                "give another database in LADDERMAAT_DATABASE_URL"
            )
        found = str(number)
    raise StoreError(
        f"{name} was written by a newer Laddermaat (schema {found}, this one knows "
        f"{revisions()[-1]}): update Laddermaat, or give another database in "
        "LADDERMAAT_DATABASE_URL"
    )


def _check(connection: Connection, name: str) -> None:
    found, newest = known_revision(connection, name), revisions()[-1]
    if found != newest:
        raise StoreError(
            f"{name} is of an older Laddermaat (schema {found or _number(connection)}, this one "
            f"{newest}): stop it everywhere, keep a copy with `laddermaat db backup FILE`, and "
            "run `laddermaat db upgrade`"
        )


def _number(connection: Connection) -> int:
    if connection.dialect.name != "sqlite":
        return 0
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
