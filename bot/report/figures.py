"""Figures as they stand in a report: a fixed number of decimals, so that columns line up."""

from fractions import Fraction

from bot.texts import Voice


def percent(voice: Voice, n: Fraction) -> str:
    """Say a percentage, such as "3,75 %"."""
    return voice.label("report-percent", n=n)


def fte(voice: Voice, n: Fraction) -> str:
    """Say an amount of fte without its unit, such as "1,80"."""
    return voice.label("report-fte", n=n)


def number(voice: Voice, n: Fraction | int) -> str:
    """Say any other number, such as "24" or "0,25"."""
    return voice.label("report-number", n=n)


def euros(voice: Voice, n: Fraction) -> str:
    """Say an amount of money, such as "€ 20.000"."""
    return voice.label("report-euros", n=n)
