"""Answers that are amounts: read in any unit that fits, kept exactly, held within bounds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.assessment.kinds import Misread, Trouble
from core.assessment.phrases import PhraseBook
from core.assessment.quantities import Unit, quantities
from core.language import Language

_NEGATED = re.compile(r"\b(?:niet|geen|not|no longer)\b", re.IGNORECASE)
"""Of these an expression may say the contrary: "al jaren niet meer"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number within bounds, in whichever of the accepted units it is given.

    `units` maps an accepted unit to what one of it is in the unit of the answer, so that
    `{Unit.NONE: 1, Unit.FTE: 36}` reads both "18" and "0,5 fte" as 18 hours.
    """

    low: Fraction
    high: Fraction
    units: Mapping[Unit, Fraction]
    whole: bool = False
    names: tuple[tuple[PhraseBook, Fraction], ...] = ()
    """Expressions that are an amount in themselves, such as "het hele jaar"."""

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the amount as an exact fraction, such as `24` or `160/3`."""
        match quantities(text, language):
            case ():
                return self._named(text) or Misread(Trouble.NOT_A_NUMBER)
            case (only,):
                return self.take(only.value, only.unit)
            case _:
                return Misread(Trouble.SEVERAL_NUMBERS)

    def take(self, number: Fraction, unit: Unit) -> str | Misread:
        """Give a number in some unit as the same exact fraction."""
        if unit not in self.units:
            return Misread(Trouble.WRONG_UNIT)
        amount = number * self.units[unit]
        return self.out_of_bounds(amount) or str(amount)

    def _named(self, text: str) -> str | None:
        if _NEGATED.search(text):
            return None
        return next((str(amount) for book, amount in self.names if book.named_in(text)), None)

    def out_of_bounds(self, amount: Fraction) -> Misread | None:
        """Tell which bound an amount breaks, if any."""
        if amount < self.low:
            return Misread(Trouble.TOO_LOW, self.low)
        if amount > self.high:
            return Misread(Trouble.TOO_HIGH, self.high)
        if self.whole and amount.denominator != 1:
            return Misread(Trouble.NOT_WHOLE)
        return None

    def value(self, canonical: str) -> Fraction:
        """Give the amount."""
        amount = Fraction(canonical)
        if self.out_of_bounds(amount):
            raise ValueError(f"{canonical} is out of bounds")
        return amount


@dataclass(frozen=True, slots=True)
class Estimate:
    """An amount, and whether it was given as an estimate."""

    amount: Fraction
    estimated: bool


@dataclass(frozen=True, slots=True)
class Estimable:
    """An amount that may be an estimate: "ongeveer 2 miljoen"."""

    inner: Amount

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the amount, followed by `~` if it is an estimate."""
        canonical = self.inner.read(text, language)
        if isinstance(canonical, Misread) or not ROUGHLY.named_in(text):
            return canonical
        return f"{canonical}~"

    def value(self, canonical: str) -> Estimate:
        """Give the amount with its mark."""
        return Estimate(self.inner.value(canonical.rstrip("~")), canonical.endswith("~"))


ROUGHLY = PhraseBook(
    {
        "roughly": (
            *("ongeveer", "circa", "ca", "zo n", "geschat", "schatting", "rond de", "plusminus"),
            *("about", "approximately", "around", "estimate", "estimated", "some"),
        )
    }
)
