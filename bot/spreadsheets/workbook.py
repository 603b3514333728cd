"""Opening an XLSX, and reading its sheets a piece at a time.

`python-calamine` reads five times as fast, and keeps every cell up to the furthest one: a file of
5 kB with a cell in the last corner ends the process. openpyxl reads row by row.
"""

import re
import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import Protocol, TypeAlias, cast

from bot.spreadsheets.package import check_package, damaged
from bot.spreadsheets.sheet import Unusable

LAST_LINE = 1_048_576
"""As far as a spreadsheet goes; a file could name a row a million times further."""
_AT_ONCE = 1_000
_ESCAPED = re.compile(r"_x(005F|00[01][0-9A-F])_", re.IGNORECASE)
"""How the format writes what XML cannot hold, and the underscore before what looks like it."""
_LITERAL = re.compile(r'"[^"]*"|\\.')
"""Of a number format: what it shows as it is."""


class FormattedCell(Protocol):
    """What is used of a cell where it matters how it shows its value."""

    value: object
    number_format: str | None
    """Asked for only where there is a number; IndexError in a file that is not as it should be."""


Values: TypeAlias = Sequence[object]
"""A row: values, or formatted cells."""


class Worksheet(Protocol):
    """What is used of openpyxl, which has no types."""

    title: str
    max_row: int | None

    def reset_dimensions(self) -> None:
        """Read all that is there, whatever the file says of how much that is."""

    def iter_rows(self, *, max_col: int, values_only: bool) -> Iterator[Values]:
        """Give the rows, padded to so many columns."""


def open_workbook(content: bytes) -> Sequence[Worksheet]:
    """Give the sheets; Unusable if it is no XLSX, damaged, or unpacks to too much."""
    check_package(content)
    # With defusedxml, openpyxl refuses entities, of which a few lines could become gigabytes.
    # Loading openpyxl takes half a second, which CSV need not wait for.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and the like
            book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # it raises whatever goes wrong inside: KeyError, TypeError, …
        raise damaged(error) from None
    sheets: list[Worksheet] = book.worksheets
    return sheets


def expected_rows(sheet: Worksheet) -> int:
    """Tell about how many rows there are; ask before they are read."""
    return min(sheet.max_row or 0, LAST_LINE)


def rows_of(sheet: Worksheet, columns: int) -> Iterator[tuple[int, Values]]:
    """Give each row with its number."""
    return _rows(sheet, columns, values=True)


def formatted_rows_of(
    sheet: Worksheet, columns: int
) -> Iterator[tuple[int, Sequence[FormattedCell]]]:
    """Give each row with its number, as cells that tell how they show their value."""
    for line, cells in _rows(sheet, columns, values=False):
        yield line, cast(Sequence[FormattedCell], cells)


def percentage_shown(cell: FormattedCell) -> bool:
    """Tell whether a number is shown as a percentage."""
    try:
        shown = cell.number_format or ""
    except IndexError:
        return False
    return "%" in _LITERAL.sub("", shown)


def _rows(sheet: Worksheet, columns: int, *, values: bool) -> Iterator[tuple[int, Values]]:
    # Some programs write down wrongly how large a sheet is: what is beyond would be left out.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_col=columns, values_only=values)
    line = 0
    while some := _next(rows, line):
        for row in some:
            line += 1
            yield line, row
        if line > LAST_LINE:
            raise Unusable(f"there are rows beyond line {LAST_LINE}. Put them in the lines before")


def _next(rows: Iterator[Values], line: int) -> list[Values]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about dates that are none, which become #VALUE!
            return list(islice(rows, _AT_ONCE))
    except Exception as error:  # as in open_workbook
        raise Unusable(f"after line {line}: {damaged(error)}") from None


def unescaped(text: str) -> str:
    """Undo how the format writes signs that XML cannot hold."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
