"""Whatever somebody calls something, it comes on the picture as words, and stays on it."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.pictures.drawing import png
from core.drawings import Column, Comparison, Drawing, Gap, Map, Pin
from tests.pictures.shown import FORTY, HUNDRED, PLACES, column, ladder

MARGIN = 24
"""Pixels of the edge on which there is nothing: more than half of what is left free."""
WIDE, TALLEST = 880, 2400
WORDS = (
    '"; #panic("boo") \\',
    '#let x = read("/etc/passwd"); $x^2$ *dik* _schuin_ `code` <label> @ref',
    "Łódź & Çelik 'n Zn. 🙂👩‍👩‍👧 B.V.",
    "مطعم الشرق",
    "W" * 100,
    "woord " * 60,
    "a\u00a0" * 60,
    "regel\n\n\tregel\x00\x07\u202e\ud800",
    "",
)
words = st.text(max_size=100)


def _ladder(said: str) -> Drawing:
    drawn = ladder(FORTY, 3.75, 1.5, title=said)
    assert drawn.gap
    gap = Gap(drawn.gap.below, drawn.gap.above, said)
    return replace(drawn, column=_named(said, drawn.column), gap=gap)


def _comparison(said: str) -> Drawing:
    return Comparison(said, tuple(_named(said, column(HUNDRED, it, it)) for it in (0.0, 3.0, 40.0)))


def _map(said: str) -> Drawing:
    return Map(said, tuple(Pin(point, said, said) for point in PLACES.values()))


def _named(said: str, drawn: Column) -> Column:
    return Column(
        said,
        said,
        drawn.total,
        tuple(replace(part, label=said) for part in drawn.parts),
        tuple(replace(rung, label=said, norm=said) for rung in drawn.rungs),
    )


def _stays_inside(drawing: Drawing) -> None:
    picture = Image.open(BytesIO(png(drawing))).convert("L")
    assert picture.width == WIDE
    assert picture.height < TALLEST
    pixels = np.asarray(picture)
    edges = (pixels[:MARGIN], pixels[-MARGIN:], pixels[:, :MARGIN], pixels[:, -MARGIN:])
    assert all((edge == 255).all() for edge in edges)


@pytest.mark.parametrize("kind", [_ladder, _comparison, _map])
@pytest.mark.parametrize("said", WORDS, ids=range(len(WORDS)))
def test_hard_words(kind: Callable[[str], Drawing], said: str) -> None:
    _stays_inside(kind(said))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([_ladder, _comparison, _map]), words)
def test_any_words(kind: Callable[[str], Drawing], said: str) -> None:
    _stays_inside(kind(said))


def test_words_that_look_like_a_program_are_drawn_as_they_are() -> None:
    plain, program = (png(ladder(FORTY, 3.75, title=said)) for said in ("dik", "*dik*"))
    assert plain != program
    assert png(ladder(FORTY, 3.75, title="#1")) != png(ladder(FORTY, 3.75, title="1"))
