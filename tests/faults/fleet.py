"""Some bots on one database, each started again when it dies, as an init system does."""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.ports import free_port

PAUSE = 0.2
"""Seconds before a bot that died is started again."""
STARTING = 120.0
"""Seconds in which all bots must take updates in."""
STOPPING = 60.0
"""Seconds in which a bot that is asked to stop must have stopped."""


class Fleet:
    """Bots on ports of their own; `words` are the arguments of the one on a port."""

    def __init__(self, bots: int, words: Callable[[int], Sequence[str]], log: Path) -> None:
        self.ports = [free_port() for _ in range(bots)]
        self.died = 0
        """How often one died that was neither killed nor asked to stop."""
        self._words = words
        self._log = log
        self._stopping = False
        self._processes: list[Process | None] = [None] * bots
        self._ready = [asyncio.Event() for _ in range(bots)]

    async def __aenter__(self) -> Self:
        self._keeping = [asyncio.create_task(self._keep(it)) for it in range(len(self.ports))]
        async with asyncio.timeout(STARTING):
            for bot in range(len(self.ports)):
                await self.is_ready(bot)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopping = True
        for bot in range(len(self.ports)):
            self.signal(bot, signal.SIGTERM if error is None else signal.SIGKILL)
        _, late = await asyncio.wait(self._keeping, timeout=STOPPING)
        for bot in range(len(self.ports)):
            self.signal(bot, signal.SIGKILL)
        await asyncio.gather(*self._keeping)
        assert not late, "a bot that was asked to stop did not"

    async def is_ready(self, bot: int) -> None:
        """Wait until a bot takes updates in."""
        await self._ready[bot].wait()

    def kill(self, bot: int) -> None:
        """Kill a bot; it is started again."""
        self._ready[bot].clear()
        self.signal(bot, signal.SIGKILL)

    def signal(self, bot: int, sign: signal.Signals) -> None:
        """Send a bot a signal, if it runs."""
        process = self._processes[bot]
        if process is not None and process.returncode is None:
            process.send_signal(sign)

    async def _keep(self, bot: int) -> None:
        while not self._stopping:
            with self._log.open("ab") as log:
                process = await asyncio.create_subprocess_exec(
                    sys.executable, *self._words(self.ports[bot]), stdout=PIPE, stderr=log
                )
            self._processes[bot] = process
            assert process.stdout
            if await process.stdout.readline():
                self._ready[bot].set()
            await process.communicate()
            if not self._stopping:
                self.died += process.returncode != -signal.SIGKILL
                await asyncio.sleep(PAUSE)
