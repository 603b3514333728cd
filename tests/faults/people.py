"""People who talk to the bot, and do not give up."""

import asyncio
import random
from asyncio import StreamReader, StreamWriter
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from time import monotonic

from core.address import Address
from core.codec import dump_update
from core.contents import Said
from core.conversation import Update

BEGAN = datetime(2026, 11, 23, 12, tzinfo=UTC)
PAUSE = 0.3
"""Seconds that somebody waits between messages, at most."""
PATIENCE = 2.0
"""Seconds after which somebody says again what was not acknowledged."""
LONG_PATIENCE = 20.0
"""The same for who says much at once, and so must wait."""
AGAIN = 0.1
"""Seconds before somebody connects again, at most."""


class People:
    """Say what `says` gives, to whom listens on a port: each message until it is acknowledged."""

    def __init__(self, port: int, says: Callable[[str, int], str]) -> None:
        self.acknowledged: Counter[str] = Counter()
        self.said: defaultdict[str, list[float]] = defaultdict(list)
        """When each message was said for the first time, in seconds of `monotonic`."""
        self.failures = 0
        """How often somebody had to connect again."""
        self.quiet = False
        self._port = port
        self._says = says

    def script(self, name: str) -> Sequence[Update]:
        """Give all that somebody said."""
        return [self._update(name, number) for number in range(self.acknowledged[name])]

    async def talk(self, name: str) -> None:
        """Let somebody talk on until all are to be quiet."""
        chance = random.Random(name)
        while not self.quiet:
            await self._say_all([(name, self.acknowledged[name])], PATIENCE)
            await asyncio.sleep(chance.uniform(0, PAUSE))

    async def rush(self, names: Sequence[str], count: int) -> None:
        """Let some say so much each, all at once over one connection."""
        said = [(name, number) for number in range(count) for name in names]
        await self._say_all(said, LONG_PATIENCE)

    async def _say_all(self, said: Sequence[tuple[str, int]], patience: float) -> None:
        """Say something, again and again until it is acknowledged: it may have been kept."""
        for name, _ in said:
            self.said[name].append(monotonic())
        todo = deque(said)
        while todo:
            with suppress(OSError):
                async with self._connected() as (reader, writer):
                    writer.writelines(self._line(*it) for it in todo)
                    while todo:
                        await _acknowledgement(reader, patience)
                        self.acknowledged[todo.popleft()[0]] += 1
                    return
            self.failures += 1
            await asyncio.sleep(random.uniform(0, AGAIN))

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[tuple[StreamReader, StreamWriter]]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            yield reader, writer
        finally:
            writer.close()

    def _line(self, name: str, number: int) -> bytes:
        return dump_update(self._update(name, number)).encode() + b"\n"

    def _update(self, name: str, number: int) -> Update:
        at = BEGAN + timedelta(minutes=number)
        said = Said(self._says(name, number))
        return Update(f"{name}-{number}", Address("wired", name), said, at)


async def _acknowledgement(reader: StreamReader, seconds: float) -> None:
    async with asyncio.timeout(seconds):
        if not await reader.readline():
            raise ConnectionError("hung up on")
