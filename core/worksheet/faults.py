"""What is wrong with a cell: where, why, and nothing of what stands in it but figures."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from core.assessment.kinds import Misread, Trouble
from core.worksheet.cells import letters

MOST_FAULTS = 1_000
"""When there are more, a column is wrong as a whole: reading on tells nobody anything."""


class Wrong(StrEnum):
    """What can be wrong with a cell besides that it cannot be read."""

    NO_COLUMN = "no-column"
    """`field` names the column that is not there."""
    MORE_THAN_WEEK = "more-than-week"
    SUPPLIER_DIFFERS = "supplier-differs"
    """`bound` is the line that says otherwise of the same supplier."""
    OVER_TURNOVER = "over-turnover"
    """All purchases of a supplier together are more than it sold."""
    TOO_MANY_PARTS = "too-many-parts"
    TWO_NUMBERS = "two-numbers"
    """It is one number as the Dutch write it, and another as the English do."""
    OVER_TOTAL = "over-total"
    """All rows together are more fte than there are in all."""
    OTHER_MISSING = "other-missing"
    """Of two cells that belong together one is empty."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong, and the cell where it is."""

    sheet: str
    cell: str
    """Such as `D12`."""
    what: Trouble | Wrong
    field: str = ""
    value: Fraction | None = None
    bound: Fraction | None = None

    @property
    def code(self) -> str:
        """What is wrong, in a word."""
        return str(self.what)


class TooManyFaults(Exception):
    """There is so much wrong that the rest is not read."""


class Faults:
    """Notes what is wrong with a sheet among all that was found; TooManyFaults at MOST_FAULTS."""

    def __init__(self, sheet: str, found: list[Fault]) -> None:
        self._sheet = sheet
        self._found = found

    def add(
        self,
        place: tuple[int, int],
        what: Trouble | Wrong,
        field: str = "",
        value: Fraction | None = None,
        bound: Fraction | None = None,
    ) -> None:
        """Note what is wrong in a column, counted from 0, and line."""
        column, line = place
        cell = f"{letters(column)}{line}"
        self._found.append(Fault(self._sheet, cell, what, field, value, bound))
        if len(self._found) >= MOST_FAULTS:
            raise TooManyFaults

    def misread(self, place: tuple[int, int], found: Misread) -> None:
        """Note that a cell could not be read."""
        # Of words there is a list to choose from; of a number there is not.
        number = found.trouble is Trouble.AMBIGUOUS and not found.among
        self.add(place, Wrong.TWO_NUMBERS if number else found.trouble, bound=found.bound)
