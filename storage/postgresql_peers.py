"""What the processes on one PostgreSQL agree on: who owns a conversation, and what is new.

Who owns a conversation holds an advisory lock on its name. All locks of a process are held by one
connection, so that the database lets go of them when the process dies, however it does. Two
connections are used: one for the locks, and one that only listens.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import psycopg
from psycopg.conninfo import make_conninfo
from sqlalchemy import Engine

from storage.lock_keeper import LockKeeper
from storage.peers import Hear
from storage.presence import BE_THERE
from storage.store import StoreError

logger = logging.getLogger(__name__)

PING = 2.0
"""Seconds between looks whether the locks are still held, and between tries to get an office."""
BEGINNING = 10.0
"""Seconds within which locks must be had at a start."""
NEWS = "laddermaat"
"""The channel of NOTIFY."""
ANYTHING = "*"
"""What is told there when it is not known what should have been."""


class PostgresqlPeers:
    """The processes on one database."""

    alone = False

    def __init__(self, address: str) -> None:
        self._address = address
        self._keeper: LockKeeper | None = None
        self._hears: list[Hear] = []
        self._stops: list[Callable[[], None]] = []
        self.begun = asyncio.Event()
        """Set once locks can be had."""
        self.trouble = ""
        """What was last in the way."""

    @asynccontextmanager
    async def owning(self, conversation: str) -> AsyncIterator[bool]:
        """Own a conversation meanwhile; False where another process does, or none can tell."""
        keeper = self._keeper
        if keeper is None or not await keeper.lock(conversation):
            yield False
            return
        try:
            yield True
        finally:
            await keeper.unlock(conversation)

    @property
    def reached(self) -> bool:
        """Whether conversations can be owned."""
        return self._keeper is not None

    async def in_office(self, office: str, work: Callable[[], Awaitable[None]]) -> None:
        """Wait until this process alone holds an office, and do its work; until that ends.

        Raises ConnectionError when the office was lost.
        """
        while True:
            keeper = self._keeper
            async with self.owning(f"office of {office}") as mine:
                if mine and keeper is not None:
                    await _unless_lost(work(), keeper)
                    return
            await asyncio.sleep(PING)

    def nudge(self, about: str) -> None:
        """Have the other processes hear of something, soon."""
        if self._keeper is not None:
            self._keeper.notify(about)

    def on_nudge(self, hear: Hear) -> None:
        """Say who is to hear what other processes nudge about."""
        self._hears.append(hear)

    def on_loss(self, stop: Callable[[], None]) -> None:
        """Say what must end at once when nothing is owned any more."""
        self._stops.append(stop)

    async def keep(self) -> None:
        """Keep the connection that holds the locks, until cancelled."""
        while True:
            try:
                async with await self._connect() as connection:
                    await connection.execute(BE_THERE)
                    self._keeper = LockKeeper(connection, NEWS)
                    self._keeper.notify(ANYTHING)  # what was to be told may have been lost
                    self.begun.set()
                    await self._keeper.serve(PING)
            except (psycopg.Error, OSError) as error:
                self.trouble = _first_line(error)
                logger.warning("the locks on the database are lost: %s", self.trouble)
            finally:
                self._lose()
            await asyncio.sleep(PING / 4)

    async def listen(self) -> None:
        """Hear what other processes nudge about, until cancelled."""
        while True:
            try:
                async with await self._connect() as connection:
                    await connection.execute(f"LISTEN {NEWS}")
                    self._hear(None)
                    async for heard in connection.notifies():
                        if self._keeper is None or heard.pid != self._keeper.pid:
                            self._hear(None if heard.payload == ANYTHING else heard.payload)
            except (psycopg.Error, OSError) as error:
                logger.warning("other processes are not heard: %s", _first_line(error))
            await asyncio.sleep(PING / 4)

    async def _connect(self) -> psycopg.AsyncConnection[tuple[object, ...]]:
        return await psycopg.AsyncConnection.connect(self._address, autocommit=True)

    def _lose(self) -> None:
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.lose()
            for stop in self._stops:
                stop()

    def _hear(self, about: str | None) -> None:
        for hear in self._hears:
            hear(about)


@asynccontextmanager
async def postgresql_peers(engine: Engine) -> AsyncIterator[PostgresqlPeers]:
    """Take part among the processes on a database meanwhile; StoreError if that cannot be."""
    _, how = engine.dialect.create_connect_args(engine.url)
    words = {str(name): str(value) for name, value in how.items() if name != "context"}
    peers = PostgresqlPeers(make_conninfo("", **words))
    tasks = [asyncio.create_task(work) for work in (peers.keep(), peers.listen())]
    try:
        try:
            async with asyncio.timeout(BEGINNING):
                await peers.begun.wait()
        except TimeoutError:
            trouble = peers.trouble or "it does not answer"
            raise StoreError(
                f"no locks can be had on the database ({trouble}): see "
                "that `laddermaat db` is not at work there, and that LADDERMAAT_DATABASE_URL leads "
                "to PostgreSQL itself, or to a pooler in session mode"
            ) from None
        yield peers
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _unless_lost(work: Awaitable[None], keeper: LockKeeper) -> None:
    working = asyncio.ensure_future(work)
    losing = asyncio.create_task(keeper.lost.wait())
    try:
        await asyncio.wait((working, losing), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ConnectionError("the locks on the database were lost")
        working.result()
    finally:
        for task in (working, losing):
            task.cancel()
        with suppress(asyncio.CancelledError):
            await working


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]
