"""The index: all listings of a day, in columns, so that a search is a few steps over whole columns.

Rows are sorted by rung and then name, the order in which an area shows them. Listings stand at far
fewer spots than there are listings: where to look is decided by spot, and the distance of a spot is
that of all listings there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from core.folding import unaccented
from core.market.geography import Geography, Point
from core.market.listing import Kind, Listing
from core.market.namebook import NameBook
from core.market.spots import Floats, Mask, Spots
from core.market.wish import (
    Around,
    AtLeast,
    AtPlace,
    AtPoint,
    AtPostcode,
    Centre,
    Everywhere,
    Exactly,
    Inside,
    Wish,
)

Rows = NDArray[np.intp]

_KINDS = tuple(Kind)
_NO_ROWS: Rows = np.array([], np.intp)


@dataclass(frozen=True, slots=True)
class Match:
    """A listing that was found."""

    listing: Listing
    distance_km: float | None
    """From the middle of the search, if it had one."""
    expired: bool
    """Whether its certificate was no longer valid on the day of the index."""


class Matches:
    """What was found, best first; listings are only looked up when they are asked for."""

    def __init__(self, index: "Index", rows: Rows, distances: Floats | None, lapsed: int) -> None:
        self._index = index
        self._rows = rows
        self._distances = distances
        self.lapsed = lapsed
        """How many would have matched, had their certificate not expired."""

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Match]:
        return iter(self.page(0, len(self)))

    def page(self, start: int, count: int) -> list[Match]:
        """Give some matches, beginning with that of this number."""
        rows = self._rows[start : start + count].tolist()
        if self._distances is None:
            return [self._index.match(row, None) for row in rows]
        distances = self._distances[start : start + count].tolist()
        return [self._index.match(*pair) for pair in zip(rows, distances, strict=True)]


class Index:
    """All listings, as they stand on a day."""

    def __init__(self, listings: Iterable[Listing], geography: Geography, today: date) -> None:
        self._geography = geography
        self.today = today
        self.listings = sorted(listings, key=lambda it: (-it.standing(today), unaccented(it.name)))
        self._spots = Spots(self.listings, geography)
        self._rungs = self._column(lambda it: it.standing(today))
        self._listed_rungs = self._column(lambda it: it.rung)
        self._thirty_plus = self._column(lambda it: it.pso_30plus and not it.expired(today)) > 0
        self._listed_thirty_plus = self._column(lambda it: it.pso_30plus) > 0
        self._kinds = self._column(lambda it: _KINDS.index(it.kind))
        self._offering = self._by_service()
        self._by_id = {listing.id: row for row, listing in enumerate(self.listings)}
        self.names = NameBook(listing.name for listing in self.listings)

    def __len__(self) -> int:
        return len(self.listings)

    def get(self, id_: str) -> Match | None:
        """Give the listing of an id."""
        row = self._by_id.get(id_)
        return None if row is None else self.match(row, None)

    def match(self, row: int, distance_km: float | None) -> Match:
        """Give the listing in a row."""
        listing = self.listings[row]
        return Match(listing, distance_km, listing.expired(self.today))

    def search(self, wish: Wish) -> Matches:
        """Find who matches a wish: by distance, then rung, then name.

        ValueError where it must be asked first where to look, which is up to the caller.
        """
        if wish.name is not None:
            return Matches(self, np.array(self.names.rows(wish.name), np.intp), None, 0)
        match wish.where:
            case Around(centre, radius_km):
                middle = point_at(centre, self._geography)
                distances = self._spots.distances(middle, radius_km)
                rows, lapsed = self._rows(wish, distances < np.inf)
                return self._nearest_first(rows, distances, lapsed)
            case Inside() as area:
                rows, lapsed = self._rows(wish, self._spots.within(area))
            case None | Everywhere():
                rows, lapsed = self._rows(wish, self._spots.everywhere())
            case unclear:
                raise ValueError(f"ask first where it is: {unclear}")
        return Matches(self, rows, None, lapsed)

    def _rows(self, wish: Wish, spots: Mask) -> tuple[Rows, int]:
        """Give the rows at some spots that match, and how many lapsed."""
        rows = self._standing_at(spots, self._with_services(wish.services))
        if wish.kind is not None:
            rows = rows[self._kinds[rows] == _KINDS.index(wish.kind)]
        if wish.standing is None and not wish.pso_30plus:
            return rows, 0
        now = _certified(wish, self._rungs[rows], self._thirty_plus[rows])
        once = _certified(wish, self._listed_rungs[rows], self._listed_thirty_plus[rows])
        return rows[now], int(np.count_nonzero(once & ~now))

    def _nearest_first(self, rows: Rows, distances: Floats, lapsed: int) -> Matches:
        inside = np.flatnonzero(distances < np.inf)
        _, nearness = np.unique(distances[inside], return_inverse=True)
        order = np.zeros(len(distances), self._spots.of_rows.dtype)
        order[inside] = nearness
        spots = self._spots.of_rows[rows]
        # Stable, so that rows of the same distance stay sorted by rung and name.
        sorting = np.argsort(order[spots], kind="stable")
        return Matches(self, rows[sorting], distances[spots[sorting]], lapsed)

    def _standing_at(self, spots: Mask, rows: Rows | None) -> Rows:
        """Give those of some rows that are at some spots; None is all rows."""
        if rows is None:
            return np.flatnonzero(spots[self._spots.of_rows])
        keep: Mask = spots[self._spots.of_rows[rows]]
        return rows[keep]

    def _with_services(self, services: Sequence[str]) -> Rows | None:
        """Give the rows with one of these services; None for all."""
        if not services:
            return None
        each = [self._offering.get(service, _NO_ROWS) for service in services]
        if len(each) == 1:
            return each[0]
        offered = np.zeros(len(self), np.bool_)
        offered[np.concatenate(each)] = True
        return np.flatnonzero(offered)

    def _column(self, value: Callable[[Listing], int]) -> NDArray[np.int8]:
        return np.array([value(listing) for listing in self.listings], np.int8)

    def _by_service(self) -> Mapping[str, Rows]:
        rows: defaultdict[str, list[int]] = defaultdict(list)
        for row, listing in enumerate(self.listings):
            for service in dict.fromkeys(listing.services):
                rows[service].append(row)
        return {service: np.array(each, np.intp) for service, each in rows.items()}


def point_at(centre: Centre, geography: Geography) -> Point:
    """Give the middle of a search."""
    match centre:
        case AtPlace(code):
            return geography.by_code[code].point
        case AtPostcode(digits):
            return geography.postcodes[digits].point
        case AtPoint(point):
            return point


def _certified(wish: Wish, rungs: NDArray[np.int8], thirty_plus: Mask) -> Mask:
    """Tell which certificates are as a wish asks."""
    keep: Mask = thirty_plus if wish.pso_30plus else np.ones(len(rungs), np.bool_)
    match wish.standing:
        case AtLeast(rung):
            keep = keep & (rungs >= int(rung))
        case Exactly(rung):
            keep = keep & (rungs == int(rung))
        case None:
            pass
    return keep
