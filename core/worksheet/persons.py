"""Columns that point to persons: found by their name or by what stands in them.

A worksheet is about counts and hours; one with such a column is turned down as a whole.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from stdnum.nl import bsn

from core.personal_numbers import account_numbers, citizen_numbers
from core.worksheet.cells import Cell, Table, at, is_empty, letters
from core.worksheet.columns import Header
from core.worksheet.names import are_names, shape_of, without_remark
from core.worksheet.personal_names import Personal, about_a_thing, personal_name


@dataclass(frozen=True, slots=True)
class PersonalColumn:
    """A column that points to persons; nothing of what stands in it."""

    sheet: str
    column: str
    """Such as `C`."""
    what: Personal


_SEVERAL = 2
"""Numbers from which on it is hardly chance that they pass the check of a BSN: 1 in 121."""
_MANY = 3
"""The same where long numbers may be amounts: 1 in 1,331."""
_HALF, _TWO_THIRDS = Fraction(1, 2), Fraction(2, 3)
_ALL_BUT_FEW = Fraction(4, 5)
_SHORTEST = 6
_OLD_ENOUGH = 14
"""Years: nobody who works was born later."""
_OLDEST = 1930
_ADDRESS = re.compile(r"[^\s@]@[^\s@.]+\.[^\s@]")
"""Also one of nobody in particular: in a list of colleagues there is no place for any."""


def personal_column(
    table: Table, header: Header | None, today: date, is_option: Callable[[str], bool]
) -> PersonalColumn | None:
    """Find a column that points to persons.

    `header` is the line with names of known columns; `is_option` tells a start position or a
    contract from anything else.
    """
    named = header.cells if header else next((cells for _, cells in table.rows[:1]), ())
    line = header.line if header else 0
    known = {column: field for field, column in header.fields.items()} if header else {}
    rows = [cells for number, cells in table.rows if number > line]
    width = max((len(cells) for cells in (named, *rows)), default=0)
    for column in range(width):
        looked_at = _Column(
            at(named, column),
            known.get(column),
            [cell for cells in rows if not is_empty(cell := at(cells, column))],
            is_option,
        )
        if what := looked_at.what(today):
            return PersonalColumn(table.title, letters(column), what)
    return None


def without_persons(tables: Sequence[Table], unnamed: Callable[[int], str]) -> tuple[Table, ...]:
    """Call sheets that are named after somebody by their number instead, counted from 1."""
    return tuple(
        replace(table, title=unnamed(number)) if _named_after_person(table.title) else table
        for number, table in enumerate(tables, start=1)
    )


def _named_after_person(title: str) -> bool:
    words = " ".join(re.sub(r"[\d_]+", " ", title).split())
    return bool(next(_in_words([title]), None) or shape_of(words))


@dataclass(frozen=True, slots=True)
class _Column:
    """A column, by its name, the field it is known as, and what stands in it."""

    name: Cell
    field: str | None
    cells: Sequence[Cell]
    is_option: Callable[[str], bool]

    def what(self, today: date) -> Personal | None:
        by_name = None if self.field else personal_name(self.name)
        return by_name or self._by_content(today)

    def _by_content(self, today: date) -> Personal | None:
        texts = (cell.strip() for cell in self.cells if isinstance(cell, str))
        words = list(dict.fromkeys(texts))
        if found := next(_in_words(words), None):
            return found
        if _are_numbers_of_persons(self.cells, known=self.field is not None):
            return Personal.BSN
        if self._holds_names(words):
            return Personal.NAME
        births = self.field is None and _are_births(self.cells, today)
        return Personal.BIRTH if births else None

    def _holds_names(self, words: Sequence[str]) -> bool:
        if self.field == "supplier":
            return False
        if self.field in ("position", "contract"):
            words = [word for word in words if not self.is_option(without_remark(word))]
        known = self.field is not None or about_a_thing(self.name)
        return are_names(words, len(self.cells), known=known)


def _in_words(words: Sequence[str]) -> Iterator[Personal]:
    for word in words:
        # Most words are none of these at first sight.
        if len(word) < _SHORTEST or (not any(map(str.isdigit, word)) and "@" not in word):
            continue
        if next(iter(citizen_numbers(word)), None):
            yield Personal.BSN
        if _ADDRESS.search(word):
            yield Personal.EMAIL
        if next(iter(account_numbers(word)), None):
            yield Personal.IBAN


def _are_numbers_of_persons(cells: Sequence[Cell], *, known: bool) -> bool:
    """Tell whether most whole numbers of eight or nine digits pass the check of a BSN."""
    long = [cell for cell in cells if isinstance(cell, Fraction) and 10**7 <= cell < 10**9]
    valid = [n for n in long if n.denominator == 1 and bsn.is_valid(f"{int(n):09}")]
    # Amounts are as long, and one in eleven passes.
    least, part = (_MANY, Fraction(1)) if known else (_SEVERAL, _TWO_THIRDS)
    enough = len(set(valid)) >= least and len(valid) >= part * len(long)
    return enough and len(long) >= _HALF * len(cells)


def _are_births(cells: Sequence[Cell], today: date) -> bool:
    dates = [cell for cell in cells if isinstance(cell, date)]
    latest = today.year - _OLD_ENOUGH
    births = [it for it in dates if _OLDEST <= it.year <= latest]
    return len(births) >= 2 and len(births) >= _ALL_BUT_FEW * len(cells)
