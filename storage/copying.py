"""All that is kept in one database, taken over by an empty one; either may be of either kind."""

# mypy: disable-error-code="explicit-any"
# (a Table has them, as SQLAlchemy makes it)

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, Table, insert, select
from sqlalchemy.exc import DBAPIError

from storage.migrations import migrate
from storage.numbering import carry_on
from storage.schema import claim, is_empty, known_revision
from storage.store import StoreError
from storage.tally import STREAMED, Count, Tally, kept_tables, tallies

_NUL = "\0"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def take_over(
    source: Connection, target: Connection, origin: str, name: str, replace_nul: bool = False
) -> tuple[Tally, ...]:
    """Copy all rows within the transactions of both, read them back, and tell what there is.

    The target gets the tables of the revision that the source has. StoreError if it is not
    empty, if a row cannot be taken over, or if what is read back is not the same; the caller
    then undoes the transaction. Origin and name are what users call the two.
    """
    revision = known_revision(source, origin)
    if revision is None:
        raise StoreError(
            f"{origin} is of a much older Laddermaat: give it as LADDERMAAT_DATABASE_URL to "
            "`laddermaat db upgrade` first"
        )
    claim(target)
    if not is_empty(target):
        raise StoreError(f"{name} holds tables already: give an empty database")
    migrate(target, revision)
    nul = _NUL if target.dialect.name == "sqlite" else _REPLACEMENT if replace_nul else None
    sent = tuple(_copied(source, target, table, nul) for table in kept_tables(source))
    give_back(sent, tallies(target), name)
    return sent


def give_back(sent: Sequence[Tally], found: Sequence[Tally], name: str) -> None:
    """Raise StoreError if what was read back is not what was put there."""
    if different := {*sent} ^ {*found}:
        tables = ", ".join(sorted({tally.table for tally in different}))
        raise StoreError(f"{name} does not give back what was put into it, in {tables}")


def _copied(source: Connection, target: Connection, table: Table, nul: str | None) -> Tally:
    count = Count(table)
    try:
        with source.execute(select(table), execution_options=STREAMED) as found:
            for chunk in found.mappings().partitions():
                rows = [_fitted(table, row, nul) for row in chunk]
                count.add(tuple(row.values()) for row in rows)
                target.execute(insert(table), rows)
        carry_on(source, target, table)
    except DBAPIError as error:
        told = str(error.orig).partition("\n")[0]
        raise StoreError(f"{table.name} cannot be taken over ({told})") from None
    return count.tally


def _fitted(table: Table, row: RowMapping, nul: str | None) -> dict[str, object]:
    """Put something in the place of NUL; None where the target cannot keep that."""
    kept: dict[str, object] = dict(row)
    for column, value in kept.items():
        if isinstance(value, str) and _NUL in value:
            if nul is None:
                where = ", ".join(f"{key.name} {row[key.name]}" for key in table.primary_key)
                raise StoreError(
                    f"a text in {table.name} ({where}, column {column}) has a NUL character, which "
                    f"PostgreSQL cannot keep: --replace-nul puts {_REPLACEMENT} in its place"
                )
            kept[column] = value.replace(_NUL, nul)
    return kept
