"""Names of columns that point to persons, and those that are about something else."""

import re
from collections.abc import Mapping
from enum import StrEnum

from core.assessment.phrases import fold
from core.worksheet.cells import Cell
from core.worksheet.columns import field_of


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
_NAMED: Mapping[Personal, re.Pattern[str]] = {
    what: re.compile(pattern)
    for what, pattern in {
        Personal.BSN: r"bsn|burgerservice|\bsofi(?:nr|nummer)?\b",
        Personal.BIRTH: r"geboor|birth|leeftijd",
        Personal.EMAIL: r"\be ?mail",
        Personal.CONTACT: r"\btel(?:nr|efoon\w*|ephone)?\b|\bmobiel|phone|huisadres|woonadres",
        Personal.NUMBER: r"\b(?:pers(?:oneels)?|medewerkers?|werknemers?|employee|personnel|staff)"
        r" ?(?:nr|nummer|no|number|id|code)\b",
        Personal.NAME: r"naam\b|\bnaam|\b(?:(?:voor|achter|roep)|\w*(?:nemers?|werkers?))?namen\b"
        r"|\b(?:sur|fore|first|last|full|family|middle|given|employee|staff)?names?\b",
    }.items()
}
"""In the name of a column, folded: after the names that are one of `_HEADERS`."""
_THING = re.compile(
    r"afdeling|functie|bedrijf|leverancier|organisatie|team|groep|locatie|vestiging|plaats|kosten"
    r"|project|product|regeling|department|function|\bjob|company|supplier|vendor|group|location|cost"
)
"""In the name of a column that is about something else than persons."""
_PERSON = re.compile(
    r"medewerker|werknemer|collega|person|persoon|employee|colleague|voornaam|achternaam"
)


def personal_name(cell: Cell) -> Personal | None:
    """Tell what a column with this name holds of persons; None if that does not show."""
    if listed := field_of(cell, _HEADERS):
        return Personal(listed)
    folded = fold(cell) if isinstance(cell, str) else ""
    found = next((what for what, pattern in _NAMED.items() if pattern.search(folded)), None)
    return None if found is Personal.NAME and about_a_thing(cell) else found


def about_a_thing(name: Cell) -> bool:
    """Tell whether a column with this name is about something else than persons."""
    folded = fold(name) if isinstance(name, str) else ""
    return bool(_THING.search(folded)) and not _PERSON.search(folded)
