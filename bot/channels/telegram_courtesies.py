"""Courtesies: small things done beside the work. Nobody waits for one, and none may do harm."""

import asyncio
import logging
from collections.abc import Coroutine

from telegram.error import TelegramError

logger = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds for each; afterwards nobody cares for it any more."""
MOST = 256
"""At once: beyond that they are left, so that a platform that hangs is not asked even more. A batch
of updates is a hundred chats at most, and a press asks for two."""


class Courtesies:
    """Does them, as far as there is room."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, what: str, doing: Coroutine[object, object, object]) -> None:
        """Begin one; `what` names it in the log."""
        if len(self._tasks) >= MOST:
            doing.close()
            logger.debug("no room for %s", what)
            return
        task = asyncio.create_task(self._try(what, doing))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Wait for those that were begun, no longer than their patience."""
        await asyncio.gather(*self._tasks)

    async def _try(self, what: str, doing: Coroutine[object, object, object]) -> None:
        try:
            async with asyncio.timeout(self._patience):
                await doing
        except (TelegramError, TimeoutError) as error:
            logger.info("%s failed: %r", what, error)
        except Exception:
            logger.exception("%s failed", what)
