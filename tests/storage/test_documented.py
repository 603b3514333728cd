"""docs/tables.md tells of every table and column there is, and of no other."""

import pytest
from sqlmodel import SQLModel

from storage import tables
from storage.migrations import VERSION_TABLE
from tests.documented import PAGE as FILE
from tests.documented import documented

THERE = SQLModel.metadata.tables
PAGE = documented()


def test_every_table_is_told_of_and_no_other() -> None:
    assert set(PAGE) == {tables.inbox.name, *THERE}
    assert f"`{VERSION_TABLE}`" in FILE.read_text("utf-8")


@pytest.mark.parametrize("name", sorted(PAGE))
def test_every_column_is_told_of_in_order(name: str) -> None:
    assert list(PAGE[name].columns) == [column.name for column in THERE[name].columns]


@pytest.mark.parametrize("name", sorted(PAGE))
def test_it_is_told_who_writes_it_how_long_it_is_kept_and_what_erases_it(name: str) -> None:
    assert list(PAGE[name].told) == ["Written", "Kept", "Erasing"]
