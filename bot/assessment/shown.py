"""The figures of a score as they are shown: in hundredths, and never at odds with the rung.

A contribution is rounded down, and a norm to the side on which it lies: down where it is reached
and up where it is not. So what falls short of a norm by very little is still seen to fall short.
Parts add up as they are shown.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import floor

from bot.assessment.account import rounded_up
from core.ladder.scoring import Score


def rounded_down(amount: Fraction) -> Fraction:
    """Round to hundredths so that what is there is never too much."""
    return Fraction(floor(amount * 100), 100)


def total_of(score: Score) -> Fraction:
    """Give the total contribution, in percent like all of them."""
    return rounded_down(score.total_percent)


def direct_of(score: Score) -> Fraction:
    """Give the direct contribution."""
    return rounded_down(score.direct_percent)


def counted_of(score: Score) -> Fraction:
    """Give the indirect contribution as far as it counts: the rest of the total."""
    return total_of(score) - direct_of(score)


def indirect_of(score: Score) -> Fraction:
    """Give all of the indirect contribution, of which more may be there than counts."""
    return max(rounded_down(score.indirect_percent), counted_of(score))


def norms_of(score: Score) -> Mapping[str, Fraction]:
    """Give the norm of each rung."""
    reached = reached_of(score)
    return {
        rung: rounded_down(norm) if rung in reached else rounded_up(norm)
        for rung, norm in score.norms.items()
    }


def missing_to(score: Score, rung: str) -> Fraction:
    """Give what is missing to a rung that is not reached; at least a hundredth."""
    return norms_of(score)[rung] - total_of(score)


def reached_of(score: Score) -> tuple[str, ...]:
    """Give the rung that is reached and those below it."""
    rungs = tuple(score.norms)
    return rungs[: rungs.index(score.rung) + 1] if score.rung in rungs else ()
