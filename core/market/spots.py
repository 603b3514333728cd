"""Spots: the points at which listings stand, of which there are far fewer than listings."""

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from core.market.geography import EARTH_RADIUS_KM, AreaKind, Geography, Point
from core.market.listing import Listing
from core.market.wish import Inside

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

KM_PER_DEGREE = 2 * math.pi * EARTH_RADIUS_KM / 360
"""Of latitude, and of longitude at the equator."""
FARTHEST_NORTH = 80.0
"""Degrees; the Netherlands end at 53.6."""
ROUNDING_KM = 1e-9
"""What is exactly on a circle is inside, however its distance is rounded."""
_AREAS: tuple[AreaKind, ...] = get_args(AreaKind)


class Spots:
    """Where listings stand: each place with each postcode in it is one spot."""

    def __init__(self, listings: Sequence[Listing], geography: Geography) -> None:
        found: dict[tuple[str, str], Listing] = {}
        for listing in listings:
            found.setdefault(_spot(listing), listing)
        numbers = {spot: number for number, spot in enumerate(found)}
        self.of_rows = np.array(
            [numbers[_spot(listing)] for listing in listings], np.min_scalar_type(len(found))
        )
        """The number of the spot in each row; in 16 bits, if they fit, sorting is fastest."""
        points = [point_of(listing, geography) for listing in found.values()]
        self._latitudes = np.array([point.latitude for point in points], np.float64)
        self._longitudes = np.array([point.longitude for point in points], np.float64)
        self._areas: defaultdict[tuple[AreaKind, str], list[int]] = defaultdict(list)
        for number, (code, _) in enumerate(found):
            for area in _AREAS:
                self._areas[area, geography.by_code[code].inside(area)].append(number)

    def everywhere(self) -> Mask:
        """Take all spots."""
        return np.ones(len(self._latitudes), np.bool_)

    def within(self, area: Inside) -> Mask:
        """Tell which spots lie in an area."""
        inside = ~self.everywhere()
        inside[self._areas.get((area.area, area.name), [])] = True
        return inside

    def distances(self, centre: Point, radius_km: float) -> Floats:
        """Give the distance to each spot; infinite outside the circle."""
        radius_km += ROUNDING_KM
        reach = radius_km / KM_PER_DEGREE
        # A degree of longitude is shortest at the northern edge, so the box is widest there.
        width = reach / math.cos(math.radians(min(centre.latitude + reach, FARTHEST_NORTH)))
        is_near = np.abs(self._latitudes - centre.latitude) <= reach
        is_near &= np.abs(self._longitudes - centre.longitude) <= width
        box = np.flatnonzero(is_near)
        measured = _distances(centre, self._latitudes[box], self._longitudes[box])
        distances = np.full(len(self._latitudes), np.inf)
        distances[box] = np.where(measured <= radius_km, measured, np.inf)
        return distances


def _spot(listing: Listing) -> tuple[str, str]:
    return listing.place, listing.postcode[:4]


def point_of(listing: Listing, geography: Geography) -> Point:
    """Give where a listing is: at its postcode, where that has a point, or else in its place."""
    postcode = geography.postcodes.get(listing.postcode[:4])
    if postcode and postcode.exact:
        return postcode.point
    return geography.by_code[listing.place].point


def _distances(centre: Point, latitudes: Floats, longitudes: Floats) -> Floats:
    """Give great-circle distances (haversine), in kilometres."""
    here, there = math.radians(centre.latitude), np.radians(latitudes)
    east = np.radians(longitudes - centre.longitude)
    chord = np.sin((there - here) / 2) ** 2 + math.cos(here) * np.cos(there) * np.sin(east / 2) ** 2
    distances: Floats = 2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(1.0, np.sqrt(chord)))
    return distances
