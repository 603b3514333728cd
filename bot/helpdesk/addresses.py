"""The conversations of the desk: one for each ticket and application, and the channel itself."""

import re

from core.address import Address
from core.helpdesk.addresses import NAME, of_application, of_ticket

__all__ = [
    "CHANNEL",
    "ESCALATION",
    "NAME",
    "application_at",
    "of_application",
    "of_ticket",
    "ticket_at",
]

CHANNEL = Address(NAME, "channel")
"""Where colleagues are, all together."""
ESCALATION = Address(NAME, "escalation")
"""Where others are who help when nobody answers in time."""
_TICKET = re.compile(r"ticket-([1-9]\d{0,17})")
_APPLICATION = re.compile(r"application-(\d{7})")


def ticket_at(address: Address) -> int | None:
    """Give the number of the ticket that a conversation is about; None if it is about none."""
    found = _TICKET.fullmatch(address.id) if address.channel == NAME else None
    return int(found[1]) if found else None


def application_at(address: Address) -> str | None:
    """Give the reference number of the application that a conversation is about, if any."""
    found = _APPLICATION.fullmatch(address.id) if address.channel == NAME else None
    return found[1] if found else None
