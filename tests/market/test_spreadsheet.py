"""Spreadsheets: what is written reads back the same, and nothing in a file can do harm."""

import csv
import io
import string
import zipfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from bot.market.spreadsheet import (
    Unusable,
    csv_bytes,
    read_sheet,
    write_csv,
    write_xlsx,
    xlsx_bytes,
)
from bot.spreadsheets import sheet, workbook
from bot.spreadsheets.csv_text import as_meant, harmless
from core.market.geography import Geography
from core.market.listing import Kind, Listing, Rung
from core.market.table import COLUMNS, Table
from core.market.tokens import words_of
from tests.market.rows import BEZEM, CONTENTS, GEOGRAPHY, GOOD, READER, TODAY, csv_of

Writer = Callable[[Iterable[Listing], Geography], bytes]
DEMO = (Path(sheet.__file__).parents[2] / "core" / "market" / "data" / "demo.csv").read_bytes()


def read(content: bytes) -> Table:
    found = read_sheet(content)
    return READER.read(found.header, found.rows, "import", TODAY)


# What is written reads back.

_LETTERS = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff|")
_RISKY = st.sampled_from(("=1+1", "'=x", "''", "@SUM(A1)", "-2", "+31", "a;=b", 'a;"=b', "＝x"))
TEXTS = st.one_of(st.text(_LETTERS, max_size=40), _RISKY, st.tuples(_RISKY, _RISKY).map("; ".join))
WORDS = TEXTS.map(lambda text: " ".join(text.split())).filter(lambda text: text[:1] != "#")
"""A formula that fails, such as #N/A, is refused; Hypothesis finds those too."""
OWN = (
    WORDS.map(str.casefold)
    .filter(words_of)
    .filter(lambda word: CONTENTS.vocabulary.named(word) is None)
)
SERVICES = st.one_of(st.sampled_from(list(CONTENTS.vocabulary.services)), OWN)
POSTCODES = st.one_of(
    st.just(""),
    st.sampled_from(sorted(GEOGRAPHY.postcodes)),
    st.sampled_from(sorted(GEOGRAPHY.postcodes)).map("{} XY".format),
)


@st.composite
def listings(draw: st.DrawFn) -> Listing:
    rung = draw(st.sampled_from(Rung))
    dates = st.none() if rung is Rung.NONE else st.none() | st.dates()
    return Listing(
        id=draw(st.text(f"{string.ascii_letters}{string.digits}._:@/-", min_size=1, max_size=50)),
        name=draw(WORDS.filter(bool)),
        kind=draw(st.sampled_from(Kind)),
        rung=rung,
        pso_30plus=rung is Rung.THIRD and draw(st.booleans()),
        valid_until=draw(dates),
        services=tuple(draw(st.lists(SERVICES, max_size=5, unique=True))),
        place=draw(st.sampled_from(GEOGRAPHY.places)).code,
        postcode=draw(POSTCODES),
        website=draw(st.sampled_from(("", "https://x.example/?q=a;=b", "http://é.example"))),
        email=draw(st.sampled_from(("", "=a@x.example", "-@x.example"))),
        phone=draw(st.sampled_from(("", "+31 6 12345678", "(038) 123 45 67", "-123456"))),
        description=draw(WORDS),
        wants=draw(WORDS),
        source="import",
        confirmed=TODAY,
    )


SOME = st.lists(listings(), min_size=1, max_size=4, unique_by=lambda listing: listing.id)


@pytest.mark.parametrize("write", [csv_bytes, xlsx_bytes])
@example(some=[replace(BEZEM, name="_x0041_", wants="'=1", id="=x".replace("=", "-"))])
@given(some=SOME)
def test_an_export_reads_back_the_same(write: Writer, some: list[Listing]) -> None:
    table = read(write(some, GEOGRAPHY))

    assert table.problems == ()
    assert list(table.listings) == some


@given(TEXTS)
def test_what_was_made_harmless_can_be_undone(text: str) -> None:
    assert as_meant(harmless(text)) == text


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_file_reads_back_whatever_it_is_called(tmp_path: Path, suffix: str) -> None:
    demonstration = read(DEMO).listings
    file = tmp_path / "partners.txt"
    {"csv": write_csv, "xlsx": write_xlsx}[suffix](file, demonstration, GEOGRAPHY)

    assert len(demonstration) > 100
    assert read(file.read_bytes()).listings == demonstration
    assert [it.name for it in tmp_path.iterdir()] == ["partners.txt"]


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, write: Callable[[Path, Iterable[Listing], Geography], None]
) -> None:
    file = tmp_path / "partners"
    file.write_text("what was there")

    with pytest.raises(KeyError):
        write(file, [BEZEM, replace(BEZEM, place="no such place")], GEOGRAPHY)

    assert file.read_text() == "what was there"
    assert [it.name for it in tmp_path.iterdir()] == ["partners"]


