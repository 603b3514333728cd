"""Which store a database URL means."""

from contextlib import AbstractAsyncContextManager, AbstractContextManager

from sqlalchemy import Connection

from storage.postgresql import edit_postgresql, open_postgresql, read_postgresql
from storage.schema import NoDatabase
from storage.sqlite import edit_sqlite, open_sqlite, read_sqlite
from storage.store import Committed, Store, StoreAway, StoreError, untold
from storage.urls import file_of, is_postgresql, lasting, parsed

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
    known = parsed(url)
    if is_postgresql(known):
        return open_postgresql(known, committed)
    return open_sqlite(file_of(known), committed)


def read_store(url: str) -> AbstractContextManager[Connection]:
    """Look into the store without writing, also while a process uses it.

    Raises StoreError; NoDatabase where there never was one.
    """
    known = lasting(url)
    file = file_of(known)
    return read_sqlite(file) if file else read_postgresql(known)


def edit_store(url: str) -> AbstractContextManager[Connection]:
    """Change what is in the store from a command, also while a process uses it.

    Raises StoreError. Begin a transaction for every change: `with connection.begin(): …`.
    """
    known = lasting(url)
    file = file_of(known)
    return edit_sqlite(file) if file else edit_postgresql(known)
