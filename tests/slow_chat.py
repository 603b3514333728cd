"""The terminal with a handler that takes long: `python -m tests.slow_chat`."""

import asyncio

from rich.console import Console

from bot.channels.console import ConsoleChannel
from bot.channels.console_documents import ConsoleDocuments
from bot.clock import utc_now
from bot.engine import Engine
from bot.progressing import progressing
from bot.shelf import StoredShelf
from storage.database import open_store
from tests.engine.fakes import apologise
from tests.house import CONTENTS
from tests.slow import Slow


async def _chat() -> None:
    channel, slow = ConsoleChannel(Console(), utc_now, "nl"), Slow(3)
    async with (
        open_store("sqlite://") as store,
        progressing([channel], CONTENTS.texts) as progress,
        Engine(store, slow, [channel], apologise) as engine,
    ):
        slow.progress = progress
        documents = ConsoleDocuments(CONTENTS.texts.voice("nl"), StoredShelf(store))
        await channel.talk(engine.accept, documents)


if __name__ == "__main__":
    asyncio.run(_chat())
