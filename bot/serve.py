"""The house in operation: store, engine, clock and every channel that is set up, in one process."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial

from aiohttp import web

from bot.app import Contents, apology, handlers, load_contents
from bot.app import desk_of as colleagues_desk
from bot.channels.channel import Channel
from bot.channels.web import WebChannel
from bot.channels_configured import configured, desk_of, mail
from bot.clock import Clock, utc_now
from bot.connections import Connections
from bot.engine import Engine
from bot.fetching import fetching
from bot.helpdesk.configured import agreed
from bot.helpdesk_page.app import Behind, helpdesk_page
from bot.helpdesk_page.pages import HOME
from bot.inside import inside
from bot.market.directory import Directory
from bot.readiness import readiness
from bot.settings import Settings
from bot.stored import kept_in
from core.conversation import Handler, Update
from storage.database import Store, open_store


class PortTaken(OSError):
    """The web chat cannot listen where it should; says where, and the remedy."""


@asynccontextmanager
async def engine_on(
    store: Store, contents: Contents, answer: Handler, channels: Sequence[Channel]
) -> AsyncIterator[Engine]:
    """Run the engine with everything the bot knows, and its clock beside it."""
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
    """Serve every channel until the process is asked to stop; `ready` is told the address."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    async with (
        open_store(settings.database_url) as store,
        every_channel(settings, store) as address,
    ):
        ready(address)
        await stop.wait()


@asynccontextmanager
async def every_channel(settings: Settings, store: Store) -> AsyncIterator[str]:
    """Serve all channels from a store; gives the address of the web chat. Raises PortTaken."""
    contents = await asyncio.to_thread(load_contents, settings)

    # The channels and the engine need each other: the engine is there before the first update.
    async def accept(update: Update) -> bool:
        return await engine.accept(update)

    def wake(conversation: str) -> None:
        engine.wake(conversation)

    markets = Directory(contents.market, store)
    service = agreed(settings)
    house = inside(accept, store, contents, markets, service)
    page = WebChannel(
        house.accept,
        house.history,
        house.now,
        secure=settings.secure_cookies,
        nudge=store.peers.nudge,
    )
    store.peers.on_nudge(page.hear)
    async with configured(settings, house) as reaching:
        kept, desk = kept_in(store, markets), desk_of(reaching)
        fetch = fetching((*reaching, desk))
        answer = handlers(contents, kept, settings.retention, fetch, service)
        connections = Connections(reaching, peers=store.peers)
        app = web.Application()
        page.attach(app)
        acting = colleagues_desk(contents, service)
        behind = Behind(store, acting, service.patience.hours, wake, utc_now)
        app.add_subapp(HOME, helpdesk_page(behind, secure=settings.secure_cookies))
        app.add_routes([web.get("/readyz", readiness(store, connections))])
        for channel in reaching:
            app.add_routes(channel.routes)
        async with (
            engine_on(store, contents, answer, (page, desk, *reaching, *mail(settings))) as engine,
            listening(app, settings) as address,
            connections.kept(),
        ):
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
