"""When something is due that is due again and again."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Protocol

from core.zone import AMSTERDAM


class Task(Protocol):
    """Something that is due again and again."""

    @property
    def task(self) -> str:
        """What is due, such as `prune`."""

    def last(self, now: datetime) -> datetime:
        """Give the last moment at which the task was due."""

    def next(self, now: datetime) -> datetime:
        """Give the next moment at which the task is due."""

    def id(self, due: datetime) -> str:
        """Give the id of the update for a moment: another one for each."""


@dataclass(frozen=True, slots=True)
class Every:
    """A task that is due each time so many minutes have passed, counted from the hour."""

    task: str
    minutes: int
    """A part of an hour: 60 can be divided by it."""

    def last(self, now: datetime) -> datetime:
        """Give the last moment at which the task was due."""
        hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
        step = timedelta(minutes=self.minutes)
        return hour + (now - hour) // step * step

    def next(self, now: datetime) -> datetime:
        """Give the next moment at which the task is due."""
        return self.last(now) + timedelta(minutes=self.minutes)

    def id(self, due: datetime) -> str:
        """Give `tickets:2026-11-30T09:15`: in UTC, in which no hour comes twice."""
        return f"{self.task}:{due.astimezone(UTC):%Y-%m-%dT%H:%M}"


@dataclass(frozen=True, slots=True)
class Daily:
    """A task that is due every day at a time in the Netherlands."""

    task: str
    at: time

    def last(self, now: datetime) -> datetime:
        """Give the last moment at which the task was due."""
        here = now.astimezone(AMSTERDAM)
        today = datetime.combine(here.date(), self.at, AMSTERDAM)
        if today <= here:
            return today
        return datetime.combine(here.date() - timedelta(days=1), self.at, AMSTERDAM)

    def next(self, now: datetime) -> datetime:
        """Give the next moment at which the task is due."""
        last = self.last(now)
        return datetime.combine(last.date() + timedelta(days=1), self.at, AMSTERDAM)

    def id(self, due: datetime) -> str:
        """Give `prune:2026-11-23`."""
        return f"{self.task}:{due.astimezone(AMSTERDAM).date()}"


@dataclass(frozen=True, slots=True)
class Weekly:
    """A task that is due on one day of the week at a time in the Netherlands."""

    task: str
    weekday: int
    """From 0 for Monday to 6 for Sunday."""
    at: time

    def last(self, now: datetime) -> datetime:
        """Give the last moment at which the task was due."""
        daily = Daily(self.task, self.at).last(now)
        back = timedelta(days=(daily.weekday() - self.weekday) % 7)
        return datetime.combine(daily.date() - back, self.at, AMSTERDAM)

    def next(self, now: datetime) -> datetime:
        """Give the next moment at which the task is due."""
        return datetime.combine(self.last(now).date() + timedelta(days=7), self.at, AMSTERDAM)

    def id(self, due: datetime) -> str:
        """Give `digest:2026-11-30`."""
        return Daily(self.task, self.at).id(due)
