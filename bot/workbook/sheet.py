"""A sheet in the making: cells that one reads, fills in, or that compute something."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from bot.workbook.styles import Look, heading

_UNWRITABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold; a name that comes from somewhere else may."""
UNLOCKED = {"format_columns": True, "format_rows": True}
"""What one may do to a protected sheet besides filling in what is not locked."""


@dataclass(frozen=True, slots=True)
class Formula:
    """What a cell computes, with English names of functions, and what comes out of it now.

    The value is for programs that show a spreadsheet without computing.
    """

    text: str
    value: Fraction | int | str


Cell: TypeAlias = Formula | Fraction | int | date | str | None
"""What stands in a cell; None for nothing yet."""


@dataclass(frozen=True, slots=True)
class Block:
    """Cells from one corner to the other, counted from 0."""

    row: int
    column: int
    last_row: int
    last_column: int

    @classmethod
    def at(cls, row: int, column: int, rows: int = 1) -> "Block":
        """Give cells below each other."""
        return cls(row, column, row + rows - 1, column)


def writable(text: str) -> str:
    """Leave out what no spreadsheet can hold."""
    return _UNWRITABLE.sub("", text)


class Sheet:
    """One sheet of a workbook."""

    def __init__(self, book: Workbook, name: str, looks: Mapping[Look, Format]) -> None:
        self._book = book
        self._name = name
        self._looks = looks
        self._sheet: Worksheet = book.add_worksheet(name)
        self._sheet.hide_gridlines(2)
        self._sheet.protect("", UNLOCKED)

    def widths(self, *widths: int) -> None:
        """Set how wide the columns are, in characters."""
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)

    def printed(self, *, wide: bool, headings: int | None = None) -> None:
        """Set how it is printed: over the width of a page, with a row of headings on each."""
        if wide:
            self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        if headings is not None:
            self._sheet.repeat_rows(headings)
            self._sheet.freeze_panes(headings + 1, 0)

    def put(self, row: int, column: int, cell: Cell, look: Look = "text") -> None:
        """Write a cell."""
        style = self._looks[look]
        match cell:
            case None | "":
                self._sheet.write_blank(row, column, None, style)
            case Formula(text, value):
                shown = float(value) if isinstance(value, Fraction) else value
                self._sheet.write_formula(row, column, f"={text}", style, shown)
            case str():
                self._sheet.write_string(row, column, writable(cell), style)
            case date():
                moment = datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001 - a day has no zone
                self._sheet.write_datetime(row, column, moment, style)
            case _:
                self._sheet.write_number(row, column, float(cell), style)

    def line(self, row: int, cells: Sequence[Cell], looks: Sequence[Look]) -> None:
        """Write a row from the first column on, each cell in its own look."""
        for column, (cell, look) in enumerate(zip(cells, looks, strict=True)):
            self.put(row, column, cell, look)

    def title(self, words: Formula | str) -> None:
        """Write what stands at the head of the sheet."""
        self.put(0, 0, words, "title")
        self._sheet.set_row(0, 27)

    def headings(
        self, row: int, words: Sequence[str], over: Sequence[Look] | None = None, lines: int = 1
    ) -> None:
        """Write a row of headings over columns of some look, on as many lines as they take."""
        beneath: Sequence[Look] = over or ["text"] * len(words)
        self.line(row, words, [heading(look) for look in beneath])
        self._sheet.set_row(row, 16 * lines)

    def note(self, row: int, words: Formula | str, columns: int, lines: int = 1) -> None:
        """Write words across several columns, on as many lines as they take."""
        self._sheet.merge_range(row, 0, row, columns - 1, "", self._looks["note"])
        self.put(row, 0, words, "note")
        self._sheet.set_row(row, 16 * lines)

    def call(self, name: str, block: Block) -> None:
        """Give cells a name, for formulas on any sheet."""
        where = xl_range_abs(block.row, block.column, block.last_row, block.last_column)
        quoted = self._name.replace("'", "''")
        self._book.define_name(name, f"='{quoted}'!{where}")

    def allow(self, block: Block, rule: Mapping[str, object]) -> None:
        """Allow only some values in cells; the rule is in the terms of xlsxwriter."""
        self._sheet.data_validation(
            block.row, block.column, block.last_row, block.last_column, dict(rule)
        )

    def look_when(self, block: Block, formula: str, look: Look) -> None:
        """Give cells another look as long as a formula holds."""
        told = {"type": "formula", "criteria": f"={formula}", "format": self._looks[look]}
        self._sheet.conditional_format(
            block.row, block.column, block.last_row, block.last_column, told
        )
