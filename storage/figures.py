"""What the figures of the helpdesk are made of.

Plain functions of a connection, for `store.run`.
"""

from datetime import datetime

from sqlalchemy import Connection, Integer, bindparam, cast, func, not_, select

from core.helpdesk.figures import Counted, Period, Share, midnight
from core.helpdesk.ticket import CLOCK, USER, What
from core.helpdesk.unanswered import Gap
from core.zone import AMSTERDAM
from storage.feedback import TICKETS
from storage.tables import answer_count, gap, rating, ticket_event
from storage.tickets import tickets_since


def count(connection: Connection, period: Period, now: datetime) -> Counted:
    """Count what happened in a period, and today."""
    span = {"begin": period.begin, "end": period.end}
    today = midnight(now.astimezone(AMSTERDAM).date())
    days = {"first": period.first, "last": period.last}
    gaps = connection.execute(_GAPS, span)
    return Counted(
        tickets_since(connection, min(period.begin, today)),
        answered_today=connection.scalar(_ANSWERED, {"today": today}) or 0,
        answers=int(connection.scalar(_ANSWERS, days) or 0),
        gaps=tuple(Gap(row.question, row.reason, row.at) for row in gaps),
        answers_rated=_rated(connection, span, of_tickets=False),
        tickets_rated=_rated(connection, span, of_tickets=True),
    )


def _rated(connection: Connection, span: dict[str, datetime], *, of_tickets: bool) -> Share:
    useful, rated = connection.execute(_TICKETS if of_tickets else _TOPICS, span).one()
    return Share(int(useful or 0), rated)


_GAPS = select(gap.c.question, gap.c.reason, gap.c.at).where(
    gap.c.at >= bindparam("begin"), gap.c.at < bindparam("end")
)
_SAID = (What.ANSWERED, What.TOLD_TOPIC, What.FILE)
_ANSWERED = select(func.count(ticket_event.c.number.distinct())).where(
    ticket_event.c.at >= bindparam("today"),
    ticket_event.c.what.in_(_SAID),
    ticket_event.c.by.not_in((USER, CLOCK)),
)
_ANSWERS = select(func.sum(answer_count.c.count)).where(
    answer_count.c.day.between(bindparam("first"), bindparam("last"))
)
_RATED = select(func.sum(cast(rating.c.useful, Integer)), func.count()).where(
    rating.c.at >= bindparam("begin"), rating.c.at < bindparam("end")
)
_TICKETS = _RATED.where(rating.c.topic.like(TICKETS))
_TOPICS = _RATED.where(not_(rating.c.topic.like(TICKETS)))
