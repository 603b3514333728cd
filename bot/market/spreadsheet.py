"""Listings in a spreadsheet: reading CSV and XLSX, and writing what reads back the same."""

from bot.market.sheet_writing import csv_bytes, put_csv, write_csv, write_xlsx, xlsx_bytes
from bot.market.sheet_xlsx import read_xlsx
from bot.spreadsheets.csv_text import csv_rows
from bot.spreadsheets.looking import Format, format_of
from bot.spreadsheets.sheet import LARGEST_FILE, Sheet, Unusable, sheet_of, within_limits
from core.market.table import COLUMNS

__all__ = [
    "LARGEST_FILE",
    "Sheet",
    "Unusable",
    "csv_bytes",
    "put_csv",
    "read_sheet",
    "write_csv",
    "write_xlsx",
    "xlsx_bytes",
]


def read_sheet(content: bytes) -> Sheet:
    """Read a spreadsheet by its content, whatever its name; Unusable if that cannot be."""
    match format_of(content):
        case Format.XLSX:
            return read_xlsx(content)
        case Format.CSV:
            rows, expected = csv_rows(content, COLUMNS.__contains__)
            return sheet_of(within_limits(rows), expected)
