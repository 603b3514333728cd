"""`make transcripts`: writes the answers of today into the pages."""

import asyncio

from tests.conversations.transcript import PAGES
from tests.house import page_player


async def _rewrite() -> None:
    for path in sorted(PAGES.glob("*.txt")):
        written = path.read_text("utf-8")
        played = await page_player().page(written)
        if played != written:
            path.write_text(played, "utf-8")
            print(f"rewritten: {path.name}")


asyncio.run(_rewrite())
