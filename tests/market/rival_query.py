"""How a wish is written for SQLite.

Each statement is the fastest of those tried. Where services are asked for, FTS5 goes first and the
box is that of the columns: looking each listing up in the R*Tree as well took eight times as long.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from core.market.geography import EARTH_RADIUS_KM, Point
from core.market.wish import AtLeast, Exactly, Inside, Wish

Parameters: TypeAlias = dict[str, str | int | float]

IN_BOX = "s.north >= :south AND s.south <= :north AND s.east >= :west AND s.west <= :east"
IN_BOX_BY_COLUMNS = "latitude BETWEEN :south AND :north AND longitude BETWEEN :west AND :east"
NEAREST = """
WITH found AS MATERIALIZED (
    SELECT l.row, pow(sin((latitude - :latitude) / 2), 2)
        + :cosine * cosine * pow(sin((longitude - :longitude) / 2), 2) AS chord
    FROM {tables} WHERE chord <= :chord AND {conditions}
)
SELECT (SELECT count(*) FROM found), (SELECT id FROM listing AS l WHERE l.row = found.row)
FROM found ORDER BY chord, row LIMIT :page
"""
RANKED = """
SELECT (SELECT count(*) FROM {tables} WHERE {conditions}), l.id
FROM {tables} WHERE {conditions} ORDER BY {row} LIMIT :page
"""


@dataclass(frozen=True, slots=True)
class Query:
    """The parts of a statement."""

    tables: str
    row: str
    conditions: tuple[str, ...]
    parameters: Parameters

    def written(self, statement: str) -> str:
        """Fill a statement in."""
        conditions = " AND ".join(self.conditions) or "true"
        return statement.format(tables=self.tables, row=self.row, conditions=conditions)


def query_of(wish: Wish, circle: Parameters) -> Query:
    """Say what a wish asks for, in a circle if there is one."""
    conditions = tuple(_conditions(wish))
    parameters: Parameters = {"kind": wish.kind or "", **circle}
    if wish.standing:
        parameters["rung"] = int(wish.standing.rung)
    if isinstance(wish.where, Inside):
        parameters["area"] = wish.where.name
    if wish.services:
        parameters["services"] = " OR ".join(f'"{service}"' for service in wish.services)
        tables = "offer(:services) AS o CROSS JOIN listing AS l ON l.row = o.rowid"
        box = (IN_BOX_BY_COLUMNS,) if circle else ()
        return Query(tables, "o.rowid", (*conditions, *box), parameters)
    if circle:
        tables = "spot AS s CROSS JOIN listing AS l ON l.row = s.row"
        return Query(tables, "l.row", (*conditions, IN_BOX), parameters)
    return Query("listing AS l", "l.row", conditions, parameters)


def _conditions(wish: Wish) -> Iterator[str]:
    match wish.standing:
        case AtLeast():
            yield "rung >= :rung"
        case Exactly():
            yield "rung = :rung"
        case None:
            pass
    if wish.pso_30plus:
        yield "thirty_plus"
    if wish.kind is not None:
        yield "kind = :kind"
    if isinstance(wish.where, Inside):
        yield f"{wish.where.area} = :area"


def circle_of(centre: Point, radius_km: float) -> Parameters:
    """Give the middle of a circle, its size and the box around it, in radians."""
    north, east = math.radians(centre.latitude), math.radians(centre.longitude)
    reach = radius_km / EARTH_RADIUS_KM
    width = reach / math.cos(north + reach)
    return {
        "latitude": north,
        "longitude": east,
        "cosine": math.cos(north),
        "chord": math.sin(reach / 2) ** 2,
        "south": north - reach,
        "north": north + reach,
        "west": east - width,
        "east": east + width,
    }
