"""What there is against a deed of a colleague: how the ticket stands, or the words."""

from collections.abc import Sequence

from core.helpdesk.deeds import (
    LONGEST_ANSWER,
    Answer,
    Assign,
    Await,
    Deed,
    DeedRefused,
    Edit,
    MakeKnowledge,
    Note,
    Reason,
    Reopen,
    SendFile,
    Take,
    Withdraw,
)
from core.helpdesk.names import is_name
from core.helpdesk.ticket import Entry, Ticket
from core.helpdesk.trail import Fate, fate_of


def check(ticket: Ticket, deed: Deed, by: str, trail: Sequence[Entry]) -> None:
    """Raise DeedRefused where a colleague cannot do that with this ticket, or with these words."""
    reason = _objection(ticket, deed, by) or _objection_to_words(deed, trail)
    if reason:
        raise DeedRefused(reason, ticket)


def _objection(ticket: Ticket, deed: Deed, by: str) -> Reason | None:
    """Tell what there is against doing something with a ticket that stands so."""
    match deed:
        case _ if ticket.is_erased:
            return Reason.IS_ERASED
        case MakeKnowledge(draft):
            return None if draft.is_usable else Reason.IS_UNFINISHED
        case Note() | Edit() | Withdraw():
            return None
        case Reopen():
            return Reason.IS_OPEN if ticket.is_open else None
        case _ if not ticket.is_open:
            return Reason.IS_CLOSED
        case Take() if ticket.holder == by:
            return Reason.IS_YOURS
        case Await() if ticket.answered is None:
            return Reason.IS_NOT_ANSWERED
        case _:
            return None


def _objection_to_words(deed: Deed, trail: Sequence[Entry]) -> Reason | None:
    """Tell what there is against the words of something."""
    match deed:
        case Assign(to) if not is_name(to):
            return Reason.IS_NO_NAME
        case Edit(ref) if fate_of(trail, ref) is not Fate.SENT:
            return Reason.IS_NOT_SENT
        case Answer(text) | Note(text) | Edit(_, text) if not text.strip():
            return Reason.IS_EMPTY
        case Answer(text) | Note(text) | Edit(_, text) | SendFile(_, text) if (
            len(text) > LONGEST_ANSWER
        ):
            return Reason.IS_TOO_LONG
        case _:
            return None
