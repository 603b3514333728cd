"""How the tables came to be what they are, step by step; Alembic takes them on either database."""

from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection

VERSION_TABLE = "laddermaat_schema"
"""Holds the newest step that was taken. It also tells a database of ours from any other."""


def migrate(connection: Connection, revision: str) -> None:
    """Take all steps up to a revision, within the transaction that the caller began."""
    # Alembic is slow to load, and hardly ever has anything to do.
    from storage.migrations.by_alembic import upgrade  # noqa: PLC0415

    upgrade(connection, revision)


@lru_cache
def revisions() -> tuple[str, ...]:
    """Give the revisions that this Laddermaat knows, the newest last.

    They are read from the names of the files, which begin with them and form one line.
    """
    steps = Path(__file__).with_name("versions").glob("[0-9]*.py")
    return tuple(sorted(step.name.partition("_")[0] for step in steps))
