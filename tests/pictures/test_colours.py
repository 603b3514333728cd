"""Words can be read by who sees little contrast, and parts told apart by who sees no colours."""

import re

import pytest

from bot.typesetting.typesetting import FOLDER

LEAST = 4.5
"""WCAG 2.2, 1.4.3 (AA), for words."""
STYLE = (FOLDER / "house_style.typ").read_text("utf-8")
COLOURS = {"paper": "ffffff", **dict(re.findall(r'#let ([a-z]+) = rgb\("#([0-9a-f]{6})"\)', STYLE))}
WORDS_ON = [
    *(("paper", words) for words in ("ink", "soft", "goal", "direct")),
    ("reached", "ink"),
    ("direct", "paper"),
]


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast between two colours, 1 to 21."""
    dark, light = sorted(luminance(COLOURS[it]) for it in (one, other))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ground", "words"), WORDS_ON)
def test_words_stand_out(ground: str, words: str) -> None:
    assert contrast(ground, words) >= LEAST


def test_without_stripes_no_colour_would_tell_the_parts_apart_for_everybody() -> None:
    fills = re.search(r"#let part-fills = \((.*)\)", STYLE)
    assert fills
    _, *others = fills[1].split(", ")
    assert all(fill.startswith("striped(") for fill in others)
