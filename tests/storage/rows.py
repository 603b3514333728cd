"""Rows of every table, of every kind of content that a column can have."""

# mypy: disable-error-code="explicit-any"
# (a Table has them, as SQLAlchemy makes it)

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from operator import itemgetter
from typing import TypeAlias

from hypothesis import strategies as st
from sqlalchemy import (
    Boolean,
    Connection,
    Date,
    Float,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    insert,
)
from sqlalchemy.types import TypeEngine
from sqlmodel import SQLModel

from storage.tables import Instant

Rows: TypeAlias = Mapping[str, Sequence[Mapping[str, object]]]
"""Of each table, by its name."""

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
"""All that UTF-8 can hold but NUL, far planes and combining signs included."""
_UNIQUE = (PrimaryKeyConstraint, UniqueConstraint)
_NEAR_THE_END = datetime(9999, 12, 31, 23, 59, 59, 999999)  # noqa: DTZ001
_ZONES = st.integers(-12, 12).map(lambda hours: timezone(timedelta(hours=hours)))
_INSTANTS = st.datetimes(datetime(1, 1, 2), _NEAR_THE_END, timezones=st.just(UTC)) | st.datetimes(  # noqa: DTZ001
    datetime(1900, 1, 1),  # noqa: DTZ001
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=_ZONES,
)


def _contents(type_: TypeEngine[object] | Instant) -> st.SearchStrategy[object]:
    match type_:
        case Instant():
            return _INSTANTS
        case Date():
            return st.dates(date(1, 1, 1), date(9999, 12, 31))
        case Boolean():
            return st.booleans()
        case Float():
            return st.floats(allow_nan=False, allow_infinity=False)
        case LargeBinary():
            return st.binary()
        case Integer():
            return st.integers(-(2**31), 2**31 - 1)
        case _:
            return TEXTS


@st.composite
def rows(draw: st.DrawFn) -> Rows:
    """Draw some rows of each table."""
    drawn = {table.name: draw(_some(table)) for table in SQLModel.metadata.sorted_tables}
    messages = [row["seq"] for row in drawn["message"]]
    waiting = zip(drawn["outbox"], messages, strict=False)
    return drawn | {"outbox": [row | {"seq": seq} for row, seq in waiting]}


def _some(table: Table) -> st.SearchStrategy[list[dict[str, object]]]:
    columns = {
        column.name: st.none() | _contents(column.type)
        if column.nullable
        else _contents(column.type)
        for column in table.columns
    }
    unique = [rule for rule in table.constraints if isinstance(rule, _UNIQUE)]
    firsts = tuple(itemgetter(next(iter(rule.columns)).name) for rule in unique)
    return st.lists(st.fixed_dictionaries(columns), max_size=3, unique_by=firsts)


def fill(connection: Connection, drawn: Rows) -> None:
    """Put rows into the tables."""
    for table in SQLModel.metadata.sorted_tables:
        if drawn.get(table.name):
            connection.execute(insert(table), list(drawn[table.name]))
