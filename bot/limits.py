"""How fast a platform takes messages: GCRA, overall and for each conversation.

The generic cell rate algorithm keeps one moment: when the next message would be due if all
came evenly spaced. A burst may run ahead of it by so many spaces. Whoever comes books the
next place and waits for it, so that waiting costs nothing and nobody is overtaken.
"""

import asyncio
from collections.abc import Callable

from bot.channels.channel import Limits, Pace
from core.address import Address

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

    def at_rest(self, now: float) -> bool:
        """Tell whether a new rate would do the same."""
        return self._due <= now


class Gate:
    """Lets messages through to one channel, no faster than its limits say."""

    def __init__(self, limits: Limits, monotonic: Callable[[], float]) -> None:
        self._limits = limits
        self._monotonic = monotonic
        self._overall = Rate(limits.overall)
        self._chats: dict[Address, Rate] = {}
        self._paused_until = float("-inf")

    async def pass_through(self, conversation: Address) -> None:
        """Wait until a message to this conversation may go."""
        await self._wait_until(self._chat(conversation).book(self._monotonic()))
        booked = None
        while booked is not self._overall:  # a pause makes the places booked before it void
            booked = self._overall
            await self._wait_until(booked.book(self._monotonic()))

    def pause(self, seconds: float) -> None:
        """Let nothing through for so long, since the platform said so."""
        self._paused_until = max(self._paused_until, self._monotonic() + seconds)
        self._overall = Rate(self._limits.overall, start=self._paused_until)

    def _chat(self, conversation: Address) -> Rate:
        pace = self._limits.chat(conversation)
        if pace is None:
            return Rate(None)
        if len(self._chats) > MANY:
            now = self._monotonic()
            self._chats = {key: rate for key, rate in self._chats.items() if not rate.at_rest(now)}
        return self._chats.setdefault(conversation, Rate(pace))

    async def _wait_until(self, moment: float) -> None:
        if (wait := moment - self._monotonic()) > 0:
            await asyncio.sleep(wait)
