"""A connection of a command to either database, for what concerns all of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, NullPool, create_engine

from storage.postgresql import address, reached
from storage.postgresql import shown as shown_on_server
from storage.presence import be_alone
from storage.schema import claim
from storage.sqlite import begin_to_read, begin_to_write, connected, owned
from storage.store import StoreError
from storage.urls import file_of

_SESSION = {
    "timezone": "UTC",
    "lock_timeout": "60000",
    "statement_timeout": "0",
    "idle_in_transaction_session_timeout": "0",
}
"""For the server. In other zones there is no last hour of the year 9999; and what takes long, takes
long, but nobody waits for others for more than a minute (in milliseconds)."""


def shown(url: URL) -> str:
    """Give what a database is called to users: the file, or the server and name."""
    return str(file_of(url) or shown_on_server(url))


def must_be_there(url: URL) -> None:
    """Raise StoreError where there is no file; whether a server answers is seen when it is used."""
    file = file_of(url)
    if file and not file.exists():
        raise StoreError(f"there is no database {file}")


@contextmanager
def reading(url: URL) -> Iterator[Connection]:
    """Begin a transaction that sees the database as it is now, whatever others write meanwhile."""
    must_be_there(url)
    if file := file_of(url):
        with connected(file, begin_to_read) as connection, connection.begin():
            yield connection
        return
    with on_server(url) as connection:
        connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


@contextmanager
def alone(url: URL) -> Iterator[Connection]:
    """Begin a transaction that may change everything, while no Laddermaat serves from there.

    StoreError if one does. What raises within the block undoes all of it.
    """
    if file := file_of(url):
        with owned(file), connected(file, begin_to_rebuild) as connection, connection.begin():
            yield connection
        return
    with on_server(url) as connection, connection.begin():
        be_alone(connection, shown(url))
        claim(connection)
        yield connection


def begin_to_rebuild(connection: Connection) -> None:
    """Begin a transaction that is the only one to write, and may make tables anew."""
    # A table that is made anew would take along what refers to it; within it is too late to say.
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    begin_to_write(connection)


@contextmanager
def on_server(url: URL) -> Iterator[Connection]:
    """Have a connection to a server; StoreError and the remedy where there is none."""
    engine = create_engine(address(url, _SESSION), poolclass=NullPool)
    try:
        with reached(engine) as connection:
            yield connection
    finally:
        engine.dispose()
