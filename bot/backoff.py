"""Backoff: the longer something is away, the longer one waits before the next try."""

import random

DOUBLINGS = 30
"""More than any longest wait needs; without an end the power would overflow."""


def backoff(first: float, longest: float, tries: int) -> float:
    """Give the seconds to wait after so many tries: the first, twice that, … and no longer.

    Scattered, so that not all who wait return at once.
    """
    return min(first * 2.0 ** min(tries, DOUBLINGS), longest) * random.uniform(0.5, 1)
