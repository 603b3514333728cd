"""The house in operation: the store, the engine, the clock and the web chat in one process."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial

from aiohttp import web

from bot.app import apology, handlers, load_contents
from bot.channels.channel import Channel
from bot.channels.web import WebChannel
from bot.clock import Clock, utc_now
from bot.engine import Engine
from bot.market.directory import Directory
from bot.settings import Settings
from core.conversation import Update
from storage.database import Store, open_store
from storage.history import Entry, entries_after


class PortTaken(OSError):
    """The web chat cannot listen where it should; says where, and the remedy."""


@asynccontextmanager
async def engine_on(store: Store, settings: Settings, *channels: Channel) -> AsyncIterator[Engine]:
    """Run the engine with everything the bot knows, and its clock beside it."""
    contents = await asyncio.to_thread(load_contents, settings)
    answer = handlers(contents, Directory(contents.market, store), settings.retention)
    async with Engine(store, answer, channels, partial(apology, contents.texts)) as engine:
        beside = [Clock(engine.accept).run(), contents.library.keep_current()]
        tasks = [asyncio.create_task(work) for work in beside]
        try:
            yield engine
        finally:
            for task in tasks:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task


async def serve(settings: Settings, ready: Callable[[str], None]) -> None:
    """Serve the web chat until the process is asked to stop; `ready` is told the address."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    async with open_store(settings.database_url) as store, web_chat(settings, store) as address:
        ready(address)
        await stop.wait()


@asynccontextmanager
async def web_chat(settings: Settings, store: Store) -> AsyncIterator[str]:
    """Serve the web chat from a store; gives its address. Raises PortTaken."""

    # The channel and the engine need each other: the engine is there before the first visitor.
    async def accept(update: Update) -> bool:
        return await engine.accept(update)

    async def history(conversation: str, after: int) -> tuple[Entry, ...]:
        return await store.run(entries_after, conversation, after)

    channel = WebChannel(accept, history, utc_now, secure=settings.secure_cookies)
    app = web.Application()
    channel.attach(app)
    async with engine_on(store, settings, channel) as engine, listening(app, settings) as address:
        yield address


@asynccontextmanager
async def listening(app: web.Application, settings: Settings) -> AsyncIterator[str]:
    """Listen for visitors; gives the address."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, settings.host, settings.port)
        try:
            await site.start()
        except OSError as error:
            raise PortTaken(
                f"cannot listen on {settings.host}:{settings.port} ({error.strerror}): stop what "
                "does, or give another LADDERMAAT_PORT or LADDERMAAT_HOST"
            ) from None
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()
