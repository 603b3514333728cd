"""A ticket to try things with."""

from dataclasses import replace
from datetime import datetime, timedelta

from core.helpdesk.deeds import Deed
from core.helpdesk.life_cycle import done
from core.helpdesk.ticket import USER, Entry, Ticket, What

MONDAY = datetime.fromisoformat("2026-11-23T10:00+01:00")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NEW = Ticket(
    number=12,
    conversation="test:ann",
    address="test:ann",
    language="nl",
    question="Wie controleert onze cijfers?",
    topics=("audit",),
    opened=MONDAY,
    touched=MONDAY,
    unanswered=MONDAY,
)


ASKED = Entry(MONDAY, USER, What.ASKED, NEW.question)


def after(*deeds: Deed, by: str = "Anna", ticket: Ticket = NEW) -> Ticket:
    """Give a ticket after a colleague did some things with it, an hour apart."""
    trail = [ASKED]
    for number, deed in enumerate(deeds, 1):
        outcome = done(ticket, deed, by, MONDAY + number * HOUR, trail)
        ticket = outcome.ticket
        trail.append(outcome.entry)
    return ticket


def at_version(ticket: Ticket, version: int) -> Ticket:
    return replace(ticket, version=version)
