"""All that is kept of whoever takes part in a conversation, as records with plain values.

Plain functions of a connection, for `store.run`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TypeAlias

from sqlalchemy import BindParameter, Connection, Select, bindparam, or_, select
from sqlalchemy.engine import RowMapping

from core.helpdesk.ticket import CLOCK, USER
from storage.administration import APPLICANT
from storage.holdings import holding
from storage.tables import (
    application,
    application_event,
    code_miss,
    contact_request,
    conversation,
    dead_letter,
    inbox,
    link_code,
    message,
    proposal,
    rating,
    saved_search,
    subscriber,
    ticket,
    ticket_event,
)

Record: TypeAlias = Mapping[str, object]
"""What JSON can hold, by name."""

_JSON = frozenset({"body", "instead", "payload", "state", "wish"})
"""Columns that hold JSON."""
_NOBODY = frozenset({APPLICANT, USER, CLOCK})
"""Who did something, where it was no colleague. A colleague is not named: notes are theirs too."""


def kept_of(connection: Connection, of: str) -> Iterator[tuple[str, Sequence[Record]]]:
    """Give all but what was said, by what it is."""
    held = holding(connection, of)
    yield "accounts", [{"address": address} for address in held.accounts]
    named = {
        "keys": held.accounts,
        "references": (*held.under_way, *held.decided),
        "numbers": held.tickets,
    }
    for name, statement in _SECTIONS.items():
        wanted = {key: named[key] for key in statement.compile().params if key in named}
        rows = connection.execute(statement, wanted).mappings()
        yield name, [_record(row) for row in rows]


def said_after(
    connection: Connection, of: str, after: int, limit: int
) -> Sequence[tuple[int, Record]]:
    """Give what was said after a message, also among colleagues about it, the oldest first."""
    held = holding(connection, of)
    keys = (*held.accounts, *held.threads)
    rows = connection.execute(_SAID, {"keys": keys, "after": after, "limit": limit}).mappings()
    return [(row["seq"], _record(row)) for row in rows]


def _record(row: RowMapping) -> Record:
    return {str(name): _plain(str(name), value) for name, value in row.items()}


def _plain(name: str, value: object) -> object:
    match value:
        case str() if name in _JSON:
            return _read(value)
        case str() if name == "by" and value not in _NOBODY:
            return "helpdesk"
        case datetime() | date():
            return value.isoformat()
        case _:
            return value


def _read(written: str) -> object:
    try:
        read: object = json.loads(written)
    except ValueError:  # what could not be read was set aside as it was
        return written
    return read


_ANY: BindParameter[str] = bindparam("keys", expanding=True)
_REFERENCES: BindParameter[str] = bindparam("references", expanding=True)
_NUMBERS: BindParameter[int] = bindparam("numbers", expanding=True)
_SAID = (
    select(message)
    .where(message.c.conversation.in_(_ANY), message.c.seq > bindparam("after"))
    .order_by(message.c.seq)
    .limit(bindparam("limit"))
)
_SECTIONS: Mapping[str, Select[tuple[object, ...]]] = {
    "remembered": select(conversation).where(conversation.c.id.in_(_ANY)),
    "applications": select(application)
    .where(or_(application.c.conversation.in_(_ANY), application.c.address.in_(_ANY)))
    .order_by(application.c.at),
    "application_trail": select(application_event)
    .where(application_event.c.reference.in_(_REFERENCES))
    .order_by(application_event.c.id),
    "questions": select(ticket).where(ticket.c.number.in_(_NUMBERS)).order_by(ticket.c.number),
    "question_trail": select(ticket_event)
    .where(ticket_event.c.number.in_(_NUMBERS))
    .order_by(ticket_event.c.id),
    "listings_sent_in": select(proposal).where(proposal.c.conversation.in_(_ANY)),
    "contact_requests": select(contact_request).where(contact_request.c.conversation.in_(_ANY)),
    "saved_searches": select(saved_search).where(saved_search.c.conversation.in_(_ANY)),
    "news": select(subscriber).where(subscriber.c.conversation.in_(_ANY)),
    "ratings": select(rating).where(rating.c.conversation.in_(_ANY)),
    "link_codes": select(link_code.c.account, link_code.c.at).where(link_code.c.account.in_(_ANY)),
    "wrong_link_codes": select(code_miss).where(code_miss.c.account.in_(_ANY)),
    "updates": select(inbox).where(inbox.c.conversation.in_(_ANY)).order_by(inbox.c.id),
    "not_delivered": select(dead_letter).where(dead_letter.c.conversation.in_(_ANY)),
}
"""What there is, by the name that it has in an export."""
