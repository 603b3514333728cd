"""A clock that leaps: for tests of what waits, where nothing but waiting takes time.

A busy machine is late at everything, so that what comes when cannot be told by a real clock.
"""

import asyncio
from collections.abc import Callable, Coroutine
from functools import wraps
from selectors import DefaultSelector, SelectorKey
from typing import ParamSpec

P = ParamSpec("P")


class _Leaper(DefaultSelector):
    """Waits for nothing: what would have been waited for has gone by."""

    leapt = 0.0
    """Seconds."""

    def select(  # type: ignore[explicit-any]  # a key holds anything
        self, timeout: float | None = None
    ) -> list[tuple[SelectorKey, int]]:
        if timeout is None:
            return super().select()
        self.leapt += max(0.0, timeout)
        return super().select(0)


class _Leaping(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._leaper = _Leaper()
        super().__init__(self._leaper)

    def time(self) -> float:
        return self._leaper.leapt


def leaping(test: Callable[P, Coroutine[None, None, None]]) -> Callable[P, None]:
    """Run a test on a clock that stands still while anything is done, and leaps over each wait.

    Nothing in it may wait for a thread, a process or a socket: their time goes by unseen.
    """

    @wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        with asyncio.Runner(loop_factory=_Leaping) as runner:
            runner.run(test(*args, **kwargs))

    return run
