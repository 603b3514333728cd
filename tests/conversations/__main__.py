"""`make transcripts`: writes the answers of today into the pages."""

import asyncio

from tests.conversations.transcript import PAGES, Play
from tests.house import CHECK, HANDLER


async def _rewrite() -> None:
    for path in sorted(PAGES.glob("*.txt")):
        written = path.read_text("utf-8")
        played = await Play(HANDLER, check=CHECK).page(written)
        if played != written:
            path.write_text(played, "utf-8")
            print(f"rewritten: {path.name}")


asyncio.run(_rewrite())
