"""Channels are kept connected, each on its own."""

import asyncio
from collections.abc import Callable
from itertools import pairwise

import pytest

from bot.channels.connection import Misconfigured
from bot.connections import Connections, Persistence, Standing
from storage.database import open_store
from tests.engine.fakes import FakeConnectedChannel, eventually
from tests.leaping import leaping
from tests.postgresql import Server

QUICK = Persistence(first=0.01, longest=0.02, hopeless=0.05, steady=1)


class Reaching(FakeConnectedChannel):
    """A channel that reaches out, and meets what it is told to meet, one for each try."""

    def __init__(self, name: str, *meets: Exception) -> None:
        super().__init__(name)
        self.meets = list(meets)
        self.tries = 0
        self.stopped = False

    async def run(self, ready: Callable[[], None]) -> None:
        self.tries += 1
        if self.meets:
            raise self.meets.pop(0)
        ready()
        try:
            await asyncio.Event().wait()
        finally:
            self.stopped = True


async def test_a_channel_that_is_away_is_tried_again_and_holds_up_no_other() -> None:
    away = Reaching("away", *(ConnectionError("gone") for _ in range(3)))
    here = Reaching("here")
    connections = Connections([away, here], QUICK)
    assert set(connections.standing.values()) == {Standing.CONNECTING}
    async with connections.kept():
        await eventually(lambda: connections.standing["here"] is Standing.CONNECTED)
        await eventually(lambda: connections.standing["away"] is Standing.CONNECTED)
    assert (away.tries, here.tries) == (4, 1)
    assert away.stopped
    assert here.stopped


async def test_what_only_a_setting_helps_is_said_and_hardly_tried(
    caplog: pytest.LogCaptureFixture,
) -> None:
    wrong = Reaching("wrong", Misconfigured("the token is refused: set TOKEN"))
    connections = Connections([wrong], Persistence(hopeless=60))
    async with connections.kept():
        await eventually(lambda: connections.standing["wrong"] is Standing.MISCONFIGURED)
        await asyncio.sleep(0.05)
    assert wrong.tries == 1
    assert "set TOKEN" in caplog.text


async def test_a_channel_that_ends_is_begun_again() -> None:
    class Ending(Reaching):
        async def run(self, ready: Callable[[], None]) -> None:
            self.tries += 1
            ready()

    ending = Ending("ending")
    async with Connections([ending], QUICK).kept():
        await eventually(lambda: ending.tries >= 3)


@leaping
async def test_waits_grow_and_begin_again_after_a_steady_time() -> None:
    loop = asyncio.get_running_loop()
    moments: list[float] = []

    class Losing(Reaching):
        async def run(self, ready: Callable[[], None]) -> None:
            moments.append(loop.time())
            if len(moments) == 5:
                await asyncio.sleep(0.3)
            raise ConnectionError

    growing = Persistence(first=0.02, longest=10, steady=0.2)
    async with Connections([Losing("losing")], growing).kept():
        await eventually(lambda: len(moments) >= 6)
    waits = [later - earlier for earlier, later in pairwise(moments)]
    for doubled, wait in zip((1, 2, 4, 8), waits, strict=False):
        assert doubled * 0.02 / 2 <= wait <= doubled * 0.02
    assert 0.3 + 0.02 / 2 <= waits[4] <= 0.3 + 0.02


async def test_what_one_process_at_a_time_may_fetch_is_fetched_by_one_and_then_by_another(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.postgresql_peers.PING", 0.05)
    shared = server.create()
    async with open_store(shared) as store_here, open_store(shared) as store_there:
        fetching = [Reaching("polling"), Reaching("polling")]
        for channel in fetching:
            channel.one_at_a_time = True
        here, there = (
            Connections([channel], QUICK, store.peers)
            for channel, store in zip(fetching, (store_here, store_there), strict=True)
        )
        async with there.kept():
            async with here.kept():
                both = here.standing, there.standing
                await eventually(
                    lambda: (
                        sorted(each["polling"] for each in both)
                        == [Standing.CONNECTED, Standing.STANDBY]
                    )
                )
                assert sum(channel.tries for channel in fetching) == 1
            await eventually(lambda: there.standing["polling"] is Standing.CONNECTED)
