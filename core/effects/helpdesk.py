"""What has to do with the questions that people answer."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from core.helpdesk.ticket import Entry, Ticket


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """Have people answer a question; the turn is taken again if the number is taken."""

    ticket: Ticket
    kind: Literal["open-ticket"] = "open-ticket"


@dataclass(frozen=True, slots=True)
class KeepTicket:
    """Keep what became of a ticket; the turn is taken again if it changed meanwhile."""

    ticket: Ticket
    """As it becomes, at the version that was found."""
    entry: Entry
    kind: Literal["keep-ticket"] = "keep-ticket"


@dataclass(frozen=True, slots=True)
class Remind:
    """Have another conversation do what is due there."""

    to: str
    """The address, as `str` writes it."""
    task: str
    kind: Literal["remind"] = "remind"


OnTicket: TypeAlias = OpenTicket | KeepTicket | Remind
"""What has to do with the helpdesk."""
