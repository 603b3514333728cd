"""What can happen around a process: to its database, its wires, its disk and its platform."""

import asyncio
import signal
import sqlite3
from contextlib import closing, suppress

from tests.faults.scene import Scene

CUTS = 3
"""How often a wire is cut."""
NOTICED = 30.0
"""Seconds within which a full disk must be in the way of somebody."""
SLOW = 3.0
"""Seconds that a slow platform takes over each call."""


async def database_killed(at: Scene, seconds: float) -> None:
    """Have the database server killed, and started again after a while."""
    assert at.database.server
    await asyncio.to_thread(at.database.server.stop, signal.SIGKILL)
    await asyncio.sleep(seconds)
    await asyncio.to_thread(at.database.server.start)
    at.over()


async def database_locked(at: Scene, seconds: float) -> None:
    """Have another program hold the file."""
    other = sqlite3.connect(at.database.file, 30, isolation_level=None, check_same_thread=False)
    with closing(other):
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        await asyncio.sleep(seconds)
    at.over()


async def database_cut(at: Scene, seconds: float) -> None:
    """Have the connections to the database cut, some times."""
    assert at.line
    for _ in range(CUTS):
        at.line.cut()
        at.over()
        await asyncio.sleep(seconds / CUTS)


async def database_silent(at: Scene, seconds: float) -> None:
    """Have nothing come through to the database and from it for a while."""
    assert at.line
    at.line.hold_up()
    await asyncio.sleep(seconds)
    at.line.pass_on()
    at.over()


async def people_cut(at: Scene, seconds: float) -> None:
    """Have the connections of those who talk cut, some times."""
    for _ in range(CUTS):
        at.entrance.cut()
        at.over()
        await asyncio.sleep(seconds / CUTS)
    assert at.people.failures


async def disk_full(at: Scene, seconds: float) -> None:
    """Have the disk fill up, and be cleared after a while."""
    assert at.database.disk
    filler = at.database.disk / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(1 << 12))
    async with asyncio.timeout(NOTICED):
        while not at.people.failures:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
    await asyncio.sleep(seconds)
    filler.unlink()
    at.over()


async def platform_down(at: Scene, seconds: float) -> None:
    """Have the platform out of reach for a while."""
    await at.platform.down()
    await asyncio.sleep(seconds)
    await at.platform.up()
    at.over()


async def platform_slow(at: Scene, seconds: float) -> None:
    """Have the platform take its time for a while."""
    at.platform.delay = SLOW
    await asyncio.sleep(seconds)
    at.platform.delay = 0.0
    at.over()
