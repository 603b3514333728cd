"""The Netherlands as far as its places draw it."""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from bot.market.contents import DATA
from core.market.geography import Place, Point
from core.market.geography_files import POSTCODE_COLUMNS, read_geography
from core.market.sources import read_names

KM_PER_DEGREE = 111.2
"""Of latitude, and of longitude at the equator."""
NARROWING = 0.614
"""A degree of longitude beside one of latitude, at 52.1 degrees north, in the middle."""


class Spot(NamedTuple):
    """A point in kilometres to the east and to the north, as flat as the country is."""

    east: float
    north: float


def spot(point: Point) -> Spot:
    """Put a point on the flat map."""
    return Spot(point.longitude * KM_PER_DEGREE * NARROWING, point.latitude * KM_PER_DEGREE)


@cache
def towns() -> tuple[Place, ...]:
    """All places under the names that people in the country give them, the largest first."""
    shown = read_names((DATA / "names.toml").read_text("utf-8")).shown["nl"]
    text = (DATA / "places.csv").read_text("utf-8")
    known = read_geography(text, ",".join(POSTCODE_COLUMNS)).places
    named = (replace(place, name=shown.get(place.name, place.name)) for place in known)
    return tuple(sorted(named, key=lambda place: -place.population))


@cache
def dots() -> tuple[Spot, ...]:
    """All points of places; some places share one."""
    return tuple(dict.fromkeys(spot(place.point) for place in towns()))
