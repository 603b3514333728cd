"""What columns of several tables hold, and a table as SQLAlchemy Core sees it."""

# mypy: disable-error-code="explicit-any"
# (the class of a model has them, as SQLModel makes it)

from datetime import UTC, datetime

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Table
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel
from typing_extensions import override


class Instant(TypeDecorator[datetime]):
    """A moment, kept in UTC; one without a time zone is refused with ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert to UTC, since SQLite keeps the figures and drops the zone."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone")
        return value and value.astimezone(UTC)

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        return value and value.replace(tzinfo=value.tzinfo or UTC)


Long = BigInteger().with_variant(Integer, "sqlite")
"""A number that goes on for years at thousands of messages a second: PostgreSQL's integer ends at
two thousand million. SQLite's has the room already, and only that one counts by itself."""


def core(model: type[SQLModel]) -> Table:
    """Give the table of a model: a statement over it costs a tenth of a session's."""
    return SQLModel.metadata.tables[str(model.__tablename__)]
