"""Tickets in lists: whose turn it is, the one that waits longest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import ZONE
from bot.helpdesk.card import shortened, standing
from bot.helpdesk_page.pages import HOME
from bot.helpdesk_page.rows import Row
from bot.texts import Voice
from core.address import Address
from core.helpdesk.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Turn:
    """The tickets in which it is the turn of one side."""

    id: str
    name: str
    count: int
    rows: tuple[Row, ...]


def turns(voice: Voice, found: Sequence[Ticket], now: datetime, most: int) -> tuple[Turn, ...]:
    """Show open tickets by whose turn it is, so many of each at most."""
    ours = sorted((it for it in found if it.unanswered), key=waiting_since)
    theirs = sorted((it for it in found if not it.unanswered), key=waiting_since)
    named = {"our-turn": ours, "their-turn": theirs}
    return tuple(
        Turn(id_, voice.label(f"desk-{id_}"), len(some), rows(voice, some[:most], now))
        for id_, some in named.items()
    )


def rows(voice: Voice, tickets: Sequence[Ticket], now: datetime) -> tuple[Row, ...]:
    """Show tickets, each in a line."""
    return tuple(_row(voice, ticket, now) for ticket in tickets)


def waiting_since(ticket: Ticket) -> datetime:
    """Give since when one side waits for the other; of a closed ticket, since when it is closed."""
    return ticket.closed or ticket.unanswered or ticket.touched


def path_of(number: int) -> str:
    """Give where a ticket is shown."""
    return f"{HOME}/vragen/{number}"


def channel(voice: Voice, ticket: Ticket) -> str:
    """Name where the user reads the answer."""
    return voice.label("desk-channel", channel=Address.parse(ticket.address).channel)


def _row(voice: Voice, ticket: Ticket, now: datetime) -> Row:
    since = waiting_since(ticket).astimezone(ZONE)
    days = (now.astimezone(ZONE).date() - since.date()).days
    about = (
        voice.label("desk-question-number", number=str(ticket.number)),
        standing(voice, ticket),
        channel(voice, ticket),
        voice.label(f"language-{ticket.language}"),
    )
    return Row(
        path_of(ticket.number),
        shortened(ticket.question),
        " · ".join(about),
        voice.label("desk-waits", days=max(days, 0), at=since),
    )
