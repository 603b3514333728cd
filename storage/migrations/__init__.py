"""How the tables came to be what they are, step by step; Alembic takes them on either database."""

from functools import lru_cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

VERSION_TABLE = "laddermaat_schema"
"""Holds the newest step that was taken. It also tells a database of ours from any other."""


def migrate(connection: Connection, revision: str) -> None:
    """Take all steps up to a revision, within the transaction that the caller began."""
    command.upgrade(configured(connection), revision)


@lru_cache
def revisions() -> tuple[str, ...]:
    """Give the revisions that this Laddermaat knows, the newest last."""
    script = ScriptDirectory.from_config(configured(None))
    return tuple(reversed([step.revision for step in script.walk_revisions()]))


def configured(connection: Connection | None) -> Config:
    """Tell Alembic what there is, in place of the file with settings that it else asks for."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.set_main_option("path_separator", "os")
    return config
