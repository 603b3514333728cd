"""The cells of one row: read as words, days, or yes and no, with what is wrong in them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

LONGEST_CELL = 2_000
"""Characters."""


@dataclass(frozen=True, slots=True)
class BadCell:
    """What is wrong in one cell, and the remedy."""

    line: int
    """As a spreadsheet numbers it: the header is line 1."""
    column: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """Say it on one line."""
        where = f"line {self.line}, column {self.column}" if self.column else f"line {self.line}"
        return f"{where}: {self.what}. {self.remedy}."


class Cells:
    """The cells of one row, by the name of their column."""

    def __init__(self, line: int, cells: Mapping[str, str]) -> None:
        self._line = line
        self._cells = cells
        self.problems: list[BadCell] = []

    def has(self, column: str) -> bool:
        """Tell whether there is anything in a cell."""
        return bool(self._cells.get(column))

    def wrong(self, column: str, what: str, remedy: str) -> None:
        """Note what is wrong in a cell, and the remedy."""
        self.problems.append(BadCell(self._line, column, what, remedy))

    def text(self, column: str) -> str:
        """Give the words in a cell, on one line."""
        text = " ".join(self._cells.get(column, "").split())
        if len(text) > LONGEST_CELL:
            self.wrong(column, f"it has {len(text)} characters", f"Keep it to {LONGEST_CELL}")
        if hidden := next(filter(_is_hidden, text), None):
            what = f"it has a character that is not to be seen (U+{ord(hidden):04X})"
            self.wrong(column, what, "Remove it, or type the cell again")
        if text in _FAILED:
            self.wrong(column, f"{text} is a formula that fails", "Repair it, or type the value")
        return text

    def required(self, column: str) -> str:
        """Give the words in a cell that must have some."""
        text = self.text(column)
        if not text:
            self.wrong(column, "it is empty", "Fill it in")
        return text

    def yes_or_no(self, column: str) -> bool:
        """Give whether a cell says yes."""
        text = as_whole(self.text(column).casefold())
        if text not in _TRUE | _FALSE:
            self.wrong(column, f"{text!r} is neither yes nor no", "Use yes or no")
        return text in _TRUE

    def day(self, column: str) -> date | None:
        """Give the day in a cell."""
        text = self.text(column)
        if not text:
            return None
        for form in (_ISO, _DUTCH):
            if found := form.fullmatch(text):
                try:
                    return date(int(found["year"]), int(found["month"]), int(found["day"]))
                except ValueError:
                    break
        self.wrong(column, f"{text!r} is no date", "Write it as 2027-03-31")
        return None

    def matching(self, column: str, form: re.Pattern[str], what: str, example: str) -> str:
        """Give the words in a cell that must have a certain form."""
        text = self.text(column)
        if text and not form.fullmatch(text):
            self.wrong(column, f"{text!r} is not {what}", f"Write it as {example}")
        return text


_TRUE = frozenset(("yes", "ja", "true", "1", "j", "y", "waar", "x"))
_FALSE = frozenset(("", "no", "nee", "false", "0", "n", "onwaar", "-"))
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00)?)?")
_DUTCH = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})")

_FAILED = frozenset(("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"))
"""What a spreadsheet shows, and saves, in the place of a value."""


def _is_hidden(character: str) -> bool:
    """Tell whether a terminal or a spreadsheet would take a character for a command."""
    return unicodedata.category(character) == "Cc" or character in "\ufffe\uffff"


def as_whole(number: str) -> str:
    """Leave out the decimals that programs give to a whole number."""
    return number[:-2] if number[:-2].isdecimal() and number.endswith(".0") else number
