"""A table of listings, as it is imported and exported: one row an organisation."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from core.market.geography import Geography, Place
from core.market.listing import Kind, Listing, Rung, Source
from core.market.tokens import words_of
from core.market.vocabulary import Vocabulary

COLUMNS = (
    *("id", "name", "kind", "rung", "pso_30plus", "valid_until", "services", "postcode", "place"),
    *("website", "email", "phone", "description", "wants"),
)
REQUIRED = ("id", "name", "kind")
HEADER_LINE = 1
LONGEST_CELL = 2_000
"""Characters."""
MOST_SERVICES = 25


@dataclass(frozen=True, slots=True)
class BadCell:
    """What is wrong in one cell, and the remedy."""

    line: int
    """As a spreadsheet numbers it: the header is line 1."""
    column: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """Say it on one line."""
        where = f"line {self.line}, column {self.column}" if self.column else f"line {self.line}"
        return f"{where}: {self.what}. {self.remedy}."


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

    def __init__(self, geography: Geography, places: "PlaceNames", vocabulary: Vocabulary) -> None:
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
            read = _Row(line, row, self._geography, self._places, self._vocabulary)
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


class PlaceNames:
    """Finds a place by what stands in a cell."""

    def __init__(self, geography: Geography, aliases: Mapping[str, str]) -> None:
        self._geography = geography
        self._aliases = {words_of(alias): name for alias, name in aliases.items()}
        names = (*aliases, *(place.name for place in geography.places))
        self._every = {name.casefold(): name for name in names}

    def named(self, text: str) -> tuple[Place, ...]:
        """Give the places of a name, official or not; "Velp (Rheden)" says which one."""
        exact = self._geography.by_name.get(text.casefold())
        if exact:
            return exact
        if inside := self._inside(text):
            return inside
        if other := self._aliases.get(words_of(text)):
            return self._geography.by_name[other.casefold()]
        return self._geography.namesakes(text)

    def _inside(self, text: str) -> tuple[Place, ...]:
        """Give the places of a name in the municipality or province that stands behind it."""
        which = _WHICH.fullmatch(text)
        if which is None:
            return ()
        name, area = which["name"], which["area"].casefold()
        named = self._geography.by_name.get(name.casefold()) or self._geography.namesakes(name)
        areas = ((it, (it.municipality.casefold(), it.province.casefold())) for it in named)
        return tuple(it for it, around in areas if area in around)

    def nearest(self, text: str) -> str | None:
        """Give the name that looks most like a text."""
        said = text.casefold()
        close = extractOne(said, self._every.keys(), scorer=ratio, score_cutoff=_ALIKE)
        return self._every[close[0]] if close else None


_WHICH = re.compile(r"(?P<name>.+?) \((?P<area>.+)\)")
_ALIKE = 70
"""How much of two names must be alike, of a hundred, to take one for a slip of the other."""


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


_TRUE = frozenset(("yes", "ja", "true", "1", "j", "y", "waar", "x"))
_FALSE = frozenset(("", "no", "nee", "false", "0", "n", "onwaar", "-"))
_RUNGS: Mapping[str, Rung] = {
    **dict.fromkeys(("", "-", "geen", "none", "0"), Rung.NONE),
    **dict.fromkeys(("aspirant", "aspirant status", "aspirantstatus"), Rung.ASPIRANT),
    **dict.fromkeys(("basistrede", "basis", "basic"), Rung.BASIC),
    **{
        f"{prefix}{number}": Rung.numbered(number)
        for number in (1, 2, 3)
        for prefix in ("", "trede ", "t", "rung ", "level ")
    },
}
_ID = re.compile(r"[A-Za-z0-9._:@/-]{1,50}")
"""A button must be able to carry it."""
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_WEBSITE = re.compile(r"https?://[^\s/.]+\.[^\s]+", re.IGNORECASE)
_BARE_WEBSITE = re.compile(r"[^\s/:@.]+(?:\.[^\s/:@.]+)+(?:/\S*)?")
_PHONE = re.compile(r"\+?[\d\s()./-]{6,25}")
_POSTCODE = re.compile(r"([1-9]\d{3})\s?([A-Za-z]{2})?")


class _Row:
    """One row in the course of being read."""

    def __init__(
        self,
        line: int,
        cells: Mapping[str, str],
        geography: Geography,
        places: PlaceNames,
        vocabulary: Vocabulary,
    ) -> None:
        self._line = line
        self._cells = cells
        self._geography = geography
        self._places = places
        self._vocabulary = vocabulary
        self.problems: list[BadCell] = []

    def listing(self, source: Source, today: date) -> Listing | None:
        """Give the listing, if there is nothing wrong with it."""
        postcode = self._postcode()
        place = self._place(postcode)
        rung = self._rung()
        listing = Listing(
            id=self._id(),
            name=self._required("name"),
            kind=self._kind(),
            rung=rung,
            pso_30plus=self._yes_or_no("pso_30plus"),
            valid_until=self._date("valid_until"),
            services=self._services(),
            place=place.code if place else "",
            postcode=postcode,
            website=self._website(),
            email=self._matching("email", _EMAIL, "an e-mail address", "info@example.org"),
            phone=self._matching("phone", _PHONE, "a telephone number", "038 123 45 67"),
            description=self._text("description"),
            wants=self._text("wants"),
            source=source,
            confirmed=today,
        )
        if not any(problem.column == "rung" for problem in self.problems):
            self._check_certificate(listing)
        return None if self.problems else listing

    def check_length(self, cells: Sequence[str], columns: int) -> None:
        """See whether there is anything beyond the last column."""
        if any(cell.strip() for cell in cells[columns:]):
            what = f"there are {len(cells)} cells, and {columns} columns"
            self._wrong("", what, "Put quotes around a cell in which the separator stands")

    def _wrong(self, column: str, what: str, remedy: str) -> None:
        self.problems.append(BadCell(self._line, column, what, remedy))

    def _text(self, column: str) -> str:
        text = " ".join(self._cells.get(column, "").split())
        if len(text) > LONGEST_CELL:
            self._wrong(column, f"it has {len(text)} characters", f"Keep it to {LONGEST_CELL}")
        if hidden := next(filter(_is_hidden, text), None):
            what = f"it has a character that is not to be seen (U+{ord(hidden):04X})"
            self._wrong(column, what, "Remove it, or type the cell again")
        if text in _FAILED:
            self._wrong(column, f"{text} is a formula that fails", "Repair it, or type the value")
        return text

    def _required(self, column: str) -> str:
        text = self._text(column)
        if not text:
            self._wrong(column, "it is empty", "Fill it in")
        return text

    def _id(self) -> str:
        id_ = self._required("id")
        if id_ and not _ID.fullmatch(id_):
            remedy = "Use at most 50 letters, digits and . _ : @ / - only"
            self._wrong("id", f"{id_!r} cannot be an id", remedy)
        return id_

    def _kind(self) -> Kind:
        text = self._required("kind").casefold()
        if text in set(Kind):
            return Kind(text)
        if text:
            self._wrong("kind", f"{text!r} is no kind", f"Use one of: {', '.join(Kind)}")
        return Kind.EMPLOYER

    def _rung(self) -> Rung:
        text = self._text("rung")
        rung = _RUNGS.get(" ".join(words_of(_as_whole(text))))
        if rung is None:
            remedy = "Use 1, 2, 3, aspirant, basistrede, or leave it empty"
            self._wrong("rung", f"{text!r} is no rung", remedy)
        return rung or Rung.NONE

    def _yes_or_no(self, column: str) -> bool:
        text = _as_whole(self._text(column).casefold())
        if text not in _TRUE | _FALSE:
            self._wrong(column, f"{text!r} is neither yes nor no", "Use yes or no")
        return text in _TRUE

    def _date(self, column: str) -> date | None:
        text = self._text(column)
        if not text:
            return None
        for form in (_ISO, _DUTCH):
            if found := form.fullmatch(text):
                try:
                    return date(int(found["year"]), int(found["month"]), int(found["day"]))
                except ValueError:
                    break
        self._wrong(column, f"{text!r} is no date", "Write it as 2027-03-31")
        return None

    def _services(self) -> tuple[str, ...]:
        named = [part.strip() for part in self._text("services").split("|") if part.strip()]
        if wordless := [part for part in named if not words_of(part)]:
            self._wrong("services", f"{wordless[0]!r} is no service", "Name it in words")
            return ()
        found = [self._vocabulary.named(part) or part.casefold() for part in named]
        if len(found) > MOST_SERVICES:
            self._wrong("services", f"there are {len(found)}", f"Keep it to {MOST_SERVICES}")
        return tuple(dict.fromkeys(found))

    def _postcode(self) -> str:
        text = self._text("postcode")
        if not text:
            return ""
        found = _POSTCODE.fullmatch(text)
        if not found:
            self._wrong("postcode", f"{text!r} is no postcode", "Write it as 8011 AA, or as 8011")
            return ""
        if found[1] not in self._geography.postcodes:
            remedy = "Correct it, or leave it empty and give the place"
            self._wrong("postcode", f"there is no postcode {found[1]}", remedy)
            return ""
        return f"{found[1]} {found[2].upper()}" if found[2] else found[1]

    def _place(self, postcode: str) -> Place | None:
        text = self._text("place")
        at_postcode = self._geography.postcodes.get(postcode[:4])
        if not text:
            if at_postcode:
                return at_postcode.place
            if not self._cells.get("postcode"):
                self._wrong("place", "neither place nor postcode is filled in", "Give one of them")
            return None
        found = self._places.named(text)
        if len(found) > 1 and at_postcode:
            near = at_postcode.place
            same = [it for it in found if it == near or it.municipality == near.municipality]
            found = tuple(same[:1]) or (
                min(found, key=lambda place: place.point.distance_km(at_postcode.point)),
            )
        match found:
            case (only,):
                return only
            case ():
                close = self._places.nearest(text)
                remedy = f"Perhaps you mean {close!r}" if close else "Write it as the post does"
                self._wrong("place", f"{text!r} is no place in the Netherlands", remedy)
            case _:
                where = ", ".join(f"{it.municipality} ({it.province})" for it in found)
                what = f"{text!r} may be in {where}"
                remedy = f"Add the postcode, or write {qualified(found[0])!r}"
                self._wrong("place", what, remedy)
        return None

    def _website(self) -> str:
        text = self._text("website")
        if _BARE_WEBSITE.fullmatch(text):
            text = f"https://{text}"
        if text and not _WEBSITE.fullmatch(text):
            self._wrong("website", f"{text!r} is no web address", "Write it as https://example.org")
        return text

    def _matching(self, column: str, form: re.Pattern[str], what: str, example: str) -> str:
        text = self._text(column)
        if text and not form.fullmatch(text):
            self._wrong(column, f"{text!r} is not {what}", f"Write it as {example}")
        return text

    def _check_certificate(self, listing: Listing) -> None:
        if listing.rung is Rung.NONE and listing.valid_until:
            self._wrong(
                "valid_until", "there is a date, but no rung", "Fill in the rung, or empty it"
            )
        if listing.pso_30plus and listing.rung < Rung.THIRD:
            remedy = "PSO 30+ comes on top of trede 3: correct one of the two"
            self._wrong("pso_30plus", "it is yes, but the rung is not 3", remedy)


_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00)?)?")
_DUTCH = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})")


_FAILED = frozenset(("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"))
"""What a spreadsheet shows, and saves, in the place of a value."""


def _is_hidden(character: str) -> bool:
    """Tell whether a terminal or a spreadsheet would take a character for a command."""
    return unicodedata.category(character) == "Cc" or character in "\ufffe\uffff"


def _as_whole(number: str) -> str:
    """Leave out the decimals that programs give to a whole number."""
    return number[:-2] if number[:-2].isdecimal() and number.endswith(".0") else number


def qualified(place: Place) -> str:
    """Write a place in such a way that it is told from its namesakes."""
    return f"{place.name} ({place.municipality})"


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
