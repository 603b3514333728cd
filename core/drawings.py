"""Drawings as data: what a picture shows, with every word in it, for any channel to draw.

Words and figures on it are ready to be read, in the user's language; percentages are 0 to 100.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from core.market.geography import Point


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a contribution: the direct or the indirect one."""

    percent: float
    label: str
    """Such as "direct 5,0 %"."""


@dataclass(frozen=True, slots=True)
class RungLine:
    """A rung of the ladder, at the height of its norm."""

    percent: float
    label: str
    """Such as "trede 2"."""
    reached: bool
    norm: str = ""
    """Such as "6,6 %"; empty where there is no room to say it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One score beside the rungs for its size: parts stacked from the ground up."""

    label: str
    """What was scored: a name or a year."""
    standing: str
    """The rung that is reached, or the lack of one."""
    total: str
    """Such as "7,5 %"."""
    parts: tuple[Part, ...]
    rungs: tuple[RungLine, ...]
    """From the lowest to the highest."""
    size: str = ""
    """Of the organisation, such as "48 fte"; empty where the title says it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing to the next rung."""

    below: float
    above: float
    label: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """One score on the ladder, with the gap to the next rung."""

    title: str
    column: Column
    gap: Gap | None
    kind: Literal["ladder"] = "ladder"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several scores side by side, each beside the rungs for its own size."""

    title: str
    columns: tuple[Column, ...]
    kind: Literal["comparison"] = "comparison"


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on a map where something is."""

    point: Point
    number: str
    """What stands in the pin: what the list beside the map calls it."""
    label: str


@dataclass(frozen=True, slots=True)
class Map:
    """Places in the Netherlands, or a part of it."""

    title: str
    pins: tuple[Pin, ...]
    centre: Point | None = None
    """From where distances were told."""
    radius_km: float | None = None
    """How far was looked round the centre."""
    kind: Literal["map"] = "map"


Drawing: TypeAlias = Annotated[Ladder | Comparison | Map, Field(discriminator="kind")]
