"""A file as tables of cells: numbers exact, dates as dates, percentages as what they show."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from fractions import Fraction
from functools import lru_cache
from math import isfinite
from typing import TypeAlias

from bot.spreadsheets.csv_text import csv_rows
from bot.spreadsheets.looking import Format, format_of
from bot.spreadsheets.sheet import Reason, Unusable
from bot.spreadsheets.workbook import (
    FormattedCell,
    expected_rows,
    formatted_rows_of,
    open_workbook,
    percentage_shown,
    unescaped,
)
from core.worksheet.cells import Cell, Percentage, Row, Table, is_empty
from core.worksheet.columns import PURCHASES, STAFF, field_of

MOST_ROWS = 20_000
"""In all, as many as the worksheet has room for."""
MOST_LINES = 100_000
"""In all, empty ones as well: these take time too, and a small file can have a million."""
MOST_SHEETS = 20
MOST_COLUMNS = 40
MOST_CELLS = 400_000
"""Filled in, in all."""
_AT_ONCE = 1_000
"""Rows between two words about progress."""

Count: TypeAlias = Callable[[int, int], None]
"""Told how many rows were read, and about how many there are."""


def tables_of(content: bytes, count: Count) -> tuple[Table, ...]:
    """Read every sheet; Unusable if that cannot be."""
    match format_of(content):
        case Format.XLSX:
            return _from_xlsx(content, count)
        case Format.CSV:
            rows, expected = csv_rows(content, _is_name)
            return (Table("", list(_counted(rows, _Counter(count, expected)))),)


def _is_name(cell: str) -> bool:
    return bool(field_of(cell, STAFF) or field_of(cell, PURCHASES))


def _from_xlsx(content: bytes, count: Count) -> tuple[Table, ...]:
    sheets = open_workbook(content)
    if len(sheets) > MOST_SHEETS:
        raise Unusable(f"there are more than {MOST_SHEETS} sheets", Reason.TOO_LARGE)
    counter = _Counter(count, sum(map(expected_rows, sheets)))
    tables = []
    for sheet in sheets:
        found = formatted_rows_of(sheet, MOST_COLUMNS + 1)
        rows = ((line, _cells(cells)) for line, cells in found)
        tables.append(Table(sheet.title, list(_counted(rows, counter))))
    return tuple(tables)


class _Counter:
    """Counts rows, and tells of it now and then."""

    def __init__(self, count: Count, expected: int) -> None:
        self._count, self._expected = count, expected
        self._lines = self._read = self._cells = 0

    def next_line(self) -> None:
        self._lines += 1
        if self._lines > MOST_LINES:
            raise Unusable(f"there are more than {MOST_LINES} lines", Reason.TOO_LARGE)

    def one_more(self, cells: int) -> None:
        self._read += 1
        self._cells += cells
        if self._read > MOST_ROWS or self._cells > MOST_CELLS:
            said = f"there are more than {MOST_ROWS} rows, or {MOST_CELLS} cells"
            raise Unusable(said, Reason.TOO_LARGE)
        if self._read % _AT_ONCE == 0:
            self._count(self._read, max(self._read, self._expected))


def _counted(rows: Iterator[tuple[int, Sequence[Cell]]], counter: _Counter) -> Iterator[Row]:
    """Give the rows on which anything stands."""
    for line, cells in rows:
        counter.next_line()
        if all(map(is_empty, cells)):
            continue
        if not all(map(is_empty, cells[MOST_COLUMNS:])):
            raise Unusable(f"there are more than {MOST_COLUMNS} columns", Reason.TOO_LARGE)
        counter.one_more(len(cells))
        yield line, cells


def _cells(row: Sequence[FormattedCell]) -> list[Cell]:
    last = max((i for i, cell in enumerate(row) if cell.value is not None), default=-1)
    return [_cell(cell) for cell in row[: last + 1]]


def _cell(cell: FormattedCell) -> Cell:
    match cell.value:
        case None:
            return None
        case str() as text:
            return unescaped(text)
        case bool() as yes:
            return yes
        case int() | float() as number:
            return _number(number, cell)
        case datetime() as moment:
            return moment.date()
        case date() as day:
            return day
        case other:
            return unescaped(str(other))


def _number(number: float, cell: FormattedCell) -> Cell:
    exact = _exact(number)
    if exact is None:
        return str(number)
    return Percentage(exact) if percentage_shown(cell) else exact


@lru_cache(maxsize=10_000)
def _exact(number: float) -> Fraction | None:
    """Give a number as it is written, since 32.1 is no binary fraction; None for infinity."""
    return Fraction(str(number)) if isfinite(number) else None
