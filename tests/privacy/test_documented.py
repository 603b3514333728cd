"""What docs/tables.md says of erasing is what erasing does to each table."""

from collections.abc import AsyncIterator, Mapping
from typing import TypeAlias

import pytest
from sqlalchemy import Connection, insert, select
from sqlmodel import SQLModel

from storage import tables
from storage.database import open_store
from tests.documented import documented
from tests.engine.fakes import NOON
from tests.privacy.test_erasing import ANN, Place, everything, place

Rows: TypeAlias = Mapping[tuple[object, ...], tuple[object, ...]]
"""What stands in a table, by its primary key."""

_BEGINS = {"goes later": "stays", "goes": "goes", "is ": "is changed", "stays": "stays"}
"""How the page says it, and how it stands right after erasing."""


@pytest.fixture
async def at(database: str) -> AsyncIterator[Place]:
    async with open_store(database) as store, place(store, database) as made:
        yield made


def _rows(connection: Connection) -> Mapping[str, Rows]:
    found: dict[str, Rows] = {}
    for name, table in SQLModel.metadata.tables.items():
        keys = [column.name for column in table.primary_key]
        rows = connection.execute(select(table)).all()
        found[name] = {tuple(row._mapping[key] for key in keys): tuple(row) for row in rows}
    return found


def _also(connection: Connection) -> None:
    """Keep what nobody gets by talking, or not for long."""
    late = {"ref": "r", "conversation": ANN, "update_id": "gone", "content": b"x", "at": NOON}
    connection.execute(insert(tables.upload), late)
    connection.execute(insert(tables.code_miss), {"account": ANN, "at": NOON})


def _became(before: Rows, after: Rows) -> str:
    if not before.keys() <= after.keys():
        return "goes"
    return "stays" if all(after[key] == row for key, row in before.items()) else "is changed"


async def test_the_page_of_tables_tells_what_becomes_of_each(at: Place) -> None:
    await everything(at)
    await at.house.store.run(_also)
    before = await at.house.store.run(_rows)

    await at.erases()

    after = await at.house.store.run(_rows)
    became = {name: _became(before[name], after[name]) for name in before}
    assert became == {name: _promised(page.told["Erasing"]) for name, page in documented().items()}


def _promised(told: str) -> str:
    """Give how it stands right after erasing."""
    return next(became for begins, became in _BEGINS.items() if told.startswith(begins))
