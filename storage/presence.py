"""Who uses a database on PostgreSQL: whoever serves is there, and a command may want to be alone.

On SQLite the lock on the file says the same; see `storage.sqlite`.
"""

from typing import Final

from sqlalchemy import Connection, text

from storage.store import StoreError

_PRESENT: Final = 5_640_002
"""The advisory lock of PostgreSQL that everybody who is there shares."""
BE_THERE: Final = f"SELECT pg_advisory_lock_shared({_PRESENT})"
"""Run on a connection that stays: it says for as long as it lives that somebody is there."""
_ALONE = text(f"SELECT pg_try_advisory_xact_lock({_PRESENT})")


def be_there(connection: Connection) -> None:
    """Say for as long as a connection lives that somebody is there; waits for who is alone."""
    with connection.begin():
        connection.execute(text(BE_THERE))


def be_alone(connection: Connection, name: str) -> None:
    """Keep others out until the end of this transaction; StoreError if somebody is there."""
    if not connection.scalar(_ALONE):
        raise StoreError(f"a Laddermaat is using {name}: stop it everywhere first")
