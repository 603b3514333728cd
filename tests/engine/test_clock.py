"""The clock: once a day, also over a restart, and caught up with after a day off."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import LOOK, TASKS, Clock
from bot.engine import Engine
from bot.handlers.housekeeping import clock_handler
from core.conversation import Address, Due, Reply, Said, State, Turn, Update
from core.effects import Prune
from storage.database import open_store
from tests.engine.fakes import NOON, FakeChannel, apologise, says, url

PRUNING = [task for task in TASKS if task.task == "prune"]


class Entered:
    """Stands for the inbox: keeps each id once."""

    def __init__(self) -> None:
        self.updates: dict[str, Update] = {}

    async def accept(self, update: Update) -> bool:
        return self.updates.setdefault(update.id, update) is update


async def test_a_task_is_entered_once_a_day_also_over_a_restart() -> None:
    inbox = Entered()
    for start in (0, 13, 25):
        moments = iter([NOON + timedelta(hours=start + hour) for hour in range(12)])
        clock = Clock(inbox.accept, PRUNING, moments.__next__)
        for _ in range(12):
            assert 0 < await clock.look() <= LOOK
    assert list(inbox.updates) == ["prune:2026-11-23", "prune:2026-11-24"]
    update = inbox.updates["prune:2026-11-24"]
    assert update.sender == Address("clock", "prune")
    assert update.content == Due("prune")
    assert update.at == datetime(2026, 11, 24, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (datetime(2026, 7, 1, 1, 59, tzinfo=UTC), datetime(2026, 6, 30, 2, tzinfo=UTC)),
        (datetime(2026, 7, 1, 2, tzinfo=UTC), datetime(2026, 7, 1, 2, tzinfo=UTC)),
        (datetime(2026, 10, 25, 12, tzinfo=UTC), datetime(2026, 10, 25, 3, tzinfo=UTC)),
        (datetime(2027, 3, 28, 12, tzinfo=UTC), datetime(2027, 3, 28, 2, tzinfo=UTC)),
    ],
)
async def test_four_o_clock_is_dutch_time(now: datetime, due: datetime) -> None:
    inbox = Entered()
    await Clock(inbox.accept, PRUNING, lambda: now).look()
    (update,) = inbox.updates.values()
    assert update.at == due


async def test_housekeeping_prunes_and_leaves_the_rest_to_others() -> None:
    keep_house = clock_handler(timedelta(days=30))
    address = Address("clock", "prune")
    reply = await keep_house(Turn(address, Due("prune"), NOON, "nl", State()))
    assert reply == Reply((), State(), effects=(Prune(NOON - timedelta(days=30)),))
    assert await keep_house(Turn(address, Said("prune"), NOON, "nl", State())) is None
    with pytest.raises(ValueError, match="a day at least"):
        clock_handler(timedelta(hours=1))


async def test_the_clock_prunes_through_the_engine(tmp_path: Path) -> None:
    prune = clock_handler(timedelta(days=30))

    async def handler(turn: Turn) -> Reply | None:
        return await prune(turn) or Reply((), turn.state)

    old = says("old", at=NOON - timedelta(days=40))
    async with open_store(url(tmp_path)) as store:
        async with Engine(store, handler, [FakeChannel()], apologise) as engine:
            await engine.accept(old)
        async with Engine(store, handler, [FakeChannel()], apologise) as engine:
            assert not await engine.accept(old)
            await Clock(engine.accept, PRUNING, lambda: NOON).look()
        async with Engine(store, handler, [FakeChannel()], apologise) as engine:
            assert await engine.accept(old), "it was forgotten"
