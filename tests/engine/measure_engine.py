"""Measure the engine: `python -m tests.engine.measure_engine [WORDS] [MESSAGES [CONVERSATIONS]]`.

Every message is accepted durably, answered by a trivial handler and delivered by an
instantaneous channel, in an SQLite file with full synchronisation, or with the word `postgresql`
in a PostgreSQL of its own that does the same. `watched` counts and times it all meanwhile, as for
`/metrics`.
"""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.channels.channel import Brought, Channel, Delivery, Limits
from bot.clock import utc_now
from bot.engine import Engine
from bot.operation.meters import Meters
from bot.operation.page import Operation
from bot.operation.watched import WatchedChannel, watched_handler, watched_intake
from core.address import Address
from core.blocks import Text
from core.contents import Said
from core.conversation import Reply, Turn, Update
from storage.database import open_store
from storage.store import Store, untold
from tests.postgresql import postgresql

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


async def measure(
    database: str, messages: int, conversations: int, *, watched: bool = False
) -> float:
    """Give the messages a second from the first arrival to the last delivery."""
    channel = Instantaneous(messages)
    places = asyncio.Semaphore(AT_ONCE)
    operation = Operation()
    committed = operation.rhythm.store_committed if watched else untold

    async def arrive(number: int) -> None:
        address = Address(channel.name, str(number % conversations))
        async with places:
            await accept(Update(str(number), address, Said("Dag"), datetime.now(UTC)))

    async with (
        open_store(database, committed) as store,
        engine_of(store, channel, operation.meters if watched else None) as engine,
    ):
        accept = watched_intake(engine.accept, operation.meters) if watched else engine.accept
        began = perf_counter()
        await asyncio.gather(*(arrive(number) for number in range(messages)))
        await channel.complete.wait()
        return messages / (perf_counter() - began)


def engine_of(store: Store, channel: Channel, meters: Meters | None) -> Engine:
    if meters is None:
        return Engine(store, answer, [channel], apologise)
    handler, channel = (
        watched_handler(answer, meters),
        WatchedChannel(channel, meters, utc_now),
    )
    return Engine(store, handler, [channel], apologise, watch=meters)


@contextmanager
def new_database(kind: str) -> Iterator[str]:
    """Give the URL of an empty database, there for as long as the block runs."""
    if kind == "postgresql":
        with postgresql() as server:
            yield server.create()
        return
    with TemporaryDirectory() as folder:
        yield f"sqlite:///{folder}/measured.sqlite"


if __name__ == "__main__":
    words = sys.argv[1:]
    counts = [int(word) for word in words if word.isdigit()] or [10_000, 1_000]
    with new_database("postgresql" if "postgresql" in words else "sqlite") as new:
        speed = asyncio.run(measure(new, *counts, watched="watched" in words))
        print(f"{speed:.0f} messages a second")
