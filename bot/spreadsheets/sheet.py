"""A spreadsheet as it was read, whatever kind of file it came from, and how large one may be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

LARGEST_FILE = 20_000_000
"""Bytes."""
MOST_ROWS = 200_000
"""Rows with anything in them."""
MOST_COLUMNS = 60


class Reason(StrEnum):
    """Why a file cannot be used."""

    DAMAGED = "damaged"
    EMPTY = "empty"
    ENCODING = "encoding"
    OLD = "old"
    """Of before 2007, or behind a password."""
    TOO_LARGE = "too-large"
    """As it is, or unpacked; or too many rows or columns."""


class Unusable(ValueError):
    """The file cannot be used as a spreadsheet; says where, why and the remedy."""

    def __init__(self, said: str, reason: Reason = Reason.DAMAGED) -> None:
        super().__init__(said)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Sheet:
    """The names of the columns, and the rows; Unusable may come when a row is asked for."""

    header: Sequence[str]
    rows: Iterable[tuple[int, Sequence[str]]]
    """Each with its number, as a spreadsheet numbers it; empty ones are left out."""
    expected: int
    """About how many rows there are, for showing progress."""


def within_limits(rows: Iterable[tuple[int, Sequence[str]]]) -> Iterator[tuple[int, Sequence[str]]]:
    """Leave out empty rows; Unusable when there are too many rows or columns."""
    count = 0
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        count += 1
        if count > MOST_ROWS:
            raise Unusable(
                f"line {line}: there are more than {MOST_ROWS} rows. Split the file: "
                "no marketplace is that large",
                Reason.TOO_LARGE,
            )
        if any(cell.strip() for cell in cells[MOST_COLUMNS:]):
            raise Unusable(
                f"line {line}: there are more than {MOST_COLUMNS} columns. Remove those that "
                "are not needed",
                Reason.TOO_LARGE,
            )
        yield line, cells


def sheet_of(rows: Iterator[tuple[int, Sequence[str]]], expected: int) -> Sheet:
    """Take the first row for the names of the columns; Unusable if it is not there."""
    line, header = next(rows, (0, ()))
    if line == 0:
        raise Unusable(
            "there is nothing in it. Put the names of the columns on line 1", Reason.EMPTY
        )
    if line > 1:
        raise Unusable(f"line 1 is empty, up to line {line}. Put the names of the columns there")
    return Sheet(header, rows, expected)
