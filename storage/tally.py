"""How many rows there are in a table, and a hash of all that is in them, on either database."""

# mypy: disable-error-code="explicit-any"
# (a Table has them, as SQLAlchemy makes it)

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Column, Connection, DateTime, MetaData, Row, Table, select
from sqlalchemy.types import TypeEngine

from storage.migrations import VERSION_TABLE
from storage.tables import Instant

STREAMED = {"yield_per": 1_000}
"""Rows that are in memory at a time."""
_SIZE = 1 << 256


@dataclass(frozen=True, slots=True)
class Tally:
    """What a table holds. Equal hashes are equal rows, in whatever order."""

    table: str
    rows: int
    hash: str


class Count:
    """Rows of a table as they pass by."""

    def __init__(self, table: Table) -> None:
        self._table = table.name
        self._rows = self._sum = 0

    def add(self, rows: Iterable[Row[tuple[object, ...]] | Sequence[object]]) -> None:
        """Count rows; a sum of their hashes is the same in any order."""
        for row in rows:
            words = repr(tuple(map(_canonical, row))).encode()
            self._rows += 1
            self._sum += int.from_bytes(sha256(words).digest())

    @property
    def tally(self) -> Tally:
        """What passed by until now."""
        return Tally(self._table, self._rows, f"{self._sum % _SIZE:064x}")


def tallies(connection: Connection) -> tuple[Tally, ...]:
    """Read all there is, and tell of it by table."""
    return tuple(_tally(connection, table) for table in kept_tables(connection))


def kept_tables(connection: Connection) -> Sequence[Table]:
    """Give the tables as they are in a database, of whatever revision, with types of any database.

    A table comes after those that it refers to.
    """
    found = MetaData()
    found.reflect(connection)
    return [_plain(table) for table in found.sorted_tables if table.name != VERSION_TABLE]


def _tally(connection: Connection, table: Table) -> Tally:
    count = Count(table)
    with connection.execute(select(table), execution_options=STREAMED) as rows:
        for chunk in rows.partitions():
            count.add(chunk)
    return count.tally


def _plain(table: Table) -> Table:
    columns = (Column(c.name, _type(c.type), primary_key=c.primary_key) for c in table.columns)
    return Table(table.name, MetaData(), *columns)


def _type(found: TypeEngine[object]) -> Instant | TypeEngine[object]:
    return Instant() if isinstance(found, DateTime) else found.as_generic()


def _canonical(value: object) -> object:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value
