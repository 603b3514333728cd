"""Reading XLSX: the sheet named "partners", or else the first one."""

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from typing import Protocol

from bot.market.sheet import MOST_COLUMNS, Sheet, Unusable, sheet_of, within_limits
from bot.market.sheet_package import check_package, damaged

SHEET = "partners"
LAST_LINE = 1_048_576
"""As far as a spreadsheet goes; a file could name a row a million times further."""
_AT_ONCE = 1_000
_ESCAPED = re.compile(r"_x(005F|00[01][0-9A-F])_", re.IGNORECASE)
"""How the format writes what XML cannot hold, and the underscore before what looks like it."""

Row = Sequence[object]


class _Worksheet(Protocol):
    """What is used of openpyxl, which has no types."""

    title: str
    max_row: int | None

    def reset_dimensions(self) -> None: ...

    def iter_rows(self, *, max_col: int, values_only: bool) -> Iterator[Row]: ...


def read_xlsx(content: bytes) -> Sheet:
    """Read XLSX; Unusable if it is something else, damaged, or unpacks to too much."""
    check_package(content)
    sheet = _worksheet(content)
    expected = min(sheet.max_row or 0, LAST_LINE)
    # Some programs write down wrongly how large a sheet is: what is beyond would be left out.
    sheet.reset_dimensions()
    return sheet_of(within_limits(_rows(sheet)), expected)


def _worksheet(content: bytes) -> _Worksheet:
    # With defusedxml, openpyxl refuses entities, of which a few lines could become gigabytes.
    # Loading openpyxl takes half a second, which CSV need not wait for.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and the like
            book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # it raises whatever goes wrong inside: KeyError, TypeError, …
        raise damaged(error) from None
    sheets: list[_Worksheet] = book.worksheets
    if not sheets:
        raise Unusable("there is no sheet in it. Put the organisations on a sheet")
    return next((it for it in sheets if it.title.strip().casefold() == SHEET), sheets[0])


def _rows(sheet: _Worksheet) -> Iterator[tuple[int, Sequence[str]]]:
    rows = sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True)
    line = 0
    while some := _next(rows, line):
        for row in some:
            line += 1
            yield line, [_as_text(value) for value in row]
        if line > LAST_LINE:
            raise Unusable(f"there are rows beyond line {LAST_LINE}. Put them in the lines before")


def _next(rows: Iterator[Row], line: int) -> list[Row]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about dates that are none, which become #VALUE!
            return list(islice(rows, _AT_ONCE))
    except Exception as error:  # as in _worksheet
        raise Unusable(f"after line {line}: {damaged(error)}") from None


def _as_text(value: object) -> str:
    """Write a cell as somebody would type it in a table."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))
