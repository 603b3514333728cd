"""What is done with tickets at the page, each thing once, however often a form is sent."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.colleague import Colleague
from bot.helpdesk.acting import Acted, Desk
from bot.helpdesk.addresses import of_ticket
from bot.helpdesk.desk import carry_out
from bot.helpdesk_page.application_acts import Meanwhile, Wake
from bot.helpdesk_page.once import was_done
from bot.helpdesk_page.ticket_documents import documents_named
from core.blocks import Block, File
from core.helpdesk.deeds import (
    Assign,
    Deed,
    Edit,
    MakeKnowledge,
    Note,
    Take,
    Withdraw,
)
from core.helpdesk.life_cycle import line
from core.helpdesk.plain_deeds import plain_deed
from core.helpdesk.ticket import CLOCK, USER, Entry, Ticket, What
from storage.colleagues import colleagues
from storage.helpdesk import TicketChanged
from storage.history import entries_after
from storage.store import Store
from storage.tickets import closed_tickets, find_ticket, open_tickets, ticket_trail


@dataclass(frozen=True, slots=True)
class Seen:
    """What a colleague looked at: a ticket, with so many lines in its trail."""

    number: int
    lines: int


@dataclass(frozen=True, slots=True)
class Case:
    """A ticket with all that is known of it."""

    ticket: Ticket
    trail: tuple[Entry, ...]
    account: tuple[Block, ...]
    """What the bot told when it handed the question over."""
    colleagues: tuple[str, ...]
    """Whom it can be given to."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    deed: Deed
    by: Colleague
    file: File | None
    """That a `SendFile` takes."""


@dataclass(frozen=True, slots=True)
class Acts:
    """Looks tickets up; what is done is kept and told to both sides in one transaction."""

    store: Store
    desk: Callable[[], Desk]
    wake: Wake
    now: Callable[[], datetime]

    async def open(self) -> tuple[Ticket, ...]:
        """Give the tickets that are not closed, the oldest first."""
        return await self.store.run(open_tickets)

    async def closed(self) -> tuple[Ticket, ...]:
        """Give the tickets that were closed last, the newest first."""
        return await self.store.run(closed_tickets)

    async def lines(self, number: int) -> int:
        """Give how long the trail of a ticket is: none, where there is no such ticket."""
        return len(await self.store.run(ticket_trail, number))

    async def find(self, number: int) -> Case:
        """Give a ticket with all that is known of it; NoSuchTicket if it is not there."""
        return await self.store.run(_case, number)

    async def do(self, seen: Seen, deed: Deed, by: str, file: File | None = None) -> None:
        """Do something; a `SendFile` takes the file.

        Raises NoSuchTicket, DeedRefused, and Meanwhile where something was done that the colleague
        did not see.
        """
        wanted = _Wanted(plain_deed(deed), Colleague(by, self.now()), file)
        ticket = await self.store.run(_do, self.desk(), seen, wanted)
        self.wake(ticket.address)
        self.wake(str(of_ticket(ticket.number)))


def _case(connection: Connection, number: int) -> Case:
    told = entries_after(connection, str(of_ticket(number)), 0, 1)
    return Case(
        find_ticket(connection, number),
        ticket_trail(connection, number),
        told[0].blocks if told else (),
        tuple(it.name for it in colleagues(connection) if it.removed is None),
    )


def _do(connection: Connection, desk: Desk, seen: Seen, wanted: _Wanted) -> Ticket:
    deed, by = wanted.deed, wanted.by
    ticket = find_ticket(connection, seen.number)
    trail = ticket_trail(connection, seen.number)
    since = trail[seen.lines :]
    if was_done(trail, since, line(deed, by.name, by.at)):
        return ticket
    if any(_matters(it, deed, by.name) for it in since):
        raise Meanwhile
    try:
        acted = desk.act(ticket, deed, by, file=wanted.file, trail=trail)
        if _was_drafted(connection, acted):
            return ticket
        return carry_out(connection, acted, by)
    except TicketChanged as error:
        raise Meanwhile from error


def _was_drafted(connection: Connection, acted: Acted) -> bool:
    """Tell whether this very draft was made: then its file is there."""
    made = [it for it in acted.to_desk if isinstance(it, File)]
    number = acted.done.ticket.number
    return any(it in documents_named(connection, number, it.name) for it in made)


def _matters(unseen: Entry, deed: Deed, by: str) -> bool:
    """Tell whether a colleague would want to see something before they do what they ask."""
    if isinstance(deed, Note | MakeKnowledge | Edit | Withdraw):
        return False  # it stays among colleagues, or is about their own words
    if unseen.by == by or unseen.what is What.NOTED:
        return False
    if unseen.by == CLOCK:
        return unseen.what is What.CLOSED
    return unseen.by != USER or not isinstance(deed, Take | Assign)
