"""What waits in the store, in figures: for an operator, and without a word of anybody.

Plain functions of a connection, for `store.run`.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from storage.tables import dead_letter, inbox, message, open_ticket, outbox, ticket, waiting


@dataclass(frozen=True, slots=True)
class Queue:
    """Things that wait, and since when the first of them does."""

    length: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Backlog:
    """What there is to do, and what was given up."""

    inbox: Queue
    """Updates that are not handled."""
    outbox: Queue
    """Messages that are not delivered."""
    dead_letters: int
    open_tickets: int
    unanswered_tickets: int
    """Of the open ones, those in which the user waits for people."""
    closed_tickets: int


def backlog(connection: Connection) -> Backlog:
    """Count what waits."""
    tickets = connection.execute(_TICKETS).one()
    return Backlog(
        Queue(*connection.execute(_INBOX).one()),
        Queue(*connection.execute(_OUTBOX).one()),
        connection.scalar(_DEAD_LETTERS) or 0,
        *tickets,
    )


_FIRST_IN = select(func.min(inbox.c.id)).where(waiting).scalar_subquery()
_INBOX = select(
    select(func.count()).select_from(inbox).where(waiting).scalar_subquery(),
    select(inbox.c.at).where(inbox.c.id == _FIRST_IN).scalar_subquery(),
)
_FIRST_OUT = select(func.min(outbox.c.seq)).scalar_subquery()
_OUTBOX = select(
    select(func.count()).select_from(outbox).scalar_subquery(),
    select(message.c.at).where(message.c.seq == _FIRST_OUT).scalar_subquery(),
)
_DEAD_LETTERS = select(func.count()).select_from(dead_letter)
_COUNT = select(func.count()).select_from(ticket)
_TICKETS = select(
    _COUNT.where(open_ticket).scalar_subquery(),
    _COUNT.where(open_ticket, ticket.c.unanswered.is_not(None)).scalar_subquery(),
    _COUNT.where(~open_ticket).scalar_subquery(),
)
