"""The clock is a sender like any other: what is due enters through the inbox.

The id of its update is what is due and when, such as `prune:2026-11-23`, so that it happens
once, however often the clock looks and whenever the process was started.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, time, timedelta

from bot.recurring import Daily, Every, Task, Weekly
from core.address import Address
from core.contents import Due
from core.conversation import Update
from core.zone import AMSTERDAM

logger = logging.getLogger(__name__)

ZONE = AMSTERDAM
LOOK = 60.0
"""Seconds between looks at most: a computer that slept or whose clock was set is noticed."""
LATEST = timedelta(days=1)
"""How late a task may be: what was due before may be forgotten already, and would be done twice."""


def utc_now() -> datetime:
    """Give this moment, in UTC."""
    return datetime.now(UTC)


# At four the day has never two such moments and never none, whatever summer time does.
TASKS: tuple[Task, ...] = (
    Daily("prune", time(4)),
    Daily("matches", time(9)),
    Daily("certificates", time(9)),
    Every("tickets", 15),
    Weekly("digest", 0, time(9)),
)
"""What Laddermaat does of its own accord."""


class Clock:
    """Enters what is due.

    What was missed while the process did not run is caught up with once, however often it was due,
    unless it is more than a day late.
    """

    def __init__(
        self,
        accept: Callable[[Update], Awaitable[bool]],
        tasks: Sequence[Task] = TASKS,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._accept = accept
        self._tasks = tasks
        self._now = now
        self._entered: dict[str, str] = {}

    async def look(self) -> float:
        """Enter what is due; gives the seconds after which to look again."""
        now = self._now()
        for task in self._tasks:
            due = task.last(now)
            if now - due <= LATEST:
                await self._enter(task, due)
        waits = ((task.next(now) - now).total_seconds() for task in self._tasks)
        return min(*waits, LOOK, LOOK)

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        while True:
            wait = LOOK
            try:
                wait = await self.look()
            except Exception:
                logger.exception("what is due could not be entered")
            await asyncio.sleep(wait)

    async def _enter(self, task: Task, due: datetime) -> None:
        update = task.id(due)
        if self._entered.get(task.task) != update:
            await self._accept(
                Update(update, Address("clock", task.task), Due(task.task), due.astimezone(UTC))
            )
            self._entered[task.task] = update
