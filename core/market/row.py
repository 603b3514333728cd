"""Reading one row of a table as a listing."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from core.market.cells import BadCell, Cells, as_whole
from core.market.geography import Geography, Place
from core.market.listing import Kind, Listing, Rung, Source
from core.market.place_names import PlaceNames, qualified
from core.market.tokens import words_of
from core.market.vocabulary import Vocabulary

MOST_SERVICES = 25


class Row:
    """One row in the course of being read."""

    def __init__(
        self,
        line: int,
        cells: Mapping[str, str],
        geography: Geography,
        places: PlaceNames,
        vocabulary: Vocabulary,
    ) -> None:
        self._cells = Cells(line, cells)
        self._geography = geography
        self._places = places
        self._vocabulary = vocabulary

    @property
    def problems(self) -> list[BadCell]:
        """What is wrong in it, as far as it was read."""
        return self._cells.problems

    def listing(self, source: Source, today: date) -> Listing | None:
        """Give the listing, if there is nothing wrong with it."""
        postcode = self._postcode()
        place = self._place(postcode)
        self._check_postcode(postcode, place)
        listing = Listing(
            id=self._id(),
            name=self._cells.required("name"),
            kind=self._kind(),
            rung=self._rung(),
            pso_30plus=self._cells.yes_or_no("pso_30plus"),
            valid_until=self._cells.day("valid_until"),
            services=self._services(),
            place=place.code if place else "",
            postcode=postcode,
            website=self._website(),
            email=self._cells.matching("email", _EMAIL, "an e-mail address", "info@example.org"),
            phone=self._cells.matching("phone", _PHONE, "a telephone number", "038 123 45 67"),
            description=self._cells.text("description"),
            wants=self._cells.text("wants"),
            source=source,
            confirmed=today,
        )
        return None if self._cells.problems else listing

    def _check_postcode(self, postcode: str, place: Place | None) -> None:
        """Refuse a postcode that we do not know, unless it may be one of the place all the same."""
        digits, known = postcode[:4], self._geography.postcodes
        if not digits or digits in known:
            return
        beside = (it.place.region for it in known.values() if it.digits[:2] == digits[:2])
        if place is None or place.region not in beside:
            remedy = "Correct it, or leave it empty and give the place"
            self._cells.wrong("postcode", f"there is no postcode {digits}", remedy)

    def check_length(self, cells: Sequence[str], columns: int) -> None:
        """See whether there is anything beyond the last column."""
        if any(cell.strip() for cell in cells[columns:]):
            what = f"there are {len(cells)} cells, and {columns} columns"
            self._cells.wrong("", what, "Put quotes around a cell in which the separator stands")

    def _id(self) -> str:
        id_ = self._cells.required("id")
        if id_ and not _ID.fullmatch(id_):
            remedy = "Use at most 50 letters, digits and . _ : @ / - only"
            self._cells.wrong("id", f"{id_!r} cannot be an id", remedy)
        return id_

    def _kind(self) -> Kind:
        text = self._cells.required("kind").casefold()
        if text in set(Kind):
            return Kind(text)
        if text:
            self._cells.wrong("kind", f"{text!r} is no kind", f"Use one of: {', '.join(Kind)}")
        return Kind.EMPLOYER

    def _rung(self) -> Rung:
        text = self._cells.text("rung")
        rung = _RUNGS.get(" ".join(words_of(as_whole(text))))
        if rung is None:
            remedy = "Use 1, 2, 3, aspirant, basistrede, or leave it empty"
            self._cells.wrong("rung", f"{text!r} is no rung", remedy)
        return rung or Rung.NONE

    def _services(self) -> tuple[str, ...]:
        named = [part.strip() for part in self._cells.text("services").split("|") if part.strip()]
        if wordless := [part for part in named if not words_of(part)]:
            self._cells.wrong("services", f"{wordless[0]!r} is no service", "Name it in words")
            return ()
        found = [self._vocabulary.named(part) or part.casefold() for part in named]
        if len(found) > MOST_SERVICES:
            self._cells.wrong("services", f"there are {len(found)}", f"Keep it to {MOST_SERVICES}")
        return tuple(dict.fromkeys(found))

    def _postcode(self) -> str:
        text = self._cells.text("postcode")
        if not text:
            return ""
        found = _POSTCODE.fullmatch(text)
        if not found:
            self._cells.wrong(
                "postcode", f"{text!r} is no postcode", "Write it as 8011 AA, or as 8011"
            )
            return ""
        return f"{found[1]} {found[2].upper()}" if found[2] else found[1]

    def _place(self, postcode: str) -> Place | None:
        text = self._cells.text("place")
        at_postcode = self._geography.postcodes.get(postcode[:4])
        if not text:
            if at_postcode:
                return at_postcode.place
            if not postcode and not self._cells.has("postcode"):
                self._cells.wrong(
                    "place", "neither place nor postcode is filled in", "Give one of them"
                )
            return None
        found = self._places.named(text)
        if len(found) > 1 and at_postcode:
            near = at_postcode.place
            same = [it for it in found if it.municipality == near.municipality]
            found = tuple(same[:1]) or (
                min(found, key=lambda place: place.point.distance_km(at_postcode.point)),
            )
        match found:
            case (only,):
                return only
            case ():
                close = self._places.nearest(text)
                remedy = f"Perhaps you mean {close!r}" if close else "Write it as the post does"
                self._cells.wrong("place", f"{text!r} is no place in the Netherlands", remedy)
            case _:
                where = ", ".join(f"{it.municipality} ({it.province})" for it in found)
                what = f"{text!r} may be in {where}"
                remedy = f"Add the postcode, or write {qualified(found[0])!r}"
                self._cells.wrong("place", what, remedy)
        return None

    def _website(self) -> str:
        text = self._cells.text("website")
        if _BARE_WEBSITE.fullmatch(text):
            text = f"https://{text}"
        if text and not _WEBSITE.fullmatch(text):
            self._cells.wrong(
                "website", f"{text!r} is no web address", "Write it as https://example.org"
            )
        return text


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
