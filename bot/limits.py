"""How fast a platform takes messages: GCRA, overall and for each conversation.

The generic cell rate algorithm keeps one moment: when the next message would be due if all
came evenly spaced. A burst may run ahead of it by so many spaces. Whoever comes books the
next place and waits for it, so that waiting costs nothing and nobody is overtaken.
"""

import asyncio
from collections.abc import Callable
from typing import Protocol

from bot.channels.channel import Limits, Pace
from core.address import Address
from storage import rates
from storage.store import Store

MANY = 10_000
"""Conversations with a rate of their own before the ones at rest are forgotten."""


class Rate:
    """One rate; moments are in seconds of a clock that never goes back."""

    def __init__(self, pace: Pace | None, start: float = float("-inf")) -> None:
        self._space = 1 / pace.per_second if pace else 0.0
        self._ahead = self._space * (pace.burst - 1) if pace else 0.0
        self._due = start

    def book(self, now: float) -> float:
        """Book the next place; gives the moment at which it comes."""
        place = max(now, self._due - self._ahead)
        self._due = max(now, self._due) + self._space
        return place

    def spare(self, now: float) -> bool:
        """Book the next place for what may be left out: only where the one after it is free too."""
        if max(now, self._due) + self._space - self._ahead > now:
            return False
        self.book(now)
        return True

    def at_rest(self, now: float) -> bool:
        """Tell whether a new rate would do the same."""
        return self._due <= now


class Overall(Protocol):
    """The rate of a whole channel."""

    async def pass_through(self) -> None:
        """Wait until the next message may go."""

    async def pause(self, seconds: float) -> None:
        """Let nothing through for so long, since the platform said so."""


class OfOneProcess:
    """The rate of a channel that this process alone speaks on; `clock` never goes back."""

    def __init__(self, pace: Pace | None, clock: Callable[[], float]) -> None:
        self._pace = pace
        self._clock = clock
        self._rate = Rate(pace)
        self._paused_until = float("-inf")

    async def pass_through(self) -> None:
        """Wait until the next message may go."""
        booked = None
        while booked is not self._rate:  # a pause makes the places booked before it void
            booked = self._rate
            await _sleep(booked.book(self._clock()) - self._clock())

    async def pause(self, seconds: float) -> None:
        """Let nothing through for so long."""
        self._paused_until = max(self._paused_until, self._clock() + seconds)
        self._rate = Rate(self._pace, start=self._paused_until)


class OfAllProcesses:
    """The rate of a channel that all processes on a store speak on."""

    def __init__(self, pace: Pace, channel: str, store: Store) -> None:
        self._space = 1 / pace.per_second
        self._ahead = self._space * (pace.burst - 1)
        self._channel = channel
        self._store = store

    async def pass_through(self) -> None:
        """Wait until the next message may go."""
        run = self._store.run
        while True:
            booked = await run(rates.book, self._channel, self._space, self._ahead)
            await _sleep(booked.wait)
            if not booked.wait or await run(rates.holds, self._channel, booked):
                return

    async def pause(self, seconds: float) -> None:
        """Let nothing through for so long."""
        await self._store.run(rates.pause, self._channel, seconds + self._ahead)


def overall(limits: Limits, channel: str, store: Store, clock: Callable[[], float]) -> Overall:
    """Give the rate of a channel as it must be kept: by this process, or by all together."""
    if limits.overall is None or store.peers.alone:
        return OfOneProcess(limits.overall, clock)
    return OfAllProcesses(limits.overall, channel, store)


class Gate:
    """Lets messages through to one channel, no faster than its limits say.

    The rates of conversations are the process's own: each belongs to one process at a time.
    """

    def __init__(
        self,
        chat: Callable[[Address], Pace | None],
        overall: Overall,
        monotonic: Callable[[], float],
    ) -> None:
        self._pace = chat
        self._overall = overall
        self._monotonic = monotonic
        self._chats: dict[Address, Rate] = {}

    async def pass_through(self, conversation: Address) -> None:
        """Wait until a message to this conversation may go."""
        now = self._monotonic()
        await _sleep(self._chat(conversation).book(now) - now)
        await self._overall.pass_through()

    def spare(self, conversation: Address) -> bool:
        """Count a message to this conversation that may be left out, if there is room for it."""
        return self._chat(conversation).spare(self._monotonic())

    async def pause(self, seconds: float) -> None:
        """Let nothing through for so long, since the platform said so."""
        await self._overall.pause(seconds)

    def _chat(self, conversation: Address) -> Rate:
        pace = self._pace(conversation)
        if pace is None:
            return Rate(None)
        if len(self._chats) > MANY:
            now = self._monotonic()
            self._chats = {key: rate for key, rate in self._chats.items() if not rate.at_rest(now)}
        return self._chats.setdefault(conversation, Rate(pace))


async def _sleep(seconds: float) -> None:
    if seconds > 0:
        await asyncio.sleep(seconds)
