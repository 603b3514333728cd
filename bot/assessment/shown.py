"""The figures of a score as they are shown: in hundredths, and never at odds with the rung.

All are rounded to the nearest one. Only where the total would then seem to reach the next norm,
contributions are rounded down, and norms to the side on which they lie: down where they are reached
and up where they are not. So what falls short by very little is still seen to fall short. Parts add
up as they are shown.
"""

from collections.abc import Mapping
from fractions import Fraction

from bot.assessment.rounding import rounded, rounded_down, rounded_up
from core.ladder.scoring import Score


def total_of(score: Score) -> Fraction:
    """Give the total contribution, in percent like all of them."""
    return _contribution(score, score.total_percent)


def direct_of(score: Score) -> Fraction:
    """Give the direct contribution."""
    return _contribution(score, score.direct_percent)


def counted_of(score: Score) -> Fraction:
    """Give the indirect contribution as far as it counts: the rest of the total."""
    return total_of(score) - direct_of(score)


def indirect_of(score: Score) -> Fraction:
    """Give all of the indirect contribution, of which more may be there than counts."""
    if score.indirect_counted_percent == score.indirect_percent:
        return counted_of(score)
    return max(_contribution(score, score.indirect_percent), counted_of(score))


def norms_of(score: Score) -> Mapping[str, Fraction]:
    """Give the norm of each rung."""
    if not _is_close(score):
        return {rung: rounded(norm) for rung, norm in score.norms.items()}
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


def _contribution(score: Score, percent: Fraction) -> Fraction:
    return rounded_down(percent) if _is_close(score) else rounded(percent)


def _is_close(score: Score) -> bool:
    """Tell whether the nearest hundredths would make the next rung seem reached."""
    above = score.next
    return above is not None and rounded(score.total_percent) >= rounded(score.norms[above.rung])
