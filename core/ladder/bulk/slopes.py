"""The norm table in whole numbers: a straight line for every rung between two published sizes."""

from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from math import floor, lcm
from typing import NamedTuple

from core.ladder.bulk.rulers import PARTS
from core.ladder.model import Edition


class Line(NamedTuple):
    """A norm in percent along a stretch of sizes: (constant + slope x fte) / divisor."""

    constant: int
    slope: int
    divisor: int

    def at(self, size: int, fte: int) -> tuple[int, int]:
        """Give the norm, as numerator and denominator, for a size in parts; `fte` make one fte."""
        return self.constant * fte + self.slope * size, self.divisor * fte


class Stretch(NamedTuple):
    """The sizes between two published rows, or all above the last one."""

    end: Fraction | None
    """The largest size in fte; None for the last stretch."""
    lines: tuple[Line, ...]
    """One for every rung, from the lowest to the highest."""


class Slopes:
    """The stretches of an edition's norm table, in order of size."""

    def __init__(self, edition: Edition) -> None:
        self.stretches = tuple(_stretches(edition))
        rows = [row.fte * PARTS for row in edition.norms.rows]
        # A whole number is above a boundary exactly when it is above the boundary rounded down.
        self._ends = [floor(row) for row in rows[1:]]
        self._published = frozenset(rows)

    def index(self, size: int) -> int:
        """Find the stretch of a size, in `rulers.PARTS` of an fte."""
        return bisect_left(self._ends, size)

    def interpolated(self, index: int, size: int) -> bool:
        """Tell whether the norm for a size of that stretch lies between two published rows."""
        return self.stretches[index].end is not None and size not in self._published

    def further(self, index: int, size: int, fte: int) -> Stretch:
        """Find the stretch of a size, from a smaller one's on; `fte` of its parts make one fte."""
        stretch = self.stretches[index]
        while (
            stretch.end is not None and size * stretch.end.denominator > stretch.end.numerator * fte
        ):
            index += 1
            stretch = self.stretches[index]
        return stretch


def _stretches(edition: Edition) -> Iterator[Stretch]:
    ids, rows = [rung.id for rung in edition.rungs], edition.norms.rows
    for below, above in pairwise(rows):
        lines = []
        for id_ in ids:
            slope = (above.percent[id_] - below.percent[id_]) / (above.fte - below.fte)
            lines.append(_line(below.percent[id_] - slope * below.fte, slope))
        yield Stretch(above.fte, tuple(lines))
    yield Stretch(None, tuple(_line(rows[-1].percent[id_], Fraction(0)) for id_ in ids))


def _line(constant: Fraction, slope: Fraction) -> Line:
    divisor = lcm(constant.denominator, slope.denominator)
    return Line(int(constant * divisor), int(slope * divisor), divisor)
