"""The norm table: the percentage an organisation of a certain size needs for a rung."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from core.ladder.exact import Exact
from core.ladder.words import part


def _columns(row: object) -> object:
    """Take the columns of a row apart: the size, and a percentage for every rung."""
    if not isinstance(row, Mapping):
        return row
    percent = {key: value for key, value in row.items() if key != "fte"}
    size = {"fte": row["fte"]} if "fte" in row else {}
    return {**size, "percent": percent}


@part
class NormRow:
    """One published size, written as `{ fte = 2, trede-1 = 21.4 }`."""

    fte: Exact
    percent: Mapping[str, Exact]
    """The norm by rung id."""


Row: TypeAlias = Annotated[NormRow, BeforeValidator(_columns)]


@part
class Norms:
    """Published rows in order of size; the last one holds for every larger size."""

    minimum_fte: Exact
    """Under this size there is no norm."""
    rows: Annotated[tuple[Row, ...], Field(min_length=1)]

    def at(self, fte: Fraction) -> dict[str, Fraction]:
        """Give the norm by rung id for a size, on the straight line between two rows.

        ValueError below the first row, where there is no norm.
        """
        if fte < self.rows[0].fte:
            raise ValueError(f"there is no norm for {float(fte):g} fte")
        for below, above in pairwise(self.rows):
            if fte <= above.fte:
                part = (fte - below.fte) / (above.fte - below.fte)
                return {
                    rung: percent + part * (above.percent[rung] - percent)
                    for rung, percent in below.percent.items()
                }
        return dict(self.rows[-1].percent)

    def interpolated(self, fte: Fraction) -> bool:
        """Tell whether the norm for this size lies between two published rows."""
        return fte < self.rows[-1].fte and all(row.fte != fte for row in self.rows)
