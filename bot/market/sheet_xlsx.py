"""Reading XLSX: the sheet named "partners", or else the first one."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from bot.spreadsheets.sheet import MOST_COLUMNS, Sheet, Unusable, sheet_of, within_limits
from bot.spreadsheets.workbook import Worksheet, expected_rows, open_workbook, rows_of, unescaped

SHEET = "partners"


def read_xlsx(content: bytes) -> Sheet:
    """Read XLSX; Unusable if it is something else, damaged, or unpacks to too much."""
    sheet = _worksheet(content)
    expected = expected_rows(sheet)
    return sheet_of(within_limits(_rows(sheet)), expected)


def _worksheet(content: bytes) -> Worksheet:
    sheets = open_workbook(content)
    if not sheets:
        raise Unusable("there is no sheet in it. Put the organisations on a sheet")
    return next((it for it in sheets if it.title.strip().casefold() == SHEET), sheets[0])


def _rows(sheet: Worksheet) -> Iterator[tuple[int, Sequence[str]]]:
    for line, row in rows_of(sheet, MOST_COLUMNS + 1):
        yield line, [_as_text(value) for value in row]


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
            return unescaped(str(value))
