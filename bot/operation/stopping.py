"""Stopping: asked once, a process takes its leave; asked twice, it hurries."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress


class Stopping:
    """How far a process is on its way out."""

    def __init__(self) -> None:
        self._asked = asyncio.Event()
        self._hurried = asyncio.Event()

    @property
    def is_asked(self) -> bool:
        """Whether it was asked to stop, and should get nothing new to do."""
        return self._asked.is_set()

    def ask(self) -> None:
        """Ask it to stop; the second time, to stop at once."""
        (self._hurried if self.is_asked else self._asked).set()

    async def drained(self, seconds: float) -> None:
        """Wait until it was asked to stop, and so many seconds more unless it must hurry."""
        await self._asked.wait()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._hurried.wait()

    @asynccontextmanager
    async def hurrying(self, hurry: Callable[[], None]) -> AsyncIterator[None]:
        """Have something cut short when it must hurry, also while it is already stopping."""

        async def wait() -> None:
            await self._hurried.wait()
            hurry()

        waiting = asyncio.create_task(wait())
        try:
            yield
        finally:
            waiting.cancel()
            with suppress(asyncio.CancelledError):
                await waiting
