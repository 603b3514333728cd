"""What can happen to a process. Each happening takes about so many seconds, and says its end."""

import asyncio
import random
import signal
import sys
from asyncio.subprocess import PIPE
from time import monotonic

from tests.faults.scene import Scene
from tests.faults.trial import CHAIN

LIFE = (3.0, 6.0)
"""Seconds that a bot lives, at least and at most, before it is killed twice."""
HARDLY = 0.5
"""Seconds at most from when a bot is ready until it is killed again."""
DAY = 24 * 3600


async def killed(at: Scene, seconds: float) -> None:
    """Have a bot killed at a random moment, and once more when it has hardly begun again."""
    latest = monotonic() + seconds
    while True:
        bot = random.randrange(len(at.fleet.ports))
        for _ in range(2):
            await asyncio.sleep(random.uniform(0, HARDLY))
            at.fleet.kill(bot)
            at.over()
            await at.fleet.is_ready(bot)
        if monotonic() > latest:
            return
        await asyncio.sleep(random.uniform(*LIFE))


async def stopped(at: Scene, seconds: float) -> None:
    """Have a bot stand still, and go on as if nothing had happened."""
    at.fleet.signal(0, signal.SIGSTOP)
    await asyncio.sleep(seconds)
    at.fleet.signal(0, signal.SIGCONT)
    at.over()


async def clock_forward(at: Scene, seconds: float) -> None:
    """Have the clock jump a day ahead, while messages wait for a moment."""
    await _jump(at, DAY, seconds)


async def clock_back(at: Scene, seconds: float) -> None:
    """Have the clock jump a day back, while messages wait for a moment."""
    await _jump(at, -DAY, seconds)


async def _jump(at: Scene, by: int, seconds: float) -> None:
    await at.platform.down()
    await asyncio.sleep(seconds)
    at.ahead.write_text(str(by))
    await at.platform.up()
    at.over()


async def doubled(at: Scene, seconds: float) -> None:
    """Have a second bot started on the file that one has: it is refused, the first goes on."""
    words = (at.database.url, "0", CHAIN, str(at.platform.port), str(at.ahead))
    second = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.faults.bot", *words, stderr=PIPE
    )
    _, complaint = await second.communicate()
    assert second.returncode == 1
    assert f"another Laddermaat is using {at.database.file}" in complaint.decode()
    at.over()
    await asyncio.sleep(seconds)


async def crowded(at: Scene, messages: float) -> None:
    """Have so many messages come at once, ten each from many people."""
    people = [f"c{number}" for number in range(int(messages) // 10)]
    groups = [people[first : first + 5] for first in range(0, len(people), 5)]
    await asyncio.gather(*(at.people.rush(group, 10) for group in groups))
    at.over()


async def nothing(at: Scene, seconds: float) -> None:
    """Let it be as it is."""
    at.over()
    await asyncio.sleep(seconds)
