"""SQLite: the embedded default. One process owns the file and writes through one connection."""

import fcntl
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError

from storage.group_commit import GroupCommit
from storage.schema import NoDatabase, check, prepare
from storage.settling import settled
from storage.store import Committed, Store, StoreAway, StoreError, untold

PATIENCE = 10.0
"""Seconds to wait for a lock that another program, such as a backup, holds on the file."""


@asynccontextmanager
async def open_sqlite(file: Path | None, committed: Committed = untold) -> AsyncIterator[Store]:
    """Own the file and open the store in it; without a file it lives in memory only."""
    with owned(file), connected(file and _private(file), begin_to_write) as connection:
        prepare(connection, str(file))
        store = GroupCommit([_Writer(connection)], committed=committed)
        try:
            yield store
        finally:
            await store.close()


@dataclass(frozen=True, slots=True)
class _Writer:
    """The one connection that writes."""

    connection: Connection

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Run a transaction."""
        with self.connection.begin():
            yield self.connection
        settled(self.connection)

    def passes(self, error: Exception) -> bool:
        """Tell whether another program holds the file, or the disk has no room or fails."""
        name = getattr(error.orig, "sqlite_errorname", "") if isinstance(error, DBAPIError) else ""
        return name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_IOERR"))


@contextmanager
def read_sqlite(file: Path) -> Iterator[Connection]:
    """Look into the file without writing, also while another process owns it."""
    if not file.exists():
        raise NoDatabase(f"there is no database {file} yet: start Laddermaat first")
    with connected(file, begin_to_read) as connection:
        check(connection, str(file))
        yield connection


@contextmanager
def edit_sqlite(file: Path) -> Iterator[Connection]:
    """Change the file beside the process that owns it; SQLite lets them write in turn."""
    with connected(_private(file), begin_to_write) as connection:
        try:
            prepare(connection, str(file))
            yield connection
            settled(connection)
        except OperationalError as error:
            raise StoreError(
                f"{file} cannot be changed now ({error.orig}), and nothing was: try again in a "
                "moment, and see that nothing else, such as a backup, holds on to it"
            ) from error


@contextmanager
def owned(file: Path | None) -> Iterator[None]:
    """Hold the lock on the file; the system lets go of it when the process ends, however."""
    if file is None:
        yield
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock = file.with_name(f"{file.name}.lock").open("a")
    except OSError as error:
        raise _cannot_keep(file, error) from error
    with closing(lock):
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreAway(
                f"another Laddermaat is using {file}: stop that one first, or give this one a "
                "database of its own in LADDERMAAT_DATABASE_URL. An SQLite file serves one "
                "process; several processes share the work on PostgreSQL (postgresql://…)"
            ) from None
        yield


def _private(file: Path) -> Path:
    """See that the file is there, for its owner only: it holds what people said."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
    except OSError as error:
        raise _cannot_keep(file, error) from error
    return file


def _cannot_keep(file: Path, error: OSError) -> StoreError:
    return StoreError(
        f"cannot keep the database in {file.parent} ({error.strerror}): make that folder "
        "writable, or choose another one in LADDERMAAT_DATABASE_URL"
    )


@contextmanager
def connected(file: Path | None, begin: Callable[[Connection], None]) -> Iterator[Connection]:
    """Have a connection to a file, which begins each transaction so; StoreError if it is none."""
    engine = create_engine(
        URL.create("sqlite", database=str(file) if file else None),
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": PATIENCE},
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", begin)
    try:
        with _opened(engine, file) as connection:
            yield connection
    finally:
        engine.dispose()


def _opened(engine: Engine, file: Path | None) -> Connection:
    try:
        return engine.connect()
    except DatabaseError as error:
        raise StoreError(f"cannot use {file} as a database: {error.orig}") from error


def _set_up(connection: SqliteConnection, _record: object) -> None:
    # Python's driver begins transactions when it thinks fit; this hands that to the `begin` event.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # What is deleted is overwritten: whoever has everything erased must not be found in the file.
    connection.execute("PRAGMA secure_delete = ON")


def begin_to_read(connection: Connection) -> None:
    """Begin a transaction that sees the file as it is then, and cannot change it."""
    connection.exec_driver_sql("PRAGMA query_only = ON")
    connection.exec_driver_sql("BEGIN")


def begin_to_write(connection: Connection) -> None:
    """Begin a transaction that is the only one to write."""
    # A transaction that reads first and writes later would fail when another writes between.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
