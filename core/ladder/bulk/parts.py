"""The fte behind a score, and the contributions, in whole numbers."""

from math import gcd
from typing import NamedTuple, TypeAlias

from core.ladder.advice import STEP

Ratio: TypeAlias = tuple[int, int]
"""Numerator and denominator, which is above 0 and need not be reduced."""

STEPS = STEP.denominator
"""Steps of advice in one fte."""


class Parts(NamedTuple):
    """`advice.Standing` in one part, which fits a whole number of times in a step of advice."""

    fte: int
    """How many of these parts make one fte."""
    size: int
    target: int
    weighted: int
    bought: int

    @property
    def direct(self) -> Ratio:
        """The direct contribution, in percent."""
        return 100 * self.weighted, self.size

    @property
    def indirect(self) -> Ratio:
        """The indirect contribution, in percent."""
        return 100 * self.bought, self.size + self.bought

    def counted(self, times: Ratio) -> Ratio:
        """Give the indirect contribution as far as it counts: up to so many times the direct."""
        most = times[0] * 100 * self.weighted, times[1] * self.size
        return least(self.indirect, most)

    def total(self, times: Ratio, hired: int = 0) -> Ratio:
        """Give what is compared with the norm, after hiring so many parts of full weight."""
        size, weighted, bought = self.size + hired, self.weighted + hired, self.bought
        if not bought:
            return 100 * weighted, size
        most, by = times
        direct, indirect = 100 * weighted * (size + bought), 100 * bought * size
        return by * direct + min(by * indirect, most * direct), by * size * (size + bought)


def reduced(parts: Parts) -> Parts:
    """Give the same in the largest part that will do: small numbers are quicker."""
    common = gcd(*parts)
    steps = STEPS // gcd(parts.fte // common, STEPS)
    return Parts(*[part // common * steps for part in parts])


def least(one: Ratio, other: Ratio) -> Ratio:
    """Choose the smaller of two."""
    return one if one[0] * other[1] <= other[0] * one[1] else other


def most(one: Ratio, other: Ratio) -> Ratio:
    """Choose the larger of two."""
    return other if least(one, other) is one else one
