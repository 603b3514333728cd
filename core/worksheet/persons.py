"""Columns that point to persons: found by their name or by what stands in them.

A worksheet is about counts and hours; one with such a column is turned down as a whole.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from stdnum.nl import bsn

from core.personal_numbers import account_numbers, citizen_numbers
from core.worksheet.cells import Cell, Table, at, is_empty, letters
from core.worksheet.columns import Header, field_of


class Personal(StrEnum):
    """What a column seems to hold."""

    NAME = "name"
    BIRTH = "birth"
    EMAIL = "email"
    BSN = "bsn"
    IBAN = "iban"
    CONTACT = "contact"
    """Addresses and telephone numbers."""
    NUMBER = "number"
    """Under which somebody is known in another file."""


@dataclass(frozen=True, slots=True)
class PersonalColumn:
    """A column that points to persons; nothing of what stands in it."""

    sheet: str
    column: str
    """Such as `C`."""
    what: Personal


_HEADERS: Mapping[str, Personal] = {
    name: what
    for what, names in {
        Personal.NAME: "naam,namen,voornaam,voornamen,achternaam,roepnaam,tussenvoegsel,initialen,"
        "voorletters,volledige naam,naam medewerker,naam werknemer,medewerker,werknemer,collega,"
        "name,names,first name,last name,surname,family name,given name,full name,initials,"
        "employee,employee name,name of employee,colleague",
        Personal.BIRTH: "geboortedatum,geboren,geboren op,geboortejaar,leeftijd,geb datum,gebdatum,"
        "date of birth,birth date,birthdate,birthday,born,year of birth,age,dob",
        Personal.EMAIL: "e mail,email,mail,e mailadres,emailadres,mailadres,e mail address,"
        "email address,mail address",
        Personal.BSN: "bsn,bsn nummer,burgerservicenummer,sofinummer,sofi nummer,sofi,"
        "citizen service number,social security number,ssn",
        Personal.IBAN: "iban,rekeningnummer,bankrekening,bankrekeningnummer,bank account,"
        "account number",
        Personal.CONTACT: "adres,straat,huisnummer,postcode,woonplaats,telefoon,telefoonnummer,"
        "mobiel,mobiel nummer,contactpersoon,address,street,postal code,city,phone,phone number,"
        "telephone,mobile,contact person",
        Personal.NUMBER: "personeelsnummer,personeelsnr,medewerkernummer,werknemersnummer,"
        "employee number,employee id,personnel number,staff number",
    }.items()
    for name in names.split(",")
}
_MANY = 3
"""Numbers from which on it is no chance that all of them pass the check of a BSN: 1 in 1,331."""
_HALF = Fraction(1, 2)
_ALL_BUT_FEW = Fraction(4, 5)
_SHORTEST = 6
_OLD_ENOUGH = 14
"""Years: nobody who works was born later."""
_OLDEST = 1930
_ADDRESS = re.compile(r"[^\s@]@[^\s@.]+\.[^\s@]")
"""Also one of nobody in particular: in a list of colleagues there is no place for any."""
_LETTER = r"[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_LETTER}[a-zß-öø-ÿ']+(?:-{_LETTER}[a-zß-öø-ÿ']+)?"
_INSERTION = r"(?:van|von|de|den|der|het|ter|ten|te|el|al|la|le|da|dos|bin|ben|'t|in|op)"
_NAME = re.compile(
    rf"(?:{_WORD}|(?:{_LETTER}\.\s?)+)(?:\s(?:{_INSERTION}\s)*(?:{_WORD}|{_LETTER}\.))+"
    rf"|{_WORD}(?:\s{_WORD})?,\s?(?:(?:{_LETTER}\.\s?)+|{_WORD})(?:\s?{_INSERTION})*"
)


def personal_column(table: Table, header: Header | None, today: date) -> PersonalColumn | None:
    """Find a column that points to persons; `header` is the line with names of known columns."""
    named = header.cells if header else next((cells for _, cells in table.rows[:1]), ())
    line = header.line if header else 0
    known = {column: field for field, column in header.fields.items()} if header else {}
    rows = [cells for number, cells in table.rows if number > line]
    width = max((len(cells) for cells in (named, *rows)), default=0)
    for column in range(width):
        what = None if column in known else _by_name(at(named, column))
        what = what or _by_content([at(cells, column) for cells in rows], known.get(column), today)
        if what:
            return PersonalColumn(table.title, letters(column), what)
    return None


def _by_name(cell: Cell) -> Personal | None:
    found = field_of(cell, _HEADERS)
    return Personal(found) if found else None


def _by_content(column: Sequence[Cell], field: str | None, today: date) -> Personal | None:
    cells = [cell for cell in column if not is_empty(cell)]
    words = list(dict.fromkeys(cell.strip() for cell in cells if isinstance(cell, str)))
    if found := next(_in_words(words), None):
        return found
    if _are_numbers_of_persons(cells):
        return Personal.BSN
    # Suppliers are called like people, and since when somebody counts is a date.
    if field != "supplier" and _are_names(words, len(cells)):
        return Personal.NAME
    return Personal.BIRTH if field is None and _are_births(cells, today) else None


def _in_words(words: Sequence[str]) -> Iterator[Personal]:
    for word in words:
        # Most words are none of these at first sight.
        if len(word) < _SHORTEST or (not any(map(str.isdigit, word)) and "@" not in word):
            continue
        if next(iter(citizen_numbers(word)), None):
            yield Personal.BSN
        if _ADDRESS.search(word):
            yield Personal.EMAIL
        if next(iter(account_numbers(word)), None):
            yield Personal.IBAN


def _are_numbers_of_persons(cells: Sequence[Cell]) -> bool:
    long = [cell for cell in cells if isinstance(cell, Fraction) and 10**7 <= cell < 10**9]
    valid = [n for n in long if n.denominator == 1 and bsn.is_valid(f"{int(n):09}")]
    return len(valid) >= _MANY and len(valid) == len(long) and len(long) >= _HALF * len(cells)


def _are_names(words: Sequence[str], count: int) -> bool:
    """Tell whether most are shaped like names, and hardly any comes twice."""
    shaped = sum(_NAME.fullmatch(word) is not None for word in words)
    return shaped >= 2 and shaped >= _HALF * count and len(words) >= _ALL_BUT_FEW * count


def _are_births(cells: Sequence[Cell], today: date) -> bool:
    dates = [cell for cell in cells if isinstance(cell, date)]
    latest = today.year - _OLD_ENOUGH
    births = [it for it in dates if _OLDEST <= it.year <= latest]
    return len(births) >= 2 and len(births) >= _ALL_BUT_FEW * len(cells)
