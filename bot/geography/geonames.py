"""Reading the dumps of GeoNames: populated places, and postcodes.

The formats are those of the two readme files that GeoNames puts beside its dumps.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.geography.matching import PROVINCE_CODES, NamedPoint
from core.market.geography import Point

SOUTH, NORTH = 50.7, 53.7
WEST, EAST = 3.2, 7.3
"""The bounds of the Netherlands, in degrees."""
HANDFUL = 5
"""So many rows may lie outside, such as those of the islands in the Caribbean; more is an error."""

PLACE_COLUMNS = 19
POSTCODE_COLUMNS = 12
PARTS = frozenset({"PPLX", "PPLL", "PPLF", "PPLG", "PPLS", "PPLR"})
"""Feature codes of neighbourhoods, hamlets and farms."""
GONE = frozenset({"PPLH", "PPLQ", "PPLW", "PPLCH"})
"""Feature codes of what people lived in once."""
_FOUR_DIGITS = re.compile(r"[1-9][0-9]{3}")

T = TypeVar("T")


class GeoNamesError(ValueError):
    """What was downloaded cannot be used; says what, where, and the remedy."""


@dataclass(frozen=True, slots=True)
class PostalRow:
    """A postcode, or the part of one that lies in one place of one municipality."""

    digits: str
    place: str
    province: str
    """Empty where it is not given."""
    municipality_code: str
    point: Point


def read_places(source: str, text: str) -> Sequence[NamedPoint]:
    """Read the populated places; GeoNamesError if this is not such a dump."""
    return _inside(source, _rows(source, text, PLACE_COLUMNS, _place), lambda place: place.point)


def read_postcodes(source: str, text: str) -> Sequence[PostalRow]:
    """Read the postcodes; GeoNamesError if this is not such a dump."""
    return _inside(source, _rows(source, text, POSTCODE_COLUMNS, _postcode), lambda row: row.point)


def _place(row: Sequence[str]) -> NamedPoint | None:
    feature_class, feature_code = row[6:8]
    if feature_class != "P" or feature_code in GONE:
        return None
    names = (row[1], row[2], *filter(None, row[3].split(",")))
    return NamedPoint(
        names,
        PROVINCE_CODES.get(row[10], ""),
        row[11],
        _point(row[4], row[5]),
        int(row[14]),
        is_part=feature_code in PARTS,
    )


def _postcode(row: Sequence[str]) -> PostalRow:
    if not _FOUR_DIGITS.fullmatch(row[1]):
        raise ValueError(f"{row[1]!r} is not a postcode of four digits")
    return PostalRow(
        row[1], row[2], PROVINCE_CODES.get(row[4], ""), row[6], _point(row[9], row[10])
    )


def _point(latitude: str, longitude: str) -> Point:
    return Point(float(latitude), float(longitude))


def _rows(
    source: str, text: str, columns: int, read: Callable[[Sequence[str]], T | None]
) -> Iterator[T]:
    """Read each line that is asked for; the format knows no quotes, and no tabs in a field."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = read(_fields(line, columns))
        except ValueError as error:
            raise _unusable(f"{source}, line {number}: {error}") from None
        if row is not None:
            yield row


def _fields(line: str, columns: int) -> Sequence[str]:
    fields = line.rstrip("\r").split("\t")
    if len(fields) != columns:
        raise ValueError(f"{len(fields)} columns, not {columns}")
    return fields


def _inside(source: str, rows: Iterator[T], where: Callable[[T], Point]) -> Sequence[T]:
    """Leave out what lies outside the country, as long as that is a handful."""
    inside: list[T] = []
    outside: list[Point] = []
    for row in rows:
        point = where(row)
        if SOUTH <= point.latitude <= NORTH and WEST <= point.longitude <= EAST:
            inside.append(row)
        else:
            outside.append(point)
    if len(outside) > HANDFUL:
        first = f"{outside[0].latitude}, {outside[0].longitude}"
        raise _unusable(
            f"{source}: {len(outside)} points lie outside the Netherlands, the first at {first}"
        )
    return inside


def _unusable(what: str) -> GeoNamesError:
    return GeoNamesError(
        f"{what}: this is no dump of GeoNames for the Netherlands, or it is in a bad state. "
        "Check LADDERMAAT_GEONAMES_URL (or --url), or try again in a day"
    )
