"""The spreadsheet as a file: what one may change in it, what it says, and that names stay names."""

import re
from dataclasses import replace
from fractions import Fraction
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from bot.workbook.beside import SHARE_SEEMS_ENOUGH
from bot.workbook.groups_sheet import SPARE
from bot.workbook.rungs import SEEMS_REACHED
from bot.workbook.workbook import xlsx
from core.language import Language
from tests.assessment.interviews import ONE_GROUP
from tests.papers.accounts import DAY, account, answered, company_of
from tests.papers.office import opened, shown

FORMULAS = (
    *("AND COUNT COUNTA COUNTIF DATE DAY IF INDEX INT ISBLANK ISNUMBER LEN MATCH MAX MIN").split(),
    *("MONTH NOT OR ROUND ROUNDUP ROWS SUM SUMIF SUMPRODUCT YEAR").split(),
)
"""What Excel 2007 and LibreOffice know."""
BOUNDS = {
    ("Organisatie", "B4"): "Vul een getal in van 2015 tot en met 2035.",
    ("Organisatie", "B5"): "Vul een getal in van 20 tot en met 60.",
    ("Organisatie", "B6"): "Vul een getal in van 2 tot en met 1.000.000.",
    ("Organisatie", "B7"): "Vul een getal in van 1 tot en met 1.000.000.",
    ("Organisatie", "B8"): "Vul een getal in van 0 tot en met 1.000.000.",
    ("Groepen", "D4"): "Vul een getal in van 1 tot en met 1.000.000.",
    ("Groepen", "E4"): "Vul een getal in van 1 tot en met 60.",
    ("Groepen", "F4"): "Vul een getal in van 0,25 tot en met 12.",
    (
        "Groepen",
        "G4",
    ): "Vul een datum in van 1 januari 1950 tot en met 31 december van het peiljaar.",
    ("Inkoop", "C4"): "Vul een getal in van 1 tot en met 1.000.000.000.000.",
    ("Inkoop", "D4"): "Vul een getal in van 1 tot en met 1.000.000.000.000.",
    ("Inkoop", "F4"): "Vul een getal in van 0 tot en met 1.000.000.",
}
"""What is said of a cell beyond its bounds."""
HOSTILE = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2",
    "@SUM(1)",
    '"); DROP',
    "1",
    "€ 🙂 سلام",
    "a\u0001\ufffe\ud800b",
]


def written(
    told: dict[str, str], language: Language = "nl", scenario: str = "Zelfscan 1"
) -> Workbook:
    return opened(xlsx(answered(told, language), scenario, DAY))


USUAL = company_of(3, 2)
WRITTEN = xlsx(answered(USUAL), "Zelfscan 1", DAY)
BOOK = opened(WRITTEN)


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("nl", ["Score", "Organisatie", "Groepen", "Inkoop", "Uitgave"]),
        ("en", ["Score", "Organisation", "Groups", "Purchases", "Edition"]),
    ],
)
def test_it_speaks_the_language_of_the_user(language: Language, names: list[str]) -> None:
    assert written(USUAL, language).sheetnames == names


