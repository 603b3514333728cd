"""The tables: what came in, what is remembered, what was said, and what must still go out.

A conversation is stored under its address, such as `web:3f9c`. Moments are kept in UTC.
"""

# mypy: disable-error-code="explicit-any"
# (the class transform of pydantic, which SQLModel uses, puts Any into every model's __init__)

from datetime import UTC, date, datetime

from sqlalchemy import DateTime, Dialect, Index, Table, Text, UniqueConstraint, not_
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel
from typing_extensions import override

from storage.append_only import append_only

SCHEMA = 5
"""Version of the tables; a file with a higher one was written by a newer Laddermaat."""

UPGRADES = {
    4: (
        "ALTER TABLE message ADD COLUMN place VARCHAR",
        "ALTER TABLE outbox ADD COLUMN part INTEGER DEFAULT 0 NOT NULL",
    ),
    5: (
        "ALTER TABLE message ADD COLUMN key VARCHAR",
        "ALTER TABLE message ADD COLUMN ref VARCHAR",
        "ALTER TABLE message ADD COLUMN whole BOOLEAN",
        "ALTER TABLE message ADD COLUMN revises INTEGER",
        "ALTER TABLE message ADD COLUMN instead TEXT",
        "CREATE INDEX message_key ON message (key) WHERE key IS NOT NULL",
    ),
}
"""What a version changes in tables that were there before; new tables come by themselves."""


