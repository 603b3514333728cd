"""The same handler, channel or intake, with somebody who looks at what it does."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from time import perf_counter

from bot.channels.channel import Brought, Channel, Delivery, Later, Limits, Refused
from bot.clock import utc_now
from bot.operation.meters import Meters, Result
from core.conversation import Handler, Reply, Turn, Update

Accept = Callable[[Update], Awaitable[bool]]


def watched_intake(accept: Accept, meters: Meters) -> Accept:
    """Note on updates when they were taken in, and time how long they take to be kept."""

    async def watched(update: Update) -> bool:
        began = perf_counter()
        new = await accept(replace(update, taken_at=utc_now()))
        meters.kept(update, perf_counter() - began)
        return new

    return watched


def watched_handler(handler: Handler, meters: Meters) -> Handler:
    """Count what is answered, and time it."""

    async def watched(turn: Turn) -> Reply | None:
        began, reply = perf_counter(), None
        try:
            reply = await handler(turn)
        finally:
            meters.answered(turn, reply, perf_counter() - began)
        return reply

    return watched


class WatchedChannel:
    """A channel whose deliveries are counted and timed."""

    def __init__(self, channel: Channel, meters: Meters, now: Callable[[], datetime]) -> None:
        self._channel = channel
        self._meters = meters
        self._now = now
        self.name = channel.name
        self.limits: Limits = channel.limits

    async def deliver(self, delivery: Delivery) -> Brought:
        """Bring it as the channel does."""
        result: Result = "failed"
        try:
            brought = await self._channel.deliver(delivery)
            result = "ok"
        except Later:
            result = "later"
            raise
        except Refused:
            result = "refused"
            raise
        finally:
            seconds = (self._now() - delivery.at).total_seconds()
            self._meters.brought(self.name, result, seconds)
        return brought
