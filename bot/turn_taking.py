"""Turn-taking: the oldest update of a conversation is answered, and its turn is kept.

A turn that finds afterwards that something changed meanwhile is taken again.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from time import perf_counter

from bot.answering import Answerer, Found
from bot.watch import Watch
from core.address import Address
from core.codec import load_state, load_update
from core.conversation import State, Update
from storage.conflict import Conflict
from storage.mailroom import Incoming, Work, set_aside, work
from storage.store import Store, StoreAway
from storage.turns import Outcome, commit_turn

logger = logging.getLogger(__name__)


class TurnTaker:
    """Has updates answered, and keeps what came of it."""

    def __init__(
        self, store: Store, answerer: Answerer, now: Callable[[], datetime], watch: Watch
    ) -> None:
        self._store = store
        self._answerer = answerer
        self._now = now
        self._watch = watch

    async def take(self, conversation: str, todo: Work, incoming: Incoming) -> Work:
        """Have one update answered and keep the turn; gives what is to do next."""
        try:
            update = load_update(incoming.payload)
        except ValueError as error:
            logger.exception("update %d of %s cannot be read", incoming.id, conversation)
            await self._store.run(set_aside, incoming.id, f"cannot be read: {error}", self._now())
            channel = Address.parse(conversation).channel
            self._watch.gave_up(channel, "unreadable")
            return await self._store.run(work, conversation)
        self._watch.begun(update)
        state = State() if todo.state is None else load_state(todo.state)
        found = Found(conversation, incoming.id, update, todo.version, state, todo.ticket)
        outcome = await self._answerer.answer(found)
        try:
            return await self._keep(update, outcome)
        except StoreAway:
            raise
        except Exception as raised:
            # Were it only left for the next sweep, it would hold up the conversation for ever.
            return await self._keep(update, self._answerer.apologise(found, raised))

    async def _keep(self, update: Update, outcome: Outcome) -> Work:
        began = perf_counter()
        try:
            todo = await self._store.run(commit_turn, outcome)
        except Conflict:
            self._watch.conflicted(update)
            return await self._store.run(work, outcome.conversation)
        self._watch.committed(update, perf_counter() - began)
        return todo
