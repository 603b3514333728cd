"""PostgreSQL: the engine of scale. Several processes, on several machines, share one database.

The same operations run here as on SQLite: a few threads, each with a connection, commit what was
asked for in groups. While the database is away, they try again.
"""

import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError

from storage.group_commit import GroupCommit
from storage.presence import be_there
from storage.schema import check, prepare
from storage.store import Committed, Store, StoreAway, StoreError, untold

WRITERS = 2
"""Connections that write at once: while one waits for the disk, the others go on."""
REST = 0.25
"""Seconds between two tries to reach it, however many operations wait for it."""
_SESSION = {
    "lock_timeout": "250",
    "statement_timeout": "30000",
    "idle_in_transaction_session_timeout": "5000",
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
}
"""For the server, in milliseconds or seconds. Operations of one commit lock rows in the order in
which they came, those of another commit in another order: rather than wait for each other, both
give up soon, and each operation is tried alone. A process that died, or was stopped in the middle
of a transaction, must not hold its locks for long."""
_REACHING = {
    "connect_timeout": "5",
    "keepalives_idle": "5",
    "keepalives_interval": "2",
    "keepalives_count": "3",
    "tcp_user_timeout": "10000",
}
"""For the client: a network that swallows everything is noticed within ten seconds."""
_PASSES = ("08", "40", "53", "55P03", "57", "58")
"""Codes of errors that pass: connection lost, deadlock, no room, lock not had, server going down,
its system failing (PostgreSQL, Appendix A)."""


class _Away(Exception):
    """The database cannot be reached now."""


@asynccontextmanager
async def open_postgresql(url: URL, committed: Committed = untold) -> AsyncIterator[Store]:
    """Open the store in a database, for one of the processes that share it."""
    # Its driver is slow to load, and other databases do without.
    from storage.postgresql_peers import postgresql_peers  # noqa: PLC0415

    engine = _engine(url)
    try:
        with reached(engine) as connection:
            prepare(connection, shown(url))
        async with postgresql_peers(engine) as peers:
            writers = [_Writer(engine, shown(url)) for _ in range(WRITERS)]
            store = GroupCommit(writers, peers, committed)
            try:
                yield store
            finally:
                await store.close()
    finally:
        engine.dispose()


@contextmanager
def read_postgresql(url: URL) -> Iterator[Connection]:
    """Look into the database without writing, also while processes use it."""
    with _for_command(url) as connection:
        event.listen(connection, "begin", _read_only)
        check(connection, shown(url))
        yield connection


@contextmanager
def edit_postgresql(url: URL) -> Iterator[Connection]:
    """Change the database beside the processes that use it."""
    with _for_command(url) as connection:
        try:
            be_there(connection)
            prepare(connection, shown(url))
            yield connection
        except OperationalError as error:
            raise StoreError(
                f"{shown(url)} cannot be changed now ({_first_line(error)}), and nothing was: "
                "try again in a moment"
            ) from error


@contextmanager
def _for_command(url: URL) -> Iterator[Connection]:
    engine = _engine(url)
    try:
        with reached(engine) as connection:
            yield connection
    finally:
        engine.dispose()


def _read_only(connection: Connection) -> None:
    connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def address(url: URL, settings: Mapping[str, str]) -> URL:
    """Add what is said at every connection, unless the operator says it otherwise."""
    said = {name: value for name, value in _REACHING.items() if name not in url.query}
    session = " ".join(f"-c {name}={value}" for name, value in settings.items())
    own = url.query.get("options", "")
    said["options"] = f"{session} {own}".strip()
    return url.set(drivername="postgresql+psycopg").update_query_dict(said)


def _engine(url: URL) -> Engine:
    return create_engine(address(url, _SESSION), poolclass=NullPool)


def reached(engine: Engine) -> Connection:
    """Have a connection; StoreAway and the remedy where the server cannot be reached."""
    try:
        return engine.connect()
    except OperationalError as error:
        raise StoreAway(
            f"cannot use {shown(engine.url)} as a database: {_first_line(error)}. See that it "
            "runs and that LADDERMAAT_DATABASE_URL has the right host, port, user, password and "
            "name of a database that exists"
        ) from None


def shown(url: URL) -> str:
    """Give a URL as it may be seen: without password."""
    return f"postgresql://{url.host or 'localhost'}:{url.port or 5432}/{url.database or ''}"


def _first_line(error: OperationalError) -> str:
    return str(error.orig).strip().partition("\n")[0]


class _Writer:
    """A connection for one thread, made anew when it is lost."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name
        self._missed = float("-inf")
        self._connection: Connection | None = None

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Run a transaction."""
        connection = self._reach()
        try:
            with connection.begin():
                yield connection
        except DBAPIError as error:
            if error.connection_invalidated:
                self._let_go()
            raise

    def passes(self, error: Exception) -> bool:
        """Tell whether the database is away or was lost, or others were in the way."""
        if isinstance(error, DBAPIError):
            code = getattr(error.orig, "sqlstate", None) or ""
            return error.connection_invalidated or code.startswith(_PASSES)
        return isinstance(error, _Away)

    def _reach(self) -> Connection:
        if self._connection is None:
            if time.monotonic() - self._missed < REST:
                raise _Away("it could not be reached a moment ago")
            self._missed = time.monotonic()
            try:
                self._connection = self._engine.connect()
                be_there(self._connection)
                check(self._connection, self._name)  # it may have been upgraded meanwhile
            except DBAPIError as error:
                self._let_go()
                raise _Away(str(error.orig)) from error
        return self._connection

    def _let_go(self) -> None:
        if self._connection is not None:
            with suppress(DBAPIError):
                self._connection.close()
        self._connection = None
