"""Rates: evenly spaced, bursts in front, and a pause that everybody keeps."""

import asyncio
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.channel import Limits, Pace
from bot.limits import MANY, Gate, Rate, overall
from core.address import Address
from storage.database import open_store
from storage.store import Store
from tests.postgresql import Server


@pytest.mark.parametrize(
    ("pace", "places"),
    [
        (None, [0, 0, 0, 0]),
        (Pace(2.0), [0, 0.5, 1, 1.5]),
        (Pace(1.0, burst=3), [0, 0, 0, 1, 2]),
    ],
)
def test_places_at_one_moment(pace: Pace | None, places: list[float]) -> None:
    rate = Rate(pace)
    assert [rate.book(0) for _ in places] == places


def test_what_may_be_left_out_leaves_a_place_for_what_may_not() -> None:
    rate = Rate(Pace(1.0, burst=3))
    assert [rate.spare(0) for _ in range(4)] == [True, True, False, False]
    assert rate.book(0) == 0
    assert [rate.spare(now) for now in (1, 2, 2, 3)] == [False, True, False, True]
    assert rate.book(3) == 3


def test_without_a_pace_there_is_always_room() -> None:
    rate = Rate(None)
    assert all(rate.spare(0) for _ in range(100))


@given(st.lists(st.floats(0, 10)), st.integers(1, 5))
def test_never_more_than_the_burst_in_its_time(waits: list[float], burst: int) -> None:
    rate, now, places = Rate(Pace(1, burst)), 0.0, []
    for wait in waits:
        now += wait
        places.append(rate.book(now))
    assert all(earlier <= later for earlier, later in pairwise(places))
    for first, later in zip(places, places[burst:], strict=False):
        assert later - first >= 1 - 1e-9


def gate(limits: Limits, store: Store, clock: Callable[[], float]) -> Gate:
    return Gate(limits.chat, overall(limits, "fake", store, clock), clock)


async def test_a_pause_stops_who_is_already_waiting(store: Store) -> None:
    time = asyncio.get_running_loop().time
    each = gate(Limits(Pace(50)), store, time)
    await each.pass_through(Address("fake", "first"))
    began = time()
    passages = [asyncio.create_task(each.pass_through(Address("fake", str(n)))) for n in range(4)]
    await asyncio.sleep(0.01)
    await each.pause(0.3)
    await each.pause(0.1)
    await asyncio.gather(*passages)
    assert time() - began >= 0.3 + 2 / 50


async def test_processes_that_share_a_store_share_its_rate(server: Server) -> None:
    time = asyncio.get_running_loop().time
    async with open_store(server.create()) as store:
        here, there = (overall(Limits(Pace(50, burst=2)), "fake", store, time) for _ in range(2))
        began = time()
        await asyncio.gather(*(each.pass_through() for each in (here, there) for _ in range(5)))
        assert time() - began >= 8 / 50


async def test_conversations_at_rest_are_forgotten(store: Store) -> None:
    moments = iter(range(10**9))
    limits = Limits(chat=lambda _: Pace(1000))
    each = gate(limits, store, lambda: float(next(moments)))
    for number in range(MANY + 50):
        await each.pass_through(Address("fake", str(number)))
    assert len(each._chats) <= 50
