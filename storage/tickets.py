"""The tickets as they are, and the trail of what was said and done.

Plain functions of a connection, for `store.run`.
"""

from datetime import datetime

from sqlalchemy import Connection, bindparam, func, or_, select
from sqlalchemy.engine import RowMapping

from core.helpdesk.ticket import USER, Entry, Standing, Ticket, What
from storage.prepared import Query
from storage.tables import open_ticket, ticket, ticket_event


class NoSuchTicket(LookupError):
    """There is no ticket with this number."""


def find_ticket(connection: Connection, number: int) -> Ticket:
    """Find a ticket by its number; NoSuchTicket if it is not there."""
    row = connection.execute(_ONE, {"key": number}).mappings().one_or_none()
    if row is None:
        raise NoSuchTicket(f"there is no ticket {number}")
    return _ticket(row)


def open_tickets(connection: Connection) -> tuple[Ticket, ...]:
    """Give the tickets that are not closed, the oldest first."""
    return tuple(map(_ticket, connection.execute(_OPEN).mappings()))


def closed_tickets(connection: Connection, most: int = 50) -> tuple[Ticket, ...]:
    """Give the tickets that were closed last, the newest first."""
    return tuple(map(_ticket, connection.execute(_CLOSED, {"most": most}).mappings()))


def tickets_since(connection: Connection, begin: datetime) -> tuple[Ticket, ...]:
    """Give those that are open, and those asked or first answered since, by number."""
    return tuple(map(_ticket, connection.execute(_SINCE, {"begin": begin}).mappings()))


def ticket_in(connection: Connection, conversation: str) -> Ticket | None:
    """Give the open ticket of a conversation, if there is one: rather one that a person has."""
    if _ANY_IN.first(connection, {"key": conversation}) is None:
        return None
    row = connection.execute(_IN, {"key": conversation}).mappings().first()
    return _ticket(row) if row else None


def ticket_with_words(connection: Connection, conversation: str, ref: str) -> Ticket | None:
    """Find the ticket to which a message of a user in a conversation was brought, by its name."""
    row = connection.execute(_WITH_WORDS, {"key": conversation, "name": ref}).mappings().first()
    return _ticket(row) if row else None


def next_number(connection: Connection) -> int:
    """Give the number of the next ticket; that it is free is seen when it is stored."""
    return int(connection.scalar(_LAST) or 0) + 1


def ticket_trail(connection: Connection, number: int) -> tuple[Entry, ...]:
    """Give all that was said and done with a ticket, in order."""
    rows = connection.execute(_TRAIL, {"key": number})
    return tuple(Entry(row.at, row.by, What(row.what), row.text, row.ref) for row in rows)


def _ticket(row: RowMapping) -> Ticket:
    read = {"topics": tuple(row["topics"].split()), "standing": Standing(row["standing"])}
    return Ticket(**{**row, **read})


_ONE = select(ticket).where(ticket.c.number == bindparam("key"))
_OPEN = select(ticket).where(open_ticket).order_by(ticket.c.number)
_SINCE = (
    select(ticket)
    .where(
        or_(
            open_ticket,
            ticket.c.opened >= bindparam("begin"),
            ticket.c.answered >= bindparam("begin"),
        )
    )
    .order_by(ticket.c.number)
)
_CLOSED = (
    select(ticket)
    .where(ticket.c.closed.is_not(None))
    .order_by(ticket.c.closed.desc(), ticket.c.number.desc())
    .limit(bindparam("most"))
)
_IN = (
    select(ticket)
    .where(ticket.c.conversation == bindparam("key"), open_ticket)
    .order_by(ticket.c.holder.is_(None), ticket.c.number.desc())
    .limit(1)
)
# Asked at every turn, and mostly there is none.
_ANY_IN = Query(
    select(ticket.c.number).where(ticket.c.conversation == bindparam("key"), open_ticket).limit(1)
)
_WITH_WORDS = (
    select(ticket)
    .join(ticket_event, ticket_event.c.number == ticket.c.number)
    .where(ticket.c.conversation == bindparam("key"), ticket_event.c.ref == bindparam("name"))
    .where(ticket_event.c.by == USER)
    .order_by(ticket.c.number.desc())
    .limit(1)
)
_LAST = select(func.max(ticket.c.number))
_TRAIL = (
    select(ticket_event)
    .where(ticket_event.c.number == bindparam("key"))
    .order_by(ticket_event.c.id)
)
