"""Answering: an update becomes a turn, its handler replies, and the outcome is written down.

What a handler does wrong ends here: the user gets an apology, the state stays as it was, and the
update goes to the dead letters.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_hex
from typing import TypeAlias

from bot.context import about
from bot.error_words import in_full
from core.address import Address
from core.codec import dump_blocks, dump_state
from core.contents import Attached
from core.conversation import Handler, Message, Reply, Revision, State, Turn, Update, spoken
from core.helpdesk.ticket import Ticket
from storage.history import Uttered, dump_content
from storage.revisions import Revised
from storage.store import StoreAway
from storage.turns import Answer, Outcome, Remark

logger = logging.getLogger(__name__)

TURN_TIMEOUT = 60.0
"""Seconds a handler may take before the user gets an apology."""

Apologise: TypeAlias = Callable[[Turn, str], Reply]
"""Says that something went wrong, with the id under which the log tells what."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a turn finds: an update, and the conversation as it is."""

    conversation: str
    incoming: int
    update: Update
    version: int
    state: State
    ticket: Ticket | None = None


class Answerer:
    """Has updates answered."""

    def __init__(self, handler: Handler, apologise: Apologise, now: Callable[[], datetime]) -> None:
        self._handler = handler
        self._apologise = apologise
        self._now = now

    async def answer(self, found: Found) -> Outcome:
        """Give the handler's reply, or an apology, as it is to be kept.

        Raises StoreAway: what could not be looked up is answered when it can be.
        """
        turn = _turn(found)
        about(found.conversation, turn=found.incoming)
        try:
            return self._outcome(found, await self._reply(turn))
        except StoreAway:
            raise
        except Exception as raised:
            return self.apologise(found, raised)

    def apologise(self, found: Found, raised: Exception) -> Outcome:
        """Give an apology, in the place of a reply that could not be given, or not be kept."""
        turn, error = _turn(found), token_hex(4)
        # Not with the error itself: its message may hold words of the user.
        told = {"error": error, "channel": turn.sender.channel}
        where = in_full(raised)
        logger.error("error %s in conversation %s: %s", error, turn.sender, where, extra=told)
        reason = f"not answered: {type(raised).__name__}, error {error} in the log"
        return replace(self._outcome(found, self._apology(turn, error)), failed=reason)

    async def _reply(self, turn: Turn) -> Reply:
        async with asyncio.timeout(TURN_TIMEOUT):
            reply = await self._handler(turn)
        if reply is None:
            raise LookupError(f"no handler answers {type(turn.content).__name__}")
        return reply

    def _apology(self, turn: Turn, error: str) -> Reply:
        try:
            blocks = self._apologise(turn, error).blocks
        except Exception as raised:
            logger.error("no apology for error %s: %s", error, in_full(raised))  # noqa: TRY400
            blocks = ()
        return Reply(blocks, turn.state)

    def _outcome(self, found: Found, reply: Reply) -> Outcome:
        speaker = str(found.update.sender)
        language = spoken(reply.state, found.update.language)
        said = Answer(speaker, dump_blocks(reply.blocks), language, found.update.place)
        own = (said,) if reply.blocks else ()
        return Outcome(
            incoming=found.incoming,
            conversation=found.conversation,
            speaker=speaker,
            version=found.version,
            state=dump_state(reply.state),
            remark=_remark(found.update),
            messages=(*own, *map(to_another, reply.messages)),
            effects=reply.effects,
            at=self._now(),
            read=_document(found.update),
        )


def to_another(said: Message | Revision) -> Answer | Revised:
    """Give what is said to another conversation as it is to be kept."""
    to, blocks = str(said.to), dump_blocks(said.blocks)
    match said:
        case Message(place=place, key=key):
            return Answer(to, blocks, place=place, key=key)
        case Revision(key=key, correction=correction):
            return Revised(to, key, blocks, dump_blocks(correction))


def _turn(found: Found) -> Turn:
    update, language = found.update, spoken(found.state, found.update.language)
    return Turn(
        update.sender,
        update.content,
        update.at,
        language,
        found.state,
        update.shared,
        Address.parse(found.conversation),
        by=update.by,
        place=update.place,
        ticket=found.ticket,
        masked=update.masked,
    )


def _document(update: Update) -> str | None:
    return update.content.ref if isinstance(update.content, Attached) else None


def _remark(update: Update) -> Remark | None:
    """Give what the history keeps: what was uttered, not that somebody came or a task was due."""
    if isinstance(update.content, Uttered):
        return Remark(update.id, dump_content(update.content), update.at)
    return None
