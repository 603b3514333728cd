"""The amounts an assessment asks for: their bounds, and the units they may be given in."""

from dataclasses import replace
from fractions import Fraction

from core.assessment.amounts import Amount
from core.assessment.phrases import PhraseBook
from core.assessment.quantities import Unit

ONE = Fraction(1)
MOST_HOURS = Fraction(60)
"""The longest working week the Working Hours Act allows."""
MONTHS_A_YEAR = Fraction(12)

WHOLE_YEAR = PhraseBook(
    {
        "whole year": (
            *("hele jaar", "heel het jaar", "gehele jaar", "al jaren"),
            *("all year", "full year", "entire year", "for years"),
        )
    }
)
FULL_TIME = PhraseBook(
    {"full time": ("voltijd", "fulltime", "voltijds", "volledige werkweek", "hele week")}
)

_PLAIN = {Unit.NONE: ONE}
_HEADS = _PLAIN | {Unit.PEOPLE: ONE}

FULL_WEEK = Amount(Fraction(20), MOST_HOURS, _PLAIN | {Unit.HOURS: ONE})
HEADS = Amount(ONE, Fraction(1_000_000), _HEADS, whole=True)
EUROS = Amount(ONE, Fraction(10**12), _PLAIN | {Unit.EURO: ONE})
SUPPLIER_FTE = Amount(Fraction(0), Fraction(1_000_000), _PLAIN | {Unit.FTE: ONE})
PERCENT = Amount(Fraction(0), Fraction(100), _PLAIN | {Unit.PERCENT: ONE})
MONTHS = Amount(
    Fraction(1, 4),
    MONTHS_A_YEAR,
    _PLAIN | {Unit.MONTHS: ONE, Unit.YEARS: MONTHS_A_YEAR},
    names=((WHOLE_YEAR, MONTHS_A_YEAR),),
)


def total_fte(full_week: Fraction) -> Amount:
    """Fte of all staff, which may be given as hours a week of everybody together."""
    units = _PLAIN | {Unit.FTE: ONE, Unit.HOURS: ONE / full_week}
    return Amount(Fraction(1, 100), Fraction(1_000_000), units)


def hours(full_week: Fraction) -> Amount:
    """Hours a week of one colleague, which may be given as a part of the full working week."""
    units = {Unit.HOURS: ONE, Unit.FTE: full_week, Unit.PERCENT: full_week / 100}
    return Amount(ONE, MOST_HOURS, _PLAIN | units, names=((FULL_TIME, full_week),))


def part_of_week(full_week: Fraction) -> Amount:
    """The same, where a bare number is a part of the full working week."""
    kind = hours(full_week)
    return replace(kind, units={**kind.units, Unit.NONE: full_week})


def up_to(most: int) -> Amount:
    """A number of people that cannot be more than another."""
    return Amount(Fraction(0), Fraction(most), _HEADS, whole=True)


def at_least(least: Fraction) -> Amount:
    """An amount in euros that cannot be less than another."""
    return Amount(least, EUROS.high, EUROS.units)
