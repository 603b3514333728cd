"""A database in one file that is there as a whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from sqlite3 import connect
from tempfile import mkstemp
from urllib.parse import quote

from sqlalchemy import URL, Connection, NullPool, create_engine
from sqlalchemy.exc import DatabaseError

from storage.store import StoreError


@contextmanager
def new_file(file: Path) -> Iterator[Path]:
    """Have an empty file beside it to write to, which at the end gets its name.

    Only the owner can read it. StoreError if there is one already, or it cannot be written; if
    the block raises, nothing is left.
    """
    _must_be_new(file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(prefix=f".{file.name}.", dir=file.parent)
    except OSError as error:
        raise StoreError(f"cannot write {file} ({error.strerror}): choose another place") from error
    os.close(handle)
    part = Path(name)
    try:
        yield part
        _must_be_new(file)
        part.rename(file)
        _keep_name(file.parent)
    finally:
        for left in (part, Path(f"{part}-wal"), Path(f"{part}-shm"), Path(f"{part}-journal")):
            left.unlink(missing_ok=True)


def copy_pages(source: Connection, part: Path) -> None:
    """Copy an SQLite database as the transaction of the source sees it."""
    found = source.connection.driver_connection
    if not isinstance(found, SqliteConnection):
        raise TypeError(f"{source.dialect.name} has no pages that SQLite could copy")
    with closing(connect(part)) as written:
        found.backup(written)


def make_one_file(part: Path) -> None:
    """Leave no files beside it, so that it can be carried off, and nothing of what was erased."""
    with closing(connect(part)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")


@contextmanager
def read_file(file: Path) -> Iterator[Connection]:
    """Begin a transaction in a file that nobody writes to; StoreError if it is not whole."""
    if not file.is_file():
        raise StoreError(f"there is no file {file}")
    uri = {"mode": "ro", "uri": "true"}
    database = f"file:{quote(str(file.absolute()))}"
    engine = create_engine(URL.create("sqlite", database=database, query=uri), poolclass=NullPool)
    with engine.connect() as connection, connection.begin():
        _must_be_whole(connection, file)
        yield connection


def _must_be_whole(connection: Connection, file: Path) -> None:
    try:
        found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    except DatabaseError as error:
        raise StoreError(f"{file} cannot be read as a backup: {error.orig}") from error
    if found != "ok":
        raise StoreError(f"{file} is damaged ({found}): take another backup")


def _must_be_new(file: Path) -> None:
    if file.exists():
        raise StoreError(f"{file} is there already, and is not written over: choose another name")


def _keep_name(folder: Path) -> None:
    """Have the name on disk too, not only what is in the file."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
