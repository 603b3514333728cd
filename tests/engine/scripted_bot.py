"""A bot to be killed: `python -m tests.engine.scripted_bot DATABASE PORT HANDLER`.

DATABASE is a URL, PORT one on 127.0.0.1 (0 takes any free one), and HANDLER names a function
without arguments that gives a handler, as `module:function`. It prints the port when it is
ready. Each line that comes in is an update as `dump_update` writes it; when the update is
on disk its id goes back as a line. What the bot says is appended to the file `delivered`
beside the database, one JSON object a line.
"""

import asyncio
import json
import os
import signal
import sys
from asyncio import StreamReader, StreamWriter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from sqlalchemy import make_url

from bot.channels.channel import Brought, Delivery, Limits
from bot.engine import Engine
from core.blocks import Text
from core.codec import dump_blocks, load_update
from core.conversation import Handler, Reply, Turn
from storage.database import open_store


class Paper:
    """A channel that writes down what is said, and who wrote it."""

    name = "paper"
    limits = Limits()

    def __init__(self, file: Path) -> None:
        self._sheet = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)

    async def deliver(self, delivery: Delivery) -> Brought:
        line = {
            "process": os.getpid(),
            "conversation": str(delivery.to),
            "seq": delivery.seq,
            "blocks": dump_blocks(delivery.blocks),
        }
        os.write(self._sheet, json.dumps(line).encode() + b"\n")
        os.fsync(self._sheet)
        return Brought(more=False)


def apologise(turn: Turn, error: str) -> Reply:
    return Reply((Text(f"Sorry: {error}"),), turn.state)


async def take_in(engine: Engine, reader: StreamReader, writer: StreamWriter) -> None:
    """Acknowledge each update of one connection once it is kept."""
    while line := await reader.readline():
        update = load_update(line.decode())
        await engine.accept(update)
        writer.write(f"{update.id}\n".encode())
    writer.close()


async def main(database: str, port: int, handler: Handler) -> None:
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    paper = Paper(Path(make_url(database).database or "").with_name("delivered"))
    async with (
        open_store(database) as store,
        Engine(store, handler, [paper], apologise) as engine,
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


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), named(sys.argv[3])))