# No cell is ever a formula.

EVIL = replace(
    BEZEM, name="=HYPERLINK(1)", services=("@sum(a1)",), description="a;=cmd|' /c calc'!A0"
)


def test_in_csv_a_formula_has_an_apostrophe_before_it() -> None:
    text = csv_bytes([EVIL], GEOGRAPHY).decode()
    dutch = [cell for row in csv.reader(text.splitlines(), delimiter=";") for cell in row]

    assert {"'=HYPERLINK(1)", "'@sum(a1)", "'+31 38 123 45 67"} <= set(text.split(","))
    assert not [cell for cell in dutch if cell.strip(' "')[:1] in set("=+-@")]


def test_in_xlsx_every_cell_is_text() -> None:
    book = load_workbook(io.BytesIO(xlsx_bytes([EVIL], GEOGRAPHY)))
    page = book["partners"]

    assert page["B2"].value == "=HYPERLINK(1)"
    filled = [cell for row in page.rows for cell in row if cell.value is not None]
    assert {cell.data_type for cell in filled} == {"s"}
    assert {cell.number_format for cell in filled} == {"@"}
    assert not [cell for cell in filled if cell.hyperlink]
    assert page["F2"].value == "2027-03-31"


def test_in_xlsx_the_names_of_the_columns_stay_in_view() -> None:
    page = load_workbook(io.BytesIO(xlsx_bytes([BEZEM], GEOGRAPHY)))["partners"]

    assert [cell.value for cell in page[1]] == list(COLUMNS)
    assert all(cell.font.bold for cell in page[1])
    assert page.freeze_panes == "A2"
    assert page.column_dimensions["B"].width > page.column_dimensions["A"].width


# CSV as programs and people write it.


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_csv_of_any_kind_is_read(separator: str, bom: bytes, newline: str) -> None:
    text = csv_of({**GOOD, "wants": "één"}, separator=separator).replace("\n", newline)

    (found,) = read(bom + text.encode()).listings

    assert found == replace(BEZEM, wants="één")


def test_lines_count_as_a_spreadsheet_counts_them() -> None:
    text = csv_of({**GOOD, "description": '"twee\nregels"'}, {}, {}, {**GOOD, "id": "a b"})

    table = read(text.encode())

    assert table.listings[0].description == "twee regels"
    assert [problem.line for problem in table.problems] == [5]


HEAD = b"id,name,kind,place\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty. Put the names of the columns on line 1"),
        (b" \n\n", "the file is empty"),
        (b"\xef\xbb\xbf\n", "there is nothing in it"),
        (b",,\n,,\n", "there is nothing in it"),
        (b"\n\nid,name", "line 1 is empty, up to line 3. Put the names of the columns there"),
        (
            "id,name\n1,Café".encode("windows-1252"),
            "line 2, character 6: this is not UTF-8 text (byte 0xE9), but perhaps Windows-1252. "
            "Save it as CSV UTF-8, or as .xlsx",
        ),
        ("id,name".encode("utf-16"), "this is UTF-16 text. Save it as CSV UTF-8"),
        (HEAD + b'1,"x\n2,y\n', "line 2 (line 2 of the text): its quotes do not match"),
        (HEAD + b'1,"x"y\n', "line 2 (line 2 of the text): its quotes do not match"),
        (HEAD + b"1," + b"x" * 140_000, "field larger than field limit"),
        (b"\xd0\xcf\x11\xe0 old", "before 2007, or one with a password"),
        (b"PK not a zip", "this XLSX is damaged"),
        (b"x" * 20_000_001, "it is larger than 20 MB"),
        (("a," * 59 + "\n").encode(), "there is no column"),
        (("a," * 61 + "a\n").encode(), "line 1: there are more than 60 columns"),
    ],
)
def test_csv_that_cannot_be_used_is_refused_with_the_remedy(content: bytes, words: str) -> None:
    try:
        said = " ".join(problem.what for problem in read(content).problems)
    except Unusable as error:
        said = str(error)

    assert words in said


