"""Listings in a spreadsheet: reading CSV and XLSX, and writing what reads back the same."""

from bot.market.sheet import LARGEST_FILE, Sheet, Unusable
from bot.market.sheet_csv import read_csv
from bot.market.sheet_writing import csv_bytes, put_csv, write_csv, write_xlsx, xlsx_bytes
from bot.market.sheet_xlsx import read_xlsx

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

_PACKAGE = b"PK"
_OLD_OFFICE = bytes.fromhex("d0cf11e0")


def read_sheet(content: bytes) -> Sheet:
    """Read a spreadsheet by its content, whatever its name; Unusable if that cannot be."""
    if len(content) > LARGEST_FILE:
        raise Unusable(
            f"it is larger than {LARGEST_FILE // 1_000_000} MB. Keep the columns that are needed"
        )
    if not content.strip():
        raise Unusable("the file is empty. Put the names of the columns on line 1")
    if content.startswith(_OLD_OFFICE):
        raise Unusable(
            "this is a spreadsheet of before 2007, or one with a password. "
            "Save it as .xlsx without a password, or as CSV"
        )
    return read_xlsx(content) if content.startswith(_PACKAGE) else read_csv(content)
