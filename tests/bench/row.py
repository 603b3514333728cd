"""What a section of the bench gives, and how its figures are told: median, spread, ratio."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Row:
    """One measure of one program (or of one size, where growth is measured)."""

    case: str
    """What was done; rows with the same case and measure are compared."""
    measure: str
    """With its unit, such as `turns/s`."""
    better: Literal["more", "less"]
    name: str
    """Of the program, or of the size."""
    ours: bool
    """The first of ours in a case is what the others are compared with."""
    figures: tuple[float, ...]
    """One for each run; none where nothing could be measured, and then the note says why."""
    version: str = ""
    """Of a program that is not ours."""
    note: str = ""
    keeps: str = ""
    """What outlives it, in a few words, and when."""
    durable: bool = False
    """Whether each write is on disk before the answer."""

    @property
    def median(self) -> float | None:
        """Give the middle of the runs."""
        return median(self.figures) if self.figures else None

    @property
    def spread(self) -> tuple[float, float] | None:
        """Give the least and the most of the runs."""
        return (min(self.figures), max(self.figures)) if self.figures else None


class Section(Protocol):
    """A module that measures; it may print what it is at on stderr."""

    def rows(self, quick: bool) -> Iterator[Row]:
        """Measure; quick is a few seconds, only to see that it works. ValueError: wrong answers."""
        ...


def ratio(row: Row, among: list[Row]) -> float | None:
    """Tell how many times better than this row the first of ours in its case is, by the medians.

    None where there is nothing to compare: no figure, or one of 0.
    """
    alike = (it for it in among if (it.case, it.measure) == (row.case, row.measure) and it.ours)
    first = next(alike, None)
    if first is None or not first.median or not row.median:
        return None
    return first.median / row.median if row.better == "more" else row.median / first.median
