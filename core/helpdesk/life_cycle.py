"""The life of a ticket: what it becomes by what either side does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.helpdesk.deeds import (
    Answer,
    Assign,
    Await,
    Close,
    Deed,
    Edit,
    MakeKnowledge,
    Note,
    Reopen,
    SendFile,
    Take,
    TellTopic,
    Withdraw,
)
from core.helpdesk.objections import check
from core.helpdesk.ticket import CLOCK, USER, Entry, Standing, Ticket, What
from core.helpdesk.trail import Fate, fate_of, first_answer, waits_since


@dataclass(frozen=True, slots=True)
class Done:
    """A ticket as it became, and the line in the trail that says by what."""

    ticket: Ticket
    entry: Entry


def done(ticket: Ticket, deed: Deed, by: str, at: datetime, trail: Sequence[Entry] = ()) -> Done:
    """Do something as a colleague; raises DeedRefused where that cannot be.

    What was said before is in the trail, for a deed that changes it.
    """
    if isinstance(deed, Withdraw) and deed.note and fate_of(trail, deed.ref) is Fate.INSIDE:
        deed = Edit(deed.ref, deed.note)  # it was a note, and is one still
    else:
        check(ticket, deed, by, trail)
    entry = line(deed, by, at)
    return Done(_changed(ticket, deed, by, (*trail, entry)), entry)


def line(deed: Deed, by: str, at: datetime) -> Entry:
    """Give the line in the trail that says what a colleague did."""
    what = _WHAT[type(deed)]
    match deed:
        case Answer(text, ref) | Note(text, ref) | Edit(ref, text) | Withdraw(ref, text):
            return Entry(at, by, what, text, ref)
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
    return Done(replace(ticket, holder=None, warned=None), Entry(at, USER, What.RELEASED))


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
    """Note that others, and colleagues once more, were told that nobody answered in time."""
    told_to_all = replace(ticket, escalated=at, reminded=at)
    return Done(told_to_all, Entry(at, CLOCK, What.ESCALATED))


def _changed(ticket: Ticket, deed: Deed, by: str, trail: Sequence[Entry]) -> Ticket:
    """Give the ticket as it becomes; the last line of the trail is that of the deed."""
    at = trail[-1].at
    match deed:
        case Answer() | TellTopic() | SendFile():
            return _answered(ticket, by, at)
        case Withdraw() if ticket.is_open:
            return replace(ticket, unanswered=waits_since(trail), answered=first_answer(trail))
        case Note() | Edit() | Withdraw() | MakeKnowledge():
            return ticket
        case Take():
            return replace(_taken(ticket, by), assignee=by)
        case Assign(to):
            standing = Standing.TAKEN if ticket.standing is Standing.NEW else ticket.standing
            return replace(ticket, assignee=to, standing=standing)
        case Await():
            return replace(ticket, standing=Standing.WAITING, unanswered=None, touched=at)
        case Close():
            return _closed(ticket, at)
        case Reopen():
            waits = waits_since(trail)
            return replace(_taken(ticket, by), touched=at, closed=None, unanswered=waits)


def _answered(ticket: Ticket, by: str, at: datetime) -> Ticket:
    return replace(
        _taken(ticket, by),
        touched=at,
        unanswered=None,
        answered=ticket.answered or at,
        reminded=None,
        escalated=None,
        warned=None,
    )


def _taken(ticket: Ticket, by: str) -> Ticket:
    """Let somebody have the conversation; the ticket stays with who had it."""
    assignee = ticket.assignee or by
    return replace(ticket, standing=Standing.TAKEN, assignee=assignee, holder=by)


def _closed(ticket: Ticket, at: datetime) -> Ticket:
    return replace(
        ticket, standing=Standing.CLOSED, holder=None, closed=at, unanswered=None, warned=None
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
