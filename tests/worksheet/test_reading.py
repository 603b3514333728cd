"""Rows are read as people write them, and what is wrong is told by cell."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import pytest

from core.assessment.kinds import Trouble
from core.assessment.questions import MOST_PARTS
from core.worksheet.cells import Percentage, letters
from core.worksheet.faults import MOST_FAULTS, Wrong
from core.worksheet.outcomes import AskFirst, Faulty, FilledIn, NothingIn, NoWorksheet
from tests.worksheet.sheets import (
    KNOWN,
    REGULAR,
    STAFF,
    Line,
    Written,
    outcome,
    purchases,
    staff,
    table,
)


def answers(*rows: Line, header: Line = STAFF) -> dict[str, str]:
    found = outcome(staff(*rows, header=header))
    assert isinstance(found, FilledIn)
    return {key.removeprefix("group.1."): answer for key, answer in found.answers.items()}


def test_a_row_is_a_group() -> None:
    assert answers(("Wajong", REGULAR, 3, 24, 12, None)) == {
        **{"staff": "yes", "position": "wajong", "contract": "regular"},
        **{"people": "3", "hours": "24", "months": "12", "more": "no"},
    }


@pytest.mark.parametrize(
    ("position", "id_"),
    [
        ("Wajong (young disabled people)", "wajong"),
        ("wajong", "wajong"),
        ("wajongers", "wajong"),
        ("participatiewet-lks", "participatiewet-lks"),
        ("WIA, WAO of WAZ", "wia"),
        ("disability benefit (WIA, WAO or WAZ)", "wia"),
    ],
)
def test_a_position_is_known_by_its_id_and_by_its_names_in_both_languages(
    position: str, id_: str
) -> None:
    assert answers((position, REGULAR, 1, 24, 12, None))["position"] == id_


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        (24, "24"),
        (Fraction("32.5"), "65/2"),
        ("32,5", "65/2"),
        ("24 uur", "24"),
        ("0,5 fte", "18"),
        ("50%", "18"),
        (Percentage(Fraction(1, 2)), "18"),
    ],
)
def test_hours_are_read_as_people_write_them(written: Written, hours: str) -> None:
    assert answers(("Wajong", REGULAR, 1, written, 12, None))["hours"] == hours


@pytest.mark.parametrize(
    "written", [date(2023, 3, 14), "14-03-2023", "maart 2023", "2023-03", "March 2023"]
)
def test_a_month_is_read_as_people_write_it(written: Written) -> None:
    assert answers(("Participatiewet", REGULAR, 1, 24, 12, written))["since"] == "2023-03"


def test_since_when_is_not_asked_of_a_position_without_an_end() -> None:
    assert "since" not in answers(("Wajong", REGULAR, 1, 24, 12, "zomaar iets"))


def test_columns_stand_in_any_order_and_are_called_many_things() -> None:
    header = ("Afdeling", "Months", "Hours per week (contract)", "Dienstverband", "DOELGROEP")
    found = outcome(staff(("Hal 3", 12, 24, REGULAR, "Wajong"), header=header))

    assert isinstance(found, FilledIn)
    assert found.answers["group.1.people"] == "1"
    assert found.counted.unused == ("Medewerkers!A",)


def test_names_of_columns_may_stand_under_a_title() -> None:
    rows = (("Overzicht 2025",), (None,), STAFF, ("Wajong", REGULAR, 1, 24, 12, None))
    assert isinstance(outcome(table("Blad1", *rows)), FilledIn)


def test_fte_is_a_part_of_the_full_week() -> None:
    header = ("Uitgangspositie", "Contract", "Fte", "Maanden")
    assert answers(("Wajong", REGULAR, Fraction("0.75"), 12), header=header)["hours"] == "27"


@pytest.mark.parametrize(
    ("fte", "what", "bound"),
    [("0.02", Trouble.TOO_LOW, Fraction(1, 36)), ("1.7", Trouble.TOO_HIGH, Fraction(60, 36))],
)
def test_a_bound_is_told_in_the_terms_of_its_column(fte: str, what: str, bound: Fraction) -> None:
    header = ("Uitgangspositie", "Contract", "Fte", "Maanden")
    found = outcome(staff(("Wajong", REGULAR, Fraction(fte), 12), header=header))

    assert isinstance(found, Faulty)
    assert [(it.what, it.bound) for it in found.faults] == [(what, bound)]


@pytest.mark.parametrize(
    ("row", "cell", "what"),
    [
        (("Piet", REGULAR, 1, 24, 12), "A2", Trouble.NOT_A_CHOICE),
        ((None, REGULAR, 1, 24, 12), "A2", Trouble.EMPTY),
        (("Wajong", "vast", 1.5, 24, 12), "C2", Trouble.NOT_WHOLE),
        (("Wajong", "vast", 0, 24, 12), "C2", Trouble.TOO_LOW),
        (("Wajong", "vast", 1, 48, 12), "D2", Wrong.MORE_THAN_WEEK),
        (("Wajong", "vast", 1, 61, 12), "D2", Trouble.TOO_HIGH),
        (("Wajong", "vast", 1, "veel", 12), "D2", Trouble.NOT_A_NUMBER),
        (("Wajong", "vast", 1, "24-32", 12), "D2", Trouble.SEVERAL_NUMBERS),
        (("Wajong", "vast", 1, 24, 13), "E2", Trouble.TOO_HIGH),
        (("Wajong", "vast", 1, 24, None), "E2", Trouble.EMPTY),
        (("Wajong", "vast", 1, 24, "3 uur"), "E2", Trouble.WRONG_UNIT),
        (("Bijstand", "vast", 1, 24, 12, "ooit"), "F2", Trouble.NOT_A_MONTH),
        (("Bijstand", "vast", 1, 24, 12, date(2026, 1, 1)), "F2", Trouble.NOT_A_MONTH),
        (("Wajong " * 30, "vast", 1, 24, 12), "A2", Trouble.TOO_LONG),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_cell(row: Line, cell: str, what: str) -> None:
    found = outcome(staff(row))

    assert isinstance(found, Faulty)
    assert [(it.sheet, it.cell, it.what) for it in found.faults] == [("Medewerkers", cell, what)]


def test_one_bad_row_keeps_all_rows_out() -> None:
    good = ("Wajong", REGULAR, 1, 24, 12, None)
    assert isinstance(outcome(staff(good, ("?", REGULAR, 1, 24, 12, None), good)), Faulty)


def test_a_column_that_is_not_there_is_named() -> None:
    found = outcome(staff(("Wajong", 24), header=("Startpositie", "Uren")))

    assert isinstance(found, Faulty)
    missing = [(it.what, it.field) for it in found.faults]
    assert missing == [(Wrong.NO_COLUMN, "contract"), (Wrong.NO_COLUMN, "months")]


def test_after_very_many_faults_reading_ends() -> None:
    found = outcome(staff(*[("Wajong", REGULAR, 1, 24, 13, None)] * (MOST_FAULTS + 5)))

    assert isinstance(found, Faulty)
    assert (len(found.faults), found.cut_off) == (MOST_FAULTS, True)


@pytest.mark.parametrize("missing", KNOWN)
def test_staff_is_not_read_before_the_year_and_the_week_are_known(missing: str) -> None:
    known = {key: answer for key, answer in KNOWN.items() if key != missing}
    assert outcome(staff(("Wajong", REGULAR, 1, 24, 12, None)), known=known) == AskFirst()


def test_what_the_sheet_says_of_the_organisation_goes_before_what_was_said() -> None:
    told = table("Organisatie", ("Peiljaar", 2024), ("Volledige werkweek", "38 uur"))
    found = outcome(told, staff(("Wajong", REGULAR, 1, 37, 12, None)))

    assert isinstance(found, FilledIn)
    assert found.answers["reference-year"] == "2024"


def test_the_organisation_is_read_as_far_as_it_is_filled_in() -> None:
    found = outcome(
        table(
            "Organisation",
            ("Total fte", "1.234,5", "All fte in the reference year."),
            ("People in own employment", 40),
            ("Target group in own employment", 12),
            ("Passend werk", "ja"),
            ("integration", "weet ik niet"),
            ("Begeleiding", None, "…"),
        )
    )
    assert isinstance(found, FilledIn)
    assert found.answers == {
        **{"total-fte": "2469/2", "own-employment": "yes", "own-people": "40", "own-target": "12"},
        **{"quality.suitable_work": "yes", "quality.integration": "?"},
    }


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ((("Mensen in loondienst", 40),), Wrong.OTHER_MISSING),
        ((("Mensen in loondienst", 4), ("Doelgroep in loondienst", 5)), Trouble.TOO_HIGH),
        ((("Peiljaar", 1999),), Trouble.NOT_A_YEAR),
        ((("Volle werkweek", 100),), Trouble.TOO_HIGH),
        ((("Passend werk", "soms"),), Trouble.NOT_A_CHOICE),
    ],
)
def test_what_is_wrong_with_the_organisation_is_told_by_cell(
    rows: Sequence[Line], what: str
) -> None:
    found = outcome(table("Organisatie", *rows))

    assert isinstance(found, Faulty)
    assert {(it.what, it.cell[0]) for it in found.faults} == {(what, "B")}


def test_more_fte_than_the_total_in_the_same_file_is_told_at_the_total() -> None:
    total = table("Organisatie", ("Peiljaar", 2025), ("Volle werkweek", 36), ("Totaal fte", 20))
    found = outcome(total, staff(("Wajong", REGULAR, 100, 24, 12, None)))

    assert isinstance(found, Faulty)
    (fault,) = found.faults
    assert (fault.sheet, fault.cell, fault.what) == ("Organisatie", "B3", Wrong.OVER_TOTAL)
    assert (fault.value, fault.bound) == (Fraction(200, 3), Fraction(20))
    assert isinstance(outcome(total, staff(("Wajong", REGULAR, 30, 24, 12, None))), FilledIn)


def test_purchases_are_added_up_by_supplier() -> None:
    found = outcome(
        purchases(
            ("De Brug", "€ 1.000", 500_000, None, 20, 30),
            ("Groenwerk", 300, "2 miljoen", "ja", 8, Percentage(Fraction("0.125"))),
            ("de brug", 250, 500_000, "nee", 20, 30),
        )
    )
    assert isinstance(found, FilledIn)
    assert found.counted.suppliers == 2
    told = {k.removeprefix("purchase."): a for k, a in found.answers.items()}
    assert told == {
        **{"purchases": "yes", "1.supplier": "De Brug", "1.amount": "1250"},
        **{"1.turnover": "500000", "1.fte": "20", "1.direct": "30", "1.more": "yes"},
        **{"2.supplier": "Groenwerk", "2.amount": "300", "2.turnover": "2000000~"},
        **{"2.fte": "8", "2.direct": "25/2", "2.more": "no"},
    }


@pytest.mark.parametrize(
    ("second", "cell", "what"),
    [
        (("De Brug", 10, 1000, None, 21, 30), "E3", Wrong.SUPPLIER_DIFFERS),
        (("De Brug", 950, 1000, None, 20, 30), "B3", Wrong.OVER_TURNOVER),
        (("Ander", 2000, 1000, None, 20, 30), "B3", Wrong.OVER_TURNOVER),
        (("Ander", 10, 1000, None, 20, 101), "F3", Trouble.TOO_HIGH),
        (("Ander", 10, 1000, None, None, 10), "E3", Trouble.EMPTY),
        (("Ander", 10, 1000, "wie weet", 20, 10), "D3", Trouble.NOT_A_CHOICE),
    ],
)
def test_purchases_that_cannot_be_are_told_by_cell(second: Line, cell: str, what: str) -> None:
    found = outcome(purchases(("De Brug", 100, 1000, None, 20, 30), second))

    assert isinstance(found, Faulty)
    assert [(it.cell, it.what) for it in found.faults] == [(cell, what)]


def test_there_can_be_more_suppliers_than_an_assessment_holds() -> None:
    rows = [(f"Leverancier {n}", 1, 1000, None, n, 10) for n in range(MOST_PARTS + 1)]
    found = outcome(purchases(*rows))

    assert isinstance(found, Faulty)
    (fault,) = found.faults
    assert (fault.what, fault.value) == (Wrong.TOO_MANY_PARTS, Fraction(MOST_PARTS + 1))


def test_there_is_room_for_every_position_with_every_contract() -> None:
    positions = ("sw", "bijstand", "status-lost", "wajong")
    rows = [
        (position, contract, 1, 24, 12, since)
        for position in positions
        for contract in ("regular", "begeleid-werken", "secondment", "internship", "trial")
        for since in ("2025-06", "2020-06", "2023-06", "2000-01", None)
    ]
    found = outcome(staff(*rows))
    assert isinstance(found, FilledIn)
    assert found.counted.groups < MOST_PARTS


def test_a_sheet_with_nothing_in_it_says_so() -> None:
    assert outcome(staff(), purchases(), table("Organisatie", ("Peiljaar", None))) == NothingIn()


@pytest.mark.parametrize("rows", [(), (("hallo",),), (("id", "omschrijving"), (1, "iets"))])
def test_a_sheet_about_something_else_says_so(rows: Sequence[Line]) -> None:
    assert outcome(table("Blad1", *rows)) == NoWorksheet()


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_a_column_is_called_as_a_spreadsheet_calls_it(column: int, name: str) -> None:
    assert letters(column) == name


DUTCH_PURCHASES = ("Leverancier", "Bedrag", "Omzet", "Geschat", "Fte", "Directe bijdrage in %")
ENGLISH_PURCHASES = ("Supplier", "Amount", "Turnover", "Estimated", "Fte", "Direct")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (DUTCH_PURCHASES, ("De Brug", "1.500", "90.000", "nee", "30", "12,5")),
        (ENGLISH_PURCHASES, ("De Brug", "1,500", "90,000", "no", "30", "12.5")),
    ],
)
def test_numbers_are_read_in_the_language_of_the_columns(header: Line, row: Line) -> None:
    found = outcome(purchases(row, header=header))

    assert isinstance(found, FilledIn)
    told = {k.removeprefix("purchase.1."): a for k, a in found.answers.items()}
    assert (told["amount"], told["turnover"], told["direct"]) == ("1500", "90000", "25/2")


@pytest.mark.parametrize("header", [(*DUTCH_PURCHASES[:3], *ENGLISH_PURCHASES[3:])])
def test_what_is_another_number_in_each_language_is_refused_where_they_mix(header: Line) -> None:
    found = outcome(purchases(("De Brug", "1500", "90.000", "nee", "30", "12,5"), header=header))

    assert isinstance(found, Faulty)
    assert [(it.cell, it.what) for it in found.faults] == [("C2", Wrong.TWO_NUMBERS)]


def test_what_the_organisation_says_is_read_in_its_own_language() -> None:
    dutch = table("Organisatie", ("Peiljaar", 2025), ("Totaal fte", "1.234"))
    english = table("Organisation", ("Reference year", 2025), ("Total fte", "1.234"))
    loose = table("Blad1", ("fte", "1.234"))

    read_as = [outcome(it) for it in (dutch, english)]
    totals = [it.answers["total-fte"] for it in read_as if isinstance(it, FilledIn)]
    assert totals == ["1234", "617/500"]
    found = outcome(loose)
    assert isinstance(found, Faulty)
    assert found.faults[0].what is Wrong.TWO_NUMBERS
