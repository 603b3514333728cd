"""Alembic runs this around its steps; the connection, with its transaction, is the caller's."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlmodel import AutoString

from storage import tables
from storage.migrations import VERSION_TABLE


def _plain(kind: str, found: object, _: AutogenContext) -> str | Literal[False]:
    """Have a new migration say what a column is in the terms of SQLAlchemy, which stay."""
    if kind == "type" and isinstance(found, tables.Instant):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(found, AutoString):
        return "sa.String()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.message.metadata,
    version_table=VERSION_TABLE,
    render_item=_plain,
)
context.run_migrations()
