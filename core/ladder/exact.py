"""Numbers exactly as they are written, so that reaching a norm is never a matter of rounding."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, PlainValidator, StrictInt
from pydantic_core import PydanticCustomError

MOST_DIGITS = 40
"""Significant digits a number may have; no honest figure needs more."""
LARGEST_EXPONENT = 15
"""Numbers reach up to 1e15 and down to 1e-15."""


def exact(value: object) -> Fraction:
    """Take a number exactly; a float stands for the decimal that it prints as.

    ValueError for anything but a finite number of sane length. Length and exponent are looked
    at before the conversion: as a fraction, 1e999999 would fill the memory.
    """
    if isinstance(value, Fraction):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("not-a-number", "it is not a number. Write a number, such as 24")
    if isinstance(value, int):
        return Fraction(_of_sane_length(value))
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        raise PydanticCustomError("not-finite", "it is not a finite number. Write an actual number")
    if not number:
        return Fraction(0)
    if abs(number.adjusted()) > LARGEST_EXPONENT or len(number.as_tuple().digits) > MOST_DIGITS:
        raise _absurd()
    return Fraction(number)


def _of_sane_length(value: int) -> int:
    """Refuse whole numbers that are too long even to be printed."""
    if abs(value) > 10**LARGEST_EXPONENT:
        raise _absurd()
    return value


def _absurd() -> PydanticCustomError:
    message = "it is far too large, small or long. Write a number of a normal length"
    return PydanticCustomError("number-absurd", message)


Whole: TypeAlias = Annotated[StrictInt, AfterValidator(_of_sane_length)]
"""A whole number, written without a point; true and false are none."""

Exact: TypeAlias = Annotated[Fraction, PlainValidator(exact)]
"""A number that is read exactly."""
