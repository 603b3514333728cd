"""People who talk to the bot, and do not give up."""

import asyncio
import random
from asyncio import StreamReader, StreamWriter
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from time import monotonic

from core.address import Address
from core.codec import dump_update
from core.contents import Said
from core.conversation import Update

BEGAN = datetime(2026, 11, 23, 12, tzinfo=UTC)
PATIENCE = 2.0
"""Seconds after which somebody says again what was not acknowledged."""
LONG_PATIENCE = 20.0
"""The same for who says much at once, and so must wait."""
AGAIN = 1.0
"""Seconds before somebody connects again, at most."""


class People:
    """Say what `says` gives, to whom listens on a port: each message until it is acknowledged.

    Between messages they wait `pause` seconds at most.
    """

    def __init__(self, port: int, says: Callable[[str, int], str], pause: float) -> None:
        self.acknowledged: Counter[str] = Counter()
        self.said: defaultdict[str, list[float]] = defaultdict(list)
        """When each message was said for the first time, in seconds of `monotonic`."""
        self.failures = 0
        """How often somebody had to connect again."""
        self.quiet = False
        self._port = port
        self._says = says
        self._pause = pause

    def script(self, name: str) -> Sequence[Update]:
        """Give all that somebody said."""
        return [self._update(name, number) for number in range(self.acknowledged[name])]

    async def talk(self, name: str) -> None:
        """Let somebody talk on until all are to be quiet."""
        chance = random.Random(name)
        line = _Line(self._port)
        while not self.quiet:
            await self._say_all(line, [(name, self.acknowledged[name])], PATIENCE)
            await asyncio.sleep(chance.uniform(0, self._pause))
        line.drop()

    async def rush(self, names: Sequence[str], count: int) -> None:
        """Let some say so much each, all at once over one connection."""
        said = [(name, number) for number in range(count) for name in names]
        line = _Line(self._port)
        await self._say_all(line, said, LONG_PATIENCE)
        line.drop()

    async def _say_all(
        self, line: "_Line", said: Sequence[tuple[str, int]], patience: float
    ) -> None:
        """Say something, again and again until it is acknowledged: it may have been kept."""
        for name, _ in said:
            self.said[name].append(monotonic())
        todo = deque(said)
        while todo:
            try:
                await line.send([self._written(*it) for it in todo])
                while todo:
                    await line.acknowledgement(patience)
                    self.acknowledged[todo.popleft()[0]] += 1
            except OSError:
                line.drop()
                self.failures += 1
                await asyncio.sleep(random.uniform(0, AGAIN))

    def _written(self, name: str, number: int) -> bytes:
        return dump_update(self._update(name, number)).encode() + b"\n"

    def _update(self, name: str, number: int) -> Update:
        at = BEGAN + timedelta(minutes=number)
        said = Said(self._says(name, number))
        return Update(f"{name}-{number}", Address("wired", name), said, at)


class _Line:
    """A connection that is made when it is needed, and again when it was lost."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._ends: tuple[StreamReader, StreamWriter] | None = None

    async def send(self, lines: Sequence[bytes]) -> None:
        """Send some lines; OSError where nobody listens."""
        if self._ends is None:
            self._ends = await asyncio.open_connection("127.0.0.1", self._port)
        self._ends[1].writelines(lines)

    async def acknowledgement(self, seconds: float) -> None:
        """Wait for one line; OSError when it does not come in time."""
        assert self._ends
        async with asyncio.timeout(seconds):
            if not await self._ends[0].readline():
                raise ConnectionError("hung up on")

    def drop(self) -> None:
        """Hang up."""
        if self._ends:
            self._ends[1].close()
            self._ends = None
