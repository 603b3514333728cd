"""The files that the geography is kept in."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import replace

from core.market.geography import Geography, Place, Point, Postcode


class GeographyError(ValueError):
    """The files cannot be used; says which line, and what is wrong."""


PLACE_COLUMNS = (
    *("code", "name", "municipality", "province", "region", "corop"),
    *("latitude", "longitude", "located", "population", "aliases"),
)
POSTCODE_COLUMNS = ("postcode", "place")
REFINED_COLUMNS = ("kind", "code", "place", "latitude", "longitude")


def read_geography(places: str, postcodes: str) -> Geography:
    """Read the two CSV files that come along; GeographyError if they are not as they should be."""
    known = tuple(_place(row) for row in _rows("places.csv", places, PLACE_COLUMNS))
    geography = Geography(known, {})
    read = (
        _postcode(row["postcode"], geography.by_code[row["place"]])
        for row in _rows("postcodes.csv", postcodes, POSTCODE_COLUMNS)
    )
    return replace(geography, postcodes={postcode.digits: postcode for postcode in read})


def refined(geography: Geography, coordinates: str) -> Geography:
    """Put exact coordinates in the place of estimated ones.

    `coordinates` is CSV: kind (`place` or `postcode`), code (of the place, or the four digits),
    place (the code of the place that a postcode lies in), latitude and longitude.
    """
    points: dict[str, Point] = {}
    postcodes: dict[str, tuple[str, Point]] = {}
    for row in _rows("coordinates.csv", coordinates, REFINED_COLUMNS):
        if row["kind"] == "place":
            points[row["code"]] = _point(row)
        else:
            postcodes[row["code"]] = (row["place"], _point(row))
    exact = Geography(tuple(_moved(place, points) for place in geography.places), {})
    refound = {
        digits: _postcode(digits, exact.by_code[known.place.code])
        for digits, known in geography.postcodes.items()
    }
    for digits, (code, point) in postcodes.items():
        refound[digits] = Postcode(digits, exact.by_code[code], point, exact=True)
    return replace(exact, postcodes=refound)


def _moved(place: Place, points: Mapping[str, Point]) -> Place:
    point = points.get(place.code)
    return replace(place, point=point, located="place") if point else place


def _rows(file: str, text: str, columns: Iterable[str]) -> list[dict[str, str]]:
    reader = csv.DictReader(text.splitlines())
    if reader.fieldnames is None or set(reader.fieldnames) != set(columns):
        raise GeographyError(f"{file}: the columns are not {', '.join(columns)}: build it anew")
    return list(reader)


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        code=row["code"],
        name=row["name"],
        municipality=row["municipality"],
        province=row["province"],
        region=row["region"],
        corop=row["corop"],
        point=_point(row),
        located="place" if row["located"] == "place" else "municipality",
        population=int(row["population"]),
        aliases=tuple(filter(None, row["aliases"].split("|"))),
    )


def _point(row: Mapping[str, str]) -> Point:
    return Point(float(row["latitude"]), float(row["longitude"]))


def _postcode(digits: str, place: Place) -> Postcode:
    return Postcode(digits, place, place.point, exact=False)
