"""Questions that people answer, and the people who do."""

# mypy: disable-error-code="explicit-any"
# (the class transform of pydantic, which SQLModel uses, puts Any into every model's __init__)

from datetime import datetime

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from storage.tables.columns import Instant, core


class Ticket(SQLModel, table=True):
    """Questions that people answer, as they are now; how they came there is in the trail."""

    number: int = Field(primary_key=True)
    conversation: str
    address: str
    """Where the user spoke last, and is answered."""
    language: str
    question: str = Field(sa_type=Text)
    """With what is personal masked."""
    topics: str = Field(sa_type=Text)
    """Ids of the topics that the bot thought of, with a space between."""
    opened: datetime = Field(sa_type=Instant)
    touched: datetime = Field(sa_type=Instant)
    unanswered: datetime | None = Field(sa_type=Instant)
    standing: str
    assignee: str | None
    holder: str | None
    answered: datetime | None = Field(sa_type=Instant)
    reminded: datetime | None = Field(sa_type=Instant)
    escalated: datetime | None = Field(sa_type=Instant)
    warned: datetime | None = Field(sa_type=Instant)
    closed: datetime | None = Field(sa_type=Instant)
    version: int


class TicketEvent(SQLModel, table=True):
    """The trail of tickets: who said or did what."""

    __tablename__ = "ticket_event"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    number: int = Field(index=True)
    at: datetime = Field(sa_type=Instant)
    by: str
    what: str
    text: str = Field(sa_type=Text)
    ref: str | None
    """What the sender's channel calls the message, where it can be changed afterwards."""


class DeskThread(SQLModel, table=True):
    """Where colleagues see a conversation of the desk, in the terms of the channel they use.

    The last place is where it goes on; at the earlier ones colleagues may still say something.
    """

    __tablename__ = "desk_thread"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    conversation: str = Field(index=True)
    place: str = Field(unique=True)


class Colleague(SQLModel, table=True):
    """Who may sign in at the helpdesk page. A row stays when its colleague is removed."""

    key: str = Field(primary_key=True)
    """The name as `core.folding` compares it."""
    name: str
    hash: str
    """Of the password; empty when the colleague is removed."""
    at: datetime = Field(sa_type=Instant)
    removed: datetime | None = Field(sa_type=Instant)


class DeskSession(SQLModel, table=True):
    """Colleagues that are signed in; only a hash of each cookie is kept."""

    __tablename__ = "desk_session"
    hash: str = Field(primary_key=True)
    colleague: str = Field(index=True)
    """The key of the colleague."""
    at: datetime = Field(sa_type=Instant)
    until: datetime = Field(sa_type=Instant)


ticket = core(Ticket)
ticket_event = core(TicketEvent)
desk_thread = core(DeskThread)
colleague = core(Colleague)
desk_session = core(DeskSession)

open_ticket = ticket.c.closed.is_(None)
"""Not closed. The index and the queries share this expression, as they do `waiting`."""

Index(
    "ticket_open",
    ticket.c.conversation,
    sqlite_where=open_ticket,
    postgresql_where=open_ticket,
)
Index("ticket_conversation", ticket.c.conversation)
