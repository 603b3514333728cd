"""What a table of a worksheet is about: staff, purchases, or the organisation itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.ladder.model import Edition
from core.language import Language
from core.worksheet.cells import Table, at, is_empty, letters
from core.worksheet.columns import PURCHASES, STAFF, Header, header_in, languages_of
from core.worksheet.organisation import Entry, entries, names_of

LEAST = 2
"""Columns that must be known by name, for a table to be about staff or purchases."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, and what it is about."""

    table: Table
    staff: Header | None
    purchases: Header | None
    organisation: Mapping[str, Entry]

    @classmethod
    def of(cls, table: Table, edition: Edition) -> "Sheet":
        """Find out what a table is about, by the names in it."""
        staff, bought = header_in(table, STAFF, LEAST), header_in(table, PURCHASES, LEAST)
        if staff and bought:
            # Of a name that both know, such as "fte", the other names tell which it is.
            fewer = len(bought.fields) < len(staff.fields)
            staff, bought = (staff, None) if fewer else (None, bought)
        found = {} if staff or bought else entries(table, names_of(edition))
        return cls(table, staff, bought, found)

    @property
    def header(self) -> Header | None:
        """The line with the names of its columns."""
        return self.staff or self.purchases

    @property
    def languages(self) -> tuple[Language, ...]:
        """The language that its names are in; both where they do not tell."""
        if self.header:
            used = self.header.fields.values()
            return languages_of(at(self.header.cells, column) for column in used)
        rows = (cells for _, cells in self.table.rows)
        return languages_of(next((it for it in cells if not is_empty(it)), None) for cells in rows)

    @property
    def is_known(self) -> bool:
        """Whether it is about anything that is asked."""
        return bool(self.header or self.organisation)

    @property
    def has_rows(self) -> bool:
        """Whether anything stands below the names of its columns."""
        last = max((line for line, _ in self.table.rows), default=0)
        return self.header is not None and last > self.header.line

    @property
    def unused(self) -> tuple[str, ...]:
        """Columns whose name is not known, such as `Blad1!F`."""
        columns = self.header.unused if self.header else ()
        return tuple(f"{self.table.title}!{letters(column)}" for column in columns)
