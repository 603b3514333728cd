"""The updates that wait until the bot has taken them: fetched by polling, or brought."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from itertools import islice

from tests.telegram.bot_api.errors import OTHER_POLLER, ApiError
from tests.telegram.bot_api.events import EVERY_EVENT, Update


class Updates:
    """Keeps updates in order; `again` says of each that was taken whether it comes once more."""

    def __init__(self, again: Callable[[], bool]) -> None:
        self.wanted = EVERY_EVENT
        """The kinds that the bot asked for last; others are dropped."""
        self.listener: Callable[[Update], None] | None = None
        """Told of every new update while there is a webhook."""
        self.waiting: dict[int, Update] = {}
        self._again = again
        self._repeated: set[int] = set()
        self._last = 1000
        self._poller: asyncio.Future[None] | None = None

    def add(self, update: Update) -> Update:
        """Give an update its number, and have it taken."""
        self._last += 1
        update = replace(update, update_id=self._last)
        if update.kind in self.wanted:
            self.waiting[update.update_id] = update
            if self.listener:
                self.listener(update)
            if self._poller and not self._poller.done():
                self._poller.set_result(None)
        return update

    async def fetch(self, offset: int, limit: int, seconds: float) -> tuple[Update, ...]:
        """Forget what lies before `offset`, and wait until there is something to give.

        As at Telegram, whoever waits already is sent away with a conflict.
        """
        self.oust()
        self._confirm(offset)
        if not self.waiting and seconds:
            await self._wait(seconds)
        return tuple(islice(self.waiting.values(), limit))

    @property
    def awaited(self) -> bool:
        """Tell whether somebody waits for updates."""
        return bool(self._poller and not self._poller.done())

    def oust(self) -> None:
        """Send away who waits for updates."""
        if self._poller and not self._poller.done():
            self._poller.set_exception(ApiError(OTHER_POLLER))

    def taken(self, update: Update) -> bool:
        """Forget an update, unless it is to come once more; tells whether it is forgotten."""
        if update.update_id not in self._repeated and self._again():
            self._repeated.add(update.update_id)
            return False
        del self.waiting[update.update_id]
        return True

    def drop(self) -> None:
        """Forget everything that waits."""
        self.waiting.clear()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            offset = min(list(self.waiting)[offset:], default=0)
        for update in [u for id_, u in self.waiting.items() if id_ < offset]:
            self.taken(update)

    async def _wait(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        await asyncio.wait([poller], timeout=seconds)
        if poller.done():
            poller.result()
