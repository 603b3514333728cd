"""What colleagues do with a ticket, and why something cannot be done."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from core.helpdesk.ticket import Ticket
from core.knowledge.draft import Draft

LONGEST_ANSWER = 4_000
"""Characters; more is a document."""
MOST_MB = 10
"""The largest document that goes from one side to the other."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Say something to the user."""

    text: str
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Say something that stays among colleagues."""

    text: str
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class TellTopic:
    """Answer with a topic."""

    topic: str


@dataclass(frozen=True, slots=True)
class SendFile:
    """Send a document of that name."""

    name: str
    caption: str = ""
    """What is said with it."""
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Change the words of something that was said."""

    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take back something that was said."""

    ref: str
    note: str = ""
    """What stands there instead, for colleagues only."""


@dataclass(frozen=True, slots=True)
class Take:
    """Take the ticket, and the conversation with it."""


@dataclass(frozen=True, slots=True)
class Assign:
    """Give the ticket to a colleague."""

    to: str


@dataclass(frozen=True, slots=True)
class Await:
    """Wait for the user."""


@dataclass(frozen=True, slots=True)
class Close:
    """End it."""


@dataclass(frozen=True, slots=True)
class Reopen:
    """Go on after all."""


@dataclass(frozen=True, slots=True)
class MakeKnowledge:
    """Make question and answer a draft of a topic."""

    draft: Draft


Deed: TypeAlias = (
    Answer
    | Note
    | TellTopic
    | SendFile
    | Edit
    | Withdraw
    | Take
    | Assign
    | Await
    | Close
    | Reopen
    | MakeKnowledge
)
"""What a colleague does."""


class Reason(StrEnum):
    """Why something cannot be done."""

    IS_CLOSED = "is-closed"
    IS_OPEN = "is-open"
    IS_YOURS = "is-yours"
    IS_TOO_LONG = "is-too-long"
    IS_EMPTY = "is-empty"
    IS_NO_NAME = "is-no-name"
    IS_NOT_ANSWERED = "is-not-answered"
    """Nobody answered yet, so there is nothing to wait for."""
    IS_NOT_SENT = "is-not-sent"
    """What is changed never went to the user."""
    IS_UNCLEAR = "is-unclear"
    """It may be meant as a note."""
    IS_ERASED = "is-erased"
    """The user had everything erased."""
    IS_UNFINISHED = "is-unfinished"
    """A draft without a title, question, answer or source."""


class DeedRefused(ValueError):
    """Something that cannot be done with the ticket as it is."""

    def __init__(self, reason: Reason, ticket: Ticket) -> None:
        super().__init__(f"ticket {ticket.number}: {reason}")
        self.reason = reason
        self.ticket = ticket
