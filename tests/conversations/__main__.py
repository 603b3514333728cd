"""`make transcripts`: writes the answers of today into the pages."""

import asyncio

from tests.conversations.both_sides import both_sides
from tests.conversations.transcript import PAGES


async def _rewrite() -> None:
    for path in sorted(PAGES.glob("*.txt")):
        written = path.read_text("utf-8")
        with both_sides() as play:
            played = await play.page(written)
        if played != written:
            path.write_text(played, "utf-8")
            print(f"rewritten: {path.name}")


asyncio.run(_rewrite())
