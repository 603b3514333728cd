"""A column that points to persons is refused as a whole, and nothing of it is repeated."""

from datetime import date
from fractions import Fraction

import pytest

from core.worksheet.outcomes import Faulty, FilledIn
from core.worksheet.personal_names import Personal
from core.worksheet.persons import PersonalColumn
from tests.worksheet.sheets import (
    PURCHASES,
    REGULAR,
    STAFF,
    Written,
    outcome,
    purchases,
    staff,
    table,
)

GOOD = ("Wajong", REGULAR, 1, 24, 12, None)
NAMES = ("Jan de Vries", "Fatima El Amrani", "J. Bakker", "Sanne van der Berg", "Vos, P.")
BSNS = ("353454709", "196744404", "171420044", "214013443")
"""Made up: they pass the check."""


def beside(header: str, *cells: Written) -> object:
    """Read a sheet with one more column."""
    return outcome(staff(*[(*GOOD, cell) for cell in cells], header=(*STAFF, header)))


@pytest.mark.parametrize(
    ("header", "what"),
    [
        ("Naam", Personal.NAME),
        ("Medewerker", Personal.NAME),
        ("First name", Personal.NAME),
        ("Geboortedatum", Personal.BIRTH),
        ("Date of birth", Personal.BIRTH),
        ("E-mail", Personal.EMAIL),
        ("BSN", Personal.BSN),
        ("BSN (9 cijfers)", Personal.BSN),
        ("Telefoonnummer", Personal.CONTACT),
        ("Personeelsnummer", Personal.NUMBER),
        ("IBAN", Personal.IBAN),
        ("Voor- en achternaam", Personal.NAME),
        ("Naam van de medewerker", Personal.NAME),
        ("Naam medewerker afdeling Zuid", Personal.NAME),
        ("Geboorteplaats", Personal.BIRTH),
        ("Werknemersnaam", Personal.NAME),
        ("Naam collega", Personal.NAME),
        ("Naam/nr", Personal.NAME),
        ("Employee full name", Personal.NAME),
        ("BSN/sofi", Personal.BSN),
        ("Geboorte datum", Personal.BIRTH),
        ("Tel.", Personal.CONTACT),
        ("Persnr", Personal.NUMBER),
        ("Pers. nr", Personal.NUMBER),
    ],
)
def test_a_column_is_refused_by_its_name_even_when_it_is_empty(header: str, what: str) -> None:
    assert beside(header, None) == PersonalColumn("Medewerkers", "G", Personal(what))


@pytest.mark.parametrize(
    "header",
    [
        "Afdelingsnaam",
        "Naam functie",
        "Bedrijfsnaam",
        "Opname",
        "Telt mee",
        "Filosofie",
        "Deelname",
    ],
)
def test_a_column_about_something_else_is_left_unused(header: str) -> None:
    assert isinstance(beside(header, None), FilledIn)


@pytest.mark.parametrize(
    "names",
    [
        ("JANSEN, J.", "DE VRIES, P.", "EL AMRANI, F."),
        ("JAN JANSEN", "PIET DE VRIES"),
        ("J.P. DE VRIES", "S. VAN DER BERG"),
        ("Jansen J.", "Vries P.", "El Amrani F."),
        ("Ayşe Yılmaz", "Łukasz Nowak", "Đorđe Petrović"),
        ("Mw. J. Jansen", "Dhr. P. de Vries"),
        ("Mevrouw Jansen", "De heer Pietersen"),
        ("jan jansen", "piet pietersen", "fatima el amrani"),
        ("j. jansen", "p. de vries"),
        ("Jan Jansen (WIA)", "Piet Pietersen (Wajong)"),
        ("Anne-Marie O'Brien", "Bob Smit-de Boer"),
        ("Prof. dr. Jansen", "Drs. P. de Vries"),
        ("Jan Jansen", "Piet Pietersen", "Fatima El Amrani") * 12,
        ("Jan Jansen", "Jan Jansen", "Piet Pietersen"),
        ("J. Jansen", "P. de Vries") * 5,
    ],
)
def test_names_are_known_however_they_are_written(names: tuple[str, ...]) -> None:
    assert beside("Kolom 7", *names) == PersonalColumn("Medewerkers", "G", Personal.NAME)


@pytest.mark.parametrize(
    "positions",
    [
        ("Sociale Werkvoorziening", "Praktijkonderwijs Met Stage"),
        ("SOCIALE WERKVOORZIENING", "BBL NIVEAU EEN, BBL 1", "WIA, WAO"),
        ("sociale werkvoorziening", "voortgezet speciaal onderwijs", "wml met voorziening"),
    ],
)
def test_start_positions_are_no_names(positions: tuple[str, ...]) -> None:
    found = outcome(staff(*[(position, *GOOD[1:]) for position in positions]))
    assert not isinstance(found, PersonalColumn)


