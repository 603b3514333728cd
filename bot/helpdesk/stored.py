"""The tickets in the store, as handlers ask them."""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import Protocol

from sqlalchemy import Connection

from bot.helpdesk.account import Utterance
from core.address import Address
from core.blocks import Picture, Text
from core.contents import Attached, Edited, Located, Pressed, Said, Submitted
from core.helpdesk.figures import Counted, Period
from core.helpdesk.ticket import Entry as Line
from core.helpdesk.ticket import Ticket
from core.markup import plain
from storage.figures import count
from storage.history import Entry, last_entries
from storage.store import Store
from storage.tickets import (
    NoSuchTicket,
    find_ticket,
    next_number,
    open_tickets,
    ticket_trail,
    ticket_with_words,
)


class Tickets(Protocol):
    """All that is asked of the tickets."""

    async def next_number(self) -> int:
        """Give the number of the next ticket."""

    async def find(self, number: int) -> Ticket | None:
        """Find a ticket by its number."""

    async def open(self) -> tuple[Ticket, ...]:
        """Give the tickets that are not closed, the oldest first."""

    async def trail(self, number: int) -> Sequence[Line]:
        """Give all that was said and done with a ticket, in order."""

    async def with_words(self, conversation: Address, ref: str) -> Ticket | None:
        """Find the ticket to which a message of a user in a conversation was brought."""

    async def last_said(self, account: Address, most: int) -> Sequence[Utterance]:
        """Give what was said last, the oldest first."""

    async def counted(self, period: Period, now: datetime) -> Counted:
        """Count what happened in a period, and today."""


class StoredTickets(Tickets):
    """Looks tickets up."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def next_number(self) -> int:
        """Give the number of the next ticket."""
        return await self._store.run(next_number)

    async def find(self, number: int) -> Ticket | None:
        """Find a ticket by its number."""
        return await self._store.run(_found, number)

    async def open(self) -> tuple[Ticket, ...]:
        """Give the tickets that are not closed, the oldest first."""
        return await self._store.run(open_tickets)

    async def trail(self, number: int) -> Sequence[Line]:
        """Give all that was said and done with a ticket, in order."""
        return await self._store.run(ticket_trail, number)

    async def with_words(self, conversation: Address, ref: str) -> Ticket | None:
        """Find the ticket to which a message of a user in a conversation was brought."""
        return await self._store.run(ticket_with_words, str(conversation), ref)

    async def last_said(self, account: Address, most: int) -> Sequence[Utterance]:
        """Give what was said last, the oldest first."""
        return list(map(_utterance, await self._store.run(last_entries, str(account), most)))

    async def counted(self, period: Period, now: datetime) -> Counted:
        """Count what happened in a period, and today."""
        return await self._store.run(count, period, now)


def _found(connection: Connection, number: int) -> Ticket | None:
    try:
        return find_ticket(connection, number)
    except NoSuchTicket:
        return None


def _utterance(entry: Entry) -> Utterance:
    match entry.content:
        case None:
            texts = (plain(it.markdown) for it in entry.blocks if isinstance(it, Text))
            alts = (it.alt for it in entry.blocks if isinstance(it, Picture))
            return Utterance(by_user=False, text=next(chain(texts, alts), ""))
        case Said(text) | Edited(text=text):
            return Utterance(by_user=True, text=text)
        case Pressed(label=label) | Submitted(label=label):
            return Utterance(by_user=True, text=label)
        case Attached(name=name):
            return Utterance(by_user=True, text=name)
        case Located():
            return Utterance(by_user=True, text="")
