"""Pictures look as when somebody found them good; `python -m tests.pictures` draws them anew."""

import gc
from dataclasses import replace
from itertools import count
from time import process_time

import pytest

from bot.market.mapping import MOST_DRAWN
from bot.pictures.drawing import REMEMBERED, png
from core.drawings import Ladder
from tests.pictures.golden import GOLDEN, MOST_OTHER, other
from tests.pictures.shown import FORTY, FULL, REGION, SHOWN, ladder
from tests.timing import quickest

KB = 1024
A_MAP_TAKES = 0.12
"""Seconds of a processor, at most."""


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_looks_as_it_did(name: str) -> None:
    assert other(name, png(SHOWN[name])) <= MOST_OTHER


def test_every_picture_that_is_kept_is_compared_and_small() -> None:
    kept = {path.stem: path.stat().st_size for path in GOLDEN.iterdir()}
    assert kept.keys() == SHOWN.keys()
    assert max(kept.values()) < 40 * KB


def test_the_last_few_pictures_are_remembered_but_not_what_is_on_them() -> None:
    name = "Bakkerij Vers · Zelfscan 1"
    drawn = png(ladder(FORTY, 1.0, title=name))
    assert png(ladder(FORTY, 1.0, title=name)) is drawn
    gc.collect()
    assert not [it for it in gc.get_objects() if isinstance(it, Ladder) and it.title == name]

    for number in range(REMEMBERED):
        png(ladder(FORTY, 1.0, title=f"Bedrijf {number}"))
    assert png(ladder(FORTY, 1.0, title=name)) is not drawn


def test_one_figure_more_or_less_is_another_picture() -> None:
    assert other("ladder", png(ladder(FORTY, 3.76, 1.5))) > MOST_OTHER
    assert other("ladder", png(ladder(FORTY, 3.75, 1.5, title="41 fte"))) > MOST_OTHER
    numbered = replace(REGION, pins=(*REGION.pins[:3], replace(REGION.pins[3], number="5")))
    assert other("map-of-a-region", png(numbered)) > MOST_OTHER


def test_a_map_with_as_much_on_it_as_there_may_be_is_drawn_while_nobody_waits() -> None:
    assert len(FULL.pins) == MOST_DRAWN
    titles = count()
    took, _ = quickest(lambda: png(replace(FULL, title=f"Kaart {next(titles)}")), process_time)
    assert took < A_MAP_TAKES
