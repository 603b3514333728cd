"""Alembic takes the steps, and is told here what it else asks a file of settings for."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def upgrade(connection: Connection, revision: str) -> None:
    """Take all steps up to a revision, within the transaction that the caller began."""
    command.upgrade(configured(connection), revision)


def configured(connection: Connection | None) -> Config:
    """Tell Alembic where the steps are, and of which database they are asked."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.set_main_option("path_separator", "os")
    return config
