"""The terminal with a handler that takes long: `python -m tests.slow_chat`."""

import asyncio

from rich.console import Console

from bot.channels.console import ConsoleChannel
from bot.clock import utc_now
from bot.engine import Engine
from bot.progressing import progressing
from storage.database import open_store
from tests.engine.fakes import apologise
from tests.house import CONTENTS
from tests.slow import Slow


async def _chat() -> None:
    channel, slow = ConsoleChannel(Console(), utc_now, "nl"), Slow()
    async with (
        open_store("sqlite://") as store,
        progressing([channel], CONTENTS.texts) as progress,
        Engine(store, slow, [channel], apologise) as engine,
    ):
        slow.progress = progress
        await channel.talk(engine.accept)


if __name__ == "__main__":
    asyncio.run(_chat())
