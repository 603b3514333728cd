"""Who is asked twice to stop cuts short what is at hand, and loses nothing by it."""

import asyncio
from time import monotonic

import pytest

from bot.engine import Engine
from bot.operation.stopping import Stopping
from core.conversation import Reply, Turn
from storage.database import open_store
from storage.mailroom import conversations_with_work
from tests.engine.fakes import NOON, FakeChannel, apologise, says


async def test_a_process_that_is_asked_serves_on_for_a_while() -> None:
    stopping = Stopping()
    assert not stopping.is_asked
    stopping.ask()
    began = monotonic()
    await stopping.drained(0.2)
    assert 0.2 <= monotonic() - began < 2
    assert stopping.is_asked


async def test_a_process_that_is_not_asked_goes_on() -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await Stopping().drained(0)


async def test_a_turn_that_hangs_is_cut_short_and_kept_for_the_next_start() -> None:
    begun, stopping = asyncio.Event(), Stopping()

    async def hangs(_: Turn) -> Reply:
        begun.set()
        await asyncio.Event().wait()
        raise AssertionError

    async with open_store("sqlite://") as store:
        engine = Engine(store, hangs, [FakeChannel()], apologise)
        async with stopping.hurrying(engine.hurry), engine:
            await engine.accept(says("a"))
            await begun.wait()
            stopping.ask()
            asyncio.get_running_loop().call_later(0.1, stopping.ask)
            stopped = monotonic()
        assert monotonic() - stopped < 5
        assert await store.run(conversations_with_work, NOON) == ("fake:ann",)