class Instant(TypeDecorator[datetime]):
    """A moment, kept in UTC; one without a time zone is refused with ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert to UTC, since SQLite keeps the figures and drops the zone."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone")
        return value and value.astimezone(UTC)

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        return value and value.replace(tzinfo=value.tzinfo or UTC)


class Inbox(SQLModel, table=True):
    """Updates as they were accepted. `id` gives their order; handled ones stay until pruned.

    A resend is recognised within its conversation, so that nobody can use up the ids of
    another, and the table can be spread over machines by conversation.
    """

    __table_args__ = (
        UniqueConstraint("conversation", "update_id"),
        {"sqlite_autoincrement": True},
    )
    id: int = Field(primary_key=True)
    conversation: str
    update_id: str
    payload: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Instant)
    done: bool


class Conversation(SQLModel, table=True):
    """What is remembered of a conversation; `version` counts the turns it took."""

    id: str = Field(primary_key=True)
    version: int
    state: str = Field(sa_type=Text)


class Message(SQLModel, table=True):
    """What both sides said. `seq` is never used twice, so that readers can go on from it."""

    __table_args__ = ({"sqlite_autoincrement": True},)
    seq: int = Field(primary_key=True)
    conversation: str
    author: str
    update_id: str | None
    language: str | None
    """What the bot said it in; of people and of messages to others it is not known."""
    body: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Instant)
    place: str | None = None
    """Of what the bot says: where in the conversation, in the terms of the channel."""
    key: str | None = None
    """By which what the bot says to others can be revised; see `storage.revisions`."""
    ref: str | None = None
    """What the platform calls it, or the first of the messages that it took there."""
    whole: bool | None = None
    """Whether that one message is all of it."""
    revises: int | None = None
    """The seq of what it takes the place of."""
    instead: str | None = Field(default=None, sa_type=Text)
    """What stands there from now on; the body is said where that cannot be changed."""


class Outbox(SQLModel, table=True):
    """Messages of the bot that are still to be delivered, in the order of `seq`."""

    seq: int = Field(primary_key=True, foreign_key="message.seq")
    conversation: str = Field(index=True)
    attempts: int
    not_before: datetime | None = Field(sa_type=Instant)
    part: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """The first part that was not brought yet, of a message that takes several."""


class DeadLetter(SQLModel, table=True):
    """What could not be delivered or handled, and why; an operator looks at these."""

    __tablename__ = "dead_letter"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    conversation: str
    seq: int | None
    body: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Instant)


class Gap(SQLModel, table=True):
    """Questions that were not answered, for whoever keeps the knowledge; not who asked them."""

    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    question: str = Field(sa_type=Text)
    """With what is personal masked."""
    language: str
    reason: str
    topics: str = Field(sa_type=Text)
    """Ids of the topics that came nearest, with a space between."""
    at: datetime = Field(sa_type=Instant)


class AnswerCount(SQLModel, table=True):
    """How often a topic was the answer on a day in the Netherlands; not who asked, nor what."""

    __tablename__ = "answer_count"
    day: date = Field(primary_key=True)
    topic: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    count: int


class Rating(SQLModel, table=True):
    """Whether an answer helped: the last word of each conversation on each topic."""

    conversation: str = Field(primary_key=True)
    topic: str = Field(primary_key=True)
    useful: bool
    language: str
    at: datetime = Field(sa_type=Instant)


class Listing(SQLModel, table=True):
    """The organisations on the marketplace."""

    id: str = Field(primary_key=True)
    source: str
    revision: int = Field(index=True)
    """Of the marketplace, when it appeared or changed in what one searches by."""
    body: str = Field(sa_type=Text)


class Market(SQLModel, table=True):
    """One row: how often the listings have changed. Without it, none were ever listed."""

    id: int = Field(primary_key=True)
    revision: int


class Proposal(SQLModel, table=True):
    """Listings that organisations sent in chat, for a colleague to approve or refuse."""

    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    conversation: str = Field(index=True)
    language: str
    body: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Instant)
    decided: datetime | None = Field(sa_type=Instant)
    approved: bool | None


class ContactRequest(SQLModel, table=True):
    """Who would like to be in contact with whom, as far as the asker agreed to share."""

    __tablename__ = "contact_request"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    conversation: str
    listing: str
    message: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Instant)
    done: datetime | None = Field(sa_type=Instant)


class SavedSearch(SQLModel, table=True):
    """Searches of which the user wants to hear when something new matches."""

    __tablename__ = "saved_search"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    conversation: str = Field(index=True)
    language: str
    wish: str = Field(sa_type=Text)
    told: int
    """The revision of the marketplace up to which the user was told."""
    at: datetime = Field(sa_type=Instant)


class Alias(SQLModel, table=True):
    """Accounts that take part in the conversation of another one; see `storage.links`."""

    address: str = Field(primary_key=True)
    conversation: str = Field(index=True)


class LinkCode(SQLModel, table=True):
    """Codes by which another account can be linked; only a hash of each is kept."""

    __tablename__ = "link_code"
    hash: str = Field(primary_key=True)
    account: str = Field(index=True)
    """Where it was given."""
    at: datetime = Field(sa_type=Instant)


class CodeMiss(SQLModel, table=True):
    """Codes that were wrong, of the last hour: nobody is to guess on."""

    __tablename__ = "code_miss"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    account: str = Field(index=True)
    at: datetime = Field(sa_type=Instant)


class Application(SQLModel, table=True):
    """Applications as they are now; how they came there is in the trail."""

    reference: str = Field(primary_key=True)
    conversation: str = Field(index=True)
    address: str
    """Where the applicant spoke, and is told what becomes of it."""
    language: str
    body: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Instant)
    stage: str
    since: datetime = Field(sa_type=Instant)
    rung: str | None
    until: date | None = Field(index=True)
    """Of the certificate: on which rung, and its last day."""
    reminded: int | None
    """How many months before its end the applicant was reminded; 0 for never again."""


class ApplicationEvent(SQLModel, table=True):
    """The trail: what was done with applications, by whom. The database lets nobody change it."""

    __tablename__ = "application_event"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    reference: str = Field(index=True)
    at: datetime = Field(sa_type=Instant)
    by: str
    what: str
    before: str | None
    after: str | None
    rung: str | None
    until: date | None
    remark: str = Field(sa_type=Text)
    audience: str | None
    """For whom the remark is."""


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


class Subscriber(SQLModel, table=True):
    """Who wants to hear the news, and in which language."""

    conversation: str = Field(primary_key=True)
    language: str
    at: datetime = Field(sa_type=Instant)


class Announcement(SQLModel, table=True):
    """The news that was told: in whose name, and to how many."""

    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    dutch: str = Field(sa_type=Text)
    english: str = Field(sa_type=Text)
    by: str
    at: datetime = Field(sa_type=Instant)
    told: int


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


def _table(model: type[SQLModel]) -> Table:
    return SQLModel.metadata.tables[str(model.__tablename__)]


# The tables as SQLAlchemy Core sees them: a statement over these costs a tenth of a session's.
inbox = _table(Inbox)
conversation = _table(Conversation)
message = _table(Message)
outbox = _table(Outbox)
dead_letter = _table(DeadLetter)
gap = _table(Gap)
answer_count = _table(AnswerCount)
rating = _table(Rating)
listing = _table(Listing)
market = _table(Market)
proposal = _table(Proposal)
contact_request = _table(ContactRequest)
saved_search = _table(SavedSearch)
alias = _table(Alias)
link_code = _table(LinkCode)
code_miss = _table(CodeMiss)
application = _table(Application)
application_event = _table(ApplicationEvent)
ticket = _table(Ticket)
ticket_event = _table(TicketEvent)
desk_thread = _table(DeskThread)
subscriber = _table(Subscriber)
announcement = _table(Announcement)
colleague = _table(Colleague)
desk_session = _table(DeskSession)
append_only(application_event, "application_event")

waiting = not_(inbox.c.done)
"""Not handled yet. The index and the queries must share this expression: SQLAlchemy writes it
as `done = 0` for SQLite, and an index over any other spelling is never used."""

Index(
    "inbox_waiting",
    inbox.c.conversation,
    inbox.c.id,
    sqlite_where=waiting,
    postgresql_where=waiting,
)
Index("message_conversation", message.c.conversation, message.c.seq)

open_ticket = ticket.c.closed.is_(None)
"""Not closed. The index and the queries share this expression, as they do `waiting`."""

Index(
    "ticket_open",
    ticket.c.conversation,
    sqlite_where=open_ticket,
    postgresql_where=open_ticket,
)
Index("ticket_conversation", ticket.c.conversation)
Index(
    "message_key",
    message.c.key,
    sqlite_where=message.c.key.is_not(None),
    postgresql_where=message.c.key.is_not(None),
)
