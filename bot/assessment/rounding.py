"""Hundredths, the one way in which figures are rounded that are shown: half of one goes up."""

from fractions import Fraction
from math import ceil, floor

_HALF = Fraction(1, 2)


def rounded(amount: Fraction) -> Fraction:
    """Round to the nearest hundredth; half of one goes up, as in a spreadsheet."""
    return Fraction(floor(amount * 100 + _HALF), 100)


def rounded_up(amount: Fraction) -> Fraction:
    """Round to hundredths so that what is advised is never too little."""
    return Fraction(ceil(amount * 100), 100)


def rounded_down(amount: Fraction) -> Fraction:
    """Round to hundredths so that what is there is never too much."""
    return Fraction(floor(amount * 100), 100)


def rounded_short_of(bound: Fraction, amount: Fraction) -> Fraction:
    """Round, but down where it would seem to reach a bound that it does not."""
    seems_reached = amount < bound <= rounded(amount)
    return rounded_down(amount) if seems_reached else rounded(amount)
