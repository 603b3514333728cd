"""Finding the coordinates of official places among named points."""

import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.assessment.phrases import fold
from core.market.geography import Point

FARTHEST_KM = 25.0
"""A namesake further from its municipality's centre than this is another place."""

PROVINCE_CODES: Mapping[str, str] = {
    "01": "Drenthe",
    "02": "Friesland",
    "03": "Gelderland",
    "04": "Groningen",
    "05": "Limburg",
    "06": "Noord-Brabant",
    "07": "Noord-Holland",
    "09": "Utrecht",
    "10": "Zeeland",
    "11": "Zuid-Holland",
    "15": "Overijssel",
    "16": "Flevoland",
}
"""The provinces as GeoNames numbers them (admin1)."""


@dataclass(frozen=True, slots=True)
class NamedPoint:
    """A populated place of GeoNames."""

    names: tuple[str, ...]
    """The name first, then others."""
    province: str
    municipality_code: str
    """The four digits, perhaps of before a merger; empty where it is not given."""
    point: Point
    population: int
    is_part: bool = False
    """Whether it is a neighbourhood or a farm, rather than a place by itself."""

    @property
    def weight(self) -> tuple[bool, int]:
        """What of two namesakes makes one the more likely to be meant."""
        return not self.is_part, self.population


@dataclass(frozen=True, slots=True)
class Official:
    """An official place that coordinates are sought for."""

    code: str
    name: str
    municipality_code: str
    province: str


Found = Mapping[str, NamedPoint]
"""Points by the code of the place they belong to."""
ByName = Mapping[tuple[str, str], Sequence[NamedPoint]]
"""Points by the area they lie in and their simplified name."""


def match(
    places: Sequence[Official],
    points: Iterable[NamedPoint],
    hints: Mapping[str, Point] | None = None,
) -> Found:
    """Give each place the point that bears its name, in its municipality or else its province.

    Hints say about where a place is, by its code; without one it is where its municipality is.
    """
    known = tuple(points)
    found, doubtful = _divide(
        places,
        _by_name(known, lambda point: point.municipality_code),
        _by_name(known, lambda point: point.province),
    )
    _drop_strays(places, found)
    _settle(doubtful, {**_centre_of_each(places, found), **(hints or {})}, found)
    return found


def _divide(
    places: Sequence[Official], inside: ByName, around: ByName
) -> tuple[dict[str, NamedPoint], Sequence[tuple[Official, Sequence[NamedPoint]]]]:
    """Tell the places of which the point is certain from those with namesakes."""
    namesakes = Counter((place.province, simple(place.name)) for place in places)
    found: dict[str, NamedPoint] = {}
    doubtful: list[tuple[Official, Sequence[NamedPoint]]] = []
    for place in places:
        name = simple(place.name)
        here = _foremost(inside.get((place.municipality_code, name), ()))
        candidates = here or around.get((place.province, name), ())
        if len(candidates) == 1 and (here or namesakes[place.province, name] == 1):
            found[place.code] = candidates[0]
        elif candidates:
            doubtful.append((place, candidates))
    return found, doubtful


def _foremost(points: Sequence[NamedPoint]) -> Sequence[NamedPoint]:
    """Of namesakes in one municipality, keep the one that people mean, or those that equal it."""
    most = max((point.weight for point in points), default=None)
    return [point for point in points if point.weight == most]


def _drop_strays(places: Iterable[Official], found: dict[str, NamedPoint]) -> None:
    """Drop a point that lies too far from the others of its municipality: it is a namesake's."""
    centres = municipality_centres(places, found)
    for place in places:
        point, centre = found.get(place.code), centres.get(place.municipality_code)
        if point and centre and point.point.distance_km(centre) > FARTHEST_KM:
            del found[place.code]


def _settle(
    doubtful: Sequence[tuple[Official, Sequence[NamedPoint]]],
    whereabouts: Mapping[str, Point],
    found: dict[str, NamedPoint],
) -> None:
    """Divide points among namesakes: each goes to the place that should be nearest to it."""
    pairs = [
        (point.point.distance_km(about), place.code, point)
        for place, points in doubtful
        if (about := whereabouts.get(place.code))
        for point in points
    ]
    taken = set(found.values())
    for apart, code, point in sorted(pairs, key=lambda pair: pair[:2]):
        if apart <= FARTHEST_KM and code not in found and point not in taken:
            found[code] = point
            taken.add(point)


def _centre_of_each(places: Iterable[Official], found: Found) -> Mapping[str, Point]:
    centres = municipality_centres(places, found)
    return {
        place.code: centre for place in places if (centre := centres.get(place.municipality_code))
    }


def municipality_centres(places: Iterable[Official], found: Found) -> Mapping[str, Point]:
    """Give the middle of each municipality: the median of its places that were found."""
    inside: defaultdict[str, list[Point]] = defaultdict(list)
    for place in places:
        if point := found.get(place.code):
            inside[place.municipality_code].append(point.point)
    return {code: middle(points) for code, points in inside.items()}


def middle(points: Sequence[Point]) -> Point:
    """Give the median point of some."""
    return Point(
        statistics.median(point.latitude for point in points),
        statistics.median(point.longitude for point in points),
    )


def simple(name: str) -> str:
    """Reduce a name to what two spellings of it share."""
    words = fold(name).split()
    words = [_SHORT.get(word, word) for word in words]
    if len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()  # "Loo Gld": the official name tells it from a namesake
    if len(words) > 1 and words[0] == "s":
        words[:2] = [f"s{words[1]}"]
    return " ".join(words)


_SHORT = {"st": "sint", "ad": "aan den", "en": "en", "1e": "eerste", "2e": "tweede"}
_SUFFIXES = {"gld", "gn", "nb", "zh", "nh", "ov", "lb", "fr", "dr", "ut", "zld", "l"}


def _by_name(points: Iterable[NamedPoint], area: Callable[[NamedPoint], str]) -> ByName:
    """Group points by area and name; other names only count where the name itself does not."""
    own: defaultdict[tuple[str, str], list[NamedPoint]] = defaultdict(list)
    other: defaultdict[tuple[str, str], list[NamedPoint]] = defaultdict(list)
    for point in points:
        own[area(point), simple(point.names[0])].append(point)
        for name in {simple(name) for name in point.names[1:]}:
            other[area(point), name].append(point)
    return {**other, **own}
