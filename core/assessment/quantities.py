"""Amounts as people type them: "32 uur", "36u", "anderhalve fte", "twintig", "€ 20.000", "80 %".

Spelled-out numbers are read by text2num and digits by Babel; this module adds the halves,
the multipliers and the units around them.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from babel.numbers import NumberFormatError, parse_decimal
from text_to_num import alpha2digit

from core.language import Language

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
    HOURS_A_DAY = "daily"
    HOURS_A_MONTH = "monthly"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in a text, with its unit and the place where it stands."""

    value: Fraction
    unit: Unit
    start: int
    end: int


_HOURS_IN = r"(?:uur|uren|u|hours?|hrs?|h)\s*(?:per|/|a|in de)\s*"
_UNITS = (
    (Unit.HOURS_A_DAY, rf"{_HOURS_IN}(?:dag|day)"),
    (Unit.HOURS_A_MONTH, rf"{_HOURS_IN}(?:maand|month)"),
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
_FACTORS |= dict.fromkeys(("mrd", "miljard", "billion"), 1_000_000_000)
# text2num writes the "miljoen" of "1,5 miljoen" in full.
_FACTORS |= {str(written): written for written in set(_FACTORS.values())}
_QUANTITY = re.compile(
    r"(?P<sign>(?<![0-9A-Za-z])[-−]\s?)?(?P<currency>€\s*)?(?<![0-9A-Za-z.,])"
    r"(?P<digits>[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?:[.,][0-9]+)?"
    # "1e999" and "4x8" are no amounts, and "2e" only says which.
    r"|[0-9]+(?:[.,][0-9]+)*)(?![0-9]|[a-z]+[0-9]|(?:e|de|ste|st|nd|rd|th)\b)"
    rf"(?:,-)?(?:[\s-]*(?P<factor>{'|'.join(_FACTORS)})\b)?"
    rf"(?:[\s-]*(?:{_UNIT})(?![0-9A-Za-z]))?",
    re.IGNORECASE,
)

_OF_WHAT = r"(?=\s*(?:fte|uur|jaar|miljoen|hour|year|million))"
_SOME = r"[0-9][0-9.,]*|twee|drie|vier|vijf|zes|zeven|acht|negen|elf|twaalf|\w*tien|\w*tig|honderd"
_BARE = r"(?!\s*(?:maand|week|weken|dag|uur|jaar|month))"
_EXPRESSIONS = (
    # "Een man of twintig": some twenty people.
    (re.compile(rf"\been (fte|man|uur|maand|jaar|euro) of ({_SOME})\b{_BARE}", re.I), r"\2 \1"),
    (re.compile(r"\b(?:een|a) (?:paar|aantal|handvol|stuk of|kwart|kwartaal)\b", re.I), ""),
    (re.compile(r"\b([0-9])\s+(?:honderd|hundred)\b", re.I), r"\g<1>00"),
    (re.compile(rf"\bdriekwart{_OF_WHAT}", re.I), "0.75"),
    (re.compile(r"\banderhal(?:f|ve)\b", re.I), "1.5"),
    (re.compile(r"\b(\w+?)[eë]n(?:een)?hal(?:f|ve)\b", re.I), r"\1 en een half"),
    (
        re.compile(rf"(?<!\ben )(?<!\band )\b(?:een hal(?:f|ve)|half an?|a half){_OF_WHAT}", re.I),
        "0.5",
    ),
    (re.compile(rf"(?<!\ba )(?<!\been )\bhal(?:f|ve){_OF_WHAT}", re.I), "0.5"),
)
_AND_A_HALF = re.compile(r"\b([0-9]+)\s+(?:en|and)\s+(?:1|een|a)\s+hal(?:f|ve)\b", re.I)


def with_digits(text: str, language: Language) -> str:
    """Write spelled-out numbers as digits: "twintig uur" becomes "20 uur"."""
    for pattern, digits in _EXPRESSIONS:
        text = pattern.sub(digits, text)
    return _AND_A_HALF.sub(r"\1.5", alpha2digit(text, language, 0.0))


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Find every amount in a text, in order; "3 dagen van 8 uur" is one of 24 hours."""
    digits = with_digits(text, language)
    found: list[Quantity] = []
    for match in _QUANTITY.finditer(digits):
        if quantity := _quantity(match, language):
            found[-1:] = _joined(found[-1:], quantity, digits)
    return tuple(found)


def _quantity(match: re.Match[str], language: Language) -> Quantity | None:
    value = number(match["digits"], language)
    if value is None:
        return None
    factor = _FACTORS[match["factor"].casefold()] if match["factor"] else 1
    sign = -1 if match["sign"] else 1
    return Quantity(sign * value * factor, _unit(match), match.start(), match.end())


def _unit(match: re.Match[str]) -> Unit:
    if match["currency"]:
        return Unit.EURO
    return next((unit for unit, _ in _UNITS if match[unit.value]), Unit.NONE)


def _joined(before: list[Quantity], quantity: Quantity, text: str) -> list[Quantity]:
    """Join an amount with the one before it, where they say one thing together."""
    if not before:
        return [quantity]
    first, between = before[0], text[before[0].end : quantity.start]
    match first.unit, quantity.unit:
        case (Unit.DAYS, Unit.HOURS_A_DAY) | (Unit.HOURS_A_DAY, Unit.DAYS):
            days = True
        case (Unit.DAYS, Unit.HOURS):
            days = _EACH.fullmatch(between) is not None
        case (Unit.NONE, _) if _RANGE.fullmatch(between):
            return [replace(first, unit=quantity.unit), quantity]
        case _:
            days = False
    if not days:
        return [first, quantity]
    return [Quantity(first.value * quantity.value, Unit.HOURS, first.start, quantity.end)]


_EACH = re.compile(r"\s*(?:(?:per|in de|a) week)?\s*(?:van|of|à|a|x|×|maal|keer|times|at)\s*", re.I)
_RANGE = re.compile(r"\s*(?:[-–]|tot|t/m|of|à|to|or)\s*", re.I)
"""What stands in "24-32 uur", so that the 24 are hours as well."""


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
