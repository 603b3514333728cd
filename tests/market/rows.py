"""Rows and listings to try the table, the spreadsheets and the commands with."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from bot.market.contents import load_market
from core.market.listing import Kind, Listing, Rung
from core.market.place_names import PlaceNames
from core.market.table import COLUMNS, Table, TableReader

CONTENTS = load_market(Path("no downloaded coordinates"))
GEOGRAPHY = CONTENTS.geography
READER = TableReader(
    GEOGRAPHY, PlaceNames(GEOGRAPHY, CONTENTS.gazetteer.aliases), CONTENTS.vocabulary
)
TODAY = date(2026, 11, 25)

GOOD: Mapping[str, str] = {
    "id": "bezem",
    "name": "De Vrolijke Bezem",
    "kind": "employer",
    "rung": "3",
    "pso_30plus": "yes",
    "valid_until": "2027-03-31",
    "services": "schoonmaak|glasbewassing",
    "postcode": "8011 AC",
    "place": "Zwolle",
    "website": "https://bezem.example",
    "email": "info@bezem.example",
    "phone": "+31 38 123 45 67",
    "description": "Wij maken schoon.",
    "wants": "",
}


def code_of(place: str, municipality: str = "") -> str:
    """Give the code of a place."""
    named = GEOGRAPHY.by_name[place.casefold()]
    return next(it.code for it in named if municipality in {"", it.municipality})


def listing(id_: str = "bezem", name: str = "De Vrolijke Bezem", **other: str) -> Listing:
    """Give the listing that `GOOD` means, or a variation on it."""
    (read,) = table({**GOOD, "id": id_, "name": name, **other}).listings
    return read


def table(*rows: Mapping[str, str], columns: Sequence[str] = COLUMNS) -> Table:
    """Read rows; the first is on line 2."""
    cells = [[row.get(name, "") for name in columns] for row in rows]
    return READER.read(columns, enumerate(cells, start=2), "import", TODAY)


def csv_of(*rows: Mapping[str, str], separator: str = ",") -> str:
    """Write rows as simple CSV: no cell may need quotes."""
    lines = (separator.join(row.get(name, "") for name in COLUMNS) for row in rows)
    return "\n".join((separator.join(COLUMNS), *lines, ""))


BEZEM = Listing(
    id="bezem",
    name="De Vrolijke Bezem",
    kind=Kind.EMPLOYER,
    rung=Rung.THIRD,
    pso_30plus=True,
    valid_until=date(2027, 3, 31),
    services=("schoonmaak", "glasbewassing"),
    place=code_of("Zwolle"),
    postcode="8011 AC",
    website="https://bezem.example",
    email="info@bezem.example",
    phone="+31 38 123 45 67",
    description="Wij maken schoon.",
    wants="",
    source="import",
    confirmed=TODAY,
)
