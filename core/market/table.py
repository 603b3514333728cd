"""A table of listings, as it is imported and exported: one row an organisation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from core.market.cells import BadCell
from core.market.geography import Geography
from core.market.listing import Listing, Source
from core.market.place_names import PlaceNames, qualified
from core.market.row import Row
from core.market.vocabulary import Vocabulary

COLUMNS = (
    *("id", "name", "kind", "rung", "pso_30plus", "valid_until", "services", "postcode", "place"),
    *("website", "email", "phone", "description", "wants"),
)
REQUIRED = ("id", "name", "kind")
HEADER_LINE = 1


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that can be used, and what is wrong with the others."""

    listings: tuple[Listing, ...]
    problems: tuple[BadCell, ...]
    unread: frozenset[str] = frozenset()
    """Ids of the rows that cannot be used."""

    @property
    def usable(self) -> bool:
        """Tell whether the columns are in order, so that there are rows at all."""
        return not any(problem.line == HEADER_LINE for problem in self.problems)


class TableReader:
    """Reads rows as listings."""

    def __init__(self, geography: Geography, places: PlaceNames, vocabulary: Vocabulary) -> None:
        self._geography = geography
        self._places = places
        self._vocabulary = vocabulary

    def read(
        self,
        header: Sequence[str],
        rows: Iterable[tuple[int, Sequence[str]]],
        source: Source,
        today: date,
    ) -> Table:
        """Read rows, each with the number of its line; a bad one costs only itself."""
        columns = [name.strip().casefold().replace(" ", "_") for name in header]
        if problems := tuple(_wrong_columns(columns)):
            return Table((), problems)
        listings: dict[str, Listing] = {}
        found: list[BadCell] = []
        unread: set[str] = set()
        for line, cells in rows:
            if not any(cell.strip() for cell in cells):
                continue
            row = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
            read = Row(line, row, self._geography, self._places, self._vocabulary)
            read.check_length(cells, len(columns))
            listing = read.listing(source, today)
            if listing and listing.id in listings:
                what, remedy = f"the id {listing.id!r} stands there before", "Give it another id"
                read.problems.append(BadCell(line, "id", what, remedy))
                listing = None
            if listing:
                listings[listing.id] = listing
            else:
                unread.add(row.get("id", ""))
            found += read.problems
        return Table(tuple(listings.values()), tuple(found), frozenset(unread))


def _wrong_columns(columns: Sequence[str]) -> Iterator[BadCell]:
    for name in columns:
        if name and name not in COLUMNS:
            close = get_close_matches(name, COLUMNS, n=1)
            remedy = f"Perhaps you mean {close[0]!r}" if close else f"Use {', '.join(COLUMNS)}"
            yield BadCell(HEADER_LINE, name, "there is no column of this name", remedy)
        elif name and columns.count(name) > 1:
            yield BadCell(HEADER_LINE, name, "this column stands there twice", "Keep one of them")
    for name in REQUIRED:
        if name not in columns:
            yield BadCell(HEADER_LINE, name, "this column is missing", "Add it")
    if "place" not in columns and "postcode" not in columns:
        yield BadCell(
            HEADER_LINE, "place", "neither place nor postcode is there", "Add one of them"
        )


def row_of(listing: Listing, geography: Geography) -> dict[str, str]:
    """Write a listing as a row that reads back the same."""
    rung = listing.rung.written
    place = geography.by_code[listing.place]
    is_only = len(geography.by_name[place.name.casefold()]) == 1
    return {
        "id": listing.id,
        "name": listing.name,
        "kind": listing.kind,
        "rung": "" if rung is None else str(rung),
        "pso_30plus": "yes" if listing.pso_30plus else "no",
        "valid_until": listing.valid_until.isoformat() if listing.valid_until else "",
        "services": "|".join(listing.services),
        "postcode": listing.postcode,
        "place": place.name if is_only else qualified(place),
        "website": listing.website,
        "email": listing.email,
        "phone": listing.phone,
        "description": listing.description,
        "wants": listing.wants,
    }
