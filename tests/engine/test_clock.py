"""The clock: each task once, also over a restart, and caught up with after time off."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.clock import LOOK, TASKS, Clock
from bot.engine import Engine
from bot.handlers.housekeeping import clock_handler
from bot.recurring import Daily, Every, Task, Weekly
from core.address import Address
from core.contents import Due, Said
from core.conversation import Reply, State, Turn, Update
from core.effects import Prune
from core.retention import Retention
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


QUARTERLY = Every("tickets", 15)
MONDAYS = Weekly("digest", 0, time(9))


async def entered(task: Task, *moments: datetime) -> dict[str, datetime]:
    """Let the clock look at these moments; gives when each update was due, by its id."""
    inbox = Entered()
    clock = Clock(inbox.accept, [task], iter(moments).__next__)
    for _ in moments:
        assert 0 < await clock.look() <= LOOK
    return {id_: update.at for id_, update in inbox.updates.items()}


async def test_a_task_of_every_quarter_is_caught_up_with_once() -> None:
    start = datetime(2026, 11, 30, 9, 14, 59, tzinfo=UTC)
    times = (start, start + timedelta(seconds=1), start + timedelta(minutes=5))
    after_a_night = datetime(2026, 12, 1, 8, 0, 1, tzinfo=UTC)
    assert await entered(QUARTERLY, *times, after_a_night) == {
        "tickets:2026-11-30T09:00": datetime(2026, 11, 30, 9, tzinfo=UTC),
        "tickets:2026-11-30T09:15": datetime(2026, 11, 30, 9, 15, tzinfo=UTC),
        "tickets:2026-12-01T08:00": datetime(2026, 12, 1, 8, tzinfo=UTC),
    }


async def test_a_quarter_is_due_in_an_hour_that_comes_twice_too() -> None:
    midnight = datetime(2026, 10, 24, 22, tzinfo=UTC)
    looks = [midnight + timedelta(minutes=minute) for minute in range(5 * 60)]
    assert len(await entered(QUARTERLY, *looks)) == 5 * 4


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (datetime(2026, 11, 30, 8, tzinfo=UTC), datetime(2026, 11, 30, 8, tzinfo=UTC)),
        (datetime(2026, 12, 1, 7, tzinfo=UTC), datetime(2026, 11, 30, 8, tzinfo=UTC)),
        (datetime(2026, 7, 6, 7, tzinfo=UTC), datetime(2026, 7, 6, 7, tzinfo=UTC)),
    ],
    ids=["winter", "a Tuesday", "summer"],
)
async def test_a_weekly_task_has_its_day(now: datetime, due: datetime) -> None:
    assert await entered(MONDAYS, now) == {f"digest:{due.date()}": due}


async def test_a_weekly_task_comes_every_week_also_over_summer_time() -> None:
    start = datetime(2026, 10, 12, tzinfo=UTC)
    looks = [start + timedelta(hours=hour) for hour in range(3 * 7 * 24)]
    assert list(await entered(MONDAYS, *looks)) == [
        "digest:2026-10-12",
        "digest:2026-10-19",
        "digest:2026-10-26",
    ]


async def test_what_may_be_forgotten_already_is_not_done_again() -> None:
    assert not await entered(MONDAYS, datetime(2026, 12, 1, 8, 1, tzinfo=UTC))


@pytest.mark.parametrize("task", [QUARTERLY, MONDAYS, Daily("prune", time(4))], ids=str)
def test_the_next_moment_is_the_last_one_then(task: Task) -> None:
    for hours in range(0, 400 * 24, 7):
        now = NOON + timedelta(hours=hours, minutes=hours % 60)
        assert task.last(now) <= now < task.next(now)
        assert task.last(task.next(now)) == task.next(now)


async def test_housekeeping_prunes_and_leaves_the_rest_to_others() -> None:
    keep = Retention(timedelta(days=30))
    keep_house = clock_handler(keep)
    address = Address("clock", "prune")
    reply = await keep_house(Turn(address, Due("prune"), NOON, "nl", State()))
    assert reply == Reply((), State(), effects=(Prune(NOON, keep),))
    assert await keep_house(Turn(address, Said("prune"), NOON, "nl", State())) is None
    with pytest.raises(ValueError, match="a day at least"):
        Retention(timedelta(hours=1))


async def test_the_clock_prunes_through_the_engine(tmp_path: Path) -> None:
    prune = clock_handler(Retention(timedelta(days=30)))

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


async def test_tickets_are_looked_at_every_quarter_and_the_week_is_told_on_monday() -> None:
    inbox = Entered()
    monday = datetime(2026, 11, 30, 7, 59, tzinfo=UTC)
    for now in (monday, monday + timedelta(minutes=1), monday + timedelta(days=1)):
        await Clock(inbox.accept, TASKS, iter((now,)).__next__).look()

    due = [id_ for id_ in inbox.updates if id_.startswith(("tickets", "digest"))]
    assert due == [
        "tickets:2026-11-30T07:45",
        "tickets:2026-11-30T08:00",
        "digest:2026-11-30",
        "tickets:2026-12-01T07:45",
    ]
