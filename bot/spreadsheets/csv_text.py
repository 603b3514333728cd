"""Reading CSV: UTF-8, with commas, semicolons or tabs."""

import csv
import io
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from bot.spreadsheets.sheet import Reason, Unusable

CsvRows: TypeAlias = Iterator[tuple[int, Sequence[str]]]

LONGEST_LINE = 500_000
"""Characters: a million empty cells fill the memory before there is a row to count them in."""
NAMED_WITHIN = 20
"""Lines in which the names of the columns are looked for."""
_SEPARATORS = (",", ";", "\t")
_BEGINNING = r"""((?:^|;)[\s"]*)"""
"""Of a cell: also behind a semicolon, at which a Dutch spreadsheet splits a file with commas."""
_FORMULA = r"('*[=+\-@＝＋－＠])"
_RISKY = re.compile(_BEGINNING + _FORMULA)
_HARMLESS = re.compile(_BEGINNING + "'" + _FORMULA)


def csv_rows(content: bytes, is_name: Callable[[str], bool]) -> tuple[CsvRows, int]:
    """Give the rows with their numbers, and about how many there are.

    What separates cells is what separates most names of columns in one of the first lines: there
    may be a title above them. Unusable if it is something else, at once or when a row is asked for.
    """
    text = _decoded(content)
    return _rows(text, _separator(text, is_name)), text.count("\n")


def harmless(cell: str) -> str:
    """Have spreadsheets take a cell for text, by an apostrophe before what begins a formula."""
    return _RISKY.sub(r"\1'\2", cell)


def as_meant(cell: str) -> str:
    """Undo `harmless`."""
    return _HARMLESS.sub(r"\1\2", cell)


def _decoded(content: bytes) -> str:
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise Unusable("this is UTF-16 text. Save it as CSV UTF-8, or as .xlsx", Reason.ENCODING)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        raise Unusable(
            f"line {line}, character {column}: this is not UTF-8 text (byte 0x"
            f"{content[error.start]:02X}), but perhaps Windows-1252. Save it as CSV UTF-8, "
            "or as .xlsx",
            Reason.ENCODING,
        ) from None


def _separator(text: str, is_name: Callable[[str], bool]) -> str:
    lines = text[:LONGEST_LINE].splitlines()[:NAMED_WITHIN]

    def names(separator: str) -> tuple[int, int]:
        rows = [[it.strip('" ').casefold() for it in line.split(separator)] for line in lines]
        return max(((sum(map(is_name, cells)), len(cells)) for cells in rows), default=(0, 0))

    return max(_SEPARATORS, key=names)


def _lines(text: str) -> Iterator[str]:
    """Give the lines of a text; Unusable before one that no table has."""
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if len(line) > LONGEST_LINE:
            raise Unusable(
                f"line {number} of the text is longer than {LONGEST_LINE} characters. Put each "
                "row on a line of its own"
            )
        yield line


def _rows(text: str, separator: str) -> CsvRows:
    lines = csv.reader(_lines(text), delimiter=separator, strict=True)
    number, begun = 0, 1
    try:
        for number, cells in enumerate(lines, start=1):
            yield number, [as_meant(cell) for cell in cells]
            begun = lines.line_num + 1
    except csv.Error as error:
        raise Unusable(
            f"line {number + 1} (line {begun} of the text): its quotes do not match ({error}). "
            'Put a cell with quotes between quotes, and double those inside: "zo ""n"" cel"'
        ) from None
