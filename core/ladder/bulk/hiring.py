"""How far it is to the next rung, as in `core.ladder.advice`."""

from collections.abc import Callable

from core.ladder.bulk.guessing import guess
from core.ladder.bulk.parts import STEPS, Parts, Ratio, most
from core.ladder.bulk.slopes import Slopes


def growing(parts: Parts, times: Ratio, rung: int, slopes: Slopes, at: int) -> int:
    """Count the steps to hire on top for a rung that is not reached: `hire_fte_growing`.

    `at` is the stretch of the present size. Enough stays enough with more, as is shown there.
    """
    fte, size = parts.fte, parts.size
    step = fte // STEPS

    def enough(steps: int) -> bool:
        hired = steps * step
        total, by = parts.total(times, hired)
        norm, norm_by = slopes.further(at, size + hired, fte).lines[rung].at(size + hired, fte)
        return total * norm_by >= norm * by

    norm, by = slopes.stretches[at].lines[rung].at(size, fte)
    # Enough for certain: direct alone reaches the norm of the present size.
    lacking = norm * size - 100 * by * parts.weighted
    highest = max(_up(lacking * STEPS, (100 * by - norm) * fte), 0)
    return first(enough, highest, guess(parts, times, rung, slopes.stretches[at:]))


def replacing(parts: Parts, times: Ratio, norm: Ratio) -> Ratio | None:
    """Give the fte that take the place of others to reach a norm: `hire_fte_replacing`."""
    percent, by = norm
    bought, bought_by = parts.indirect
    besides = percent * bought_by - bought * by, by * bought_by
    capped = percent * times[1], by * (times[0] + times[1])
    direct, by = most(besides, capped)
    lacking, by = direct * parts.size - 100 * by * parts.weighted, 100 * by
    others = parts.size - parts.target
    if lacking > others * by:
        return None
    steps = _up(lacking * STEPS, by * parts.fte)
    return min(steps * (parts.fte // STEPS), others), parts.fte


def first(enough: Callable[[int], bool], highest: int, guessed: int) -> int:
    """Find the smallest number that is enough; `highest` is, and so is every larger one.

    Each number is tried exactly: a wrong guess costs time and nothing else.
    """
    low, high = 0, highest
    for tried in (guessed, guessed - 1, guessed + 1, guessed - 2):
        if low <= tried < high:
            low, high = (low, tried) if enough(tried) else (tried + 1, high)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle + 1, high)
    return high


def _up(number: int, by: int) -> int:
    """Divide, rounded up."""
    return -(-number // by)
