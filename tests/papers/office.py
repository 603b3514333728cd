"""LibreOffice, which computes a spreadsheet anew; and what stands in one, cell by cell."""

import csv
import re
import subprocess
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO, StringIO
from pathlib import Path
from string import ascii_uppercase
from typing import TypeAlias

from openpyxl import Workbook, load_workbook

from tests.programs import program

_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""
"""Has it compute when it opens a file, and not show what the file says came out before."""


_PLAIN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false"
"""The first sheet, with all the decimals that it computed."""

WORDS = "A"
"""The column that holds no figures, also where somebody is called 12."""
Cells: TypeAlias = Mapping[str, float | str]
"""What cells show, by where they are, such as `B6`; empty ones are left out."""


def recomputed(folder: Path, files: Mapping[str, bytes]) -> Mapping[str, Cells]:
    """Have spreadsheets computed, all in one go; gives their first sheets, by the same names."""
    office = program("soffice", "libreoffice-calc-nogui")
    before, after, profile = (folder / name for name in ("before", "after", "profile"))
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS)
    before.mkdir()
    for name, content in files.items():
        (before / f"{name}.xlsx").write_bytes(content)
    command = [office, "--headless", f"-env:UserInstallation={profile.as_uri()}"]
    command += ["--convert-to", _PLAIN, "--outdir", str(after), *map(str, before.iterdir())]
    subprocess.run(command, check=True, capture_output=True, timeout=250)
    return {name: _read((after / f"{name}.csv").read_text("utf-8")) for name in files}


def _read(written: str) -> Cells:
    rows = enumerate(csv.reader(StringIO(written)), start=1)
    return {
        f"{column}{number}": text if column == WORDS else _value(text)
        for number, row in rows
        for column, text in zip(ascii_uppercase, row, strict=False)
        if text
    }


def _value(text: str) -> float | str:
    number = re.fullmatch(r"(-?[0-9.]+(?:E-?[0-9]+)?)(%?)", text)
    return float(number[1]) / (100 if number[2] else 1) if number else text


def shown(content: bytes) -> Cells:
    """Read what the first sheet shows to who does not compute."""
    with _unwarned():
        book = load_workbook(BytesIO(content), data_only=True, read_only=True)
    cells = (cell for row in book.worksheets[0].iter_rows() for cell in row)
    return {cell.coordinate: cell.value for cell in cells if cell.value not in {None, ""}}


def named(content: bytes) -> Mapping[str, str]:
    """Tell where on the first sheet the cells are that have a name, by that name."""
    book = opened(content)
    places = {name: list(it.destinations) for name, it in book.defined_names.items()}
    first = book.worksheets[0].title
    return {name: cell.replace("$", "") for name, ((on, cell), *_) in places.items() if on == first}


def opened(content: bytes) -> Workbook:
    """Open a spreadsheet for the formulas and entries in it."""
    with _unwarned():
        return load_workbook(BytesIO(content))


def saved(book: Workbook) -> bytes:
    """Save a spreadsheet, as somebody does who changed it; what came out before is dropped."""
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


@contextmanager
def _unwarned() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles it does not know
        yield
