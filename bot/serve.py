"""The house in operation: store, engine, clock and every channel that is set up, in one process."""

import asyncio
import logging
import signal
from asyncio import AbstractEventLoop
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial

from aiohttp import web

from bot.app import Contents, Reach, apology, handlers, load_contents
from bot.app import desk_of as colleagues_desk
from bot.aside import aside
from bot.channels.channel import Channel
from bot.channels.house import House
from bot.channels.web import WebChannel
from bot.channels_configured import configured, desk_of, mail
from bot.clock import Clock, utc_now
from bot.connections import Connections
from bot.crowding import Crowding
from bot.engine import Engine
from bot.fetching import fetching
from bot.helpdesk.configured import agreed
from bot.helpdesk_page.app import Behind, helpdesk_page
from bot.helpdesk_page.pages import HOME
from bot.inside import inside
from bot.market.directory import Directory
from bot.operation.page import Operation
from bot.operation.watched import WatchedChannel, watched_handler, watched_intake
from bot.progressing import progressing
from bot.readiness import readiness
from bot.settings import Settings
from bot.shelf import StoredShelf
from bot.stored import kept_in
from bot.web_server import Door, listening
from core.address import Address
from core.conversation import Handler, Update
from storage.database import Store, open_store

logger = logging.getLogger(__name__)


@asynccontextmanager
async def engine_on(
    store: Store,
    contents: Contents,
    answer: Handler,
    channels: Sequence[Channel],
    operation: Operation,
) -> AsyncIterator[Engine]:
    """Run the engine with everything the bot knows, and its clock beside it."""
    meters = operation.meters
    engine = Engine(
        store,
        watched_handler(answer, meters),
        [WatchedChannel(channel, meters, utc_now) for channel in channels],
        partial(apology, contents.texts),
        watch=meters,
        hide=operation.hide,
    )
    clock = Clock(engine.accept)
    async with (
        operation.stopping.hurrying(engine.hurry),
        engine,
        beside(clock.run(), contents.library.keep_current()),
    ):
        yield engine


@asynccontextmanager
async def beside(*works: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Do what has no end meanwhile."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def serve(settings: Settings, ready: Callable[[str], None]) -> None:
    """Serve every channel until the process is asked to stop; `ready` is told the address."""
    operation = Operation(settings.secrets)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_log)
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, operation.stopping.ask)
    with operation.stopping.starting():
        await _serve(settings, operation, ready)


async def _serve(settings: Settings, operation: Operation, ready: Callable[[str], None]) -> None:
    async with (
        open_store(settings.database_url, operation.rhythm.store_committed) as store,
        every_channel(settings, store, operation) as address,
    ):
        operation.stopping.has_started()
        ready(address)
        await operation.stopping.drained(settings.drain_seconds)


@asynccontextmanager
async def every_channel(
    settings: Settings, store: Store, operation: Operation
) -> AsyncIterator[str]:
    """Serve all channels from a store; gives the address of the web chat. Raises PortTaken."""
    contents = await aside(partial(load_contents, settings))

    # The channels and the engine need each other: the engine is there before the first update.
    async def kept_by_engine(update: Update) -> bool:
        return await engine.accept(update)

    def wake(conversation: str) -> None:
        engine.wake(conversation)

    def spare(to: Address) -> bool:
        return engine.spare(to)

    markets = Directory(contents.market, store)
    service = agreed(settings)
    crowding = Crowding(watched_intake(kept_by_engine, operation.meters), store)
    house = inside(crowding.accept_or_tell, store, contents, markets, service)
    page = _page(settings, store, crowding, house)
    async with (
        configured(settings, house) as reaching,
        progressing((page, *reaching), contents.texts, spare) as progress,
    ):
        kept, desk = kept_in(store, markets), desk_of(reaching)
        fetch = fetching((page, *reaching, desk))
        answer = handlers(contents, kept, settings.keeping, Reach(fetch, progress), service)
        connections = Connections(reaching, peers=store.peers)
        acting = colleagues_desk(contents, service)
        behind = Behind(store, acting, service.patience.hours, wake, utc_now)
        ready = web.get("/readyz", readiness(store, connections, operation.stopping))
        routes = (ready, *(route for channel in reaching for route in channel.routes))
        app = _site(page, helpdesk_page(behind, secure=settings.secure_cookies), routes)
        channels: tuple[Channel, ...] = (page, desk, *reaching, *mail(settings))
        async with (
            engine_on(store, contents, answer, channels, operation) as engine,
            figures(settings, operation.page(store, engine, connections.standing), operation),
            listening(app, Door.for_visitors(settings)) as address,
            connections.kept(),
        ):
            yield address


def _page(settings: Settings, store: Store, crowding: Crowding, house: House) -> WebChannel:
    """Make the web chat, which hears from other processes what was said to its visitors."""
    page = WebChannel(
        crowding.accept,
        house.history,
        house.now,
        shelf=StoredShelf(store),
        secure=settings.secure_cookies,
        nudge=store.peers.nudge,
        proxies=settings.proxies,
    )
    store.peers.on_nudge(page.hear)
    return page


def _site(
    page: WebChannel, desk: web.Application, routes: Iterable[web.RouteDef]
) -> web.Application:
    """Put together what browsers and platforms ask for."""
    app = web.Application()
    page.attach(app)
    app.add_subapp(HOME, desk)
    app.add_routes(routes)
    return app


@asynccontextmanager
async def figures(
    settings: Settings, page: web.Application, operation: Operation
) -> AsyncIterator[None]:
    """Tell how it goes, where that is asked for. Raises PortTaken."""
    async with AsyncExitStack() as open_:
        if door := Door.for_figures(settings):
            await open_.enter_async_context(beside(operation.rhythm.measure_lag()))
            address = await open_.enter_async_context(listening(page, door))
            logger.info("figures are told at %s/metrics", address)
        yield


def _log(_: AbstractEventLoop, context: dict[str, object]) -> None:
    """Log what went wrong in a task that nobody waits for: where, and not with which words."""
    error = context.get("exception")
    caught = error if isinstance(error, Exception) else None
    logger.error("in the event loop: %s", context["message"], exc_info=caught)
