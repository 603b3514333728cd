"""Several processes on one PostgreSQL: who owns what, and who hears of what."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from functools import partial

import psycopg
import pytest
from sqlalchemy import select

from bot.engine import Engine
from core.conversation import Reply, Turn
from core.effects import CountAnswer
from storage.connected import alone
from storage.database import open_store
from storage.feedback import count_answer
from storage.lock_keeper import LockKeeper
from storage.mailroom import accept
from storage.store import Store, StoreError
from storage.tables import answer_count
from tests.engine.fakes import NOON, FakeChannel, apologise, echo, eventually, says
from tests.postgresql import Server
from tests.timing import NEVER


@pytest.fixture
async def two(server: Server) -> AsyncIterator[tuple[Store, Store]]:
    """Two processes, as far as the database can tell."""
    shared = server.create()
    async with open_store(shared) as here, open_store(shared) as there:
        yield here, there


async def cut_all(server: Server) -> None:
    """Cut the connections of everybody who uses the databases of a server."""
    async with await psycopg.AsyncConnection.connect(server.url(), autocommit=True) as cutting:
        await cutting.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )


async def test_one_process_owns_a_conversation_until_it_lets_go(two: tuple[Store, Store]) -> None:
    here, there = two
    async with here.peers.owning("web:ann") as mine:
        assert mine
        async with there.peers.owning("web:ann") as theirs, there.peers.owning("web:bob") as other:
            assert (theirs, other) == (False, True)
    async with there.peers.owning("web:ann") as theirs:
        assert theirs


async def test_who_is_cancelled_while_it_asks_leaves_nothing_owned(
    two: tuple[Store, Store],
) -> None:
    here, there = two

    async def ask() -> None:
        async with here.peers.owning("web:ann"):
            await asyncio.sleep(3600)

    for wait in (0, 0, 0.001, 0.005):
        asking = asyncio.create_task(ask())
        await asyncio.sleep(wait)
        asking.cancel()
        await asyncio.wait([asking])
    async with asyncio.timeout(NEVER):
        while True:
            async with there.peers.owning("web:ann") as theirs:
                if theirs:
                    return


async def test_who_is_cancelled_before_it_hears_of_its_lock_leaves_nothing_owned(
    server: Server,
) -> None:
    connect = partial(psycopg.AsyncConnection.connect, server.url(), autocommit=True)
    async with await connect() as ours, await connect() as theirs:
        here, there = LockKeeper(ours, "news"), LockKeeper(theirs, "news")
        asking = asyncio.create_task(here.lock("web:ann"))
        await asyncio.sleep(0)
        await here.answer()
        asking.cancel()  # the lock is had by now, and the task has not run since
        with pytest.raises(asyncio.CancelledError):
            await asking
        await here.answer()
        asked_again = asyncio.create_task(there.lock("web:ann"))
        await asyncio.sleep(0)
        await there.answer()
        assert await asked_again


async def test_a_connection_that_is_cut_owns_nothing_and_ends_what_was_under_way(
    two: tuple[Store, Store], server: Server
) -> None:
    here, there = two
    lost: list[str] = []
    here.peers.on_loss(lambda: lost.append("here" if here.peers.reached else "not reached"))
    assert here.peers.reached
    async with here.peers.owning("web:ann") as mine:
        assert mine
        await cut_all(server)
        await eventually(lambda: bool(lost))
        async with asyncio.timeout(NEVER):
            while True:
                async with there.peers.owning("web:ann") as theirs:
                    if theirs:
                        break
                await asyncio.sleep(0.05)
    assert lost[0] == "not reached"
    await eventually(lambda: here.peers.reached)


async def test_an_office_is_held_by_one_and_goes_to_another_when_it_is_lost(
    two: tuple[Store, Store], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.postgresql_peers.PING", 0.05)
    at_work: list[int] = []

    async def work(who: int) -> None:
        at_work.append(who)
        try:
            await asyncio.sleep(3600)
        finally:
            at_work.remove(who)

    terms = [
        asyncio.create_task(store.peers.in_office("polling", partial(work, who)))
        for who, store in enumerate(two)
    ]
    await eventually(lambda: len(at_work) == 1)
    await asyncio.sleep(0.2)
    [first] = at_work
    terms[first].cancel()
    await eventually(lambda: at_work == [1 - first])
    await cut_all(server)
    with pytest.raises(ConnectionError, match="locks on the database were lost"):
        await terms[1 - first]
    assert at_work == []


async def test_what_one_nudges_about_the_other_hears_and_it_does_not_itself(
    two: tuple[Store, Store], server: Server
) -> None:
    heard: dict[str, list[str | None]] = {"here": [], "there": []}
    two[0].peers.on_nudge(heard["here"].append)
    two[1].peers.on_nudge(heard["there"].append)
    await eventually(lambda: _nudged(two[0], heard["there"]))
    assert "web:ann 12" not in heard["here"]
    await cut_all(server)
    heard["there"].clear()
    await eventually(lambda: None in heard["there"])


def _nudged(store: Store, heard: list[str | None]) -> bool:
    store.peers.nudge("web:ann 12")
    return "web:ann 12" in heard


async def test_two_processes_answer_each_update_once_and_in_order(
    two: tuple[Store, Store],
) -> None:
    channels = FakeChannel(), FakeChannel()
    brought: list[tuple[str, str]] = []
    for channel in channels:
        channel.heard = brought
    async with AsyncExitStack() as stack:
        engines = [
            await stack.enter_async_context(Engine(store, echo, [channel], apologise))
            for store, channel in zip(two, channels, strict=True)
        ]
        for number in range(30):
            for who in ("ann", "bob", "cas"):
                await engines[(number + len(who)) % 2].accept(says(str(number), who))
        await eventually(lambda: len(brought) == 90)
    for who in ("ann", "bob", "cas"):
        assert [words for to, words in brought if to == who] == [str(n) for n in range(30)]


async def test_a_turn_whose_locks_are_lost_is_taken_again_and_kept_once(
    two: tuple[Store, Store], server: Server
) -> None:
    begun = 0

    async def slow(turn: Turn) -> Reply | None:
        nonlocal begun
        begun += 1
        await asyncio.sleep(3600 if begun == 1 else 0)
        return await echo(turn)

    channels = FakeChannel(), FakeChannel()
    async with AsyncExitStack() as stack:
        engines = [
            await stack.enter_async_context(Engine(store, slow, [channel], apologise))
            for store, channel in zip(two, channels, strict=True)
        ]
        await engines[0].accept(says("hallo"))
        await eventually(lambda: begun == 1)
        await cut_all(server)
        await eventually(lambda: begun > 1)
        await eventually(lambda: len(channels[0].heard) + len(channels[1].heard) > 0)
        await asyncio.sleep(0.2)
    assert channels[0].heard + channels[1].heard == [("ann", "hallo")]


async def test_a_row_that_somebody_holds_keeps_nobody_else_waiting(
    two: tuple[Store, Store], server: Server
) -> None:
    here, _ = two
    count = CountAnswer("kosten", "nl")
    await here.run(count_answer, count, NOON)
    address = await here.run(lambda connection: connection.engine.url)
    async with await psycopg.AsyncConnection.connect(server.url(str(address.database))) as holding:
        await holding.execute("UPDATE answer_count SET count = 7")
        waiting = [asyncio.create_task(here.run(count_answer, count, NOON)) for _ in range(6)]
        await asyncio.sleep(0.1)
        async with asyncio.timeout(NEVER):
            for number in range(5):
                assert await here.run(accept, says(str(number)))
        assert not any(task.done() for task in waiting)
        await holding.rollback()
        await asyncio.gather(*waiting)
    assert await here.run(lambda c: c.scalar(select(answer_count.c.count))) == 7


async def test_a_process_whose_locks_are_lost_is_there_still(
    two: tuple[Store, Store], server: Server
) -> None:
    here, there = two
    await here.run(accept, says("1"))
    await there.run(accept, says("2"))
    url = await here.run(lambda connection: connection.engine.url)
    async with await psycopg.AsyncConnection.connect(server.url(), autocommit=True) as cutting:
        await cutting.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE pid <> pg_backend_pid() AND (query LIKE '%pg_notify(%' OR query = 'SELECT 1')"
        )
    with pytest.raises(StoreError, match="stop it everywhere"), alone(url):
        pass


async def test_a_database_may_have_several_hosts(server: Server) -> None:
    name = server.create().rpartition("/")[2]
    host = f"host=127.0.0.1:{server.port}"
    async with open_store(f"postgresql://postgres@/{name}?{host}&{host}") as store:
        async with store.peers.owning("web:ann") as mine:
            assert mine
        assert await store.run(accept, says("1"))
