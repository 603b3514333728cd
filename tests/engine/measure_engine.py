"""Measure the engine: `python -m tests.engine.measure_engine [MESSAGES [CONVERSATIONS]]`.

Every message is accepted durably, answered by a trivial handler and delivered by an
instantaneous channel, in an SQLite file with full synchronisation.
"""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.channels.channel import Brought, Delivery, Limits
from bot.engine import Engine
from core.address import Address
from core.blocks import Text
from core.contents import Said
from core.conversation import Reply, Turn, Update
from storage.database import open_store

AT_ONCE = 200
"""Messages that arrive at the same time."""


class Instantaneous:
    """A channel that takes everything at once, and counts."""

    name = "instantaneous"
    limits = Limits()

    def __init__(self, expected: int) -> None:
        self._missing = expected
        self.complete = asyncio.Event()

    async def deliver(self, delivery: Delivery) -> Brought:
        self._missing -= 1
        if not self._missing:
            self.complete.set()
        return Brought(more=False)


async def answer(turn: Turn) -> Reply:
    return Reply((Text("Goed."),), turn.state)


def apologise(turn: Turn, error: str) -> Reply:
    return Reply((Text(error),), turn.state)


async def measure(folder: Path, messages: int, conversations: int) -> float:
    """Give the messages a second from the first arrival to the last delivery."""
    channel = Instantaneous(messages)
    places = asyncio.Semaphore(AT_ONCE)

    async def arrive(number: int) -> None:
        address = Address(channel.name, str(number % conversations))
        async with places:
            await engine.accept(Update(str(number), address, Said("Dag"), datetime.now(UTC)))

    async with (
        open_store(f"sqlite:///{folder}/measured.sqlite") as store,
        Engine(store, answer, [channel], apologise) as engine,
    ):
        began = perf_counter()
        await asyncio.gather(*(arrive(number) for number in range(messages)))
        await channel.complete.wait()
        return messages / (perf_counter() - began)


if __name__ == "__main__":
    counts = [int(word) for word in sys.argv[1:]] or [10_000, 1_000]
    with TemporaryDirectory() as temporary:
        print(f"{asyncio.run(measure(Path(temporary), *counts)):.0f} messages a second")
