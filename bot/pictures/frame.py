"""The part of the country that a map shows, and where on the picture its points come."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.pictures.country import Spot, dots, spot
from core.drawings import Map

WIDE = 400.0
"""Points, like all that is measured on the picture."""
LOWEST, HIGHEST = 0.62, 1.18
"""How high a map is beside its width."""
LEAST_KM = 24.0
"""Across, however close together the pins are: fewer would show no place one knows."""
COUNTRY_KM = 120.0
"""From so far across on, it is clearest to show all of the country."""
MARGIN = 0.09
"""Of what is shown, on every side."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the flat map, as a picture of so many points."""

    west: float
    north: float
    scale: float
    """Points a kilometre."""
    high: float

    def place(self, at: Spot) -> tuple[float, float]:
        """Give how far from the left and from the top."""
        return (at.east - self.west) * self.scale, (self.north - at.north) * self.scale

    def shows(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Tell whether it is on the picture, or no farther from it than a margin."""
        return -margin <= x <= WIDE + margin and -margin <= y <= self.high + margin


def frame_of(drawing: Map) -> Frame:
    """Show all pins and the circle, and as much around it as one needs to know where that is."""
    spots = [spot(pin.point) for pin in drawing.pins] + _circle(drawing)
    if not spots:
        return _around(dots())
    east, north = zip(*spots, strict=True)
    if max(max(east) - min(east), max(north) - min(north)) > COUNTRY_KM:
        return _around((*spots, *dots()))
    return _around(spots)


def _circle(drawing: Map) -> list[Spot]:
    if drawing.centre is None:
        return []
    middle, radius = spot(drawing.centre), drawing.radius_km or 0.0
    corners = (-radius, radius)
    return [Spot(middle.east + east, middle.north + north) for east in corners for north in corners]


def _around(spots: Iterable[Spot]) -> Frame:
    east, north = zip(*spots, strict=True)
    wide = max(max(east) - min(east), LEAST_KM) * (1 + 2 * MARGIN)
    high = max(max(north) - min(north), LEAST_KM * LOWEST) * (1 + 2 * MARGIN)
    wide = max(wide, high / HIGHEST)
    high = max(high, wide * LOWEST)
    scale = WIDE / wide
    return Frame(
        west=(min(east) + max(east) - wide) / 2,
        north=(min(north) + max(north) + high) / 2,
        scale=scale,
        high=high * scale,
    )
