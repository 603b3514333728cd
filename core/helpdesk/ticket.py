"""A ticket: a question that people answer, and whose turn it is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.language import Language


class Standing(StrEnum):
    """How it stands with a ticket."""

    NEW = "new"
    """Nobody took it yet."""
    TAKEN = "taken"
    WAITING = "waiting"
    """A colleague waits for the user."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as it is now; how it came there is in its trail."""

    number: int
    conversation: str
    """The key of the conversation in which the question was asked."""
    address: str
    """The key of where the user spoke last, and is answered."""
    language: Language
    question: str
    """With what is personal masked."""
    topics: tuple[str, ...]
    """Ids of the topics that the bot thought of, likeliest first."""
    opened: datetime
    touched: datetime
    """When either side last said something."""
    unanswered: datetime | None
    """Since when the user waits for an answer; None when it is the user's turn."""
    standing: Standing = Standing.NEW
    assignee: str | None = None
    holder: str | None = None
    """The colleague who has the conversation; None while the bot speaks."""
    answered: datetime | None = None
    """When it was first answered."""
    reminded: datetime | None = None
    """When colleagues were last told that it waits."""
    escalated: datetime | None = None
    warned: datetime | None = None
    """When the user was told that it will be closed."""
    closed: datetime | None = None
    version: int = 1

    @property
    def held(self) -> bool:
        """Whether a colleague has the conversation, and the bot is silent."""
        return self.holder is not None

    @property
    def is_erased(self) -> bool:
        """Whether the user had everything erased: only how it went is kept."""
        return not self.conversation

    @property
    def is_open(self) -> bool:
        """Tell whether it is not closed."""
        return self.standing is not Standing.CLOSED


class What(StrEnum):
    """What happened to a ticket."""

    ASKED = "asked"
    SAID = "said"
    """By the user."""
    ANSWERED = "answered"
    NOTED = "noted"
    """For colleagues only."""
    TOLD_TOPIC = "told-topic"
    """Answered with a topic; the text is its id."""
    FILE = "file"
    """A document; the text is its name, and on the next lines what was said with it."""
    EDITED = "edited"
    """Other words for what was said before, by its `ref`."""
    WITHDRAWN = "withdrawn"
    TAKEN = "taken"
    ASSIGNED = "assigned"
    """The text says to whom."""
    AWAITED = "awaited"
    RELEASED = "released"
    """The user went on with the bot."""
    CLOSED = "closed"
    REOPENED = "reopened"
    REMINDED = "reminded"
    ESCALATED = "escalated"
    WARNED = "warned"
    TOLD = "told"
    """The user heard that it was closed."""
    DRAFTED = "drafted"
    """Question and answer became a draft of a topic; the text is its id."""


UNDELIVERED = "undelivered"
"""The task of telling colleagues that an answer did not arrive."""
ERASED = "—"
"""What stands in the place of a question that was erased."""
USER = "user"
CLOCK = "clock"
"""Who did something, where it was no colleague."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the trail."""

    at: datetime
    by: str
    """The name of a colleague, USER, or CLOCK."""
    what: What
    text: str = ""
    ref: str | None = None
    """What the sender's channel calls the message, where it can be changed afterwards."""
