"""Progress: what takes long says meanwhile how far it is, and takes that back when it is done."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol, TypeAlias

from core.conversation import Turn

Tell: TypeAlias = Callable[[str, float | None], None]
"""Says how far it is, in words and as a part of 1; from any thread, and as often as one likes.

The part is None where nobody knows.
"""


class Progress(Protocol):
    """Shows progress to whoever waits for the answer to a turn."""

    def shown(self, turn: Turn) -> AbstractAsyncContextManager[Tell]:
        """Show what is told meanwhile; it is gone when this ends, however it ends."""


class Unseen:
    """Progress that nobody sees."""

    @asynccontextmanager
    async def shown(self, turn: Turn) -> AsyncIterator[Tell]:
        """Show nothing."""
        yield _ignore


def _ignore(_: str, __: float | None) -> None:
    pass


UNSEEN = Unseen()
