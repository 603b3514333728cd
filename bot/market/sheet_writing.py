"""Writing listings as CSV or XLSX, in such a way that no spreadsheet takes a cell for a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxFileError

from bot.market.sheet_xlsx import SHEET
from bot.replacing import replaced
from bot.spreadsheets.csv_text import harmless
from core.market.geography import Geography
from core.market.listing import Listing
from core.market.table import COLUMNS, row_of

_WIDTHS: Mapping[str, int] = {
    **{"id": 14, "name": 36, "kind": 17, "rung": 11, "pso_30plus": 11, "valid_until": 12},
    **{"services": 36, "postcode": 10, "place": 22, "website": 36, "email": 32, "phone": 17},
    **{"description": 60, "wants": 40},
}
"""In characters."""


def write_csv(file: Path, listings: Iterable[Listing], geography: Geography) -> None:
    """Write a CSV file, whole or not at all; OSError if that cannot be."""
    with replaced(file) as unfinished, unfinished.open("w", encoding="utf-8", newline="") as stream:
        put_csv(stream, listings, geography)


def put_csv(stream: IO[str], listings: Iterable[Listing], geography: Geography) -> None:
    """Write CSV to a stream."""
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(COLUMNS)
    for cells in _rows(listings, geography):
        rows.writerow([harmless(cell) for cell in cells])


def csv_bytes(listings: Iterable[Listing], geography: Geography) -> bytes:
    """Give CSV, in UTF-8."""
    stream = io.StringIO()
    put_csv(stream, listings, geography)
    return stream.getvalue().encode()


def write_xlsx(file: Path, listings: Iterable[Listing], geography: Geography) -> None:
    """Write an XLSX file, whole or not at all; OSError if that cannot be."""
    with replaced(file) as unfinished, unfinished.open("wb") as stream:
        _put_xlsx(stream, listings, geography, {"constant_memory": True})


def xlsx_bytes(listings: Iterable[Listing], geography: Geography) -> bytes:
    """Give XLSX, for a few listings: it is made in memory."""
    stream = io.BytesIO()
    _put_xlsx(stream, listings, geography, {"in_memory": True})
    return stream.getvalue()


def _put_xlsx(
    stream: BinaryIO,
    listings: Iterable[Listing],
    geography: Geography,
    options: Mapping[str, bool],
) -> None:
    literal = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    try:
        with Workbook(stream, {**options, **literal}) as book:
            _fill(book, _rows(listings, geography))
    except XlsxFileError as error:
        raise OSError(str(error)) from error


def _fill(book: Workbook, rows: Iterable[Sequence[str]]) -> None:
    sheet = book.add_worksheet(SHEET)
    # The format "text" keeps a cell text when somebody edits it, or adds a row.
    text = book.add_format({"num_format": "@"})
    bold = book.add_format({"num_format": "@", "bold": True})
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDTHS[name], text)
        sheet.write_string(0, column, name, bold)
    for line, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells):
            if cell:
                sheet.write_string(line, column, cell, text)


def _rows(listings: Iterable[Listing], geography: Geography) -> Iterator[list[str]]:
    for listing in listings:
        row = row_of(listing, geography)
        yield [row[name] for name in COLUMNS]
