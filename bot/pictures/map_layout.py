"""Where everything on a map goes, in points from the left and from the top."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.pictures.country import dots, spot, towns
from bot.pictures.frame import WIDE, Frame, frame_of
from bot.pictures.pins import RADIUS, Placed, placed
from core.drawings import Map
from core.market.geography import Place

LAND_KM, LAND_KM_BY_SCALE, MOST_LAND_KM = 4.0, 1.2, 10.0
"""So far round every place there is land, which together makes the country: farther the nearer
one looks, or else one would see lakes where there are only fields."""
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
    dot: bool = True
    """Whether its point is drawn: where a pin stands on it, the name stands beside the pin."""

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
    """How long so many kilometres are."""


def map_layout(drawing: Map) -> MapLayout:
    """Lay out a map."""
    frame = frame_of(drawing)
    pins = placed(drawing.pins, frame)
    bar_km = next((km for km in BARS_KM if km * frame.scale <= WIDE / 4), BARS_KM[-1])
    bar = bar_km * frame.scale
    return MapLayout(
        wide=WIDE,
        high=frame.high,
        land=_land(frame),
        pins=pins,
        names=_names(frame, pins, bar),
        circle=_circle(drawing, frame),
        bar_km=bar_km,
        bar=bar,
    )


def _circle(drawing: Map, frame: Frame) -> Circle | None:
    if drawing.centre is None:
        return None
    x, y = frame.place(spot(drawing.centre))
    return Circle(x, y, (drawing.radius_km or 0.0) * frame.scale)


def _land(frame: Frame) -> str:
    """Draw the land as one line, round and broad, with a dot for every place on it."""
    land_km = min(LAND_KM + LAND_KM_BY_SCALE * frame.scale, MOST_LAND_KM)
    broad = 2 * land_km * frame.scale
    shown = (frame.place(dot) for dot in dots())
    path = "".join(f"M{x:.1f} {y:.1f}h0" for x, y in shown if frame.shows(x, y, broad))
    lines = "".join(
        f'<path d="{path}" stroke="{colour}" stroke-width="{width:.1f}" stroke-linecap="round"/>'
        for colour, width in (("#e9edf0", broad), ("#c3ccd4", 2 * DOT))
    )
    size = f'width="{WIDE:.0f}" height="{frame.high:.1f}" viewBox="0 0 {WIDE:.0f} {frame.high:.1f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{lines}</svg>'


def _names(frame: Frame, pins: tuple[Placed, ...], bar: float) -> tuple[Named, ...]:
    """Name the largest places, as far as there is room beside the pins and other names."""
    names: list[Named] = []
    for town in towns():
        if len(names) == MOST_NAMES:
            break
        for name in _sides(town, frame, pins):
            hidden = any(name.covers(pin.x, pin.y, pin.half - 3, RADIUS + 1) for pin in pins)
            on_bar = name.covers(bar / 2 + 10, frame.high - 16, bar / 2 + 10, 16)
            if not (hidden or on_bar or any(_overlap(name, other) for other in names)):
                names.append(name)
                break
    return tuple(names)


def _sides(town: Place, frame: Frame, pins: tuple[Placed, ...]) -> Iterator[Named]:
    """Give where a name may stand, if the place is on the map."""
    x, y = frame.place(spot(town.point))
    if not frame.shows(x, y, -8):
        return
    on_it = next((pin for pin in pins if pin.covers(x, y)), None)
    if on_it:
        x, y = on_it.x, on_it.y
    beside = on_it.half - 2.5 if on_it else 0.0
    name = town.name.partition(" (")[0]
    for right, x_beside in ((True, x + beside), (False, x - beside)):
        named = Named(x_beside, y, name, right, dot=on_it is None)
        if abs(named.middle - WIDE / 2) < (WIDE - named.long) / 2:
            yield named


def _overlap(name: Named, other: Named) -> bool:
    return name.covers(other.middle, other.y, other.long / 2, NAME_HIGH / 2)
