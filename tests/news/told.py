"""What was announced, as the store keeps it."""

from dataclasses import fields

from sqlalchemy import Connection, select

from storage.news import Announced
from storage.tables import announcement


def announcements(connection: Connection) -> tuple[Announced, ...]:
    """Give what was told, the latest first."""
    columns = [announcement.c[it.name] for it in fields(Announced)]
    told = connection.execute(select(*columns).order_by(announcement.c.id.desc()))
    return tuple(Announced(*row) for row in told)
