"""The tables, by what they are about; each as SQLAlchemy Core sees it.

A conversation is stored under its address, such as `web:3f9c`. Moments are kept in UTC.
"""

from storage.tables.accounts import alias, code_miss, link_code
from storage.tables.applications import application, application_event
from storage.tables.columns import Instant
from storage.tables.conversations import (
    conversation,
    dead_letter,
    inbox,
    message,
    outbox,
    upload,
    waiting,
)
from storage.tables.helpdesk import (
    colleague,
    desk_session,
    desk_thread,
    open_ticket,
    ticket,
    ticket_event,
)
from storage.tables.knowledge import answer_count, gap, rating
from storage.tables.market import contact_request, listing, market, proposal, saved_search
from storage.tables.news import announcement, subscriber
from storage.tables.privacy import erased_update
from storage.tables.rates import rate

__all__ = [
    "Instant",
    "alias",
    "announcement",
    "answer_count",
    "application",
    "application_event",
    "code_miss",
    "colleague",
    "contact_request",
    "conversation",
    "dead_letter",
    "desk_session",
    "desk_thread",
    "erased_update",
    "gap",
    "inbox",
    "link_code",
    "listing",
    "market",
    "message",
    "open_ticket",
    "outbox",
    "proposal",
    "rate",
    "rating",
    "saved_search",
    "subscriber",
    "ticket",
    "ticket_event",
    "upload",
    "waiting",
]
