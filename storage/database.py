"""Which store a database URL means."""

from contextlib import AbstractAsyncContextManager, AbstractContextManager
from pathlib import Path

from sqlalchemy import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError

from storage import DEFAULT_URL
from storage.postgresql import edit_postgresql, open_postgresql, read_postgresql
from storage.schema import NoDatabase
from storage.sqlite import edit_sqlite, open_sqlite, read_sqlite
from storage.store import Committed, Store, StoreAway, StoreError, untold

__all__ = [
    "NoDatabase",
    "Store",
    "StoreAway",
    "StoreError",
    "edit_store",
    "open_store",
    "read_store",
]


def open_store(url: str, committed: Committed = untold) -> AbstractAsyncContextManager[Store]:
    """Open the store at a URL such as `sqlite:///var/laddermaat.sqlite`; raises StoreError.
    That is a StoreAway where it may pass.

    `sqlite://` is a store in memory, gone when it is closed. `postgresql://user@host/name` is one
    that several processes share. `committed` hears of each commit.
    """
    parsed = _parse(url)
    if _is_postgresql(parsed):
        return open_postgresql(parsed, committed)
    return open_sqlite(_sqlite_file(parsed), committed)


def read_store(url: str) -> AbstractContextManager[Connection]:
    """Look into the store without writing, also while a process uses it.

    Raises StoreError; NoDatabase where there never was one.
    """
    parsed = _parse(url)
    if _is_postgresql(parsed):
        return read_postgresql(parsed)
    file = _sqlite_file(parsed)
    if file is None:
        raise StoreError(f"there is nothing to read in memory: give a file, such as {DEFAULT_URL}")
    return read_sqlite(file)


def edit_store(url: str) -> AbstractContextManager[Connection]:
    """Change what is in the store from a command, also while a process uses it.

    Raises StoreError. Begin a transaction for every change: `with connection.begin(): …`.
    """
    parsed = _parse(url)
    if _is_postgresql(parsed):
        return edit_postgresql(parsed)
    file = _sqlite_file(parsed)
    if file is None:
        raise StoreError(
            f"there is nothing to change in memory: give a file, such as {DEFAULT_URL}"
        )
    return edit_sqlite(file)


def _parse(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError):  # a port that is no number
        raise StoreError(
            "LADDERMAAT_DATABASE_URL is not a database URL; one looks like "
            f"{DEFAULT_URL} or postgresql://user:password@host/laddermaat"
        ) from None


def _is_postgresql(url: URL) -> bool:
    # Some hosts still give the short name that SQLAlchemy has dropped.
    return url.get_backend_name() in {"postgresql", "postgres"}


def _sqlite_file(url: URL) -> Path | None:
    if url.get_backend_name() != "sqlite":
        raise StoreError(
            f"LADDERMAAT_DATABASE_URL asks for {url.get_backend_name()}, which Laddermaat does "
            f"not know: give an SQLite file, such as {DEFAULT_URL}, or postgresql://…"
        )
    return None if url.database in (None, "", ":memory:") else Path(url.database)
