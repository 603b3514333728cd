"""Finding the place of each postcode, among namesakes where the postcodes beside it are."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from bot.geography.matching import simple
from bot.geography.packages import Locality

STATES = {
    **{"DR": "Drenthe", "FL": "Flevoland", "FR": "Friesland", "GE": "Gelderland"},
    **{"GR": "Groningen", "LI": "Limburg", "NB": "Noord-Brabant", "NH": "Noord-Holland"},
    **{"OV": "Overijssel", "UT": "Utrecht", "ZE": "Zeeland", "ZH": "Zuid-Holland"},
}
"""The provinces as the package with postcodes abbreviates them (ISO 3166-2)."""
SAME_REGION = 25
"""Postcodes that differ by less than this are neighbours."""
FURTHEST_APART = 10_000
"""More than two postcodes ever differ."""

Places: TypeAlias = Mapping[str, Sequence[Mapping[str, str]]]
"""Rows of `places.csv` by simplified name."""


def placed(
    rows: Iterable[Mapping[str, str]], localities: Sequence[Locality]
) -> Iterable[dict[str, str]]:
    """Find the place of each postcode; among namesakes, where the postcodes beside it are."""
    places = _by_name(rows)
    settled = _settled(places, localities)
    for locality in localities:
        named = places.get(simple(locality["localityName"]))
        if not named:
            print(f"no place for {locality['code']} {locality['localityName']}", file=sys.stderr)
            continue
        nearest = min(named, key=lambda place: _apart(locality, place, settled))
        yield {"postcode": locality["code"], "place": nearest["code"]}


def _settled(places: Places, localities: Iterable[Locality]) -> Mapping[str, Sequence[int]]:
    """Give the postcodes of each region and municipality of which the place has no namesake."""
    settled: dict[str, list[int]] = {}
    for locality in localities:
        named = places.get(simple(locality["localityName"]), ())
        for place in named if len(named) == 1 else ():
            for area in (place["region"], place["municipality"]):
                settled.setdefault(area, []).append(int(locality["code"]))
    return settled


def _apart(
    locality: Locality, place: Mapping[str, str], settled: Mapping[str, Sequence[int]]
) -> tuple[int, bool, bool, int]:
    """Tell how ill a place fits: region, province, spelling, municipality, in that order."""
    digits = int(locality["code"])
    region, municipality = (
        min((abs(digits - it) for it in settled.get(area, ())), default=FURTHEST_APART)
        for area in (place["region"], place["municipality"])
    )
    other_province = STATES.get(locality["stateCode"] or "") != place["province"]
    other_spelling = locality["localityName"] != place["name"]
    return region // SAME_REGION, other_province, other_spelling, municipality


def _by_name(places: Iterable[Mapping[str, str]]) -> Places:
    """Group places by name, the largest first."""
    named: dict[str, list[Mapping[str, str]]] = {}
    for place in sorted(places, key=lambda place: -int(place["population"])):
        for name in {simple(it) for it in (place["name"], *place["aliases"].split("|")) if it}:
            named.setdefault(name, []).append(place)
    return named
