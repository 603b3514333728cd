"""Cells of a spreadsheet, and how one is read as an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from core.assessment.amounts import Amount, Estimable
from core.assessment.kinds import Kind, Misread, Optional, Trouble
from core.assessment.quantities import Unit
from core.language import Language


@dataclass(frozen=True, slots=True)
class Percentage:
    """A number that its cell shows as a percentage: a half is 50 %."""

    value: Fraction


Cell: TypeAlias = str | bool | Fraction | date | Percentage | None
Row: TypeAlias = tuple[int, Sequence[Cell]]
"""A line number, as a spreadsheet shows it, and the cells on that line."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet, by its title, without the lines on which nothing stands."""

    title: str
    rows: Sequence[Row]


def is_empty(cell: Cell) -> bool:
    """Tell whether nothing stands in it."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def at(cells: Sequence[Cell], column: int) -> Cell:
    """Give the cell in a column, counted from 0: a row may be shorter than others."""
    return cells[column] if column < len(cells) else None


def letters(column: int) -> str:
    """Name a column, counted from 0, as a spreadsheet does: A, B, …, Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


LONGEST = 120
"""Characters in a cell: more than any name in a list has, and little to look through."""


class CellReader:
    """Reads cells as answers; what stands in many cells is read once.

    What says something else in each of the languages is ambiguous, such as "1.500".
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        self._languages = languages
        self._known: dict[tuple[int, type, Cell], tuple[Kind[object], str | Misread]] = {}

    def read(self, kind: Kind[object], cell: Cell) -> str | Misread:
        """Give the canonical answer; EMPTY for an empty cell."""
        # The type as well: True, 1 and Fraction(1) are one key. The kind is kept, so that no
        # other gets its id.
        key = (id(kind), type(cell), cell)
        if key not in self._known:
            self._known[key] = kind, self._read(kind, cell)
        return self._known[key][1]

    def _read(self, kind: Kind[object], cell: Cell) -> str | Misread:
        match cell:
            case _ if is_empty(cell):
                return Misread(Trouble.EMPTY)
            case str() if len(cell) > LONGEST:
                return Misread(Trouble.TOO_LONG, Fraction(LONGEST))
            case Percentage(value):
                amount = _amount(kind)
                no_amount = Misread(Trouble.WRONG_UNIT)
                return amount.take(value * 100, Unit.PERCENT) if amount else no_amount
            case Fraction() if amount := _amount(kind):
                return amount.take(cell, Unit.NONE)
            case bool():
                return kind.read("ja" if cell else "nee", "nl")
            case date():
                return self._text(kind, cell.isoformat())
            case _:
                return self._text(kind, str(cell))

    def _text(self, kind: Kind[object], text: str) -> str | Misread:
        found = [kind.read(text, language) for language in self._languages]
        answers = {it for it in found if isinstance(it, str)}
        if len(answers) > 1:
            return Misread(Trouble.AMBIGUOUS)
        return answers.pop() if answers else found[0]


def _amount(kind: Kind[object]) -> Amount | None:
    """Give the amount that a kind asks for; None if it asks for something else."""
    match kind:
        case Amount():
            return kind
        case Estimable(inner):
            return inner
        case Optional(inner):
            return _amount(inner)
        case _:
            return None
