"""Actors at work: a bounded number at once, and no more of them when it must end."""

import asyncio

from bot.actors import Actors, Crowd
from tests.timing import NEVER

HANGS = 60.0


class Attended:
    """Conversations that are never done with, two at a time."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.actors = Actors(self._attend, at_most=2)

    async def _attend(self, conversation: str) -> None:
        self.begun.append(conversation)
        await asyncio.sleep(HANGS)


async def turn_around() -> None:
    """Let whatever can run now run."""
    for _ in range(5):
        await asyncio.sleep(0)


async def crowded() -> Attended:
    it = Attended()
    for name in ("web:a", "web:b", "web:c", "web:d"):
        it.actors.wake(name)
    it.actors.wake_after(0.01, "web:e")
    await turn_around()
    assert it.begun == ["web:a", "web:b"]
    return it


async def test_who_must_hurry_begins_nothing_that_waited_for_a_place() -> None:
    it = await crowded()
    it.actors.wake("web:a")
    it.actors.hurry()
    await asyncio.sleep(0.05)
    assert it.begun == ["web:a", "web:b"]
    assert it.actors.crowd == Crowd(0, 0)
    async with asyncio.timeout(NEVER):
        await it.actors.stop(HANGS)


async def test_who_is_stopped_begins_nothing_that_waited_for_a_place_either() -> None:
    it = await crowded()
    await it.actors.stop(0.01)
    assert it.begun == ["web:a", "web:b"]


async def test_when_those_at_work_are_ended_those_that_waited_get_their_places() -> None:
    it = await crowded()
    it.actors.interrupt()
    await turn_around()
    assert it.begun == ["web:a", "web:b", "web:c", "web:d"]
    await it.actors.stop(0.01)


async def test_a_conversation_that_was_ended_before_its_first_step_can_be_woken_again() -> None:
    it = Attended()
    it.actors.wake("web:a")
    it.actors.interrupt()
    await turn_around()
    assert it.begun == []
    it.actors.wake("web:a")
    await turn_around()
    assert it.begun == ["web:a"]
    await it.actors.stop(0.01)
