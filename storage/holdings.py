"""What is kept of whoever takes part in a conversation: counted, and in full.

Plain functions of a connection, for `store.run`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import BindParameter, Connection, bindparam, func, or_, select

from core.application.stages import UNDER_WAY
from core.helpdesk.addresses import of_application, of_ticket
from storage.links import accounts
from storage.listings import load_listing
from storage.tables import (
    application,
    desk_thread,
    listing,
    message,
    proposal,
    saved_search,
    ticket,
)


@dataclass(frozen=True, slots=True)
class Holding:
    """What there is, counted; applications by their reference numbers, tickets by number."""

    accounts: tuple[str, ...]
    messages: int
    under_way: tuple[str, ...]
    """Applications that can still be withdrawn."""
    decided: tuple[str, ...]
    """The other ones."""
    tickets: tuple[int, ...]
    listed: tuple[str, ...]
    """Ids of listings on the marketplace that were sent in from here."""
    searches: int

    @property
    def threads(self) -> tuple[str, ...]:
        """The conversations of colleagues about it."""
        applied = (*self.under_way, *self.decided)
        return (
            *(str(of_ticket(number)) for number in self.tickets),
            *(str(of_application(reference)) for reference in applied),
        )


def holding(connection: Connection, of: str) -> Holding:
    """Find what there is of a conversation, under whichever account."""
    everybody = accounts(connection, of)
    keys = {"keys": everybody}
    applied = connection.execute(_APPLICATIONS, keys).all()
    open_ = [row.reference for row in applied if row.stage in UNDER_WAY]
    return Holding(
        everybody,
        connection.scalar(_MESSAGES, keys) or 0,
        (*open_,),
        tuple(row.reference for row in applied if row.reference not in open_),
        (*connection.scalars(_TICKETS, keys),),
        _listed(connection, everybody),
        connection.scalar(_SEARCHES, keys) or 0,
    )


def seen_elsewhere(connection: Connection, threads: Sequence[str]) -> tuple[str, ...]:
    """Give the conversations of the desk that colleagues see on a channel of theirs."""
    return (*connection.scalars(_SEEN, {"keys": threads}),)


def seen_of(connection: Connection, of: str) -> tuple[str, ...]:
    """Give those that are about what there is of a conversation."""
    return seen_elsewhere(connection, holding(connection, of).threads)


def _listed(connection: Connection, accounts: Sequence[str]) -> tuple[str, ...]:
    proposed = connection.scalars(_PROPOSED, {"keys": accounts}).all()
    ids = sorted({load_listing(body).id for body in proposed})
    return (*connection.scalars(_LISTED, {"keys": ids}),)


_ANY: BindParameter[str] = bindparam("keys", expanding=True)
_MESSAGES = select(func.count()).select_from(message).where(message.c.conversation.in_(_ANY))
_APPLICATIONS = (
    select(application.c.reference, application.c.stage)
    .where(or_(application.c.conversation.in_(_ANY), application.c.address.in_(_ANY)))
    .order_by(application.c.at)
)
_TICKETS = (
    select(ticket.c.number)
    .where(or_(ticket.c.conversation.in_(_ANY), ticket.c.address.in_(_ANY)))
    .order_by(ticket.c.number)
)
_PROPOSED = select(proposal.c.body).where(proposal.c.conversation.in_(_ANY), proposal.c.approved)
_LISTED = select(listing.c.id).where(listing.c.id.in_(_ANY))
_SEARCHES = (
    select(func.count()).select_from(saved_search).where(saved_search.c.conversation.in_(_ANY))
)
_SEEN = select(desk_thread.c.conversation).where(desk_thread.c.conversation.in_(_ANY)).distinct()
