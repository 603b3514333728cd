"""Where a fault happens: people, bots, a database and a platform, with wires between them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from sqlalchemy import make_url

from tests.faults.databases import Database
from tests.faults.fleet import Fleet
from tests.faults.people import People
from tests.faults.platform import Platform
from tests.faults.wire import Wire

PROCESSES = {"sqlite": 1, "postgresql": 2}
"""How many share the work."""


@dataclass
class Scene:
    """What a fault can lay its hands on."""

    folder: Path
    database: Database
    platform: Platform
    fleet: Fleet
    people: People
    entrance: Wire
    """Between the people and the bots."""
    line: Wire | None
    """Between the bots and a PostgreSQL server."""
    ahead: Path
    """Holds the seconds that the bots' clock is ahead."""
    ends: list[float] = field(default_factory=list)

    def over(self) -> None:
        """Say that a fault is over, now."""
        self.ends.append(monotonic())

    async def is_quiet(self, seconds: float) -> None:
        """Wait until nothing is left to do, so long at most: what is not done then, is lost."""
        latest = monotonic() + seconds
        while self.database.unfinished() and monotonic() < latest:  # noqa: ASYNC110
            await asyncio.sleep(0.1)


@asynccontextmanager
async def scene(
    folder: Path, database: Database, handler: str, talking: Callable[[int], People]
) -> AsyncIterator[Scene]:
    """Set the scene; the bots are ready."""
    async with AsyncExitStack() as stack:
        platform = Platform()
        await platform.up()
        stack.push_async_callback(platform.down)
        url, line = database.url, None
        if database.server:
            line = await stack.enter_async_context(Wire(database.server.port))
            url = make_url(url).set(port=line.port).render_as_string(hide_password=False)
        ahead = folder / "ahead"
        ahead.write_text("0")

        def words(port: int) -> list[str]:
            own = [url, str(port), handler, str(platform.port), str(ahead)]
            return ["-m", "tests.faults.bot", *own]

        count = PROCESSES[make_url(url).get_backend_name()]
        fleet = await stack.enter_async_context(Fleet(count, words, folder / "log"))
        entrance = await stack.enter_async_context(Wire(*fleet.ports))
        people = talking(entrance.port)
        yield Scene(folder, database, platform, fleet, people, entrance, line, ahead)
