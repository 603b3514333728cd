"""Numbers as whole numbers of one small part."""

from math import ceil, floor, inf

from core.ladder.exact import exact
from core.ladder.refusals import Range

PARTS = 10**18
"""Parts in one: fine enough for any part of a year as a program writes it, such as
0.08333333333333333."""
MOST_REMEMBERED = 10_000
"""Numbers that a ruler keeps, so that input without an end does not fill the memory."""
_SHORT = 1e9
"""Below this, a float that is nearest to a number of thousandths prints as that number: it has no
more than 12 digits, of the 15 that a float holds."""


class Ruler(dict[float, int]):
    """Gives a number in parts, and remembers it: figures repeat themselves.

    ValueError for a number that is finer than the parts, or not possible here.
    """

    def __init__(self, possible: Range, parts: int = PARTS) -> None:
        super().__init__()
        self._parts = parts
        self._least = (
            floor(possible.least * parts) + 1 if possible.beyond else ceil(possible.least * parts)
        )
        self._most = inf if possible.most is None else floor(possible.most * parts)

    def __missing__(self, number: float) -> int:
        length = self._measured(number)
        if not self._least <= length <= self._most:
            raise ValueError(f"{number} is not possible here")
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[number] = length
        return length

    def _measured(self, number: float) -> int:
        if -_SHORT < number < _SHORT and (thousandths := round(number * 1000)) / 1000 == number:
            length, rest = divmod(thousandths * self._parts, 1000)
        else:
            value = exact(number)
            length, rest = divmod(value.numerator * self._parts, value.denominator)
        if rest:
            raise ValueError(f"{number} is finer than the parts")
        return length
