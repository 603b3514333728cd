"""The URL of a database: which kind it means, and which file."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage import DEFAULT_URL
from storage.store import StoreError


def parsed(url: str) -> URL:
    """Read the URL of an SQLite file, of a store in memory (`sqlite://`), or of PostgreSQL.

    StoreError, and what to give instead, for anything else.
    """
    try:
        found = make_url(url)
    except (ArgumentError, ValueError):  # a port that is no number
        raise StoreError(
            "LADDERMAAT_DATABASE_URL, or what was given for it, is not a database URL; one looks "
            f"like {DEFAULT_URL} or postgresql://user:password@host/laddermaat"
        ) from None
    kind = found.get_backend_name()
    if kind != "sqlite" and not is_postgresql(found):
        raise StoreError(
            f"LADDERMAAT_DATABASE_URL, or what was given for it, asks for {kind}, which Laddermaat "
            f"does not know: give an SQLite file, such as {DEFAULT_URL}, or postgresql://…"
        )
    return found


def is_postgresql(url: URL) -> bool:
    """Tell whether it is one on a server."""
    # Some hosts still give the short name that SQLAlchemy has dropped.
    return url.get_backend_name() in {"postgresql", "postgres"}


def is_in_memory(url: URL) -> bool:
    """Tell whether it is gone when it is closed."""
    return not is_postgresql(url) and url.database in (None, "", ":memory:")


def lasting(url: str) -> URL:
    """Read the URL of a database that stays; StoreError for one in memory as well."""
    found = parsed(url)
    if is_in_memory(found):
        raise StoreError(f"nothing in memory can be kept: give a file, such as {DEFAULT_URL}")
    return found


def file_of(url: URL) -> Path | None:
    """Give the file of an SQLite database; None of one in memory or on a server."""
    return None if is_postgresql(url) or is_in_memory(url) else Path(str(url.database))
