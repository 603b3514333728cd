"""A wire between two programs that can be cut, or go dead for a while."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from types import TracebackType
from typing import Self


class Wire:
    """Passes each connection on to one of some ports of 127.0.0.1, in turn where they answer."""

    def __init__(self, *targets: int) -> None:
        self._targets = targets
        self._turns = count()
        self._open: set[StreamWriter] = set()
        self._passing = asyncio.Event()
        self._passing.set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._pass, "127.0.0.1", 0, backlog=1000)
        self.port = int(self._server.sockets[0].getsockname()[1])
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.close()
        self.cut()
        self.pass_on()

    def cut(self) -> None:
        """Cut all connections that there are now; new ones are passed on."""
        for writer in self._open:
            writer.transport.abort()

    def hold_up(self) -> None:
        """Let nothing through, and tell nobody."""
        self._passing.clear()

    def pass_on(self) -> None:
        """Let everything through again, also what was held up."""
        self._passing.set()

    async def _pass(self, reader: StreamReader, writer: StreamWriter) -> None:
        found = await self._connected()
        if found is None:
            writer.close()
            return
        there_reader, there = found
        self._open |= {writer, there}
        try:
            await asyncio.gather(self._pump(reader, there), self._pump(there_reader, writer))
        finally:
            self._open -= {writer, there}

    async def _connected(self) -> tuple[StreamReader, StreamWriter] | None:
        for port in self._in_turn():
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port)
        return None

    def _in_turn(self) -> Sequence[int]:
        first = next(self._turns) % len(self._targets)
        return (*self._targets[first:], *self._targets[:first])

    async def _pump(self, reader: StreamReader, writer: StreamWriter) -> None:
        with suppress(ConnectionError):
            while data := await reader.read(1 << 16):
                await self._passing.wait()
                writer.write(data)
                await writer.drain()
        writer.close()
