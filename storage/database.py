"""Which store a database URL means."""

from contextlib import AbstractAsyncContextManager, AbstractContextManager
from pathlib import Path

from sqlalchemy import Connection, make_url
from sqlalchemy.exc import ArgumentError

from storage import DEFAULT_URL
from storage.sqlite import NoDatabase, edit_sqlite, open_sqlite, read_sqlite
from storage.store import Committed, Store, StoreError, untold

__all__ = ["NoDatabase", "Store", "StoreError", "edit_store", "open_store", "read_store"]


def open_store(url: str, committed: Committed = untold) -> AbstractAsyncContextManager[Store]:
    """Open the store at a URL such as `sqlite:///var/laddermaat.sqlite`; raises StoreError.

    `sqlite://` is a store in memory, gone when it is closed. `committed` hears of each commit.
    """
    return open_sqlite(_sqlite_file(url), committed)


def read_store(url: str) -> AbstractContextManager[Connection]:
    """Look into the store without writing, also while a process uses it.

    Raises StoreError; NoDatabase where there never was one.
    """
    file = _sqlite_file(url)
    if file is None:
        raise StoreError(f"there is nothing to read in memory: give a file, such as {DEFAULT_URL}")
    return read_sqlite(file)


def edit_store(url: str) -> AbstractContextManager[Connection]:
    """Change what is in the store from a command, also while a process uses it.

    Raises StoreError. Begin a transaction for every change: `with connection.begin(): …`.
    """
    file = _sqlite_file(url)
    if file is None:
        raise StoreError(
            f"there is nothing to change in memory: give a file, such as {DEFAULT_URL}"
        )
    return edit_sqlite(file)


def _sqlite_file(url: str) -> Path | None:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError(
            f"LADDERMAAT_DATABASE_URL is not a database URL; one looks like {DEFAULT_URL}"
        ) from None
    if parsed.get_backend_name() != "sqlite":
        raise StoreError(
            f"LADDERMAAT_DATABASE_URL asks for {parsed.get_backend_name()}, which this version "
            f"cannot use yet: give an SQLite file, such as {DEFAULT_URL}"
        )
    database = parsed.database
    return None if database in (None, "", ":memory:") else Path(database)
