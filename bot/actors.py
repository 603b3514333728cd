"""One actor for each conversation that has work, and a bounded number at the same time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

logger = logging.getLogger(__name__)

AT_MOST = 256
"""Actors at work at once on one channel, so that a platform that hangs starves no other."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many conversations have work."""

    active: int
    """Those that are attended to."""
    waiting: int
    """Those that wait for a place."""


class Actors:
    """Sees to it that a conversation which is woken is attended to, by one task at a time."""

    def __init__(self, attend: Callable[[str], Awaitable[None]], at_most: int = AT_MOST) -> None:
        self._attend = attend
        self._at_most = at_most
        self._waiting: dict[str, None] = {}  # for a place, in the order in which they came
        self._active: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()  # woken while their actor is at work
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._open = True

    def wake(self, conversation: str) -> None:
        """Have a conversation attended to; if that is going on, once more afterwards."""
        if not self._open:
            return
        if conversation in self._active:
            self._again.add(conversation)
        else:
            self._waiting[conversation] = None
            self._fill()

    def wake_after(self, seconds: float, conversation: str) -> None:
        """Wake a conversation later; this takes the place of an earlier such wish."""
        if not self._open:
            return
        if timer := self._timers.get(conversation):
            timer.cancel()
        loop = asyncio.get_running_loop()
        self._timers[conversation] = loop.call_later(seconds, self._ring, conversation)

    @property
    def crowd(self) -> Crowd:
        """Tell how many conversations have work."""
        return Crowd(len(self._active), len(self._waiting))

    def hurry(self) -> None:
        """Begin nothing new, and end the actors at work."""
        self._close()
        self.interrupt()

    async def stop(self, within: float) -> None:
        """Begin nothing new; let the actors at work finish within so many seconds, or end them."""
        self._close()
        if late := await _wait_for(set(self._active.values()), within):
            logger.warning("%d conversations go on at the next start", len(late))
            for task in late:
                task.cancel()
            await _wait_for(late, within)

    def interrupt(self) -> None:
        """End the actors at work; their conversations are woken by a sweep."""
        for task in self._active.values():
            task.cancel()

    def _close(self) -> None:
        self._open = False
        self._waiting.clear()
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

    def _ring(self, conversation: str) -> None:
        del self._timers[conversation]
        self.wake(conversation)

    def _fill(self) -> None:
        while self._waiting and len(self._active) < self._at_most:
            conversation = next(iter(self._waiting))
            del self._waiting[conversation]
            task = self._active[conversation] = asyncio.create_task(self._act(conversation))
            # One that is cancelled before its first step never gets to a `finally` of its own.
            task.add_done_callback(partial(self._ended, conversation))

    async def _act(self, conversation: str) -> None:
        try:
            await self._attend(conversation)
        except Exception:
            logger.exception("conversation %s is left for the next sweep", conversation)

    def _ended(self, conversation: str, _: asyncio.Task[None]) -> None:
        del self._active[conversation]
        if conversation in self._again:
            self._again.remove(conversation)
            self.wake(conversation)
        self._fill()


async def _wait_for(tasks: set[asyncio.Task[None]], seconds: float) -> set[asyncio.Task[None]]:
    """Give the tasks that are not done after so many seconds."""
    if not tasks:
        return set()
    _, late = await asyncio.wait(tasks, timeout=seconds)
    return late
