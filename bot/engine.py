"""The engine: nothing is lost, everything goes in order, each update counts once.

An update is on disk before it is acknowledged. Its conversation's actor has it answered
outside any transaction, keeps the turn in one commit, and delivers before the next turn.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from types import TracebackType
from typing import Self
from weakref import WeakValueDictionary

from bot.actors import Actors, Crowd
from bot.answering import Answerer, Apologise
from bot.channels.channel import Channel
from bot.clock import utc_now
from bot.context import about
from bot.delivery import PATIENCE, Nowhere, Patience, Postman
from bot.intake import take_in
from bot.turn_taking import TurnTaker
from bot.watch import NOBODY, Watch
from core.address import Address
from core.conversation import Handler, Update
from storage.mailroom import work
from storage.outgoing import BATCH
from storage.store import Store
from storage.work_list import conversations_with_work, has_work

logger = logging.getLogger(__name__)

SWEEP = 2.0
"""Seconds between searches for work that an error, or another process, left behind."""
STOP = 10.0
"""Seconds that the turns at hand get to finish when the engine stops."""


class Engine:
    """Takes updates in, has them answered, and brings the answers: `async with engine:`."""

    def __init__(  # noqa: PLR0913 - the last four have defaults
        self,
        store: Store,
        handler: Handler,
        channels: Sequence[Channel],
        apologise: Apologise,
        *,
        patience: Patience = PATIENCE,
        now: Callable[[], datetime] = utc_now,
        watch: Watch = NOBODY,
        hide: Callable[[str], str] = str,
    ) -> None:
        """Begin; `hide` leaves out of the reasons of dead letters what nobody may read."""
        self._store = store
        self._now = now
        self._patience = patience
        self._hide = hide
        self._watch = watch
        self._turns = TurnTaker(store, Answerer(handler, apologise, now), now, watch)
        self._channels = {channel.name: channel for channel in channels}
        self._postmen: dict[str, Postman] = {}
        self._actors: dict[str, Actors] = {}
        self._accepting: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()
        store.peers.on_loss(self._let_go)

    async def accept(self, update: Update) -> bool:
        """Keep an update durably, then have it answered; False when it was there already.

        Only after this returned may the platform be told that the update arrived. It may be
        called before the engine starts: what came in is taken up then.
        """
        # Several connections may write: who comes first must be kept first.
        async with self._accepting.setdefault(update.sender, asyncio.Lock()):
            new = await take_in(self._store, update)
        self._wake(str(update.sender))
        return new

    async def __aenter__(self) -> Self:
        """Start, and take up the work that an earlier run left."""
        await self._sweep()
        self._sweeping = asyncio.create_task(self._keep_sweeping())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let the turns at hand finish; whatever waits is taken up at the next start."""
        self._sweeping.cancel()
        with suppress(asyncio.CancelledError):
            await self._sweeping
        await asyncio.gather(*(actors.stop(STOP) for actors in self._actors.values()))

    async def _keep_sweeping(self) -> None:
        while True:
            await asyncio.sleep(SWEEP)
            try:
                await self._sweep()
            except Exception:
                logger.exception("the store could not be searched for work")

    async def _sweep(self) -> None:
        for conversation in await self._store.run(conversations_with_work, self._now()):
            self._wake(conversation)

    def hurry(self) -> None:
        """Cut short what is at work, also while it stops; it goes on at the next start."""
        for actors in self._actors.values():
            actors.hurry()

    @property
    def crowds(self) -> Mapping[str, Crowd]:
        """Tell how many conversations have work, on each channel."""
        return {channel: actors.crowd for channel, actors in self._actors.items()}

    def spare(self, to: Address) -> bool:
        """Count a message beside the answers, if the platform has room for it."""
        return self._postman(str(to)).spare(to)

    def wake(self, conversation: str) -> None:
        """Look at a conversation at once, for which something was written beside the engine."""
        self._wake(conversation)

    def _wake(self, conversation: str) -> None:
        channel = Address.parse(conversation).channel
        if channel not in self._actors:
            self._actors[channel] = Actors(self._attend)
        self._actors[channel].wake(conversation)

    def _postman(self, conversation: str) -> Postman:
        name = Address.parse(conversation).channel
        if name not in self._postmen:
            channel = self._channels.get(name) or Nowhere(name)
            self._postmen[name] = Postman(
                self._store,
                channel,
                self._patience,
                self._now,
                self._wake,
                hide=self._hide,
                watch=self._watch,
            )
        return self._postmen[name]

    def _let_go(self) -> None:
        """End what is under way: other processes may have taken it up already."""
        for actors in self._actors.values():
            actors.interrupt()

    async def _attend(self, conversation: str) -> None:
        """Do what a conversation has to do, unless another process is at it."""
        peers = self._store.peers
        async with peers.owning(conversation) as mine:
            if not mine:
                return
            await self._work_off(conversation)
        if not peers.alone and await self._store.run(has_work, conversation, self._now()):
            self._wake(conversation)

    async def _work_off(self, conversation: str) -> None:
        """Deliver and answer until nothing is left to do, or it must wait."""
        about(conversation)
        todo = await self._store.run(work, conversation)
        if todo.linked_to:
            # What came in from this account is answered there; the answers come back here.
            self._wake(todo.linked_to)
        while todo.incoming or todo.outgoing:
            wait = await self._postman(conversation).deliver(todo.outgoing)
            if todo.incoming:
                todo = await self._turns.take(conversation, todo, todo.incoming)
                for other in todo.wakes:
                    self._wake(other)
            elif wait is not None:
                channel = Address.parse(conversation).channel
                self._actors[channel].wake_after(wait, conversation)
                return
            elif len(todo.outgoing) < BATCH:
                return
            else:
                todo = await self._store.run(work, conversation)
