"""Which kind of file something is, by its content, whatever its name."""

from enum import Enum

from bot.spreadsheets.sheet import LARGEST_FILE, Reason, Unusable

_PACKAGE = b"PK"
_OLD_OFFICE = bytes.fromhex("d0cf11e0")


class Format(Enum):
    """A kind of file that rows can be read from."""

    XLSX = "xlsx"
    CSV = "csv"


def format_of(content: bytes) -> Format:
    """Tell what it is; Unusable if it is neither, or too large."""
    if len(content) > LARGEST_FILE:
        raise Unusable(
            f"it is larger than {LARGEST_FILE // 1_000_000} MB. Keep the columns that are needed",
            Reason.TOO_LARGE,
        )
    if not content.strip():
        raise Unusable("the file is empty. Put the names of the columns on line 1", Reason.EMPTY)
    if content.startswith(_OLD_OFFICE):
        raise Unusable(
            "this is a spreadsheet of before 2007, or one with a password. "
            "Save it as .xlsx without a password, or as CSV",
            Reason.OLD,
        )
    return Format.XLSX if content.startswith(_PACKAGE) else Format.CSV
