"""Where the norm of a rung is about reached, in floats: a place to look first, never an answer."""

from math import ceil, sqrt

from core.ladder.bulk.parts import STEPS, Parts, Ratio
from core.ladder.bulk.slopes import Line, Stretch

_ROUNDS = 3
"""Of Newton's method, which about doubles the good digits in each: two are enough as a rule."""
_NOISE = 0.001
"""Of a step, by which floats may be off; a guess that is one off costs another look."""


def guess(parts: Parts, times: Ratio, rung: int, stretches: tuple[Stretch, ...]) -> int:
    """Guess how many steps of advice to hire on top; `stretches` from that of the size on."""
    size, cap = parts.size / parts.fte, 1 + times[0] / times[1]
    others, bought = (parts.size - parts.weighted) / parts.fte, parts.bought / parts.fte
    met = size
    try:
        for stretch in stretches:
            line = stretch.lines[rung]
            if bought:
                met = max(_meeting(line, others, 100 * cap), _bought(line, others, bought, size))
            else:
                met = _meeting(line, others, 100.0)
            if stretch.end is None or met <= stretch.end.numerator / stretch.end.denominator:
                break
        return ceil((met - size) * STEPS - _NOISE)
    except (ArithmeticError, ValueError):
        return 0


def _meeting(line: Line, others: float, whole: float, besides: float = 0.0) -> float:
    """Solve whole x (1 - others / size) + besides = norm, which is constant + slope x size."""
    rest = whole + besides - line.constant / line.divisor
    fall = -line.slope / line.divisor
    return 2 * whole * others / (rest + sqrt(rest * rest + 4 * fall * whole * others))


def _bought(line: Line, others: float, bought: float, size: float) -> float:
    """Solve 100 x (1 - others / size) + 100 x bought / (size + bought) = norm, by Newton."""
    met = _meeting(line, others, 100.0, 100 * bought / (size + bought))
    norm, slope = line.constant / line.divisor, line.slope / line.divisor
    for _ in range(_ROUNDS):
        both = met + bought
        above = 100 * (1 - others / met + bought / both) - norm - slope * met
        rise = 100 * (others / (met * met) - bought / (both * both)) - slope
        met -= above / rise
    return met
