"""How the helpdesk does these days, wherever colleagues look."""

from datetime import datetime
from typing import Protocol

from bot.clock import ZONE
from core.helpdesk.figures import Counted, Figures, Period, figures
from core.helpdesk.hours import OpeningHours


class Tickets(Protocol):
    """The tickets, as far as they are counted."""

    async def counted(self, period: Period, now: datetime) -> Counted:
        """Count what happened in a period, and today."""


async def this_week(tickets: Tickets, hours: OpeningHours, now: datetime) -> Figures:
    """Give the figures of the seven days up to and with today."""
    week = Period.week(now.astimezone(ZONE).date())
    return figures(await tickets.counted(week, now), week, now, hours)
