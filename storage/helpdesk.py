"""What is done with tickets, each thing with a line in the trail.

Plain functions of a connection, for `store.run`.
"""

from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, update

from core.address import Address
from core.contents import Due
from core.conversation import Update
from core.effects import KeepTicket, OnTicket, OpenTicket, Remind
from core.helpdesk.life_cycle import Done
from core.helpdesk.ticket import ERASED, USER, Entry, Standing, Ticket, What
from storage.inserting import told_unless_there
from storage.mailroom import accept
from storage.tables import open_ticket, ticket, ticket_event


class TicketChanged(Exception):
    """Somebody did something with a ticket meanwhile."""


def attend_to(connection: Connection, effect: OnTicket, at: datetime) -> bool:
    """Do what a turn wants at the helpdesk; False if that is not possible any more."""
    match effect:
        case OpenTicket(opened):
            return _open(connection, opened)
        case KeepTicket(kept, entry):
            try:
                keep_done(connection, Done(kept, entry))
            except TicketChanged:
                return False
        case Remind(to, task):
            remind(connection, to, task, at)
    return True


def keep_done(connection: Connection, done: Done) -> None:
    """Keep what was done with a ticket; TicketChanged if it is not as it was found."""
    became = replace(done.ticket, version=done.ticket.version + 1)
    found = {"key": became.number, "found": done.ticket.version}
    if connection.execute(_KEEP, found | _values(became)).rowcount != 1:
        raise TicketChanged(f"ticket {became.number} changed meanwhile: look again")
    if became.held:
        connection.execute(_LET_GO, {"key": became.conversation, "other": became.number})
    _note(connection, became.number, done.entry)


def erase_ticket(connection: Connection, number: int, at: datetime) -> None:
    """Keep of a ticket how it went only, and close it if it is open."""
    key = {"key": number}
    # First: it waits for whoever is at work with the ticket, so that their line is emptied too.
    connection.execute(_EMPTY, key)
    connection.execute(_EMPTY_TRAIL, key)
    if connection.execute(_CLOSE, key | {"at": at}).rowcount:
        _note(connection, number, Entry(at, USER, What.CLOSED))


def remind(connection: Connection, to: str, task: str, at: datetime, after: str = "") -> None:
    """Have a conversation do what is due there, once for each moment, from where it goes on."""
    id_ = ":".join(filter(None, (task, at.isoformat(), after)))
    due = Update(id_, Address.parse(to), Due(task, after), at)
    accept(connection, due)


def _open(connection: Connection, opened: Ticket) -> bool:
    if connection.scalar(_OPEN[connection.dialect.name], _values(opened)) is None:
        return False
    _note(connection, opened.number, Entry(opened.opened, USER, What.ASKED, opened.question))
    return True


def _note(connection: Connection, number: int, entry: Entry) -> None:
    connection.execute(_NOTE, {"number": number, **asdict(entry)})


def _values(of: Ticket) -> dict[str, object]:
    return asdict(of) | {"topics": " ".join(of.topics)}


_OPEN = told_unless_there(ticket, ticket.c.number)
_KEEP = update(ticket).where(
    ticket.c.number == bindparam("key"), ticket.c.version == bindparam("found")
)
# Whoever gets a conversation last has it; what the user says goes to that one ticket.
_LET_GO = (
    update(ticket)
    .where(ticket.c.conversation == bindparam("key"), ticket.c.number != bindparam("other"))
    .where(open_ticket, ticket.c.holder.is_not(None))
    .values(holder=None, version=ticket.c.version + 1)
)
_CLOSE = (
    update(ticket)
    .where(ticket.c.number == bindparam("key"), open_ticket)
    .values(standing=Standing.CLOSED, holder=None, closed=bindparam("at"), unanswered=None)
)
_EMPTY = (
    update(ticket)
    .where(ticket.c.number == bindparam("key"))
    .values(conversation="", address="", question=ERASED, topics="", version=ticket.c.version + 1)
)
_EMPTY_TRAIL = (
    update(ticket_event).where(ticket_event.c.number == bindparam("key")).values(text="", ref=None)
)
_NOTE = insert(ticket_event)
