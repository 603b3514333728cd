"""Advisory locks on one connection to PostgreSQL, taken and let go in groups.

Who asks may be cancelled at any moment; the connection belongs to one task, which is not, so that
it is always known what is held.
"""

import asyncio
from collections.abc import Iterable
from typing import TypeVar

import psycopg

T = TypeVar("T")

_LOCK = """
    SELECT name, pg_try_advisory_lock(hashtextextended(name, 0)) FROM unnest(%s::text[]) AS t(name)
"""
_UNLOCK = """
    SELECT pg_advisory_unlock(hashtextextended(name, 0)) FROM unnest(%s::text[]) AS t(name)
"""
_NOTIFY = "SELECT pg_notify(%s, about) FROM unnest(%s::text[]) AS t(about)"


class LockKeeper:
    """Keeps the locks of one process, for as long as its connection lives."""

    def __init__(
        self, connection: psycopg.AsyncConnection[tuple[object, ...]], channel: str
    ) -> None:
        self._connection = connection
        self._channel = channel
        self._locking: dict[str, asyncio.Future[bool]] = {}
        self._unlocking: dict[str, asyncio.Future[None]] = {}
        self._news: dict[str, None] = {}
        self._asked = asyncio.Event()
        self.lost = asyncio.Event()
        """Set when the locks are held no more."""

    @property
    def pid(self) -> int:
        """The number by which the database knows the connection."""
        return self._connection.info.backend_pid

    async def lock(self, name: str) -> bool:
        """Take a lock; False when another connection has it, or this one is lost.

        A name is asked for by one task at a time.
        """
        if self.lost.is_set():
            return False
        asked: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._locking[name] = asked
        self._asked.set()
        try:
            return await asked
        except asyncio.CancelledError:
            # The lock may have been had, and who asked cancelled before it could hear of it.
            if asked.done() and not asked.cancelled() and asked.result():
                self._let_go(name)
            raise

    async def unlock(self, name: str) -> None:
        """Let go of a lock; on return others can have it."""
        if self.lost.is_set():
            return
        asked: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._unlocking[name] = asked
        self._asked.set()
        await asked

    def notify(self, about: str) -> None:
        """Have it told to who listens, soon."""
        self._news[about] = None
        self._asked.set()

    def lose(self) -> None:
        """Answer everybody who waits: nothing is held any more."""
        self.lost.set()
        for asked in self._locking.values():
            _settle(asked, False)
        for let_go in self._unlocking.values():
            _settle(let_go, None)

    async def serve(self, ping: float) -> None:
        """Do what is asked, and see every so many seconds that the connection lives.

        Raises psycopg.Error when it is lost.
        """
        while True:
            try:
                async with asyncio.timeout(ping):
                    await self._asked.wait()
            except TimeoutError:
                await self._run("SELECT 1")
            await self.answer()

    async def answer(self) -> None:
        """Do what was asked so far; raises psycopg.Error when the connection is lost."""
        self._asked.clear()
        await self._unlock_all()
        await self._lock_all()
        await self._tell_all()

    async def _unlock_all(self) -> None:
        asked, self._unlocking = self._unlocking, {}
        if not asked:
            return
        try:
            await self._run(_UNLOCK, [list(asked)])
        finally:
            for future in asked.values():
                _settle(future, None)

    async def _lock_all(self) -> None:
        asked, self._locking = self._locking, {}
        if not asked:
            return
        held: set[str] = set()
        try:
            held = {str(name) for name, got in await self._run(_LOCK, [list(asked)]) if got}
        finally:
            for name, future in asked.items():
                if future.cancelled() and name in held:
                    self._let_go(name)
                _settle(future, name in held)

    def _let_go(self, name: str) -> None:
        """Let go of what nobody waits for any more."""
        self._unlocking[name] = asyncio.get_running_loop().create_future()
        self._asked.set()

    async def _tell_all(self) -> None:
        news, self._news = self._news, {}
        if news:
            await self._run(_NOTIFY, [self._channel, list(news)])

    async def _run(self, statement: str, values: Iterable[object] = ()) -> list[tuple[object, ...]]:
        # The server answers at once, or the network swallows everything.
        async with asyncio.timeout(10):
            cursor = await self._connection.execute(statement, list(values))
            return await cursor.fetchall()


def _settle(future: asyncio.Future[T], result: T) -> None:
    if not future.done():
        future.set_result(result)