def test_names_with_a_position_behind_them_are_names() -> None:
    rows = [(f"{name} (WIA)", *GOOD[1:]) for name in NAMES]
    assert outcome(staff(*rows)) == PersonalColumn("Medewerkers", "A", Personal.NAME)


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        (NAMES, Personal.NAME),
        (("Jan Jansen", "Piet Pietersen"), Personal.NAME),
        (("a@b.example", "info@c.example", "jan.jansen@werk.example"), Personal.EMAIL),
        (("NL91ABNA0417164300",), Personal.IBAN),
        ((date(1980, 1, 1), date(1999, 12, 31), date(2001, 5, 5)), Personal.BIRTH),
    ],
)
def test_a_column_is_refused_by_what_stands_in_it(cells: tuple[Written, ...], what: str) -> None:
    assert beside("Kolom 7", *cells) == PersonalColumn("Medewerkers", "G", Personal(what))


def test_numbers_that_all_pass_the_check_of_a_bsn_are_bsns() -> None:
    numbers = [Fraction(number) for number in BSNS]
    assert beside("Kenmerk", *numbers) == PersonalColumn("Medewerkers", "G", Personal.BSN)
    assert beside("Kenmerk", *BSNS) == PersonalColumn("Medewerkers", "G", Personal.BSN)


@pytest.mark.parametrize("numbers", [BSNS[:2], (*BSNS[:3], "353454708")])
def test_two_bsns_are_enough_and_a_typing_mistake_hides_none(numbers: tuple[str, ...]) -> None:
    cells = [Fraction(number) for number in numbers]
    assert beside("Kenmerk", *cells) == PersonalColumn("Medewerkers", "G", Personal.BSN)


def test_one_number_again_and_again_is_no_bsn_of_several() -> None:
    assert isinstance(beside("Kenmerk", *[Fraction(BSNS[0])] * 5), FilledIn)


def test_other_long_numbers_are_none() -> None:
    others = [Fraction(int(number) + 1) for number in BSNS]
    assert isinstance(beside("Kenmerk", *others), FilledIn)


def test_a_name_in_place_of_a_position_is_not_repeated() -> None:
    rows = [(name, REGULAR, 1, 24, 12, None) for name in NAMES]
    assert outcome(staff(*rows)) == PersonalColumn("Medewerkers", "A", Personal.NAME)

    found = outcome(staff(GOOD, GOOD, ("Jan de Vries", *GOOD[1:])))
    assert isinstance(found, Faulty)
    assert "Vries" not in repr(found)


def test_a_sheet_beside_it_is_looked_at_as_well() -> None:
    others = table("Blad2", ("Groep", "Wie"), *[(1, name) for name in NAMES])
    assert outcome(staff(GOOD), others) == PersonalColumn("Blad2", "B", Personal.NAME)


def test_names_of_columns_are_refused_where_nothing_is_known() -> None:
    found = outcome(table("Blad1", ("Naam", "Leeftijd"), ("x", 1)))
    assert found == PersonalColumn("Blad1", "A", Personal.NAME)


@pytest.mark.parametrize(
    "cells",
    [
        ("Facilitaire Dienst", "Human Resources", "Facilitaire Dienst", "Human Resources"),
        ("schoonmaak", "logistiek", "kantine"),
        ("Amsterdam", "Utrecht"),
        ("Technische dienst", "Groen en grijs", "Administratie"),
        ("schoonmaak ochtend", "schoonmaak middag", "schoonmaak avond", "kantine ochtend"),
        ("De Brug B.V.", "Groenwerk B.V."),
        ("nog navragen", "geen bijzonderheden"),
        (date(2024, 1, 1), date(2025, 1, 1)),
        (1, 2, 3),
    ],
)
def test_what_is_no_person_is_left_unused(cells: tuple[Written, ...]) -> None:
    found = beside("Afdeling", *cells)
    assert isinstance(found, FilledIn)
    assert found.counted.unused == ("Medewerkers!G",)


def test_suppliers_may_be_called_like_people() -> None:
    rows = [(name, 10, 1000, None, 5, 10) for name in NAMES]
    assert isinstance(outcome(purchases(*rows)), FilledIn)


def test_a_contact_at_a_supplier_is_a_person() -> None:
    rows = [("De Brug", 10, 1000, None, 5, 10, name) for name in NAMES]
    found = outcome(purchases(*rows, header=(*PURCHASES, "Contactpersoon")))
    assert found == PersonalColumn("Inkoop", "G", Personal.CONTACT)


def test_amounts_are_not_taken_for_numbers_of_persons() -> None:
    rows = [("De Brug", 10, 123_456_782, None, 5, 10), ("Ander", 10, 111_222_333, None, 5, 10)]
    assert isinstance(outcome(purchases(*rows)), FilledIn)
