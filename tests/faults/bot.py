"""A bot that things happen to: `python -m tests.faults.bot DATABASE PORT HANDLER PLATFORM AHEAD`.

DATABASE is a URL, PORT one on 127.0.0.1 that it listens on (0 takes any free one), HANDLER names
a function without arguments that gives a handler, as `module:function`, PLATFORM is the port of
`tests.faults.platform`, and AHEAD a file with the seconds that the clock of this bot is ahead.
It prints its port when it is ready. Each line that comes in is an update as `dump_update` writes
it; when the update is on disk its id goes back as a line. What the bot says goes to the platform.
"""

import asyncio
import json
import logging
import os
import signal
import sys
from asyncio import StreamReader, StreamWriter
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path

from bot.channels.channel import Brought, Delivery, Limits
from bot.clock import utc_now
from bot.engine import Engine
from core.blocks import Text
from core.codec import dump_blocks, load_update
from core.conversation import Handler, Reply, Turn
from storage.database import open_store


class Wired:
    """A channel that brings each message over a connection, and waits until it is taken."""

    name = "wired"
    limits = Limits()

    def __init__(self, port: int) -> None:
        self._port = port
        self._idle: list[tuple[StreamReader, StreamWriter]] = []

    async def deliver(self, delivery: Delivery) -> Brought:
        line = {
            "process": os.getpid(),
            "conversation": str(delivery.to),
            "seq": delivery.seq,
            "blocks": dump_blocks(delivery.blocks),
        }
        reader, writer = self._idle.pop() if self._idle else await self._connected()
        try:
            writer.write(json.dumps(line).encode() + b"\n")
            await reader.readuntil()
        except BaseException:
            writer.close()
            self._idle.clear()
            raise
        self._idle.append((reader, writer))
        return Brought(more=False)

    async def _connected(self) -> tuple[StreamReader, StreamWriter]:
        return await asyncio.open_connection("127.0.0.1", self._port)


def apologise(turn: Turn, _: str) -> Reply:
    return Reply((Text("Sorry."),), turn.state)


async def take_in(engine: Engine, reader: StreamReader, writer: StreamWriter) -> None:
    """Acknowledge each update of one connection once it is kept; hang up when one cannot be."""
    try:
        while line := await reader.readline():
            update = load_update(line.decode())
            await engine.accept(update)
            writer.write(f"{update.id}\n".encode())
    except Exception as error:
        logging.getLogger(__name__).warning("not kept: %r", error)
    finally:
        writer.close()


async def main(
    database: str, port: int, handler: Handler, platform: int, now: Callable[[], datetime]
) -> None:
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    async with (
        open_store(database) as store,
        Engine(store, handler, [Wired(platform)], apologise, now=now) as engine,
        await asyncio.start_server(
            lambda reader, writer: take_in(engine, reader, writer), "127.0.0.1", port
        ) as server,
    ):
        print(server.sockets[0].getsockname()[1], flush=True)
        await stopped.wait()


def named(words: str) -> Handler:
    """Call the function that `module:function` names."""
    module, _, function = words.partition(":")
    make: Callable[[], Handler] = getattr(import_module(module), function)
    return make()


def ahead(file: Path) -> Callable[[], datetime]:
    """Make a clock that is ahead by the seconds in a file."""
    return lambda: utc_now() + timedelta(seconds=float(file.read_text()))


if __name__ == "__main__":
    logging.basicConfig(format="%(asctime)s %(process)d %(name)s: %(message)s")
    url, own, words, to, clock = sys.argv[1:]
    asyncio.run(main(url, int(own), named(words), int(to), ahead(Path(clock))))
