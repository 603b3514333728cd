"""What is done with a ticket, and what it becomes by that."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from core.helpdesk.ticket import CLOCK, USER, Entry, Standing, Ticket, What
from core.knowledge.draft import Draft

LONGEST_ANSWER = 4_000
"""Characters; more is a document."""


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
    IS_UNFINISHED = "is-unfinished"
    """A draft without a title, question, answer or source."""


class DeedRefused(ValueError):
    """Something that cannot be done with the ticket as it is."""

    def __init__(self, reason: Reason, ticket: Ticket) -> None:
        super().__init__(f"ticket {ticket.number}: {reason}")
        self.reason = reason
        self.ticket = ticket


@dataclass(frozen=True, slots=True)
class Done:
    """A ticket as it became, and the line in the trail that says by what."""

    ticket: Ticket
    entry: Entry


def done(ticket: Ticket, deed: Deed, by: str, at: datetime) -> Done:
    """Do something as a colleague; raises DeedRefused where that cannot be."""
    _check(ticket, deed, by)
    return Done(_changed(ticket, deed, by, at), line(deed, by, at))


def line(deed: Deed, by: str, at: datetime) -> Entry:
    """Give the line in the trail that says what a colleague did."""
    what = _WHAT[type(deed)]
    match deed:
        case Answer(text, ref) | Note(text, ref) | Edit(ref, text):
            return Entry(at, by, what, text, ref)
        case Withdraw(ref):
            return Entry(at, by, what, ref=ref)
        case SendFile(name, caption, ref):
            return Entry(at, by, what, f"{name}\n{caption}".strip(), ref)
        case TellTopic(text) | Assign(text):
            return Entry(at, by, what, text)
        case MakeKnowledge(draft):
            return Entry(at, by, what, draft.id)
        case Take() | Await() | Close() | Reopen():
            return Entry(at, by, what)


def said(ticket: Ticket, entry: Entry, address: str) -> Done:
    """Have the user say something from an address, where the answer goes from now on."""
    changed = replace(
        ticket,
        address=address,
        touched=entry.at,
        unanswered=ticket.unanswered or entry.at,
        standing=Standing.TAKEN if ticket.standing is Standing.WAITING else ticket.standing,
        warned=None,
    )
    return Done(changed, entry)


def released(ticket: Ticket, at: datetime) -> Done:
    """Have the user go on with the bot; colleagues can still answer."""
    return Done(replace(ticket, held=False, warned=None), Entry(at, USER, What.RELEASED))


def closed(ticket: Ticket, by: str, at: datetime) -> Done:
    """Close it, by whichever side or by the clock."""
    return Done(_closed(ticket, at), Entry(at, by, What.CLOSED))


def warned(ticket: Ticket, at: datetime) -> Done:
    """Note that the user was told that it will be closed."""
    return Done(replace(ticket, warned=at), Entry(at, CLOCK, What.WARNED))


def told(ticket: Ticket, at: datetime) -> Done:
    """Note that the user heard that it was closed."""
    return Done(ticket, Entry(at, CLOCK, What.TOLD))


def reminded(ticket: Ticket, at: datetime) -> Done:
    """Note that colleagues were told that it waits."""
    return Done(replace(ticket, reminded=at), Entry(at, CLOCK, What.REMINDED))


def escalated(ticket: Ticket, at: datetime) -> Done:
    """Note that it was brought to others, since nobody answered in time."""
    return Done(replace(ticket, escalated=at), Entry(at, CLOCK, What.ESCALATED))


def _check(ticket: Ticket, deed: Deed, by: str) -> None:
    match deed:
        case MakeKnowledge(draft) if not draft.is_usable:
            raise DeedRefused(Reason.IS_UNFINISHED, ticket)
        case Note() | Edit() | Withdraw() | MakeKnowledge():
            pass
        case Reopen() if ticket.is_open:
            raise DeedRefused(Reason.IS_OPEN, ticket)
        case Reopen():
            pass
        case _ if not ticket.is_open:
            raise DeedRefused(Reason.IS_CLOSED, ticket)
        case Take() if ticket.assignee == by and ticket.held:
            raise DeedRefused(Reason.IS_YOURS, ticket)
        case _:
            pass
    if isinstance(deed, Answer | Note | Edit):
        _check_words(ticket, deed.text)


def _check_words(ticket: Ticket, text: str) -> None:
    if not text.strip():
        raise DeedRefused(Reason.IS_EMPTY, ticket)
    if len(text) > LONGEST_ANSWER:
        raise DeedRefused(Reason.IS_TOO_LONG, ticket)


def _changed(ticket: Ticket, deed: Deed, by: str, at: datetime) -> Ticket:
    match deed:
        case Answer() | TellTopic() | SendFile():
            return replace(
                _taken(ticket, ticket.assignee or by),
                touched=at,
                unanswered=None,
                answered=ticket.answered or at,
                reminded=None,
                warned=None,
            )
        case Note() | Edit() | Withdraw() | MakeKnowledge():
            return ticket
        case Take():
            return _taken(ticket, by)
        case Assign(to):
            standing = Standing.TAKEN if ticket.standing is Standing.NEW else ticket.standing
            return replace(ticket, assignee=to, standing=standing)
        case Await():
            waiting = replace(ticket, standing=Standing.WAITING, unanswered=None, touched=at)
            return replace(waiting, assignee=ticket.assignee or by)
        case Close():
            return _closed(ticket, at)
        case Reopen():
            return replace(_taken(ticket, ticket.assignee or by), touched=at, closed=None)


def _taken(ticket: Ticket, by: str) -> Ticket:
    return replace(ticket, standing=Standing.TAKEN, assignee=by, held=True)


def _closed(ticket: Ticket, at: datetime) -> Ticket:
    return replace(
        ticket, standing=Standing.CLOSED, held=False, closed=at, unanswered=None, warned=None
    )


_WHAT: Mapping[type[Deed], What] = {
    Answer: What.ANSWERED,
    Note: What.NOTED,
    TellTopic: What.TOLD_TOPIC,
    SendFile: What.FILE,
    Edit: What.EDITED,
    Withdraw: What.WITHDRAWN,
    Take: What.TAKEN,
    Assign: What.ASSIGNED,
    Await: What.AWAITED,
    Close: What.CLOSED,
    Reopen: What.REOPENED,
    MakeKnowledge: What.DRAFTED,
}
