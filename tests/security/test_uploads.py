"""Documents that are made to fill the memory, or to run in somebody's spreadsheet, do neither."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from bot.application.rows import Dossier, as_csv
from bot.channels.web_files import attachment
from bot.market.spreadsheet import csv_bytes, xlsx_bytes
from bot.spreadsheets.csv_text import LONGEST_LINE
from bot.spreadsheets.package import MOST_PARTS
from core.application.filed import Filed
from core.application.stages import Stage
from core.blocks import File
from tests.applications.filing import APPLICATION, MONDAY
from tests.market.rows import BEZEM, GEOGRAPHY
from tests.security.bounded import outcome

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def package(**parts: str | bytes) -> bytes:
    """Make an XLSX in which some parts are others; the name of a part has no folders here."""
    good, made = io.BytesIO(), io.BytesIO()
    with Workbook(good, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["id", "name"])
        page.write_row(1, 0, ["a", "b"])
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            key = Path(name).stem.strip("[]")
            new.writestr(name, parts.pop(key, old.read(name)))
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHING = f'{HEAD}<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
OUTSIDE = f'{HEAD}<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>'


def sheet(cell: str, head: str = HEAD) -> str:
    return (
        f'{head}<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr">'
        f"<is><t>{cell}</t></is></c></row></sheetData></worksheet>"
    )


def forty_two() -> bytes:
    """Make a zip in which zips of zeroes are, as 42.zip is."""
    inner = b"\0" * 50_000_000
    for depth in range(3):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as outer:
            for n in range(1 if depth == 0 else 16):
                outer.writestr(f"{n}.zip", inner)
        inner = made.getvalue()
    return inner


def many_parts() -> bytes:
    return package(**{f"part{n}": b"" for n in range(MOST_PARTS)})


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "zeroes": (lambda: package(sheet1=b"\0" * 100_000_000), "200 times as large"),
    "more zeroes": (lambda: package(sheet1=b"\0" * 260_000_000), "unpacked it would be 260 MB"),
    "a zip of zips": (forty_two, "a package of another kind"),
    "many parts": (many_parts, "more than 1000 files"),
    "strings": (lambda: package(sharedStrings=_strings()), "larger than 60 MB"),
    "a billion laughs": (lambda: package(sheet1=sheet("&l9;", LAUGHING)), "damaged"),
    "laughing strings": (lambda: package(sharedStrings=_laughing("sst")), "damaged"),
    "a laughing book": (lambda: package(workbook=_laughing("workbook")), "damaged"),
    "a laughing package": (lambda: package(Content_Types=_laughing("Types")), "damaged"),
    "a file of ours": (lambda: package(sheet1=sheet("&l9;", OUTSIDE)), "damaged"),
    "depth": (lambda: package(sheet1=sheet("<a>" * 1_500_000)), "damaged"),
    "a line": (lambda: b"id,name\n" + b"," * (LONGEST_LINE + 1), "longer than 500000"),
    "a cell": (lambda: b'id,name\n"' + b"x\n" * 9_000_000, "its quotes do not match"),
    "a header": (lambda: b"," * 19_000_000, "longer than 500000"),
}


def _laughing(root: str) -> str:
    return f"{LAUGHING}<{root}>&l9;</{root}>"


def _strings() -> bytes:
    """Make text that does not shrink two hundred times."""
    return b"".join(b"<si><t>%d</t></si>" % n for n in range(3_500_000))


@pytest.mark.parametrize("bomb", BOMBS)
def test_no_spreadsheet_fills_the_memory_or_reads_a_file(bomb: str, tmp_path: Path) -> None:
    make, said = BOMBS[bomb]
    file = tmp_path / "bom.xlsx"
    file.write_bytes(make())
    told = outcome("sheet", file)
    assert told.startswith("refused: ")
    assert said in told
    assert "root:" not in told


@pytest.mark.parametrize(
    "bomb", ["zeroes", "strings", "a billion laughs", "a file of ours", "depth"]
)
def test_no_worksheet_does_either(bomb: str, tmp_path: Path) -> None:
    make, said = BOMBS[bomb]
    file = tmp_path / "bom.xlsx"
    file.write_bytes(make())
    told = outcome("worksheet", file)
    assert told.startswith("refused: ")
    assert said in told
    assert "root:" not in told


DOCUMENTS = {
    "brackets.json": "[" * 1_000_000,
    "objects.json": '{"a":' * 200_000,
    "digits.json": "9" * 1_000_000,
    "exponent.json": '{"staff": 1e999999999999999999999}',
    "brackets.toml": "a = " + "[" * 500_000,
    "tables.toml": "[" + ".".join("a" * 100_000) + "]\nb = 1",
    "digits.toml": "a = " + "9" * 500_000,
    "a table.toml": "a = {" + ".".join("a" * 100_000) + " = 1}",
    "quoted.toml": " . ".join(['"a"', "'b'"] * 50_000) + " = 1",
    "letters.toml": "a" * 1_000_000,
    "quotes.toml": '"' * 1_000_000,
    "staff.json": '{"total_fte": 0.' + "9" * 900_000 + ', "groups": []}',
    "small.json": '{"total_fte": 1e-99999999, "groups": [{"people": 1e99999999}]}',
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_fills_the_memory_or_the_stack(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(DOCUMENTS[name])
    assert outcome("document", file).startswith(("refused: ", "read"))


RISKY = (
    "=1+1",
    "+31",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    " =1",
    "＝1+1",
    "=cmd|' /C calc'!A0",
)
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")


def _cells(content: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(content.decode(), newline="")):
        yield from row


@pytest.mark.parametrize("risky", RISKY)
def test_no_export_of_the_marketplace_holds_a_formula(risky: str) -> None:
    listing = replace(BEZEM, name=risky, description=risky, services=(risky,), phone=risky)
    assert not [cell for cell in _cells(csv_bytes([listing], GEOGRAPHY)) if FORMULA.match(cell)]
    book = load_workbook(io.BytesIO(xlsx_bytes([listing], GEOGRAPHY)))
    kinds = {cell.data_type for row in book.active.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    assert not [c for row in book.active.iter_rows() for c in row if c.data_type == "f"]


@pytest.mark.parametrize("name", ["text/html\r\nX-Bad: 1", "", "html", "a/b;c=d", "x" * 300 + "/x"])
def test_what_a_device_calls_a_document_goes_into_no_header_unlooked(name: str) -> None:
    answer = attachment(File("a\r\nb.html", name, b"<script>"))
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="a__b.html"')


@pytest.mark.parametrize("risky", RISKY)
def test_no_export_of_applications_holds_a_formula(risky: str) -> None:
    applied = replace(APPLICATION, organisation=risky, contact=risky, reach=risky, body=risky)
    filed = Filed(
        *("4821956", "web:ann", "web:ann", "nl", applied, MONDAY, Stage.RECEIVED, MONDAY),
        award=None,
        reminded=None,
    )
    content = as_csv([Dossier(filed, ())])
    assert risky.strip() in content.decode()
    assert not [cell for cell in _cells(content) if FORMULA.match(cell)]
