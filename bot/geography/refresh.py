"""Exact coordinates from the dumps of GeoNames, checked before they take the place of any."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.geography.coordinates import as_csv
from bot.geography.geonames import GeoNamesError, PostalRow
from bot.geography.matching import (
    FARTHEST_KM,
    NamedPoint,
    Official,
    match,
    middle,
    municipality_centres,
    simple,
)
from bot.geography.postal import doubted, locate
from bot.market.contents import DATA
from core.market.geography import Geography, Point
from core.market.geography_files import read_geography, refined

FEWEST_PLACES = 2400
"""Of the 2,501 there are."""
FEWEST_POSTCODES = 3900
"""Of some 4,080 there are."""

Points = Mapping[str, Point]
"""Points by the code of the place they belong to."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What came out of the dumps, ready to be written."""

    coordinates: str
    """The file, as `refined` reads it."""
    doubted: tuple[str, ...]
    """Postcodes that were left out, because their points must be mistakes."""


def refresh(places: Sequence[NamedPoint], postcodes: Sequence[PostalRow]) -> Refreshed:
    """Find the coordinates of places and postcodes; GeoNamesError if too few, or far off.

    It starts from what comes along, whatever was downloaded before.
    """
    geography = read_geography(_text("places.csv"), _text("postcodes.csv"))
    official = _official(geography)
    points = _points(official, places, postcodes)
    _check_distances(geography, points)
    exact = refined(geography, as_csv(points, ()))
    located = locate(exact, postcodes, places)
    mistaken = doubted(located)
    kept = [it for it in located if it.digits not in mistaken]
    _check_counts(len(points), len(kept))
    return Refreshed(as_csv(points, kept), tuple(sorted(mistaken)))


def _text(name: str) -> str:
    return (DATA / name).read_text("utf-8")


def _official(geography: Geography) -> Sequence[Official]:
    codes = {
        row["municipality"]: row["municipality_code"].removeprefix("GM")
        for row in csv.DictReader(io.StringIO(_text("regions.csv")))
    }
    return [
        Official(place.code, place.name, codes[place.municipality], place.province)
        for place in geography.places
    ]


def _points(
    official: Sequence[Official], places: Iterable[NamedPoint], postcodes: Iterable[PostalRow]
) -> Points:
    """Where no populated place is known by a name, its postcodes tell where it is."""
    hints = _hints(official, postcodes)
    found = match(official, places, hints)
    centres = municipality_centres(official, found)
    points = {code: it.point for code, it in found.items()}
    for place in official:
        hint = hints.get(place.code)
        centre = centres.get(place.municipality_code)
        if hint and (not centre or hint.distance_km(centre) <= FARTHEST_KM):
            points.setdefault(place.code, hint)
    return points


def _hints(official: Iterable[Official], postcodes: Iterable[PostalRow]) -> Points:
    """Give the middle of a place's postcodes, by its name and municipality."""
    named: defaultdict[tuple[str, str], list[Point]] = defaultdict(list)
    for row in postcodes:
        named[row.municipality_code, simple(row.place)].append(row.point)
    return {
        place.code: middle(points)
        for place in official
        if (points := named.get((place.municipality_code, simple(place.name))))
    }


def _check_distances(geography: Geography, points: Points) -> None:
    """Compare with where the places of a municipality are known to be."""
    inside: defaultdict[str, list[Point]] = defaultdict(list)
    for place in geography.places:
        if place.located == "place":
            inside[place.municipality].append(place.point)
    for place in geography.places:
        point, others = points.get(place.code), inside.get(place.municipality)
        if point and others and (apart := point.distance_km(middle(others))) > FARTHEST_KM:
            raise GeoNamesError(
                f"{place.name} would be {apart:.0f} km from the middle of the municipality of "
                f"{place.municipality}: the download is in a bad state. Try again in a day, or "
                "check LADDERMAAT_GEONAMES_URL (or --url)"
            )


def _check_counts(places: int, postcodes: int) -> None:
    counts = ((places, FEWEST_PLACES, "places"), (postcodes, FEWEST_POSTCODES, "postcodes"))
    for count, fewest, what in counts:
        if count < fewest:
            raise GeoNamesError(
                f"coordinates of only {count} {what} are in the download, where at least {fewest} "
                "should be: it is not whole. Try again in a day, or check LADDERMAAT_GEONAMES_URL "
                "(or --url)"
            )
