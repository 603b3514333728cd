"""A wish: which partners somebody looks for."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from core.market.geography import AreaKind, Point
from core.market.listing import Kind, Rung

DEFAULT_RADIUS_KM = 20.0
"""Round a place, when no other distance is named."""
LARGEST_RADIUS_KM = 160.0
"""From the middle, this is all of the country."""


# Where.


@dataclass(frozen=True, slots=True)
class AtPlace:
    """The point of a place, by its code."""

    code: str
    kind: Literal["at-place"] = "at-place"


@dataclass(frozen=True, slots=True)
class AtPostcode:
    """The point of a postcode, by its four digits."""

    digits: str
    kind: Literal["at-postcode"] = "at-postcode"


@dataclass(frozen=True, slots=True)
class AtPoint:
    """A location that somebody shared."""

    point: Point
    kind: Literal["at-point"] = "at-point"


Centre: TypeAlias = Annotated[AtPlace | AtPostcode | AtPoint, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True)
class Inside:
    """Anywhere in an area, by its name."""

    area: AreaKind
    name: str
    kind: Literal["inside"] = "inside"


@dataclass(frozen=True, slots=True)
class Around:
    """Within a distance of a point."""

    centre: Centre
    radius_km: float = DEFAULT_RADIUS_KM
    stated: bool = False
    """Whether the user named the distance."""
    of: Inside | None = None
    """The area that was named with a place, to tell it from its namesakes."""
    kind: Literal["around"] = "around"


@dataclass(frozen=True, slots=True)
class Everywhere:
    """Anywhere in the Netherlands, and said so."""

    kind: Literal["everywhere"] = "everywhere"


@dataclass(frozen=True, slots=True)
class OneOf:
    """A name that several places bear: which one must be asked."""

    name: str
    codes: tuple[str, ...]
    radius_km: float | None = None
    kind: Literal["one-of"] = "one-of"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that is no place in the Netherlands."""

    name: str
    abroad: bool
    """Whether it is known to be somewhere else."""
    radius_km: float | None = None
    kind: Literal["unknown"] = "unknown"


@dataclass(frozen=True, slots=True)
class Nearby:
    """Near to wherever the user is, which must be asked."""

    radius_km: float | None = None
    kind: Literal["nearby"] = "nearby"


Found: TypeAlias = Around | Inside | Everywhere
Open: TypeAlias = OneOf | Unknown | Nearby
"""Where something must be asked first."""
Where: TypeAlias = Annotated[Found | Open, Field(discriminator="kind")]


def with_radius(where: Where | None, radius_km: float | None) -> Where | None:
    """Put a distance that was named to where it belongs."""
    match where:
        case Around():
            radius = DEFAULT_RADIUS_KM if radius_km is None else radius_km
            return replace(where, radius_km=radius, stated=radius_km is not None)
        case OneOf() | Unknown() | Nearby():
            return replace(where, radius_km=radius_km)
        case Inside() | Everywhere() | None:
            return where


# What.


@dataclass(frozen=True, slots=True)
class AtLeast:
    """This rung or a higher one."""

    rung: Rung
    kind: Literal["at-least"] = "at-least"


@dataclass(frozen=True, slots=True)
class Exactly:
    """This rung and no other."""

    rung: Rung
    kind: Literal["exactly"] = "exactly"


Standing: TypeAlias = Annotated[AtLeast | Exactly, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True)
class Wish:
    """All that was asked for; what is absent does not matter to the user."""

    where: Where | None = None
    standing: Standing | None = None
    pso_30plus: bool = False
    kind: Kind | None = None
    services: tuple[str, ...] = ()
    """One of these will do."""
    name: str | None = None
    """Asks about an organisation of this name; nothing else matters then."""


def is_open(wish: Wish) -> bool:
    """Tell whether it must be asked first where to look."""
    match wish.where:
        case OneOf() | Unknown() | Nearby():
            return True
        case None:
            return wish.name is None and not (wish.services or wish.kind)
        case _:
            return False
