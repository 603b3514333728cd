"""Who is asked twice to stop cuts short what is at hand, and loses nothing by it."""

import asyncio

import pytest

from bot.engine import Engine
from bot.operation.stopping import Stopping
from core.conversation import Reply, Turn
from storage.database import open_store
from storage.work_list import conversations_with_work
from tests.engine.fakes import NOON, FakeChannel, apologise, says
from tests.leaping import leaping
from tests.timing import NEVER


@leaping
async def test_a_process_that_is_asked_serves_on_for_a_while() -> None:
    stopping = Stopping()
    assert not stopping.is_asked
    stopping.ask()
    began = asyncio.get_running_loop().time()
    await stopping.drained(20)
    assert asyncio.get_running_loop().time() - began == pytest.approx(20)
    assert stopping.is_asked


@leaping
async def test_a_process_that_is_not_asked_goes_on() -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(3600):
            await Stopping().drained(0)


async def test_a_turn_that_hangs_is_cut_short_and_kept_for_the_next_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.engine.STOP", 3600.0)
    begun, stopping = asyncio.Event(), Stopping()

    async def hangs(_: Turn) -> Reply:
        begun.set()
        await asyncio.Event().wait()
        raise AssertionError

    async with open_store("sqlite://") as store:
        engine = Engine(store, hangs, [FakeChannel()], apologise)
        async with asyncio.timeout(NEVER), stopping.hurrying(engine.hurry), engine:
            await engine.accept(says("a"))
            await begun.wait()
            stopping.ask()
            asyncio.get_running_loop().call_later(0.1, stopping.ask)
        assert await store.run(conversations_with_work, NOON) == ("fake:ann",)
