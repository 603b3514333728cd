"""Rates: evenly spaced, bursts in front, and a pause that everybody keeps."""

import asyncio
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.channel import Limits, Pace
from bot.limits import MANY, Gate, Rate
from core.address import Address


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


@given(st.lists(st.floats(0, 10)), st.integers(1, 5))
def test_never_more_than_the_burst_in_its_time(waits: list[float], burst: int) -> None:
    rate, now, places = Rate(Pace(1, burst)), 0.0, []
    for wait in waits:
        now += wait
        places.append(rate.book(now))
    assert all(earlier <= later for earlier, later in pairwise(places))
    for first, later in zip(places, places[burst:], strict=False):
        assert later - first >= 1 - 1e-9


async def test_a_pause_stops_who_is_already_waiting() -> None:
    time = asyncio.get_running_loop().time
    gate = Gate(Limits(Pace(50)), time)
    began = time()
    passages = [asyncio.create_task(gate.pass_through(Address("fake", str(n)))) for n in range(4)]
    await asyncio.sleep(0.01)
    gate.pause(0.2)
    gate.pause(0.1)
    await asyncio.gather(*passages)
    assert time() - began >= 0.2 + 2 / 50


async def test_conversations_at_rest_are_forgotten() -> None:
    moments = iter(range(10**9))
    gate = Gate(Limits(chat=lambda _: Pace(1000)), lambda: float(next(moments)))
    for number in range(MANY + 50):
        await gate.pass_through(Address("fake", str(number)))
    assert len(gate._chats) <= 50
