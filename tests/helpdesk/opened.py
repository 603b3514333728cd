"""A ticket that is open, for tests of what becomes of it."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from core.effects import OpenTicket
from core.helpdesk.ticket import Ticket
from core.language import Language
from storage.helpdesk import attend_to
from storage.tickets import find_ticket

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
TICKET = Ticket(
    number=1,
    conversation="fake:ann",
    address="fake:ann",
    language="nl",
    question="Mag een *accountant* in Curaçao ondertekenen?",
    topics=("audit-wie",),
    opened=MONDAY,
    touched=MONDAY,
    unanswered=MONDAY,
)


def open_ticket(
    connection: Connection,
    number: int = 1,
    who: str = "fake:ann",
    language: Language = "nl",
    at: datetime = MONDAY,
) -> Ticket:
    """Open a ticket."""
    ticket = replace(
        TICKET,
        number=number,
        conversation=who,
        address=who,
        language=language,
        opened=at,
        touched=at,
        unanswered=at,
    )
    assert attend_to(connection, OpenTicket(ticket), at)
    return find_ticket(connection, number)
