"""Reference numbers of applications: seven digits of which the last one checks the others.

The check digit is that of Damm, which notices every wrong digit and every swap of neighbours.
"""

import re
from dataclasses import dataclass
from unicodedata import normalize

from stdnum import damm

FIRST, LAST = 100_000, 999_999
"""The numbers that are given out: none begins with a zero, which would get lost in a table."""
_DIGITS = 7
_NEARLY = range(_DIGITS - 1, _DIGITS + 2)
"""Digits of what may be a reference number, with one too few or too many."""
_NUMBER = re.compile(r"(?<![\d.,])(?<!\d[ -])\d(?:[ .-]?\d)*(?![.,]?\d)", re.ASCII)
_DATE = re.compile(r"\d{1,2}[ .-]\d{1,2}[ .-]\d{4}|\d{4}-\d{1,2}-\d{1,2}")
_SEPARATORS = re.compile(r"\D", re.ASCII)


class NotAReference(ValueError):
    """The digits are no reference number; says what may be wrong."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in a message, and the words around it."""

    digits: str
    rest: str

    @property
    def is_whole(self) -> bool:
        """Tell whether it has as many digits as a reference number."""
        return len(self.digits) == _DIGITS


def reference_of(number: int) -> str:
    """Give the reference number that goes with a number from FIRST to LAST."""
    return f"{number}{damm.calc_check_digit(str(number))}"


def grouped(reference: str) -> str:
    """Write a reference number as one reads it out: `482 195 7`."""
    return f"{reference[:3]} {reference[3:6]} {reference[6:]}"


def read_reference(text: str) -> str:
    """Read a reference number, whatever stands between its digits; NotAReference if it is none."""
    digits = _SEPARATORS.sub("", normalize("NFKC", text))
    if len(digits) != _DIGITS:
        raise NotAReference(
            f"{text!r} has {len(digits)} digits, and a reference number has {_DIGITS}: "
            "compare it with the message in which it was given"
        )
    if not damm.is_valid(digits):
        raise NotAReference(
            f"{text!r} has a typing mistake, since its last digit does not go with the others: "
            "compare it with the message in which it was given"
        )
    return digits


def mention(text: str) -> Mention | None:
    """Find the first number in a message that is meant for a reference number, slips included."""
    text = normalize("NFKC", text)
    for found in _NUMBER.finditer(text):
        digits = _SEPARATORS.sub("", found[0])
        if len(digits) in _NEARLY and not _DATE.fullmatch(found[0]):
            return Mention(digits, f"{text[: found.start()]} {text[found.end() :]}")
    return None
