"""What is counted: what came of each turn and each delivery, and what waits."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from prometheus_client import CollectorRegistry
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from bot.actors import Crowd
from bot.channels.channel import Delivery, Gone, Later, Refused
from bot.clock import utc_now
from bot.connections import Standing
from bot.delivery import Patience
from bot.engine import Engine
from bot.operation.figures import Figures, Rhythm
from bot.operation.meters import OUTCOMES, Meters
from bot.operation.watched import WatchedChannel, watched_handler, watched_intake
from core.blocks import Text
from core.conversation import Handler, Reply, State, Turn
from core.effects import CountAnswer, KeepGap
from core.knowledge.asked import Asked
from storage.backlog import Backlog, Queue, backlog
from storage.database import open_store
from storage.mailroom import accept, set_aside
from tests.engine.fakes import NOON, FakeChannel, apologise, echo, eventually, says


class Counted:
    """Figures of a process, as Prometheus reads them."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.meters = Meters(self.registry)

    def __call__(self, name: str, **labels: str) -> float:
        return self.registry.get_sample_value(f"laddermaat_{name}", labels) or 0.0

    def turns(self, outcome: str) -> float:
        return self("turns_total", channel="fake", content="said", outcome=outcome)

    def deliveries(self, result: str) -> float:
        return self("deliveries_total", channel="fake", result=result)


@asynccontextmanager
async def counted(handler: Handler, channel: FakeChannel) -> AsyncIterator[tuple[Counted, Engine]]:
    it = Counted()
    async with open_store("sqlite://") as store:
        engine = Engine(
            store,
            watched_handler(handler, it.meters),
            [WatchedChannel(channel, it.meters, utc_now)],
            apologise,
            watch=it.meters,
        )
        async with engine:
            yield it, engine


async def test_a_turn_is_counted_with_what_it_took_since_it_was_taken_in() -> None:
    """Telegram says in whole seconds when a message was sent; this one came a week late."""
    channel = FakeChannel()
    async with counted(echo, channel) as (told, engine):
        await watched_intake(engine.accept, told.meters)(says("a"))
        await eventually(lambda: told.deliveries("ok") == 1)
    assert told.turns("ok") == 1
    for stage in ("kept", "waiting", "handler", "commit", "turn", "delivery"):
        assert told("stage_seconds_count", channel="fake", stage=stage) == 1, stage
        assert told("stage_seconds_bucket", channel="fake", stage=stage, le="5.0") == 1, stage


def test_what_did_not_happen_yet_is_told_of_a_channel_as_none() -> None:
    told = Counted()
    WatchedChannel(FakeChannel(), told.meters, utc_now)
    sample = told.registry.get_sample_value
    for outcome in OUTCOMES:
        labels = {"channel": "fake", "content": "said", "outcome": outcome}
        assert sample("laddermaat_turns_total", labels) == 0
    labels = {"channel": "fake", "result": "refused"}
    assert sample("laddermaat_deliveries_total", labels) == 0


async def test_an_apology_is_no_answer() -> None:
    async def fails(_: Turn) -> Reply:
        raise RuntimeError

    channel = FakeChannel()
    async with counted(fails, channel) as (told, engine):
        await engine.accept(says("a"))
        await eventually(lambda: told.deliveries("ok") == 1)
    assert (told.turns("apology"), told.turns("ok")) == (1, 0)


@pytest.mark.parametrize(("limit", "apologies"), [(0.1, 1), (60.0, 0)])
async def test_what_ran_out_of_time_is_counted_and_what_was_interrupted_is_not(
    limit: float, apologies: int
) -> None:
    async def hangs(_: Turn) -> Reply:
        await asyncio.Event().wait()
        raise AssertionError

    told = Counted()
    turn = Turn(says("a").sender, says("a").content, NOON, "en", State())
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await watched_handler(hangs, told.meters, limit)(turn)
    assert told.turns("apology") == apologies


@pytest.mark.parametrize(("limit", "failures"), [(0.1, 1), (30.0, 0)])
async def test_a_delivery_that_ran_out_of_time_failed_and_one_that_was_interrupted_did_not(
    limit: float, failures: int
) -> None:
    told, channel = Counted(), FakeChannel()
    channel.hang = lambda _: True
    delivery = Delivery(1, says("a").sender, (), NOON)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await WatchedChannel(channel, told.meters, utc_now, limit).deliver(delivery)
    assert told.deliveries("failed") == failures


