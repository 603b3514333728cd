"""Months of a calendar as people type them: "maart 2021", "03-2021", "1 mrt 2021", "2021"."""

import re
from dataclasses import dataclass
from datetime import date

from babel.dates import get_month_names

from core.assessment.kinds import Misread, Trouble
from core.assessment.phrases import PhraseBook, fold
from core.language import Language

EARLIEST = 1950
"""Nobody who works today was hired before."""

_NUMERIC = re.compile(r"\b(?:[0-3]?[0-9][-/. ])?([01]?[0-9])[-/. ]([12][0-9]{3})\b")
_ISO = re.compile(r"\b([12][0-9]{3})-([01][0-9])(?:-[0-3][0-9])?\b")
_YEAR = re.compile(r"\b([12][0-9]{3})\b")


_RELATIVE = PhraseBook(
    {
        "0": ("dit jaar", "huidig jaar", "this year"),
        "1": ("vorig jaar", "afgelopen jaar", "last year", "previous year"),
    }
)


def _month_names() -> dict[str, int]:
    names: dict[str, int] = {}
    for locale in ("nl", "en", "en_GB"):
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=locale).items():
                names[fold(name)] = number
    return names


_MONTHS = _month_names()


def month_named(word: str) -> int | None:
    """Give the number of the month that a word is the name of, in either language."""
    return _MONTHS.get(fold(word))


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year within bounds; `last` is the year it is now."""

    first: int
    last: int

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the year in four digits."""
        years = set(_YEAR.findall(text)) or {str(year) for year in self._relative(text)}
        if len(years) != 1:
            return Misread(Trouble.NOT_A_YEAR)
        year = int(years.pop())
        if self.first <= year <= self.last:
            return str(year)
        return Misread(Trouble.NOT_A_YEAR)

    def _relative(self, text: str) -> set[int]:
        named = _RELATIVE.named_in(text)
        return {self.last - int(years_back) for years_back in named}

    def value(self, canonical: str) -> int:
        """Give the year."""
        if not self.first <= int(canonical) <= self.last:
            raise ValueError(f"{canonical} is out of bounds")
        return int(canonical)


@dataclass(frozen=True, slots=True)
class Month:
    """A month in the past, up to and including `last`; a bare year counts as its January."""

    last: date

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the month as `2021-03`."""
        found = _year_and_month(text)
        if found is None:
            return Misread(Trouble.NOT_A_MONTH)
        year, month = found
        if not (year >= EARLIEST and 1 <= month <= 12 and date(year, month, 1) <= self.last):
            return Misread(Trouble.NOT_A_MONTH)
        return f"{year}-{month:02}"

    def value(self, canonical: str) -> date:
        """Give the first day of the month."""
        day = date.fromisoformat(f"{canonical}-01")
        if day > self.last:
            raise ValueError(f"{canonical} is still to come")
        return day


def _year_and_month(text: str) -> tuple[int, int] | None:
    """Find the one month a text names; a year counts as its January if no month is named."""
    years = {int(year) for year in _YEAR.findall(text)}
    months = {_MONTHS[word] for word in fold(text).split() if word in _MONTHS}
    if len(years) != 1 or len(months) > 1:
        return None
    if months:
        return years.pop(), months.pop()
    if iso := _ISO.search(text):
        return int(iso[1]), int(iso[2])
    if numeric := _NUMERIC.search(text):
        return int(numeric[2]), int(numeric[1])
    return years.pop(), 1
