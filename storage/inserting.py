"""Inserting what may be there already, which each database says in words of its own."""

# mypy: disable-error-code="explicit-any"
# (a Table has them, as SQLAlchemy makes it)

from collections.abc import Mapping
from typing import TypeVar

from sqlalchemy import ColumnElement, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

T = TypeVar("T")


def unless_there(into: Table) -> Mapping[str, Insert]:
    """Insert what no unique key holds already; by the name of the dialect."""
    return {
        "sqlite": sqlite.insert(into).on_conflict_do_nothing(),
        "postgresql": postgresql.insert(into).on_conflict_do_nothing(),
    }


def told_unless_there(into: Table, told: ColumnElement[T]) -> Mapping[str, ReturningInsert[T]]:
    """Insert what no unique key holds already, and give a column of what was inserted."""
    return {name: insert.returning(told) for name, insert in unless_there(into).items()}
