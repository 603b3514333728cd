"""Figures of the helpdesk: what waits, how soon people answered, and what the bot answered.

Small numbers are told as what they are: a median with how many it is of, a share with both its
numbers, and no share of nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from statistics import median

from core.helpdesk.hours import OpeningHours
from core.helpdesk.ticket import Ticket
from core.helpdesk.unanswered import Gap, Unanswered, in_vain, outside, passed_on, together
from core.zone import AMSTERDAM

FEWEST = 10
"""A percentage of fewer than these would say more than is known."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days in the Netherlands, from the first to the last."""

    first: date
    last: date

    @classmethod
    def week(cls, last: date) -> "Period":
        """Give the seven days of which this is the last."""
        return cls(last - 6 * _DAY, last)

    @property
    def begin(self) -> datetime:
        """The midnight it begins at."""
        return midnight(self.first)

    @property
    def end(self) -> datetime:
        """The midnight it ends at, which is no part of it."""
        return midnight(self.last + _DAY)

    def holds(self, at: datetime | None) -> bool:
        """Tell whether something happened in it."""
        return at is not None and self.begin <= at < self.end


@dataclass(frozen=True, slots=True)
class Share:
    """Some of a number."""

    part: int
    whole: int

    @property
    def percent(self) -> int | None:
        """Give it in whole percents, a half rounded up; None of fewer than FEWEST."""
        if self.whole < FEWEST:
            return None
        return (200 * self.part + self.whole) // (2 * self.whole)


@dataclass(frozen=True, slots=True)
class Response:
    """How long it took until questions were first answered."""

    median: timedelta
    median_open: timedelta
    """Of the time in which the desk was open."""
    of: int
    """Questions."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What the store counts, for the figures to be made of."""

    tickets: tuple[Ticket, ...]
    """At least those that are open, and those asked or first answered in the period, by number."""
    answered_today: int
    answers: int
    """Questions that the bot answered."""
    gaps: tuple[Gap, ...]
    answers_rated: Share
    """How many found an answer of the bot useful."""
    tickets_rated: Share
    """How many felt well helped by people."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures; those without a word about when are of the period."""

    period: Period
    open: tuple[Ticket, ...]
    """Now, the oldest first."""
    opened_today: int
    answered_today: int
    """Tickets that a colleague said something in."""
    opened: int
    response: Response | None
    by_bot: Share
    passed_on: int
    """Of the other questions, those that went to people."""
    outside: int
    """Messages that were about something else, and are part of no share."""
    answers_rated: Share
    tickets_rated: Share
    unanswered: tuple[Unanswered, ...]
    """By the bot, the most frequent first."""


def midnight(day: date) -> datetime:
    """Give the moment at which a day begins in the Netherlands."""
    return datetime.combine(day, time(), AMSTERDAM)


def figures(counted: Counted, period: Period, now: datetime, hours: OpeningHours) -> Figures:
    """Make the figures of what was counted."""
    today = midnight(now.astimezone(AMSTERDAM).date())
    missed = in_vain(counted.gaps)
    return Figures(
        period,
        open=tuple(sorted((it for it in counted.tickets if it.is_open), key=_age)),
        opened_today=sum(today <= it.opened for it in counted.tickets),
        answered_today=counted.answered_today,
        opened=sum(period.holds(it.opened) for it in counted.tickets),
        response=_response([it for it in counted.tickets if period.holds(it.answered)], hours),
        by_bot=Share(counted.answers, counted.answers + missed),
        passed_on=passed_on(counted.gaps),
        outside=outside(counted.gaps),
        answers_rated=counted.answers_rated,
        tickets_rated=counted.tickets_rated,
        unanswered=together(counted.gaps),
    )


def _response(tickets: Sequence[Ticket], hours: OpeningHours) -> Response | None:
    spans = [(it.opened, it.answered) for it in tickets if it.answered]
    if not spans:
        return None
    return Response(
        _median(answered - opened for opened, answered in spans),
        _median(hours.open_time(opened, answered) for opened, answered in spans),
        len(spans),
    )


def _median(spans: Iterable[timedelta]) -> timedelta:
    return timedelta(seconds=median(span.total_seconds() for span in spans))


def _age(ticket: Ticket) -> tuple[datetime, int]:
    return ticket.opened, ticket.number
