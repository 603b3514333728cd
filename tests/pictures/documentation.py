"""Draws pictures for the documentation, as pages of conversation show them: `make pictures`."""

import asyncio
from pathlib import Path

from bot.pictures.drawing import png
from core.blocks import Picture
from tests.conversations.both_sides import both_sides
from tests.conversations.transcript import PAGES

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
FIRST, LAST = 0, -1
SHOWN = {
    "ladder": ("18-purchases", FIRST),
    "comparison": ("20b-this-year-and-the-last", LAST),
    "map": ("42b-on-the-map", FIRST),
}
"""Each is of a page, and the first or last there."""


async def _draw() -> None:
    for name, (page, which) in SHOWN.items():
        with both_sides() as play:
            await play.page((PAGES / f"{page}.txt").read_text("utf-8"))
        seen = [each for blocks in play.seen for each in blocks if isinstance(each, Picture)]
        (PICTURES / f"{name}.png").write_bytes(png(seen[which].drawing))


asyncio.run(_draw())
