"""Who uses a database on PostgreSQL: whoever serves stays, and a command may want to be alone.

On SQLite the lock on the file says the same; see `storage.sqlite`.
"""

from sqlalchemy import Connection, text

from storage.store import StoreError

_PRESENT = 5_640_002
"""The advisory lock of PostgreSQL that everybody who is there shares."""
_STAY = text("SELECT pg_try_advisory_lock_shared(:key)")
_ALONE = text("SELECT pg_try_advisory_xact_lock(:key)")


def stay(connection: Connection, name: str) -> None:
    """Be there for as long as this connection is, beside others; StoreError if one is alone.

    On a connection that is kept and commits by itself; before `storage.schema.prepare`.
    """
    if not connection.scalar(_STAY, {"key": _PRESENT}):
        raise StoreError(f"the tables of {name} are being changed: start again when that is done")


def be_alone(connection: Connection, name: str) -> None:
    """Keep others out until the end of this transaction; StoreError if somebody is there."""
    if connection.dialect.name != "postgresql":
        return
    if not connection.scalar(_ALONE, {"key": _PRESENT}):
        raise StoreError(f"a Laddermaat is using {name}: stop it everywhere first")
