"""Where each postcode is, and which of the points that are given for it are to be doubted."""

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.geography.geonames import PostalRow
from bot.geography.matching import NamedPoint, simple
from core.market.geography import Geography, Place, Point

DOUBTED_KM = 4.0
"""A postcode further than this from its place is doubted,"""
DOUBTED_TIMES = 8.0
"""if it is also so many times as far as the place's other postcodes: a city's are far too."""


@dataclass(frozen=True, slots=True)
class Located:
    """A postcode, the place it lies in, and where."""

    digits: str
    place: Place
    point: Point


@dataclass(frozen=True, slots=True)
class _Names:
    """What bears each simplified name: official places, and houses on the map."""

    places: Mapping[str, Sequence[Place]]
    houses: Mapping[str, Sequence[Point]]


def locate(
    geography: Geography, rows: Iterable[PostalRow], places: Iterable[NamedPoint]
) -> Sequence[Located]:
    """Give each postcode its place and its point; `geography` has exact places already."""
    names = _names(geography, places)
    given: defaultdict[str, list[PostalRow]] = defaultdict(list)
    for row in rows:
        given[row.digits].append(row)
    return [_locate(given[digits], geography, names) for digits in sorted(given)]


def _names(geography: Geography, places: Iterable[NamedPoint]) -> _Names:
    official: defaultdict[str, list[Place]] = defaultdict(list)
    houses: defaultdict[str, list[Point]] = defaultdict(list)
    for place in geography.places:
        official[simple(place.name)].append(place)
    for point in places:
        houses[simple(point.names[0])].append(point.point)
    return _Names(official, houses)


def _locate(rows: Sequence[PostalRow], geography: Geography, names: _Names) -> Located:
    """Choose among the municipalities a postcode lies in: where the houses of its place are."""
    digits = rows[0].digits
    known = geography.postcodes.get(digits)
    place = known.place if known else _place_of(rows[0], geography, names)
    name = simple(place.name)
    houses = names.houses.get(name) or (place.point,)
    row = min(rows, key=lambda row: (simple(row.place) != name, _nearest(row.point, houses)))
    return Located(digits, _meant(place, row.point, names.places[name]), row.point)


def _place_of(row: PostalRow, geography: Geography, names: _Names) -> Place:
    """Find the place of a postcode that is new to us: by its name, or else the nearest."""
    named = [
        place
        for place in names.places.get(simple(row.place), ())
        if row.province in {"", place.province}
    ]
    return min(named or geography.places, key=lambda place: place.point.distance_km(row.point))


def _meant(place: Place, point: Point, namesakes: Sequence[Place]) -> Place:
    """Give the place, or the namesake that is there where this one is far away."""
    nearest = min(namesakes, key=lambda it: it.point.distance_km(point))
    far = place.point.distance_km(point) > DOUBTED_KM
    return nearest if far and nearest.point.distance_km(point) <= DOUBTED_KM else place


def _nearest(point: Point, others: Iterable[Point]) -> float:
    return min(point.distance_km(other) for other in others)


def doubted(located: Iterable[Located]) -> frozenset[str]:
    """Tell which postcodes lie so far from their place that the point must be a mistake."""
    by_place: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for it in located:
        if it.place.located == "place":
            by_place[it.place.code][it.digits] = it.point.distance_km(it.place.point)
    return frozenset(digits for apart in by_place.values() for digits in _outlying(apart))


def _outlying(apart: Mapping[str, float]) -> Iterable[str]:
    for digits, distance in apart.items():
        others = [it for other, it in apart.items() if other != digits]
        usual = statistics.median(others) if others else 0.0
        if distance > max(DOUBTED_KM, DOUBTED_TIMES * usual):
            yield digits
