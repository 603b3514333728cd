"""Where everything on a map goes, in points from the left and from the top."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.pictures.country import dots, spot, towns
from bot.pictures.frame import WIDE, Frame, frame_of
from bot.pictures.pins import RADIUS, Placed, placed
from core.drawings import Map
from core.market.geography import Place

LAND_KM, NEAR_LAND_KM = 5.0, 8.0
"""So far round every place there is land, on a map of the country and of a part of it: together
these make the country. From nearby one would see holes where no places are."""
NEAR = 2.5
"""Points a kilometre."""
DOT = 1.3
MOST_NAMES = 14
PER_SIGN = 5.0
"""What a letter of a name takes, on average; the names of places are not all of the widest."""
NAME_HIGH = 12.0
BESIDE = 7.0
"""How far a name stands from its point."""
BARS_KM = (100, 50, 20, 10, 5, 2, 1)


@dataclass(frozen=True, slots=True)
class Named:
    """A place with its name, which stands to the right of its point or to the left of it."""

    x: float
    y: float
    name: str
    right: bool

    def covers(self, x: float, y: float, half: float, half_high: float) -> bool:
        """Tell whether a box round a point lies over the name."""
        near = abs(self.middle - x) < self.long / 2 + half
        return near and abs(self.y - y) < NAME_HIGH / 2 + half_high

    @property
    def long(self) -> float:
        """How long it is, with its point and some air."""
        return PER_SIGN * len(self.name) + 2 * BESIDE

    @property
    def middle(self) -> float:
        """How far from the left its middle is."""
        return self.x + (self.long / 2 if self.right else -self.long / 2)


@dataclass(frozen=True, slots=True)
class Circle:
    """The middle of the search, and how far it went."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class MapLayout:
    """A map."""

    wide: float
    high: float
    land: str
    """All of the country that is on it, as SVG."""
    pins: tuple[Placed, ...]
    names: tuple[Named, ...]
    circle: Circle | None
    bar_km: int
    bar: float


def map_layout(drawing: Map) -> MapLayout:
    """Lay out a map."""
    frame = frame_of(drawing)
    pins = placed(drawing.pins, frame)
    bar_km = next(km for km in BARS_KM if km * frame.scale <= WIDE / 4 or km == BARS_KM[-1])
    return MapLayout(
        wide=WIDE,
        high=frame.high,
        land=_land(frame),
        pins=pins,
        names=_names(frame, pins),
        circle=_circle(drawing, frame),
        bar_km=bar_km,
        bar=bar_km * frame.scale,
    )


def _circle(drawing: Map, frame: Frame) -> Circle | None:
    if drawing.centre is None:
        return None
    x, y = frame.place(spot(drawing.centre))
    return Circle(x, y, (drawing.radius_km or 0.0) * frame.scale)


def _land(frame: Frame) -> str:
    """Draw the land as one line, round and broad, with a dot for every place on it."""
    broad = 2 * (NEAR_LAND_KM if frame.scale > NEAR else LAND_KM) * frame.scale
    shown = (frame.place(dot) for dot in dots())
    path = "".join(f"M{x:.1f} {y:.1f}h0" for x, y in shown if frame.shows(x, y, broad))
    lines = "".join(
        f'<path d="{path}" stroke="{colour}" stroke-width="{width:.1f}" stroke-linecap="round"/>'
        for colour, width in (("#e9edf0", broad), ("#c3ccd4", 2 * DOT))
    )
    size = f'width="{WIDE:.0f}" height="{frame.high:.1f}" viewBox="0 0 {WIDE:.0f} {frame.high:.1f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{lines}</svg>'


def _names(frame: Frame, pins: tuple[Placed, ...]) -> tuple[Named, ...]:
    """Name the largest places, as far as there is room beside the pins and other names."""
    names: list[Named] = []
    for town in towns():
        if len(names) == MOST_NAMES:
            break
        for name in _sides(town, frame):
            free = not any(name.covers(pin.x, pin.y, pin.half + 2, RADIUS + 1) for pin in pins)
            if free and not any(_overlap(name, other) for other in names):
                names.append(name)
                break
    return tuple(names)


def _sides(town: Place, frame: Frame) -> Iterator[Named]:
    x, y = frame.place(spot(town.point))
    name = town.name.partition(" (")[0]
    if frame.shows(x, y, -8):
        both = (Named(x, y, name, right) for right in (True, False))
        yield from (it for it in both if abs(it.middle - WIDE / 2) < (WIDE - it.long) / 2)


def _overlap(name: Named, other: Named) -> bool:
    return name.covers(other.middle, other.y, other.long / 2, NAME_HIGH / 2)
