"""A trial: people talk, something happens, and what becomes of it all is judged."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.faults.bot import named
from tests.faults.chain import POISON
from tests.faults.databases import PREFIX, Database
from tests.faults.judgement import Judgement, Watched, judge
from tests.faults.model import undisturbed
from tests.faults.people import People
from tests.faults.scene import Scene, scene
from tests.typed_assessment import begun_by

TALKERS = [f"p{number}" for number in range(50)]
"""Who talk all the time."""
POISONERS = 5
"""How many of them say now and then what no handler can bear, where that is the fault."""
BEFORE, AFTER = 0.5, 1.0
"""Seconds that they talk before anything happens, and after it at least."""
DONE = 60.0
"""Seconds in which everything must be done when they are quiet."""
CHAIN = "tests.faults.chain:chain"
REAL = "tests.house:handler"


def remark(name: str, number: int) -> str:
    """What a chain of messages is made of: each is remembered, in order."""
    return f"bericht {number} van {name}"


def lengthy(name: str, number: int) -> str:
    """Say much that cannot be packed, so that a disk is soon full."""
    # Of letters only: digits may look like a citizen service number, which is masked.
    chance = Random(f"{name} {number}")
    return remark(name, number) + "".join(chance.choices("aeioudnrstk", k=3000))


def poisoned(name: str, number: int) -> str:
    """Every fifth message of some people is one that no handler can bear."""
    bad = number % 5 == 4 and int(name[1:]) < POISONERS
    return f"{POISON} {number}" if bad else remark(name, number)


def assessment(name: str, number: int) -> str:
    """Begin an assessment, over and over."""
    script = begun_by(int(name[1:]))
    return script[number % len(script)]


@dataclass(frozen=True, slots=True)
class Trial:
    """What happens, to which bot, while what is said."""

    happen: Callable[[Scene, float], Awaitable[None]]
    """Takes about so many seconds, and tells the scene when it is over."""
    handler: str = CHAIN
    says: Callable[[str, int], str] = remark
    pause: float = 1.0
    """Seconds that somebody waits between messages, at most."""

    async def run(self, folder: Path, database: Database, seconds: float) -> Judgement:
        """Have it happen, for about so many seconds."""

        def people(port: int) -> People:
            return People(port, self.says, self.pause)

        async with scene(folder, database, self.handler, people) as at:
            talking = [asyncio.create_task(at.people.talk(name)) for name in TALKERS]
            await asyncio.sleep(BEFORE)
            await self.happen(at, seconds)
            await asyncio.sleep(AFTER)
            at.people.quiet = True
            await asyncio.gather(*talking)
            await at.is_quiet(DONE)
        return await self._judged(at)

    async def _judged(self, at: Scene) -> Judgement:
        people = at.people
        scripts = {PREFIX + name: people.script(name) for name in people.acknowledged}
        expected = await undisturbed(named(self.handler), scripts)
        said = {PREFIX + name: times for name, times in people.said.items()}
        watched = Watched(at.platform.arrivals, said, at.ends, at.fleet.died)
        return judge(expected, watched, at.database.left())
