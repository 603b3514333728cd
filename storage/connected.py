"""A connection of a command to either database, for what concerns all of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, NullPool, create_engine, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from storage import DEFAULT_URL
from storage.presence import be_alone
from storage.sqlite import begin_to_read, begin_to_write, connected, owned
from storage.store import StoreError

_OPTIONS = {"connect_timeout": 10, "options": "-c timezone=UTC"}
"""Seconds; and moments come in UTC, since others could not tell of the last hours of year 9999."""


def parsed(url: str) -> URL:
    """Read the URL of a database that can be kept; StoreError if it is none."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise StoreError(
            f"that is not a database URL; one looks like {DEFAULT_URL} or "
            "postgresql://user@host/database"
        ) from None
    kind = parsed.get_backend_name()
    if kind == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise StoreError(f"nothing in memory can be kept: give a file, such as {DEFAULT_URL}")
    if kind not in ("sqlite", "postgresql"):
        raise StoreError(f"{kind} cannot be used: give {DEFAULT_URL} or postgresql://…")
    return parsed


def file_of(url: URL) -> Path | None:
    """Give the file of an SQLite database."""
    return Path(str(url.database)) if url.get_backend_name() == "sqlite" else None


def shown(url: URL) -> str:
    """Give what a database is called to users: the file, or the URL without its password."""
    return str(file_of(url) or url.render_as_string(hide_password=True))


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
        yield connection


def begin_to_rebuild(connection: Connection) -> None:
    """Begin a transaction that is the only one to write, and may make tables anew."""
    # A table that is made anew would take along what refers to it; within it is too late to say.
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    begin_to_write(connection)


@contextmanager
def on_server(url: URL) -> Iterator[Connection]:
    """Have a connection to a server; StoreError and the remedy where there is none."""
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"), poolclass=NullPool, connect_args=_OPTIONS
    )
    try:
        connection = engine.connect()
    except OperationalError as error:
        raise StoreError(_unreachable(url, str(error.orig))) from None
    with connection:
        yield connection


def _unreachable(url: URL, reason: str) -> str:
    told = " ".join(reason.split())
    if url.password:
        told = told.replace(str(url.password), "…")
    return (
        f"cannot reach {shown(url)} ({told}): see that PostgreSQL runs there, that this machine "
        "may reach it, and that user, password and database are right"
    )
