"""Delivery: messages of a conversation go out in order, each until it is taken or refused.

What was tried and when to try again is kept in the store, so that a restart goes on.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.backoff import backoff
from bot.channels.channel import Brought, Channel, Delivery, Gone, Later, Limits, Refused
from bot.context import about
from bot.error_words import brief
from bot.limits import Gate, overall
from bot.watch import Watch, Why
from core.address import Address
from core.codec import load_blocks
from storage.outgoing import (
    LONGEST_WAIT,
    Outgoing,
    delivered,
    partly_delivered,
    postpone,
)
from storage.revisions import ref_of
from storage.store import Store
from storage.undelivered import give_up

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to go on with a message; together about ten minutes without a platform."""

    timeout: float = 30.0
    """Seconds that one delivery may take; only its own conversation waits for it."""
    first: float = 0.5
    """Seconds before the second attempt; each later wait is twice the one before."""
    longest: float = 8.0
    """Seconds between attempts at most, so that service is back soon after the platform is."""
    attempts: int = 100
    """Attempts before the message goes to the dead letters."""

    def wait(self, attempts: int) -> float:
        """Give the seconds to wait before the next attempt."""
        return backoff(self.first, self.longest, attempts)


PATIENCE = Patience()


@dataclass(frozen=True, slots=True)
class Nowhere:
    """The channel of messages to a channel that is not there."""

    name: str
    limits: Limits = field(default_factory=Limits)

    async def deliver(self, delivery: Delivery) -> Brought:
        """Refuse it."""
        raise Refused(f"there is no channel {delivery.to.channel!r}")


class Postman:
    """Delivers on one channel."""

    def __init__(  # noqa: PLR0913 - what it has from the engine
        self,
        store: Store,
        channel: Channel,
        patience: Patience,
        now: Callable[[], datetime],
        wake: Callable[[str], None],
        *,
        hide: Callable[[str], str],
        watch: Watch,
    ) -> None:
        self._store = store
        self._channel = channel
        self._patience = patience
        self._now = now
        self._wake = wake
        self._hide = hide
        self._watch = watch
        clock = asyncio.get_running_loop().time
        rate = overall(channel.limits, channel.name, store, clock)
        self._gate = Gate(channel.limits.chat, rate, clock)

    async def deliver(self, letters: Sequence[Outgoing]) -> float | None:
        """Bring the messages of one conversation in order, as far as they may go now.

        Gives the seconds after which the first that remains may be tried; None if none does.
        """
        for letter in letters:
            wait = self._early(letter) or await self._bring(letter)
            if wait is not None:
                return wait
        return None

    def spare(self, to: Address) -> bool:
        """Count a message to somebody that may be left out, if there is room for it."""
        return self._gate.spare(to)

    def _early(self, letter: Outgoing) -> float | None:
        """Give the seconds until a message may go, None if it may."""
        if letter.not_before is None:
            return None
        wait = letter.not_before - self._now()
        # A longer wait is never set, so it means that the system's clock was put back.
        return wait.total_seconds() if timedelta() < wait <= LONGEST_WAIT else None

    async def _bring(self, letter: Outgoing) -> float | None:
        """Bring one message; gives the seconds to wait before it is tried again, if it is."""
        about(letter.conversation, message=letter.seq)
        try:
            ref = await self._bring_parts(await self._delivery_of(letter))
        except Refused as refused:
            why: Why = "gone" if isinstance(refused, Gone) else "refused"
            await self._bury(letter, str(refused), why)
            return None
        except Later as later:
            if later.whole_channel:
                await self._gate.pause(later.retry_after)
            return await self._try_again(letter, later.retry_after, later)
        except Exception as error:
            logger.warning("message %d was not delivered: %r", letter.seq, error)
            return await self._try_again(letter, self._patience.wait(letter.attempts), error)
        await self._store.run(delivered, letter.seq, ref)
        return None

    async def _bring_parts(self, delivery: Delivery) -> str | None:
        """Bring what is left of a message, and note each part, so that none is brought twice.

        Gives what the platform calls it, if it was brought as one.
        """
        while True:
            await self._gate.pass_through(delivery.to)
            async with asyncio.timeout(self._patience.timeout):
                brought = await self._channel.deliver(delivery)
            ref = None if delivery.part else brought.ref
            if not brought.more:
                return ref
            delivery = replace(delivery, part=delivery.part + 1, revises=None)
            await self._store.run(partly_delivered, delivery.seq, delivery.part, ref)

    async def _try_again(self, letter: Outgoing, seconds: float, error: Exception) -> float | None:
        if letter.attempts + 1 >= self._patience.attempts:
            reason = f"not delivered in {self._patience.attempts} attempts: {brief(error)}"
            await self._bury(letter, reason, "attempts")
            return None
        wait = min(timedelta(seconds=seconds), LONGEST_WAIT)
        await self._store.run(postpone, letter.seq, self._now() + wait)
        return wait.total_seconds()

    async def _delivery_of(self, letter: Outgoing) -> Delivery:
        """Give a message as it is to be brought; Refused when it cannot be read."""
        delivery = _delivery(letter)
        # The name of what is revised may be as young as the delivery just before this one. Once
        # a part of the correction was brought, the rest of it follows.
        if letter.revises is None or letter.part:
            return delivery
        return replace(delivery, revises=await self._store.run(ref_of, letter.revises))

    async def _bury(self, letter: Outgoing, reason: str, why: Why) -> None:
        reason = self._hide(reason)
        logger.error("message %d goes to the dead letters: %s", letter.seq, reason)
        self._watch.gave_up(self._channel.name, why)
        if told := await self._store.run(give_up, letter.seq, reason, self._now()):
            self._wake(told)


def _delivery(letter: Outgoing) -> Delivery:
    try:
        blocks, instead = load_blocks(letter.body), load_blocks(letter.instead or "[]")
    except ValueError as error:
        raise Refused(f"cannot be read: {error}") from error
    to = Address.parse(letter.conversation)
    return Delivery(letter.seq, to, blocks, letter.at, letter.place, letter.part, instead=instead)
