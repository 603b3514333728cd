"""Crowding: whoever sends faster than is answered is told so, and no more of it is kept.

What is kept is answered in order, so a flood in one conversation holds up nobody else, but it
would fill the disk and keep its own conversation busy for hours. What is refused is refused
visibly: on the web the page is told to try again; a platform does not bring anything again that
was acknowledged, so there the user is told, in its turn, what to do.
"""

import logging
from dataclasses import replace

from bot.channels.house import Accept, Crowded
from bot.handlers.crowded import TASK
from bot.helpdesk.addresses import NAME as DESK
from bot.pace import Paces
from core.contents import Arrived, Attached, Due, Edited, Located, Pressed, Said, Submitted
from core.conversation import Update
from storage.crowding import waiting_updates
from storage.store import Store

logger = logging.getLogger(__name__)

MOST = 50
"""Updates of one conversation that may wait for an answer."""
_UNLOOKED = 30
"""Updates at once, and then one a second, for which the queue is not looked at."""


_SAID = Arrived | Said | Edited | Attached | Submitted | Pressed | Located
"""What somebody does; that somebody arrives a page can say as often as it likes."""


class Crowding:
    """Stands before the engine, and keeps no more of a conversation than can be answered."""

    def __init__(self, accept: Accept, store: Store, most: int = MOST) -> None:
        self._accept = accept
        self._store = store
        self._most = most
        self._paces = Paces(min(_UNLOOKED, most), 1.0)

    async def accept(self, update: Update) -> bool:
        """Keep an update, for a channel that says itself that it was not; raises Crowded."""
        if await self._is_crowded(update):
            raise Crowded
        return await self._accept(update)

    async def accept_or_tell(self, update: Update) -> bool:
        """Keep an update, or have the user told in its turn that it was not, once a minute."""
        if not await self._is_crowded(update):
            return await self._accept(update)
        logger.warning("%s sends faster than is answered: an update is not kept", update.sender)
        told = f"{TASK}:{update.at:%Y-%m-%dT%H:%M}"
        await self._accept(replace(update, id=told, content=Due(TASK)))
        return False

    async def _is_crowded(self, update: Update) -> bool:
        conversation = str(update.sender)
        if not _counts(update) or self._paces.allows(conversation):
            return False
        return await self._store.run(waiting_updates, conversation, self._most) >= self._most


def _counts(update: Update) -> bool:
    """Tell whether somebody says something: what a platform or the clock tells is always kept."""
    says = isinstance(update.content, _SAID)
    return says and update.sender.channel != DESK
