"""Load on the real process over real HTTP: how much it bears, and how much memory it takes."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.served import Served, served

WELL = 0.25
"""Seconds within which 99 of 100 answers must be seen."""
ENOUGH = 0.9
"""The part of the messages asked for that must have been said: visitors who wait say less."""
RATES = (10, 25, 50, 75, 100, 125, 150, 200, 250, 300)
"""Messages a second, as they are tried."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What some seconds of load gave."""

    rate: float
    """Messages a second that were asked for."""
    seconds: float
    messages: int
    failures: int
    p50: float
    """Seconds from sending to the answer seen, of half of the messages."""
    p99: float

    @property
    def per_second(self) -> float:
        """Messages a second that were answered."""
        return self.messages / self.seconds

    @property
    def sustained(self) -> bool:
        """Whether all was well."""
        enough = self.per_second >= ENOUGH * self.rate
        return enough and not self.failures and self.p99 <= WELL


@asynccontextmanager
async def house(folder: Path, database: str, processes: int) -> AsyncIterator[Sequence[Served]]:
    """Serve in some processes on one database."""
    settings = {
        "LADDERMAAT_DATABASE_URL": database,
        "LADDERMAAT_LOG_LEVEL": "ERROR",
        "LADDERMAAT_TRUSTED_PROXIES": "127.0.0.1",  # visitors have addresses of their own
    }
    async with AsyncExitStack() as stack:
        bots = [
            await stack.enter_async_context(served(folder, **settings)) for _ in range(processes)
        ]
        for bot in bots:
            assert bot.process.stdout
            reading = asyncio.create_task(bot.process.stdout.read())
            stack.callback(reading.cancel)
        yield bots


async def measure(bots: Sequence[Served], rate: float, seconds: float) -> Measured:
    """Have visitors say so many messages a second together."""
    words = (str(rate), str(seconds), *(bot.url for bot in bots))
    crowd = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.load.crowd", *words, stdout=PIPE
    )
    told, _ = await crowd.communicate()
    tally = json.loads(told)
    waits = sorted(tally["waits"]) or [float("inf")]
    p50, p99 = (waits[int(len(waits) * part)] for part in (0.5, 0.99))
    return Measured(rate, seconds, len(tally["waits"]), tally["failures"], p50, p99)


async def limit(bots: Sequence[Served], seconds: float) -> Measured | None:
    """Find the most that is sustained, of the rates that are tried; None if not the least."""
    best = None
    for rate in RATES:
        # Something else on the machine may have been in the way: each has a second try.
        found = await measure(bots, rate, seconds)
        if not found.sustained:
            found = await measure(bots, rate, seconds)
        if not found.sustained:
            break
        best = found
    return best


def megabytes(bots: Sequence[Served]) -> list[float]:
    """Give the memory that each process has of its own and shares, resident."""
    return [_resident(bot.process.pid) / 1024 for bot in bots]


def _resident(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    line = next(it for it in status.splitlines() if it.startswith("VmRSS:"))
    return int(line.split()[1])