def test_what_was_filled_in_stands_in_cells_that_may_be_changed_and_the_rest_is_protected() -> None:
    open_cells = {
        f"{sheet.title}!{cell.coordinate}"
        for sheet in BOOK
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    rows = [f"{row}" for row in range(4, 4 + 3 + SPARE)]

    assert {f"Groepen!{column}{row}" for column in "BCDEFG" for row in rows} <= open_cells
    assert not {f"Groepen!{column}{row}" for column in "HIJKLMN" for row in rows} & open_cells
    assert not [cell for cell in open_cells if cell.startswith(("Score", "Uitgave"))]
    for sheet in BOOK:
        assert sheet.protection.sheet
        assert sheet.protection.password is None


def test_there_are_rows_to_spare_that_compute_as_well() -> None:
    groups, bought = BOOK["Groepen"], BOOK["Inkoop"]

    for sheet, column, last in ((groups, "M", 3 + 3 + SPARE), (bought, "H", 3 + 2 + SPARE)):
        assert sheet[f"B{last}"].value is None
        assert str(sheet[f"{column}{last}"].value).startswith("=IF(")


def test_backgrounds_contracts_and_answers_come_from_lists() -> None:
    rules = {
        (sheet.title, str(rule.sqref).split(":")[0]): rule.formula1
        for sheet in BOOK
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }

    assert rules["Groepen", "B4"] == "start_positions"
    assert rules["Groepen", "C4"] == "contracts"
    assert rules["Inkoop", "E4"] == '"ja,nee"'
    assert rules["Organisatie", "B12"] == '"ja,nee,weet ik niet"'


def test_every_bound_says_what_is_wrong_in_as_many_words_as_excel_takes() -> None:
    for language in ("nl", "en"):
        for sheet in written(USUAL, language):
            for rule in sheet.data_validations.dataValidation:
                assert 0 < len(rule.errorTitle) <= 32
                assert 0 < len(rule.error) <= 255


def test_bounds_are_those_of_the_chat_and_a_year_is_told_as_a_year() -> None:
    said = {
        (sheet.title, cell): rule.error
        for sheet in BOOK
        for rule in sheet.data_validations.dataValidation
        for cell in [str(rule.sqref).split(":")[0]]
    }

    assert said.items() >= BOUNDS.items()


def test_what_is_computed_is_never_formatted_as_text() -> None:
    cells = [cell for sheet in BOOK for row in sheet.iter_rows() for cell in row]
    formulas = [cell for cell in cells if cell.data_type == "f"]

    assert len(formulas) > 200
    assert not [cell.coordinate for cell in formulas if cell.number_format == "@"]
    assert BOOK["Groepen"]["A4"].value == BOOK["Inkoop"]["A4"].value == 1


def test_headings_stand_on_the_side_of_what_is_below_them() -> None:
    groups = BOOK["Groepen"]

    assert [groups[f"{column}3"].alignment.horizontal for column in "BDN"] == [
        None,
        "right",
        "left",
    ]
    assert groups["B4"].alignment.wrap_text


def test_the_edition_stands_in_it_with_its_sources() -> None:
    said = [str(cell.value) for row in BOOK["Uitgave"].iter_rows() for cell in row if cell.value]

    assert "PSO-handleiding 1.6" in said
    assert "pso-nederland.nl, PSO-normen" in said
    assert any("cijfers niet openbaar" in words for words in said)
    assert {"0.214", "0.25", "0.9"} <= set(said)


def test_it_says_what_was_assumed_and_who_decides() -> None:
    said = shown(WRITTEN).values()

    assert "Alleen een audit door een certificerende instelling bepaalt uw trede." in said
    assert "Het peiljaar loopt van januari tot en met december 2025." in said


def test_only_what_old_programs_know_is_in_formulas() -> None:
    formulas = [
        cell.value
        for sheet in BOOK
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    ]
    used = {name for formula in formulas for name in re.findall(r"([A-Z]+)\(", formula)}

    assert len(formulas) > 200
    assert used <= set(FORMULAS)
    assert not [formula for formula in formulas if "_xl" in formula]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_never_a_formula(name: str) -> None:
    told = USUAL | {"organisation": name, "purchase.1.supplier": name}
    content = xlsx(answered(told), name, DAY)
    book = opened(content)

    for cell in (book["Organisatie"]["B3"], book["Inkoop"]["B4"]):
        assert cell.data_type == "s"
        assert cell.value == ("ab" if "\u0001" in name else name)
    assert b"<f>=" not in _parts(content)
    assert book["Organisatie"]["B3"].number_format == book["Inkoop"]["B4"].number_format == "@"


def _parts(content: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as package:
        return b"".join(map(package.read, package.namelist()))


def test_numbers_stay_as_exact_as_they_were_told() -> None:
    facts = answered(ONE_GROUP | {"group.1.hours": "53/3", "aspirant": "no"}).facts
    book = opened(xlsx(account(facts), "Zelfscan 1", DAY))

    assert book["Groepen"]["E4"].value == pytest.approx(float(Fraction(53, 3)), rel=1e-15)


def test_an_assessment_without_groups_or_purchases_has_rows_for_them() -> None:
    facts = replace(answered(ONE_GROUP).facts, groups=(), purchases=())
    book = opened(xlsx(account(facts), "Zelfscan 1", DAY))

    assert book["Groepen"].max_row == book["Inkoop"].max_row == 3 + SPARE


def test_the_same_assessment_on_the_same_day_is_the_same_file() -> None:
    assert xlsx(answered(USUAL), "x", DAY) == xlsx(answered(USUAL), "x", DAY)


def test_a_norm_that_is_missed_by_a_hair_does_not_seem_reached() -> None:
    sheet = BOOK.worksheets[0]
    rules = {
        str(cells.sqref): rule.formula
        for cells in sheet.conditional_formatting
        for rule in cells.rules
    }
    places = {name: it.attr_text.rpartition("!")[2] for name, it in BOOK.defined_names.items()}

    for name in ("total_share", "norm_1", "norm_2", "norm_3", "next_norm"):
        assert rules[places[name].replace("$", "")] == [SEEMS_REACHED]
    assert rules[places["own_share"].replace("$", "")] == [SHARE_SEEMS_ENOUGH]
