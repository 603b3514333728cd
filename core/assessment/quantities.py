"""Amounts as people type them: "32 uur", "36u", "anderhalve fte", "twintig", "€ 20.000", "80 %".

Spelled-out numbers are read by text2num and digits by Babel; this module adds the halves,
the multipliers and the units around them.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from babel.numbers import NumberFormatError, parse_decimal
from text_to_num import alpha2digit

from core.conversation import Language

MAX_DIGITS = 15
"""A longer row of digits is not an amount anybody means."""


class Unit(StrEnum):
    """What an amount counts."""

    NONE = "none"
    HOURS = "hours"
    FTE = "fte"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    PERCENT = "percent"
    EURO = "euro"
    PEOPLE = "people"
    OTHER = "other"
    """Hours a day or a month: understood, but never what is asked for."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in a text, with its unit and the place where it ends."""

    value: Fraction
    unit: Unit
    end: int


_UNITS = (
    (Unit.OTHER, r"(?:uur|uren|u|hours?|hrs?|h)\s*(?:per|/|a|in de)\s*(?:dag|day|maand|month)"),
    (Unit.HOURS, r"uur|uren|urige?|uurs|u|hours?|hrs?|h"),
    (Unit.FTE, r"fte'?s?"),
    (Unit.DAYS, r"dagen|dag|days?"),
    (Unit.MONTHS, r"maanden|maand|mnd|months?"),
    (Unit.YEARS, r"jaren|jaar|years?"),
    (Unit.PERCENT, r"%|procent|percent"),
    (Unit.EURO, r"€|euro's|euro|eur"),
    (Unit.PEOPLE, r"mensen|personen|persoon|mens|man|people|persons?"),
)
_UNIT = "|".join(f"(?P<{unit.value}>{pattern})" for unit, pattern in _UNITS)
_FACTORS = dict.fromkeys(("k", "duizend", "thousand"), 1_000)
_FACTORS |= dict.fromkeys(("mln", "miljoen", "million", "m"), 1_000_000)
# text2num writes the "miljoen" of "1,5 miljoen" in full.
_FACTORS |= {"1000000": 1_000_000, "1000": 1_000}
_QUANTITY = re.compile(
    r"(?P<sign>(?<![0-9A-Za-z])[-−]\s?)?(?P<currency>€\s*)?(?<![0-9A-Za-z.,])"
    r"(?P<digits>[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)*)"
    rf"(?:,-)?(?:[\s-]*(?P<factor>{'|'.join(_FACTORS)})\b)?"
    rf"(?:[\s-]*(?:{_UNIT})(?![0-9A-Za-z]))?",
    re.IGNORECASE,
)

_HALVES = (
    (re.compile(r"\banderhal(?:f|ve)\b", re.I), "1.5"),
    (re.compile(r"\b(\w+?)[eë]n(?:een)?hal(?:f|ve)\b", re.I), r"\1 en een half"),
    (
        re.compile(
            r"(?<!\ben )(?<!\band )\b(?:een half|een halve|half an?|a half|halve)"
            r"(?=\s+(?:fte|uur|jaar|hour|year))",
            re.I,
        ),
        "0.5",
    ),
    (re.compile(r"(?<!\ba )(?<!\been )\bhalf(?=\s*(?:fte|jaar|year))", re.I), "0.5"),
)
_AND_A_HALF = re.compile(r"\b([0-9]+)\s+(?:en|and)\s+(?:1|een|a)\s+hal(?:f|ve)\b", re.I)


def with_digits(text: str, language: Language) -> str:
    """Write spelled-out numbers as digits: "twintig uur" becomes "20 uur"."""
    for pattern, digits in _HALVES:
        text = pattern.sub(digits, text)
    return _AND_A_HALF.sub(r"\1.5", alpha2digit(text, language, 0.0))


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Find every amount in a text, in order; "3 dagen van 8 uur" is one of 24 hours."""
    digits = with_digits(text, language)
    found = [_quantity(match, language) for match in _QUANTITY.finditer(digits)]
    return _days_of_hours(tuple(quantity for quantity in found if quantity))


def _quantity(match: re.Match[str], language: Language) -> Quantity | None:
    value = number(match["digits"], language)
    if value is None:
        return None
    factor = _FACTORS[match["factor"].casefold()] if match["factor"] else 1
    sign = -1 if match["sign"] else 1
    return Quantity(sign * value * factor, _unit(match), match.end())


def _unit(match: re.Match[str]) -> Unit:
    if match["currency"]:
        return Unit.EURO
    return next((unit for unit, _ in _UNITS if match[unit.value]), Unit.NONE)


def _days_of_hours(found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    match found:
        case (Quantity(days, Unit.DAYS), Quantity(hours, Unit.HOURS | Unit.OTHER, end)):
            return (Quantity(days * hours, Unit.HOURS, end),)
        case _:
            return found


def number(digits: str, language: Language) -> Fraction | None:
    """Read digits with separators as this language writes them, else as the other does."""
    compact = re.sub(r"[ \u00a0\u202f]", "", digits)
    if sum(character.isdigit() for character in compact) > MAX_DIGITS:
        return None
    other: Language = "en" if language == "nl" else "nl"
    for locale in (language, other):
        try:
            return Fraction(parse_decimal(compact, locale=locale, strict=True))
        except NumberFormatError:
            continue
    return None
