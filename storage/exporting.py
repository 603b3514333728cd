"""All that is kept of whoever takes part in a conversation, as records with plain values.

Plain functions of a connection, for `store.run`.
"""

import json
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TypeAlias

from sqlalchemy import BindParameter, Connection, Select, bindparam, or_, select
from sqlalchemy.engine import RowMapping

from core.helpdesk.ticket import CLOCK, USER, What
from storage.administration import APPLICANT
from storage.holdings import Holding
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
    upload,
)

Record: TypeAlias = Mapping[str, object]
"""What JSON can hold, by name."""

_JSON = frozenset({"body", "instead", "payload", "state", "wish"})
"""Columns that hold JSON."""
_WHO = frozenset({"by", "assignee", "holder"})
"""Columns that hold who does something."""
_NOBODY = frozenset({APPLICANT, USER, CLOCK})
"""Who that is, where it is no colleague. A colleague is not named: notes are theirs too."""
_COLLEAGUE = "helpdesk"
LONG = ("updates", "messages")
"""What there may be much of, by the name that it has in an export."""
Pages: TypeAlias = Callable[[Connection, int], tuple[Sequence[RowMapping], int]]
"""Gives rows that come after a place, and the place of the last one; no rows at the end."""


def accounts_of(held: Holding) -> Sequence[Record]:
    """Give the accounts that all of it is kept under."""
    return [{"address": address} for address in held.accounts]


def kept_of(connection: Connection, held: Holding) -> Mapping[str, Sequence[RowMapping]]:
    """Give what there is not much of, by what it is; `record` makes records of it."""
    named = {
        "keys": held.accounts,
        "references": (*held.under_way, *held.decided),
        "numbers": held.tickets,
    }
    found: dict[str, Sequence[RowMapping]] = {}
    for name, statement in _SECTIONS.items():
        wanted = {key: named[key] for key in statement.compile().params if key in named}
        found[name] = connection.execute(statement, wanted).mappings().all()
    return found


def pages(section: str, held: Holding, most: int) -> Pages:
    """Go through what there may be much of, the oldest first, some of it at a time.

    Of what was said, that among colleagues about it as well.
    """
    statement, place = _LONG[section]
    keys = held.accounts if section == "updates" else (*held.accounts, *held.threads)

    def page(connection: Connection, after: int) -> tuple[Sequence[RowMapping], int]:
        wanted = {"keys": keys, "after": after, "limit": most}
        rows = connection.execute(statement, wanted).mappings().all()
        return rows, rows[-1][place] if rows else after

    return page


def record(row: RowMapping) -> Record:
    """Make a record of a row, without the names of colleagues who did something."""
    plain = {str(name): _plain(str(name), value) for name, value in row.items()}
    return plain | {"text": _COLLEAGUE} if plain.get("what") == What.ASSIGNED else plain


def _plain(name: str, value: object) -> object:
    match value:
        case str() if name in _JSON:
            return _read(value)
        case str() if name in _WHO and value not in _NOBODY:
            return _COLLEAGUE
        case datetime() | date():
            return value.isoformat()
        case bytes():
            return b64encode(value).decode()
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
_UPDATES = (
    select(inbox)
    .where(inbox.c.conversation.in_(_ANY), inbox.c.id > bindparam("after"))
    .order_by(inbox.c.id)
    .limit(bindparam("limit"))
)
_LONG: Mapping[str, tuple[Select[tuple[object, ...]], str]] = {
    "updates": (_UPDATES, "id"),
    "messages": (_SAID, "seq"),
}
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
    "documents_waiting": select(upload).where(upload.c.conversation.in_(_ANY)),
    "news": select(subscriber).where(subscriber.c.conversation.in_(_ANY)),
    "ratings": select(rating).where(rating.c.conversation.in_(_ANY)),
    "link_codes": select(link_code.c.account, link_code.c.at).where(link_code.c.account.in_(_ANY)),
    "wrong_link_codes": select(code_miss).where(code_miss.c.account.in_(_ANY)),
    "not_delivered": select(dead_letter).where(dead_letter.c.conversation.in_(_ANY)),
}
"""What else there is, by the name that it has in an export."""
