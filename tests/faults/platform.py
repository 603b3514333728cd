"""The platform on which the bot of the faults talks: notes what it is brought, and when."""

import asyncio
import json
from asyncio import Server, StreamReader, StreamWriter
from dataclasses import dataclass
from time import monotonic
from typing import TypedDict

from tests.ports import free_port


class Line(TypedDict):
    """What the bot says when it brings a message."""

    process: int
    conversation: str
    seq: int
    blocks: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message, and when it was brought in seconds of `monotonic`."""

    line: Line
    at: float


class Platform:
    """Takes messages, unless it is down; `delay` is the seconds that it takes over each."""

    def __init__(self) -> None:
        self.port = free_port()
        self.delay = 0.0
        self.arrivals: list[Arrival] = []
        self._server: Server | None = None
        self._open: set[StreamWriter] = set()

    async def up(self) -> None:
        """Listen."""
        self._server = await asyncio.start_server(self._take, "127.0.0.1", self.port, backlog=1000)

    async def down(self) -> None:
        """Listen no more, and hang up on everybody."""
        assert self._server
        self._server.close()
        for writer in self._open:
            writer.transport.abort()

    async def _take(self, reader: StreamReader, writer: StreamWriter) -> None:
        self._open.add(writer)
        try:
            while line := await reader.readline():
                self.arrivals.append(Arrival(json.loads(line), monotonic()))
                await asyncio.sleep(self.delay)
                writer.write(b"taken\n")
        except ConnectionError:
            return  # the bot was killed, or hung up on
        finally:
            self._open.discard(writer)
            writer.close()
