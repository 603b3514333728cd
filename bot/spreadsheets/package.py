"""The package that an XLSX is: looked at before anything in it is unpacked."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from bot.spreadsheets.sheet import Reason, Unusable

LARGEST_UNPACKED = 250_000_000
"""Bytes. Twenty megabytes could hold a thousand times as much, to fill the memory with."""
LARGEST_BESIDE = 60_000_000
"""Bytes of any part that is no sheet: a sheet is read row by row, the rest as a whole."""
MOST_PARTS = 1_000
"""Files in a package: a spreadsheet has about a dozen."""
MOST_TIMES = 200
"""How many times as large a part may become: tables of text become ten to fifty times as large."""
_SMALL = 5_000_000
"""Bytes for which it does not matter."""
_ENTRY = b"PK\x01\x02"
"""Before every entry of the table of contents."""


def check_package(content: bytes) -> None:
    """Look at the table of contents; Unusable if it is damaged, no XLSX, or unpacks to too much."""
    # Counted before it is read: a table of half a million entries would fill the memory itself.
    if content.count(_ENTRY) > MOST_PARTS:
        raise _bomb(f"there are more than {MOST_PARTS} files in it")
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise damaged(error) from None
    if "[Content_Types].xml" not in {part.filename for part in parts}:
        raise Unusable("this is a package of another kind, not XLSX. Save it as .xlsx or as CSV")
    _check_sizes(parts)


def damaged(error: Exception) -> Unusable:
    """Say that it cannot be read, and why."""
    return Unusable(
        f"this XLSX is damaged ({str(error) or type(error).__name__}). Open it in a spreadsheet "
        "and save it again, as .xlsx or as CSV"
    )


def _check_sizes(parts: Sequence[ZipInfo]) -> None:
    size = sum(part.file_size for part in parts)
    if size > LARGEST_UNPACKED:
        raise _bomb(
            f"unpacked it would be {size // 1_000_000} MB, and at most "
            f"{LARGEST_UNPACKED // 1_000_000} MB is read"
        )
    for part in parts:
        if part.file_size > max(_SMALL, MOST_TIMES * part.compress_size):
            raise _bomb(f"{part.filename} would become more than {MOST_TIMES} times as large")
        if part.file_size > LARGEST_BESIDE and "/worksheets/" not in f"/{part.filename}":
            raise _bomb(f"{part.filename} is larger than {LARGEST_BESIDE // 1_000_000} MB")


def _bomb(what: str) -> Unusable:
    return Unusable(
        f"{what}. Keep the columns that are needed, and save it as CSV", Reason.TOO_LARGE
    )
