"""What is due with a ticket that somebody waits for."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.helpdesk.hours import OpeningHours
from core.helpdesk.ticket import Ticket

GRACE = timedelta(days=1)
"""Between the warning that a ticket will be closed, and that."""


@dataclass(frozen=True, slots=True)
class Patience:
    """When colleagues are there, and how long either side waits for the other."""

    hours: OpeningHours
    answer_days: int = 5
    """Working days within which the user is promised an answer."""
    reminder: timedelta = timedelta(hours=4)
    """How long the desk is open before colleagues are told again that a ticket waits."""
    idle: timedelta = timedelta(days=7)
    """How long the user may be silent before it is asked whether all is done."""

    def promised(self, since: datetime) -> datetime:
        """Give the moment by which there is an answer to what was asked at a moment."""
        return self.hours.within(since, self.answer_days)

    def escalates(self, since: datetime) -> datetime:
        """Give the moment at which others are asked: a working day before the promise ends."""
        return self.hours.within(since, max(self.answer_days - 1, 1))


class Task(StrEnum):
    """What is due."""

    REMIND = "remind"
    """Tell colleagues that the user waits."""
    ESCALATE = "escalate"
    """Tell others so."""
    WARN = "warn"
    """Tell the user that the ticket will be closed."""
    CLOSE = "close"


def due(ticket: Ticket, now: datetime, patience: Patience) -> Task | None:
    """Give what is due with an open ticket now, the most urgent thing first."""
    if ticket.unanswered is not None:
        return _owed(ticket, ticket.unanswered, now, patience)
    if ticket.warned is not None:
        return Task.CLOSE if now - ticket.warned >= GRACE else None
    return Task.WARN if now - ticket.touched >= patience.idle else None


def _owed(ticket: Ticket, since: datetime, now: datetime, patience: Patience) -> Task | None:
    if ticket.escalated is None and now >= patience.escalates(since):
        return Task.ESCALATE
    last = max(since, ticket.reminded or since)
    waited = patience.hours.open_time(last, now)
    return Task.REMIND if waited >= patience.reminder else None
