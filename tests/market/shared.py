"""Independent data that tests may compare with; it lies beside the repository, or nowhere."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

GEO = Path(__file__).parents[3] / "shared" / "data" / "geo"

needs_shared = pytest.mark.skipif(
    not GEO.exists(), reason=f"{GEO} is not there: it does not come along with the repository"
)
"""Marks a test that compares."""


def rows(name: str) -> Sequence[Mapping[str, str]]:
    """Read one of the CSV files."""
    with (GEO / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
