"""Stopping: asked once, a process takes its leave; asked twice, it hurries.

While it starts there is nobody to take leave of: the start is given up.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress


class Stopping:
    """How far a process is on its way out."""

    def __init__(self) -> None:
        self._asked = asyncio.Event()
        self._hurried = asyncio.Event()
        self._starting: asyncio.Task[object] | None = None

    @property
    def is_asked(self) -> bool:
        """Whether it was asked to stop, and should get nothing new to do."""
        return self._asked.is_set()

    def ask(self) -> None:
        """Ask it to stop; the second time, to stop at once."""
        if self._starting and not self.is_asked:
            self._starting.cancel()
        (self._hurried if self.is_asked else self._asked).set()

    @contextmanager
    def starting(self) -> Iterator[None]:
        """End the block, quietly, when it is asked to stop before it `has_started`."""
        self._starting = asyncio.current_task()
        try:
            yield
        except asyncio.CancelledError:
            if not self.is_asked:
                raise

    def has_started(self) -> None:
        """Take leave from now on when it is asked to stop."""
        self._starting = None

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
