"""The geography of the Netherlands: places, municipalities, provinces, regions and postcodes.

The names and what belongs to what are those of Statistics Netherlands (CBS); see NOTICE.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from core.market.tokens import words_of

EARTH_RADIUS_KM = 6371.0088
"""The mean radius (IUGG)."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the map, in degrees (WGS 84)."""

    latitude: float
    longitude: float

    def distance_km(self, other: "Point") -> float:
        """Give the great-circle distance (haversine)."""
        here, there = math.radians(self.latitude), math.radians(other.latitude)
        east = math.radians(other.longitude - self.longitude)
        chord = (
            math.sin((there - here) / 2) ** 2
            + math.cos(here) * math.cos(there) * math.sin(east / 2) ** 2
        )
        return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


AreaKind: TypeAlias = Literal["municipality", "province", "region"]

Located: TypeAlias = Literal["place", "municipality"]
"""Whether a point is that of the place itself, or no better than its municipality's centre."""


@dataclass(frozen=True, slots=True)
class Place:
    """An official place (woonplaats) and the areas it lies in."""

    code: str
    """The four digits of the woonplaatscode."""
    name: str
    municipality: str
    province: str
    region: str
    """The arbeidsmarktregio."""
    corop: str
    point: Point
    located: Located
    population: int
    """Of GeoNames; 0 where it is not known. Only for saying which place is the larger one."""
    aliases: tuple[str, ...] = ()

    def inside(self, area: AreaKind) -> str:
        """Give the name of the area that it lies in."""
        match area:
            case "municipality":
                return self.municipality
            case "province":
                return self.province
            case "region":
                return self.region


@dataclass(frozen=True, slots=True)
class Postcode:
    """The four digits of a postcode, and where that is."""

    digits: str
    place: Place
    point: Point
    exact: bool
    """Whether the point is the postcode's own, and not its place's."""


@dataclass(frozen=True)
class Geography:
    """All of it, to look things up in."""

    places: tuple[Place, ...]
    postcodes: Mapping[str, Postcode]

    @cached_property
    def by_code(self) -> Mapping[str, Place]:
        """Places by code."""
        return {place.code: place for place in self.places}

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Place, ...]]:
        """Places by official name, in lower case; the largest first."""
        found: dict[str, list[Place]] = {}
        for place in sorted(self.places, key=lambda place: (-place.population, place.code)):
            found.setdefault(place.name.casefold(), []).append(place)
        return {name: tuple(places) for name, places in found.items()}

    def namesakes(self, name: str) -> tuple[Place, ...]:
        """Give the places of this name, with those that have their province behind it."""
        return self._namesakes.get(bare_name(name), ())

    @cached_property
    def _namesakes(self) -> Mapping[str, tuple[Place, ...]]:
        found: dict[str, list[Place]] = {}
        for place in self.places:
            found.setdefault(bare_name(place.name), []).append(place)
        return {name: tuple(places) for name, places in found.items()}

    @cached_property
    def municipalities(self) -> frozenset[str]:
        """All names of municipalities."""
        return frozenset(place.municipality for place in self.places)

    @cached_property
    def provinces(self) -> frozenset[str]:
        """All names of provinces."""
        return frozenset(place.province for place in self.places)

    @cached_property
    def regions(self) -> frozenset[str]:
        """All names of labour-market regions."""
        return frozenset(place.region for place in self.places)


SUFFIXES: Mapping[str, str] = {
    **{"gld": "Gelderland", "gn": "Groningen", "gr": "Groningen", "nb": "Noord-Brabant"},
    **{"zh": "Zuid-Holland", "nh": "Noord-Holland", "ov": "Overijssel", "l": "Limburg"},
    **{"lb": "Limburg", "fr": "Friesland", "dr": "Drenthe", "ut": "Utrecht", "zld": "Zeeland"},
}
"""What official names end in, to tell them from namesakes: "Loo Gld", "Rijswijk (ZH.)"."""


def without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the province with which an official name may end."""
    return words[:-1] if len(words) > 1 and words[-1] in SUFFIXES else words


def bare_name(name: str) -> str:
    """Reduce a name to its folded words, without the province with which it may end."""
    return " ".join(without_suffix(words_of(name)))
