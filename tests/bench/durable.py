"""What it costs to have each write on disk before the answer: a sentence, made from the figures."""

from collections.abc import Sequence

from tests.bench.report import written
from tests.bench.row import Row


def compared(rows: Sequence[Row]) -> str:
    """Hold ours against the fastest that keeps as much, and against those that keep less.

    By the first measure of the case; nothing where none besides ours is known to keep as much.
    """
    first = [row for row in rows if row.measure == rows[0].measure and row.median]
    ours = next((row for row in first if row.ours), None)
    alike = [row for row in first if row.durable and not row.ours]
    if ours is None or not alike or ours.better == "less":
        return ""
    best = max(alike, key=_median)
    less = [row for row in first if row.keeps and not row.durable]
    times = (f"{row.name} {_median(row) / _median(ours):.2f} times" for row in less)
    told = (
        f"Of those that have each write on disk before they answer, the fastest beside ours is "
        f"{best.name}: {written(_median(best))} {best.measure}. Ours has "
        f"{written(_median(ours))}, {_median(ours) / _median(best):.2f} times as many."
    )
    return f"{told} Those that keep less, beside ours: {', '.join(times)}." if less else told


def _median(row: Row) -> float:
    return row.median or 0.0
