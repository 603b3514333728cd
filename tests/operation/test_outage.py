"""While the database is away the store waits for it; whoever asks how a process does must not."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from http import HTTPStatus
from time import monotonic

from aiohttp import ClientSession, web
from sqlalchemy import Connection

from bot.connections import Connections
from bot.engine import Engine
from bot.operation.page import Operation
from bot.readiness import readiness
from bot.web_server import Door, listening
from storage.group_commit import PATIENCE, GroupCommit
from storage.store import Store
from tests.engine.fakes import FakeChannel, apologise, echo
from tests.operation.visiting import figures


class _Away:
    """A database that cannot be reached, and may be back any moment."""

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        raise ConnectionError
        yield

    def passes(self, error: Exception) -> bool:
        return isinstance(error, ConnectionError)


@asynccontextmanager
async def away() -> AsyncIterator[Store]:
    store = GroupCommit([_Away(), _Away()])
    try:
        yield store
    finally:
        await store.close()


async def test_a_process_is_not_ready_at_once_when_its_database_does_not_answer() -> None:
    app = web.Application()
    async with away() as store:
        tells = readiness(store, Connections([], peers=store.peers), Operation().stopping)
        app.add_routes([web.get("/readyz", tells)])
        began = monotonic()
        async with (
            listening(app, Door("127.0.0.1", 0)) as url,
            ClientSession() as session,
            session.get(f"{url}/readyz") as answer,
        ):
            assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
        assert monotonic() - began < PATIENCE / 2


async def test_figures_are_told_without_those_of_a_database_that_does_not_answer() -> None:
    async with away() as store:
        engine = Engine(store, echo, [FakeChannel()], apologise)
        page = Operation().page(store, engine, {})
        began = monotonic()
        async with listening(page, Door("127.0.0.1", 0)) as url:
            assert (await figures(url))["laddermaat_store_up"] == 0
        assert monotonic() - began < PATIENCE / 2
