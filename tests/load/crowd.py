"""Many visitors at once: `python -m tests.load.crowd RATE SECONDS URL…`.

They come to the addresses in turn, do what the transcripts say and think in between, so that
together they say RATE messages a second. Prints as JSON how long each waited from sending until
the answer was seen, in seconds, after a warm-up in which nothing counts.
"""

import asyncio
import json
import random
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from itertools import count
from time import monotonic

from aiohttp import ClientError

from tests.load.pages import Page, pages
from tests.load.visitor import Unanswered, visiting

THINKING = 2.0
"""Seconds that a visitor thinks on average."""
WARM_UP = 4.0
"""Seconds before it counts: everybody has come by then."""


@dataclass
class Tally:
    """What was seen."""

    waits: list[float] = field(default_factory=list)
    failures: int = 0
    """Messages that were not answered, or pages that could not be opened."""


class Crowd:
    """Visitors who come and go."""

    def __init__(self, urls: Sequence[str], seconds: float) -> None:
        self.tally = Tally()
        self._urls = urls
        self._pages = pages()
        self._turns = count()
        self._counts_from = monotonic() + WARM_UP
        self._until = self._counts_from + seconds

    async def come(self, visitors: int) -> None:
        """Have so many of them around all the time."""
        await asyncio.gather(*(self._one_after_another() for _ in range(visitors)))

    async def _one_after_another(self) -> None:
        await asyncio.sleep(random.uniform(0, WARM_UP / 2))
        while monotonic() < self._until:
            try:
                await self._visit(random.choice(self._pages))
            except (ClientError, Unanswered, TimeoutError):
                self.tally.failures += 1
                await asyncio.sleep(1)

    async def _visit(self, page: Page) -> None:
        url = self._urls[next(self._turns) % len(self._urls)]
        async with visiting(url, page.language) as visitor:
            for step in page.steps:
                if not visitor.can(step):
                    continue
                await asyncio.sleep(random.expovariate(1 / THINKING))
                if monotonic() > self._until:
                    return
                began = monotonic()
                await visitor.do(step)
                if began > self._counts_from:
                    self.tally.waits.append(monotonic() - began)


async def main(rate: float, seconds: float, urls: Sequence[str]) -> None:
    """Have them come, and tell."""
    crowd = Crowd(urls, seconds)
    with suppress(asyncio.CancelledError):
        await crowd.come(round(rate * THINKING))
    print(json.dumps(asdict(crowd.tally)))


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]))
