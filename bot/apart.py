"""Work in threads of its own, so that no other kind of work waits for it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Apart:
    """So many threads for one kind of work; what comes when all are busy waits."""

    def __init__(self, name: str, threads: int) -> None:
        self._threads = ThreadPoolExecutor(threads, name)

    async def do(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do work as `asyncio.to_thread` does; what is cancelled before it began, never begins."""
        known = copy_context()
        return await asyncio.get_running_loop().run_in_executor(
            self._threads, lambda: known.run(work, *args, **kwargs)
        )
