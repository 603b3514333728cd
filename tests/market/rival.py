"""The same searches by SQLite: FTS5 for services and names, an R*Tree for where."""

import math
import sqlite3
from collections.abc import Iterable
from itertools import count
from typing import TypeAlias

from core.folding import unaccented
from core.market.geography import Geography
from core.market.index import point_at
from core.market.listing import Listing
from core.market.namebook import telling
from core.market.search import PAGE
from core.market.spots import point_of
from core.market.wish import Around, Wish
from tests.market.rival_query import NEAREST, RANKED, Query, circle_of, query_of
from tests.market.rows import TODAY

Answer: TypeAlias = tuple[int, tuple[str, ...]]
"""How many match, and the ids of the first page."""

SCHEMA = """
CREATE TABLE listing (
    row INTEGER PRIMARY KEY, id, whole_name, kind, rung, thirty_plus,
    municipality, province, region, latitude, longitude, cosine
);
CREATE VIRTUAL TABLE spot USING rtree (row, south, north, west, east);
CREATE VIRTUAL TABLE offer USING fts5 (
    services, content = '', detail = none, tokenize = "unicode61 tokenchars '-'"
);
CREATE VIRTUAL TABLE naming USING fts5 (words, content = '', detail = none);
"""
DERIVED = """
INSERT INTO spot SELECT row, latitude, latitude, longitude, longitude FROM listing;
INSERT INTO naming (rowid, words) SELECT row, whole_name FROM listing;
CREATE INDEX by_name ON listing (whole_name);
CREATE INDEX by_municipality ON listing (municipality);
CREATE INDEX by_province ON listing (province);
CREATE INDEX by_region ON listing (region);
INSERT INTO offer (offer) VALUES ('optimize');
INSERT INTO naming (naming) VALUES ('optimize');
ANALYZE;
"""


class Rival:
    """All listings in a database in memory, in rows by rung and then name."""

    def __init__(self, listings: Iterable[Listing], geography: Geography) -> None:
        self._geography = geography
        self._database = sqlite3.connect(":memory:")
        self._database.executescript(SCHEMA)
        ordered = sorted(listings, key=lambda it: (-it.standing(TODAY), unaccented(it.name)))
        put = self._database.executemany
        put(f"INSERT INTO listing VALUES (?{', ?' * 11})", map(self._columns, count(), ordered))
        offers = (" ".join(listing.services) for listing in ordered)
        put("INSERT INTO offer (rowid, services) VALUES (?, ?)", enumerate(offers))
        self._database.executescript(DERIVED)

    def _columns(self, row: int, listing: Listing) -> tuple[str | int | float, ...]:
        point, place = point_of(listing, self._geography), self._geography.by_code[listing.place]
        north, east = math.radians(point.latitude), math.radians(point.longitude)
        name = " ".join(telling(listing.name))
        thirty_plus = listing.pso_30plus and not listing.expired(TODAY)
        columns = (listing.kind, int(listing.standing(TODAY)), thirty_plus)
        areas = (place.municipality, place.province, place.region)
        return row, listing.id, name, *columns, *areas, north, east, math.cos(north)

    def answer(self, wish: Wish) -> Answer:
        """Find who matches a wish."""
        if wish.name is not None:
            return self._named(telling(wish.name))
        match wish.where:
            case Around(centre, radius_km):
                circle = circle_of(point_at(centre, self._geography), radius_km)
                return self._found(NEAREST, query_of(wish, circle))
            case _:
                return self._found(RANKED, query_of(wish, {}))

    def _named(self, words: tuple[str, ...]) -> Answer:
        whole = Query("listing AS l", "l.row", ("whole_name = :name",), {"name": " ".join(words)})
        tables = "naming(:words) AS n CROSS JOIN listing AS l ON l.row = n.rowid"
        quoted = " ".join(f'"{word}"' for word in words)
        holding = Query(tables, "n.rowid", (), {"words": quoted})
        exact = self._found(RANKED, whole)
        return exact if exact[0] else self._found(RANKED, holding)

    def _found(self, statement: str, query: Query) -> Answer:
        parameters = {**query.parameters, "page": PAGE}
        rows = self._database.execute(query.written(statement), parameters).fetchall()
        return (rows[0][0] if rows else 0), tuple(id_ for _, id_ in rows)
