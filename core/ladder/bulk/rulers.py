"""Numbers as whole numbers of one small part."""

from collections.abc import Callable
from fractions import Fraction

from core.ladder.exact import exact

PARTS = 10**18
"""Parts in one: fine enough for any part of a year as a program writes it, such as
0.08333333333333333."""
MOST_REMEMBERED = 100_000
"""Numbers that a ruler keeps, so that input without an end does not fill the memory."""


class Ruler(dict[float, int]):
    """Gives a number in parts, and remembers it: figures repeat themselves.

    ValueError for a number that is finer than the parts, or not possible here.
    """

    def __init__(self, possible: Callable[[Fraction], bool], parts: int = PARTS) -> None:
        super().__init__()
        self._possible = possible
        self._parts = parts

    def __missing__(self, number: float) -> int:
        value = exact(number)
        length = value * self._parts
        if length.denominator != 1 or not self._possible(value):
            raise ValueError(f"{number} does not fit on this ruler")
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[number] = length.numerator
        return length.numerator
