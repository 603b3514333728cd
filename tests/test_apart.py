"""Work apart: one kind of work waits for no other, and for no more of its own than it must."""

import asyncio
import threading

import pytest

from bot.apart import Apart
from bot.context import about, known
from bot.pictures.drawn import drawn
from tests.channels.drawings import LADDER
from tests.timing import NEVER


async def test_a_picture_waits_for_no_other_work() -> None:
    over = threading.Event()
    works = [asyncio.create_task(asyncio.to_thread(over.wait)) for _ in range(40)]
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(NEVER):
            assert await drawn(LADDER)
    finally:
        over.set()
        await asyncio.gather(*works)


async def test_no_more_is_done_at_once_than_there_are_threads() -> None:
    both = threading.Barrier(2)
    two, one = Apart("two", 2), Apart("one", 1)
    await asyncio.gather(two.do(both.wait, 5.0), two.do(both.wait, 5.0))
    with pytest.raises(threading.BrokenBarrierError):
        await asyncio.gather(one.do(both.wait, 0.1), one.do(both.wait, 0.1))


async def test_what_nobody_waits_for_any_more_is_not_begun() -> None:
    over, begun = threading.Event(), threading.Event()
    one = Apart("one", 1)
    first, second = (asyncio.create_task(one.do(it)) for it in (over.wait, begun.set))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.wait([second])
    over.set()
    await first
    await one.do(int)
    assert not begun.is_set()


async def test_what_is_logged_there_is_about_the_same() -> None:
    about("web:3f9c", turn=7)
    assert await Apart("one", 1).do(known) == {"conversation": "web:3f9c", "turn": 7}
