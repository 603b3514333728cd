"""Pins that do not hide each other: those that would, become one."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.pictures.country import spot
from bot.pictures.frame import WIDE, Frame
from core.drawings import Pin

RADIUS = 9.0
PER_SIGN = 2.7
"""Half of what a figure takes."""
MOST_TOLD = 2
"""Numbers, or rows of them, on one pin; of the others only how many there are."""
LONGEST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """A pin on the picture; it may stand for several."""

    x: float
    y: float
    half: float
    """Of its width."""
    text: str
    numbers: tuple[str, ...]

    def hides(self, other: "Placed") -> bool:
        """Tell whether they cover the same place, somewhere."""
        near = abs(self.x - other.x) < self.half + other.half
        return near and abs(self.y - other.y) < 2 * RADIUS

    def covers(self, x: float, y: float) -> bool:
        """Tell whether a point lies under it."""
        return abs(self.x - x) < self.half and abs(self.y - y) < RADIUS


def placed(pins: Sequence[Pin], frame: Frame) -> tuple[Placed, ...]:
    """Put pins on the picture."""
    standing = [
        _pin(frame, *frame.place(spot(pin.point)), (pin.number[:LONGEST_NUMBER],)) for pin in pins
    ]
    while pair := next((p for p in combinations(standing, 2) if p[0].hides(p[1])), None):
        standing = [pin for pin in standing if pin not in pair]
        standing.append(_together(frame, *pair))
    return tuple(standing)


def _together(frame: Frame, one: Placed, other: Placed) -> Placed:
    """Give one pin for two, in the middle of all it stands for."""
    here, there = len(one.numbers), len(other.numbers)
    x = (one.x * here + other.x * there) / (here + there)
    y = (one.y * here + other.y * there) / (here + there)
    return _pin(frame, x, y, one.numbers + other.numbers)


def _pin(frame: Frame, x: float, y: float, numbers: tuple[str, ...]) -> Placed:
    """Make a pin, moved as far as it takes to stand on the picture as a whole."""
    text = _said(numbers)
    half = max(RADIUS, RADIUS / 2 + PER_SIGN * len(text))
    x = min(max(x, half), WIDE - half)
    y = min(max(y, RADIUS), frame.high - RADIUS)
    return Placed(x, y, half, text, numbers)


def _said(numbers: tuple[str, ...]) -> str:
    """Say "1–3, 7" for 1, 2, 3 and 7."""
    rows: list[list[str]] = []
    for number in sorted(numbers, key=_order):
        if rows and _order(number) == (_order(rows[-1][-1])[0] + 1, ""):
            rows[-1].append(number)
        else:
            rows.append([number])
    told = ", ".join(row[0] if len(row) == 1 else f"{row[0]}–{row[-1]}" for row in rows[:MOST_TOLD])
    left = sum(map(len, rows[MOST_TOLD:]))
    return f"{told} +{left}" if left else told


def _order(number: str) -> tuple[int, str]:
    return (int(number), "") if number.isdecimal() else (0, number)
