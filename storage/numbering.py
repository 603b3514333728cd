"""The highest number that a table ever gave to a row, so that none is given twice after a copy.

The rows that had the highest ones may be gone. So it is kept apart: by SQLite in a table of its
own, by PostgreSQL in sequences.
"""

# mypy: disable-error-code="explicit-any"
# (a Table has them, as SQLAlchemy makes it)

from sqlalchemy import Connection, Integer, Table, func, select, text

_SQLITE = text("SELECT seq FROM sqlite_sequence WHERE name = :table")
_POSTGRESQL = text(
    "SELECT pg_sequence_last_value(pg_get_serial_sequence(:table, :column)::regclass)"
)
_COUNTS = text(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :table "
    "AND sql LIKE '%AUTOINCREMENT%'"
)
_FORGET = text("DELETE FROM sqlite_sequence WHERE name = :table")
_SET_SQLITE = text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :number)")
_SET_POSTGRESQL = text("SELECT setval(pg_get_serial_sequence(:table, :column), :number)")


def carry_on(source: Connection, target: Connection, table: Table) -> None:
    """Have the target go on above every number that the source ever gave in a table."""
    keys = list(table.primary_key.columns)
    if len(keys) != 1 or not isinstance(keys[0].type, Integer):
        return
    highest = source.scalar(select(func.max(keys[0]))) or 0
    names = {"table": table.name, "column": keys[0].name}
    number = max(highest, _given(source, names))
    if number:
        _set(target, names, number)


def _given(source: Connection, names: dict[str, str]) -> int:
    if source.dialect.name == "sqlite":
        return source.scalar(_SQLITE, {"table": names["table"]}) or 0
    return source.scalar(_POSTGRESQL, names) or 0


def _set(target: Connection, names: dict[str, str], number: int) -> None:
    if target.dialect.name != "sqlite":
        target.execute(_SET_POSTGRESQL, names | {"number": number})
    elif target.scalar(_COUNTS, {"table": names["table"]}):
        target.execute(_FORGET, {"table": names["table"]})
        target.execute(_SET_SQLITE, {"table": names["table"], "number": number})
