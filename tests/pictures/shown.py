"""What is drawn for comparison: the common case of each kind, and those that are hardest."""

from dataclasses import replace

from core.drawings import Column, Comparison, Drawing, Gap, Ladder, Map, Part, Pin, RungLine
from core.market.geography import Point

NAMES = ("trede 1", "trede 2", "trede 3", "trede 4")
FORTY, HUNDRED, TWO = (3.7, 5.1, 7.9), (1.5, 2.1, 3.9), (21.4, 28.0, 33.0)
"""Norms by size in fte."""


def column(norms: tuple[float, ...], *parts: float, label: str = "peiljaar 2025") -> Column:
    """Give a score beside its norms."""
    total = sum(parts)
    rungs = tuple(
        RungLine(norm, name, total >= norm, said(norm))
        for norm, name in zip(norms, NAMES, strict=False)
    )
    reached = [rung.label for rung in rungs if rung.reached]
    return Column(
        label=label,
        standing=(reached or ["nog geen trede"])[-1].capitalize(),
        total=said(total),
        parts=tuple(
            Part(percent, f"{name} {said(percent)}")
            for percent, name in zip(parts, ("direct", "indirect"), strict=False)
        ),
        rungs=rungs,
    )


def said(percent: float) -> str:
    """Say a percentage."""
    return f"{percent:.2f}".rstrip("0").rstrip(".").replace(".", ",") + "\u00a0%"


def ladder(
    norms: tuple[float, ...], *parts: float, title: str = "De Korenaar · 40 fte · normen van 2018"
) -> Ladder:
    """Give a score on the ladder, with the gap to the next rung."""
    drawn = column(norms, *parts)
    total = sum(parts)
    above = next((rung for rung in drawn.rungs if not rung.reached), None)
    if above is None:
        return Ladder(title, drawn, None)
    missing = f"{above.percent - total:.2f}".replace(".", ",")
    label = f"nog {missing} procentpunt tot {above.label}"
    return Ladder(title, drawn, Gap(total, above.percent, label))


PLACES = {
    "Zwolle": Point(52.5125, 6.0944),
    "Kampen": Point(52.555, 5.9111),
    "Hattem": Point(52.475, 6.0639),
    "Ommen": Point(52.5208, 6.4208),
    "Groningen": Point(53.2192, 6.5667),
    "Maastricht": Point(50.8483, 5.6889),
    "Vlissingen": Point(51.4425, 3.5736),
}


def pins(*names: str) -> tuple[Pin, ...]:
    """Give a pin in each place, numbered from 1."""
    numbered = enumerate(names, start=1)
    return tuple(Pin(PLACES[name], str(number), f"Bedrijf · {name}") for number, name in numbered)


REGION = Map(
    "Schoonmaak, binnen 25 km van Zwolle",
    pins("Zwolle", "Zwolle", "Kampen", "Ommen"),
    PLACES["Zwolle"],
    25.0,
)
COUNTRY = Map("Groenvoorziening, in heel Nederland", pins(*PLACES))

FULL = Map(
    "Schoonmaak, binnen 150 km van Zwolle",
    tuple(
        Pin(Point(51.0 + number % 5 * 0.55, 4.6 + number // 5 * 0.6), str(number + 1), label)
        for number, label in enumerate(["Bedrijf met een lange naam · Zwolle · 23 km"] * 20)
    ),
    PLACES["Zwolle"],
    150.0,
)
"""With as much on it as there may be."""

SHOWN: dict[str, Drawing] = {
    "ladder": ladder(FORTY, 3.75, 1.5),
    "ladder-at-the-top": ladder(HUNDRED, 45.0, 15.0),
    "ladder-near-the-ground": ladder(HUNDRED, 0.3, 0.2),
    "ladder-just-missed": ladder(FORTY, 5.08, title="Een heel lange naam " * 8),
    "comparison": Comparison(
        "Uw zelfscans naast elkaar",
        (
            replace(column(FORTY, 3.75, label="2024"), size="40 fte"),
            replace(column((3.4, 4.6, 7.4), 5.0, 2.5, label="2025 · met stagiair"), size="45 fte"),
        ),
    ),
    "comparison-of-many": Comparison(
        "Uw zelfscans naast elkaar",
        tuple(
            column((HUNDRED, FORTY, TWO)[number % 3], number * 1.3, number * 0.7, label=label)
            for number, label in enumerate(("Kort", "Zelfscan met een lange naam, en meer") * 4)
        ),
    ),
    "map-of-a-region": REGION,
    "map-of-the-country": COUNTRY,
    "map-that-is-full": FULL,
}
