"""Where the parts of a column and the rungs beside it stand, in points above the ground."""

from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from bot.pictures.apart import apart
from core.drawings import Column, Comparison, Ladder

LEAST_PERCENT = 0.01
"""Where nothing stands at all, this would fill the picture."""
TALL, LOW = 200.0, 120.0
"""The highest that anything reaches: on the ladder, and in a comparison."""
PART_LABEL, RUNG_LABEL = 31.0, 12.5
"""What a label takes: two lines for a part of the ladder, one for a rung in a comparison."""
MOST_IN_A_ROW = 5
"""Columns whose labels can be read on a telephone."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one height to another, with the middle of its label."""

    foot: float
    top: float
    label: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A height, with the middle of its label."""

    height: float
    label: float


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """A column with its rungs."""

    total: float
    parts: tuple[Stretch, ...]
    rungs: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class LadderLayout:
    """One column on the ladder, and which of its rungs the gap leads to."""

    column: ColumnLayout
    tall: float
    next: int | None


@dataclass(frozen=True, slots=True)
class ComparisonLayout:
    """Rows of columns, all on one scale."""

    rows: tuple[tuple[ColumnLayout, ...], ...]
    low: float


def ladder_layout(ladder: Ladder) -> LadderLayout:
    """Lay out one score; the gap leads to the first rung that is not reached."""
    column = _column(ladder.column, TALL / _highest(ladder.column), TALL, PART_LABEL)
    missed = [number for number, rung in enumerate(ladder.column.rungs) if not rung.reached]
    return LadderLayout(column, TALL, missed[0] if ladder.gap and missed else None)


def comparison_layout(comparison: Comparison) -> ComparisonLayout:
    """Lay out several scores, in rows of about the same length."""
    columns = comparison.columns
    scale = LOW / max(map(_highest, columns), default=LEAST_PERCENT)
    laid = [_column(column, scale, LOW, RUNG_LABEL) for column in columns]
    rows = max(ceil(len(laid) / MOST_IN_A_ROW), 1)
    length = max(ceil(len(laid) / rows), 1)
    firsts = range(0, len(laid), length)
    return ComparisonLayout(tuple(tuple(laid[it : it + length]) for it in firsts), LOW)


def _highest(column: Column) -> float:
    total = sum(part.percent for part in column.parts)
    return max(total, LEAST_PERCENT, *(rung.percent for rung in column.rungs))


def _column(column: Column, scale: float, tall: float, label: float) -> ColumnLayout:
    feet = [0.0]
    for part in column.parts:
        feet.append(feet[-1] + part.percent * scale)
    heights = [rung.percent * scale for rung in column.rungs]
    middles = [(foot + top) / 2 for foot, top in pairwise(feet)]
    part_labels = apart(middles, label, label / 2, tall)
    rung_labels = apart(heights, label, label / 2, tall)
    return ColumnLayout(
        feet[-1],
        tuple(map(Stretch, feet, feet[1:], part_labels)),
        tuple(map(Mark, heights, rung_labels)),
    )