async def test_a_turn_that_is_taken_again_is_told_of() -> None:
    async with open_store("sqlite://") as store:
        it = Counted()

        async def interrupted(turn: Turn) -> Reply:
            # Meanwhile it is done with, as by a second process.
            await store.run(set_aside, 1, "elsewhere", NOON)
            return Reply((Text("Goed."),), turn.state)

        channel = FakeChannel()
        async with Engine(store, interrupted, [channel], apologise, watch=it.meters) as engine:
            await engine.accept(says("a"))
            await eventually(lambda: it.turns("conflict") == 1)


@pytest.mark.parametrize(
    ("meets", "result"),
    [(Later(0.01), "later"), (Refused("no"), "refused"), (RuntimeError(), "failed")],
)
async def test_a_delivery_is_counted_by_what_came_of_it(meets: Exception, result: str) -> None:
    channel = FakeChannel(meets)
    async with counted(echo, channel) as (told, engine):
        await engine.accept(says("a"))
        await eventually(lambda: told.deliveries(result) == 1)


@pytest.mark.parametrize(
    ("meets", "why"),
    [(Gone("blocked"), "gone"), (Refused("no"), "refused"), (RuntimeError(), "attempts")],
)
async def test_what_was_given_up_is_counted_by_why(meets: Exception, why: str) -> None:
    told, once = Counted(), Patience(attempts=1)
    async with open_store("sqlite://") as store:
        engine = Engine(
            store, echo, [FakeChannel(meets)], apologise, patience=once, watch=told.meters
        )
        async with engine:
            await engine.accept(says("a"))
            await eventually(lambda: told("given_up_total", channel="fake", why=why) == 1)


async def test_what_became_of_a_question_is_counted_by_language() -> None:
    told = Counted()
    turn = Turn(says("a").sender, says("a").content, NOON, "en", State())
    asking = State(asked=Asked("?", waiting="choice"))
    answered = Reply((), State(), effects=(CountAnswer("pso", "en"),))
    unknown = Reply((), State(), effects=(KeepGap("?", "en", "unknown", ()),))
    for reply in (answered, unknown, Reply((), asking)):
        told.meters.answered(turn, reply, 0)
    told.meters.answered(replace(turn, state=asking), Reply((), asking), 0)
    for decision in ("answer", "unknown", "ask"):
        assert told("decisions_total", decision=decision, language="en") == 1


async def test_a_clock_that_is_put_back_takes_no_time_away() -> None:
    told = Counted()
    told.meters.brought("fake", "ok", -3600)
    assert told("stage_seconds_sum", channel="fake", stage="delivery") == 0


async def test_how_late_the_event_loop_is_is_measured() -> None:
    told = Counted()
    measuring = asyncio.create_task(Rhythm(told.registry).measure_lag(every=0.01))
    await eventually(lambda: told("loop_lag_seconds_count") > 2)
    measuring.cancel()


def test_what_waits_is_counted_on_every_database(database: str) -> None:
    engine = create_engine(database)
    SQLModel.metadata.create_all(engine)
    with engine.begin() as connection:
        assert backlog(connection) == Backlog(Queue(0, None), Queue(0, None), 0, 0, 0, 0)
        for second, text in enumerate("abc"):
            accept(connection, says(text, at=NOON + timedelta(seconds=second)))
        set_aside(connection, 1, "cannot be read", NOON)
        waits = backlog(connection)
    engine.dispose()
    assert waits.inbox == Queue(2, NOON + timedelta(seconds=1))
    assert waits.dead_letters == 1


def test_how_things_stand_is_told_as_it_is() -> None:
    told = Counted()
    figures = Figures(told.registry, lambda: NOON)
    waits = Backlog(Queue(3, NOON - timedelta(seconds=40)), Queue(0, None), 2, 5, 1, 9)
    crowds, channels = {"web": Crowd(2, 7)}, {"telegram": Standing.RETRYING}
    figures.stand(waits, crowds, channels, draining=True)
    assert told("waiting", queue="inbox") == 3
    assert told("waiting_seconds", queue="inbox") == 40
    assert told("dead_letters") == 2
    assert told("tickets", standing="unanswered") == 1
    assert told("actors", channel="web", state="waiting") == 7
    assert told("channel_connected", channel="telegram") == 0
    assert told("draining") == 1
    figures.stand(None, crowds, channels, draining=False)
    assert told("store_up") == 0
    assert told("waiting", queue="inbox") == 3
