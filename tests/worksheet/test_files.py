"""Files as people send them: read by content, within bounds, and fast enough to wait for."""

import io
import random
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction

import pytest

from bot.spreadsheets.sheet import Reason, Unusable
from bot.worksheet.tables import MOST_LINES, MOST_ROWS, MOST_SHEETS, tables_of
from core.worksheet.cells import Percentage, Table
from core.worksheet.outcomes import FilledIn
from core.worksheet.reading import Terms, read
from tests.assessment.interviews import STAFFING
from tests.ladder.companies import EDITION
from tests.timing import quickest
from tests.worksheet.sheets import KNOWN, REGULAR, STAFF, TODAY, Value, outcome, xlsx

MOST_SECONDS = 2
"""Of one core, for 10,000 rows: so long one waits where nothing else is done."""


def tables(content: bytes) -> tuple[Table, ...]:
    return tables_of(content, lambda *_: None)


def test_cells_are_what_they_show() -> None:
    rows = [("a", 32.1, True, date(2023, 3, 14), 0.125, 0.5, None)]
    (found,) = tables(xlsx({"Blad1": rows}, {3: "d mmm yyyy", 4: "0.0%", 5: '0"%"'}))

    assert found == Table(
        "Blad1",
        [
            (
                1,
                [
                    *("a", Fraction("32.1"), True, date(2023, 3, 14)),
                    *(Percentage(Fraction("0.125")), Fraction(1, 2)),
                ],
            )
        ],
    )


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_is_read_whatever_separates_its_cells(separator: str) -> None:
    lines = [STAFF, ("Wajong", "vast contract", "2", "32", "12", "")]
    content = "\r\n".join(separator.join(line) for line in lines).encode("utf-8-sig")
    (found,) = tables(content)

    read_from = outcome(found)
    assert isinstance(read_from, FilledIn)
    assert read_from.answers["group.1.people"] == "2"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(
    "title",
    ["Overzicht personeel", "Overzicht, met Wajong, WIA en WW", "", "a;b;c;d;e;f;g;h;i\n\n\n"],
)
def test_names_of_columns_in_csv_may_stand_under_a_title(separator: str, title: str) -> None:
    lines = [STAFF, ("Wajong", "vast contract", "2", "32", "12", "")]
    table = "\n".join(separator.join(line) for line in lines)
    (found,) = tables(f"{title}\n{table}".encode())
    assert isinstance(outcome(found), FilledIn)


def far_away() -> bytes:
    """Make a sheet with a cell in its last corner."""
    stream = io.BytesIO(xlsx({"Blad1": [("Wajong",)]}))
    made = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
            if "sheet1.xml" in name:
                content = content.replace(b"</sheetData>", far)
            new.writestr(name, content)
    return made.getvalue()


def one_far_down(sheets: int, line: int) -> bytes:
    """Make sheets with one cell each, on some line."""
    rows = [*[()] * (line - 1), ("x",)]
    return xlsx({f"Blad{number}": rows for number in range(1, sheets + 1)})


MOST_SECONDS_REFUSED = 1.5
"""Of one core, for what is refused: it takes a third of that."""


@pytest.mark.parametrize(
    ("sheets", "line"), [(120, 99_999), (MOST_SHEETS, 99_999), (2, MOST_LINES // 2 + 1)]
)
def test_many_empty_lines_are_not_read_to_the_end(sheets: int, line: int) -> None:
    content = one_far_down(sheets, line)

    def refused() -> Reason:
        with pytest.raises(Unusable) as raised:
            tables(content)
        return raised.value.reason

    used, reason = quickest(refused)
    print(f"{sheets} sheets, {len(content) / 1000:.0f} kB: refused in {used:.2f} s of one core")
    assert reason is Reason.TOO_LARGE
    assert used < MOST_SECONDS_REFUSED


def test_as_many_sheets_and_lines_as_may_be_are_read() -> None:
    assert len(tables(one_far_down(MOST_SHEETS, MOST_LINES // MOST_SHEETS))) == MOST_SHEETS


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"", Reason.EMPTY),
        (lambda: b"PK not really", Reason.DAMAGED),
        (lambda: bytes.fromhex("d0cf11e0") + bytes(100), Reason.OLD),
        (lambda: b"Startpositie;Uren\nWajong \xeb;3", Reason.ENCODING),
        (lambda: b"Uren;Maanden\n" + b"1;2\n" * (MOST_ROWS + 1), Reason.TOO_LARGE),
        (lambda: ";".join(["x"] * 41).encode(), Reason.TOO_LARGE),
        (lambda: (";".join(["x"] * 30) + "\n").encode() * 14_000, Reason.TOO_LARGE),
        (lambda: b"\xff\xfea\0", Reason.ENCODING),
        (far_away, Reason.TOO_LARGE),
    ],
)
def test_what_cannot_be_read_says_why(make: Callable[[], bytes], reason: Reason) -> None:
    with pytest.raises(Unusable) as raised:
        tables(make())
    assert raised.value.reason is reason


def ten_thousand_rows(beside: Mapping[str, Sequence[Sequence[Value]]] = {}) -> bytes:
    """Make the sheet of a large employer, and others beside it."""
    chance = random.Random(1)
    positions = [it.name.nl for it in EDITION.start_positions]
    rows = [
        (
            *(chance.choice(positions), REGULAR, 1),
            *(chance.randint(4, 80) / 2, chance.randint(1, 12)),
            date(chance.randint(2015, 2025), chance.randint(1, 12), 1),
        )
        for _ in range(10_000)
    ]
    return xlsx({"Medewerkers": [STAFF, *rows], **beside}, {5: "mmm yyyy"})


def test_ten_thousand_rows_are_read_while_one_waits() -> None:
    content, counted = ten_thousand_rows(), list[tuple[int, int]]()
    terms = Terms(EDITION, STAFFING, TODAY, {**KNOWN, "full-week": "40"})
    used, found = quickest(
        lambda: read(tables_of(content, lambda *it: counted.append(it)), terms, TODAY)
    )

    print(f"10,000 rows, {len(content) / 1000:.0f} kB: {used:.2f} s of one core")
    assert isinstance(found, FilledIn), found
    assert found.counted.rows == 10_000
    assert counted[2] == (3_000, 10_001)
    assert used < MOST_SECONDS
