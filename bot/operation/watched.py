"""The same handler, channel or intake, with somebody who looks at what it does.

What was cut short since the process stops, or since another took the conversation over, came to
nothing and is done again: it is not counted. What ran into its time limit is cut short just so, and
is counted; how long it took tells the two apart.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from time import perf_counter

from bot.answering import TURN_TIMEOUT
from bot.channels.channel import Brought, Channel, Delivery, Later, Limits, Refused
from bot.clock import utc_now
from bot.delivery import PATIENCE
from bot.operation.meters import Meters, Result
from core.conversation import Handler, Reply, Turn, Update

_NEARLY = 0.95
"""The part of a time limit after which it was the limit; clocks differ a little."""

Accept = Callable[[Update], Awaitable[bool]]


def watched_intake(accept: Accept, meters: Meters) -> Accept:
    """Note on updates when they were taken in, and time how long they take to be kept."""

    async def watched(update: Update) -> bool:
        began = perf_counter()
        new = await accept(replace(update, taken_at=utc_now()))
        meters.kept(update, perf_counter() - began)
        return new

    return watched


def watched_handler(handler: Handler, meters: Meters, limit: float = TURN_TIMEOUT) -> Handler:
    """Count what is answered, and time it; after `limit` seconds the engine gives it up."""

    async def watched(turn: Turn) -> Reply | None:
        began = perf_counter()
        try:
            reply = await handler(turn)
        except (Exception, asyncio.CancelledError) as failure:
            seconds = perf_counter() - began
            if _counts(failure, seconds, limit):
                meters.answered(turn, None, seconds)
            raise
        meters.answered(turn, reply, perf_counter() - began)
        return reply

    return watched


class WatchedChannel:
    """A channel whose deliveries are counted and timed."""

    def __init__(
        self,
        channel: Channel,
        meters: Meters,
        now: Callable[[], datetime],
        limit: float = PATIENCE.timeout,
    ) -> None:
        """Watch a channel; after `limit` seconds the engine gives a delivery up."""
        meters.expect(channel.name)
        self._limit = limit
        self._channel = channel
        self._meters = meters
        self._now = now
        self.name = channel.name
        self.limits: Limits = channel.limits

    async def deliver(self, delivery: Delivery) -> Brought:
        """Bring it as the channel does."""
        began = perf_counter()
        try:
            brought = await self._channel.deliver(delivery)
        except (Exception, asyncio.CancelledError) as failure:
            if _counts(failure, perf_counter() - began, self._limit):
                self._note(delivery, _result(failure))
            raise
        self._note(delivery, "ok")
        return brought

    def _note(self, delivery: Delivery, result: Result) -> None:
        seconds = (self._now() - delivery.at).total_seconds()
        self._meters.brought(self.name, result, seconds)


def _result(failure: BaseException) -> Result:
    match failure:
        case Later():
            return "later"
        case Refused():
            return "refused"
        case _:
            return "failed"


def _counts(failure: BaseException, seconds: float, limit: float) -> bool:
    return not isinstance(failure, asyncio.CancelledError) or seconds > _NEARLY * limit
