"""The worksheet that is given out: what comes back filled in is read, in both languages."""

import io
import math
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.assessment.answers import capitalised
from bot.texts import LANGUAGES
from bot.worksheet.tables import tables_of
from bot.worksheet.template import template
from core.language import Language
from core.worksheet.outcomes import FilledIn, NothingIn, Outcome
from core.worksheet.reading import Terms, read
from tests.assessment.interviews import STAFFING
from tests.ladder.companies import EDITION
from tests.worksheet.sheets import TEXTS, TODAY, Value, filled_in

SHEETS = {
    "nl": ("Uitleg", "Medewerkers", "Inkoop", "Organisatie", "Lijsten"),
    "en": ("Explanation", "Staff", "Purchases", "Organisation", "Lists"),
}
ONE_LINE = 15
"""Points."""
OFFICE = shutil.which("soffice")


def given(language: Language) -> bytes:
    return template(TEXTS.voice(language), EDITION, TODAY).content


def what_is_read(content: bytes) -> Outcome:
    tables = tables_of(content, lambda *_: None)
    return read(tables, Terms(EDITION, STAFFING, TODAY, {}), TODAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sent_back_as_it_was_it_says_that_nothing_is_in_it(language: Language) -> None:
    assert what_is_read(given(language)) == NothingIn()


@pytest.mark.parametrize("language", LANGUAGES)
def test_filled_in_it_answers_everything_it_asks(language: Language) -> None:
    staff, bought, organisation = SHEETS[language][1:4]
    position, contract = EDITION.start_position("participatiewet"), EDITION.contract("secondment")
    rows: dict[str, Value] = {
        "A3": capitalised(position.name.of(language)),
        "B3": capitalised(contract.name.of(language)),
        **{"C3": 4, "D3": 32.5, "E3": 9, "F3": date(2023, 3, 1)},
    }
    purchase: dict[str, Value] = {
        **{"A3": "De Brug", "B3": 1250.5, "C3": 900_000, "E3": 30, "F3": 12.5},
        "D3": TEXTS.voice(language).label("answer-yes"),
    }
    yes, unknown = (TEXTS.voice(language).label(f"answer-{it}") for it in ("yes", "unknown"))
    figures: dict[str, Value] = {"B2": 2025, "B3": 36, "B4": 120.4, "B5": 130, "B6": 20}
    quality: dict[str, Value] = {"B7": yes, "B8": unknown, "B9": yes, "B10": yes}
    sheets = {staff: rows, bought: purchase, organisation: figures | quality}
    found = what_is_read(filled_in(language, sheets))

    assert isinstance(found, FilledIn), found
    assert found.answers == {
        **{"reference-year": "2025", "full-week": "36", "total-fte": "602/5"},
        **{"own-employment": "yes", "own-people": "130", "own-target": "20"},
        **{f"quality.{it.id}": "yes" for it in EDITION.requirements},
        f"quality.{EDITION.requirements[1].id}": "?",
        **{"staff": "yes", "group.1.position": "participatiewet", "group.1.people": "4"},
        **{"group.1.contract": "secondment", "group.1.hours": "65/2", "group.1.months": "9"},
        **{"group.1.since": "2023-03", "group.1.more": "no"},
        **{"purchases": "yes", "purchase.1.supplier": "De Brug", "purchase.1.amount": "2501/2"},
        **{"purchase.1.turnover": "900000~", "purchase.1.fte": "30", "purchase.1.direct": "25/2"},
        "purchase.1.more": "no",
    }  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_lists_notes_and_a_header_that_stays_and_no_macros(language: Language) -> None:
    content = given(language)
    book = load_workbook(io.BytesIO(content))

    assert tuple(book.sheetnames) == SHEETS[language]
    assert all(sheet.protection.sheet for sheet in book.worksheets)
    assert book.worksheets[-1].sheet_state == "hidden"
    staff = book.worksheets[1]
    assert staff.freeze_panes == "A3"
    assert all(staff.cell(2, column).comment for column in range(1, 7))
    checked = {str(it.sqref)[0]: it.type for it in staff.data_validations.dataValidation}
    assert checked == {
        **{"A": "list", "B": "list", "C": "whole", "D": "decimal", "E": "decimal", "F": "date"}
    }
    names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert not [name for name in names if "vbaProject" in name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_explanation_has_the_height_of_its_lines(language: Language) -> None:
    explanation = load_workbook(io.BytesIO(given(language))).worksheets[0]
    merged = {it.start_cell.coordinate for it in explanation.merged_cells.ranges}
    widths = {letter: explanation.column_dimensions[letter].width for letter in "AB"}
    for row in explanation.iter_rows():
        for cell in row:
            over_both = cell.coordinate in merged
            width = sum(widths.values()) if over_both else widths[cell.coordinate[0]]
            lines = math.ceil(len(str(cell.value or "")) / width)
            height = explanation.row_dimensions[cell.row].height or ONE_LINE
            assert height >= lines * ONE_LINE, (cell.coordinate, cell.value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_the_organisation_has_a_field(language: Language) -> None:
    organisation = load_workbook(io.BytesIO(given(language))).worksheets[3]
    for line in range(2, organisation.max_row + 1):
        field = organisation.cell(line, 2)
        assert not field.protection.locked
        assert field.fill.fgColor.rgb == "FFFFF3C4"
        assert field.border.left.style == field.border.bottom.style == "thin"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_asks_for_no_name_and_says_not_to_add_one(language: Language) -> None:
    staff = load_workbook(io.BytesIO(given(language))).worksheets[1]
    assert str(staff["A1"].value).startswith(("Zet hier geen namen", "Put no names"))


def test_every_choice_in_its_lists_is_read_as_that_choice() -> None:
    for language in LANGUAGES:
        lists = load_workbook(io.BytesIO(given(language))).worksheets[-1]
        positions = [cell.value for cell in lists["A"] if cell.value]
        contracts = [cell.value for cell in lists["B"] if cell.value]
        read_back = [STAFFING.positions.named_in(str(it)) for it in positions]
        assert read_back == [(it.id,) for it in EDITION.start_positions]
        assert [STAFFING.contracts.named_in(str(it)) for it in contracts] == [
            (it.id,) for it in EDITION.contracts
        ]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_another_program_opens_and_saves_it(tmp_path: Path) -> None:
    rows: dict[str, Value] = {"A3": "Wajong", "B3": "Begeleid werken", "D3": 24, "E3": 12}
    figures: dict[str, Value] = {"B2": 2025, "B3": 40}
    sheets = {"Medewerkers": rows, "Organisatie": figures}
    (tmp_path / "invulblad.xlsx").write_bytes(filled_in("nl", sheets))
    done = subprocess.run(
        [
            *(str(OFFICE), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"),
            *("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "saved")),
            str(tmp_path / "invulblad.xlsx"),
        ],
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert not done.returncode, done.stderr
    found = what_is_read((tmp_path / "saved" / "invulblad.xlsx").read_bytes())
    assert isinstance(found, FilledIn), found
    assert found.answers["group.1.contract"] == "begeleid-werken"