def test_there_may_be_so_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "MOST_ROWS", 3)
    rows = [{**GOOD, "id": f"x{n}"} for n in range(3)]

    assert len(read(csv_of(*rows[:2]).encode()).listings) == 2
    with pytest.raises(Unusable, match=r"line 4: there are more than 3 rows\. Split the file"):
        read(csv_of(*rows).encode())


# XLSX as programs and people write it.


def xlsx(*rows: Sequence[object], title: str = "Blad1") -> bytes:
    book = Workbook()
    page = book.active
    page.title = title
    for row in rows:
        page.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


HEADER = ("id", "name", "kind", "rung", "pso_30plus", "valid_until", "postcode")


def test_what_a_spreadsheet_makes_of_a_cell_is_read_as_it_was_typed() -> None:
    when = datetime(2027, 3, 31)  # noqa: DTZ001 - as a spreadsheet keeps a date
    rows = (HEADER, (12, "A", "employer", 3.0, True, when, 8011), (), (1.5, "B", None))

    table = read(xlsx(*rows))

    (found,) = table.listings
    assert (found.id, found.rung, found.pso_30plus) == ("12", Rung.THIRD, True)
    assert (found.valid_until, found.postcode) == (date(2027, 3, 31), "8011")
    assert {problem.line for problem in table.problems} == {4}


def test_the_sheet_named_partners_is_read_or_else_the_first() -> None:
    book = Workbook()
    book.active.append(("anything",))
    page = book.create_sheet("Partners ")
    page.append(("id", "name", "kind", "place"))
    page.append(("a", "A", "employer", "Zwolle"))

    assert len(read(saved(book)).listings) == 1
    assert not read(xlsx(("anything",), title="first")).usable


def test_merged_cells_and_notes_beside_the_table_do_no_harm() -> None:
    book = Workbook()
    page = book.active
    page.append(("id", "name", "kind", "place"))
    page.append(("a", "A", "employer", "Zwolle", None, "a note"))
    page.merge_cells("A3:D5")
    page.append(("b", "B", "employer", "Kampen"))

    table = read(saved(book))

    assert table.problems == ()
    assert [it.id for it in table.listings] == ["a", "b"]


def repacked(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Change one file in a package."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for it in old.namelist():
            new.writestr(it, change(old.read(it)) if it == name else old.read(it))
    return stream.getvalue()


PAGE = "xl/worksheets/sheet1.xml"


def test_what_is_beyond_the_size_that_a_sheet_gives_is_read_too() -> None:
    right = xlsx(HEADER, ("a", "A", "employer", None, None, None, 8011))

    wrong = repacked(right, PAGE, lambda xml: xml.replace(b'ref="A1:G2"', b'ref="A1"'))

    assert wrong != right
    assert len(read(wrong).listings) == 1


def bomb(megabytes: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "")
        with package.open(PAGE, "w") as file:
            for _ in range(megabytes):
                file.write(bytes(1_000_000))
    return stream.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("openpyxl.load_workbook")

    with pytest.raises(Unusable, match=r"unpacked it would be 260 MB, and at most 250 MB"):
        read_sheet(bomb(260))


def test_a_package_that_lies_about_its_size_is_refused() -> None:
    right = xlsx(HEADER, *[("a", "x" * 500)] * 500)
    with zipfile.ZipFile(io.BytesIO(right)) as package:
        size = package.getinfo(PAGE).file_size.to_bytes(4, "little")

    assert right.count(size) >= 1
    with pytest.raises(Unusable, match="damaged"):
        read(right.replace(size, (900).to_bytes(4, "little")))


def test_a_row_beyond_any_spreadsheet_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "LAST_LINE", 5_000)
    right = xlsx(HEADER, ("a", "A", "employer"))

    far = repacked(right, PAGE, lambda xml: xml.replace(b'<row r="2"', b'<row r="2000000000"'))

    assert far != right
    with pytest.raises(Unusable, match="rows beyond line 5000"):
        read(far)


def test_a_package_of_another_kind_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")

    with pytest.raises(Unusable, match=r"not XLSX\. Save it as \.xlsx or as CSV"):
        read_sheet(stream.getvalue())


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_damage_is_reported_and_never_an_accident(place: int, byte: int) -> None:
    damaged = bytearray(SMALL)
    damaged[place % len(damaged)] = byte

    with suppress(Unusable):
        read(bytes(damaged))


SMALL = xlsx_bytes([BEZEM], GEOGRAPHY)
