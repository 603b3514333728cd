"""A handler that takes long, and says meanwhile how far it is."""

import asyncio
from threading import Event

from bot.progress import UNSEEN, Progress, Tell
from core.blocks import Text
from core.contents import Said
from core.conversation import Reply, Turn

LINES = 300


class Slow:
    """Works in a thread for a number of seconds, or until it is `enough`.

    Whoever says "stuk" has it break down then.
    """

    def __init__(self, seconds: float = 60.0) -> None:
        self.progress: Progress = UNSEEN
        self.enough = Event()
        self._seconds = seconds

    async def __call__(self, turn: Turn) -> Reply:
        """Count lines to somebody who says something."""
        if not isinstance(turn.content, Said):
            return Reply((Text("Goedendag."),), turn.state)
        async with self.progress.shown(turn) as tell:
            await asyncio.to_thread(self._count, tell)
            if turn.content.text == "stuk":
                raise ValueError("it broke down")
        return Reply((Text("Klaar."),), turn.state)

    def _count(self, tell: Tell) -> None:
        for line in range(LINES):
            tell(f"Regel {line} van {LINES}", line / LINES)
            if self.enough.wait(self._seconds / LINES):
                return
