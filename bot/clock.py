"""The clock is a sender like any other: what is due enters through the inbox.

The id of its update is what is due and when, such as `prune:2026-11-23`, so that it happens
once, however often the clock looks and whenever the process was started.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.conversation import Address, Due, Update

logger = logging.getLogger(__name__)

ZONE = ZoneInfo("Europe/Amsterdam")
LOOK = 60.0
"""Seconds between looks at most: a computer that slept or whose clock was set is noticed."""


def utc_now() -> datetime:
    """Give this moment, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Daily:
    """A task that is due every day at a time in the Netherlands."""

    task: str
    at: time

    def last(self, now: datetime) -> datetime:
        """Give the last moment at which the task was due."""
        here = now.astimezone(ZONE)
        today = datetime.combine(here.date(), self.at, ZONE)
        if today <= here:
            return today
        return datetime.combine(here.date() - timedelta(days=1), self.at, ZONE)

    def next(self, now: datetime) -> datetime:
        """Give the next moment at which the task is due."""
        last = self.last(now)
        return datetime.combine(last.date() + timedelta(days=1), self.at, ZONE)


# At four the day has never two such moments and never none, whatever summer time does.
TASKS = (Daily("prune", time(4)), Daily("matches", time(9)), Daily("certificates", time(9)))
"""What Laddermaat does of its own accord."""


class Clock:
    """Enters what is due. A day on which the process did not run is caught up with, once."""

    def __init__(
        self,
        accept: Callable[[Update], Awaitable[bool]],
        tasks: Sequence[Daily] = TASKS,
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
            await self._enter(task, task.last(now))
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

    async def _enter(self, task: Daily, due: datetime) -> None:
        update = f"{task.task}:{due.date()}"
        if self._entered.get(task.task) != update:
            await self._accept(
                Update(update, Address("clock", task.task), Due(task.task), due.astimezone(UTC))
            )
            self._entered[task.task] = update
