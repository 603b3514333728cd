"""What came in, what is remembered, what was said, and what must still go out."""

# mypy: disable-error-code="explicit-any"
# (the class transform of pydantic, which SQLModel uses, puts Any into every model's __init__)

from datetime import datetime

from sqlalchemy import Index, LargeBinary, Text, UniqueConstraint, not_
from sqlmodel import Field, SQLModel

from storage.tables.columns import Instant, Long, core


class Inbox(SQLModel, table=True):
    """Updates as they were accepted. `id` gives their order; handled ones stay until pruned.

    A resend is recognised within its conversation, so that nobody can use up the ids of
    another, and the table can be spread over machines by conversation.
    """

    __table_args__ = (
        UniqueConstraint("conversation", "update_id"),
        {"sqlite_autoincrement": True},
    )
    id: int = Field(primary_key=True, sa_type=Long)
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
    seq: int = Field(primary_key=True, sa_type=Long)
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
    revises: int | None = Field(default=None, sa_type=Long)
    """The seq of what it takes the place of."""
    instead: str | None = Field(default=None, sa_type=Text)
    """What stands there from now on; the body is said where that cannot be changed."""


class Outbox(SQLModel, table=True):
    """Messages of the bot that are still to be delivered, in the order of `seq`."""

    seq: int = Field(primary_key=True, foreign_key="message.seq", sa_type=Long)
    conversation: str = Field(index=True)
    attempts: int
    not_before: datetime | None = Field(sa_type=Instant)
    part: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """The first part that was not brought yet, of a message that takes several."""


class DeadLetter(SQLModel, table=True):
    """What could not be delivered or handled, and why; an operator looks at these."""

    __tablename__ = "dead_letter"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True, sa_type=Long)
    conversation: str
    seq: int | None = Field(sa_type=Long)
    body: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Instant)


class Upload(SQLModel, table=True):
    """Documents that were sent where no platform keeps them, until they were read.

    Each came with an update, under the address that it was sent from; such an address never moves.
    """

    ref: str = Field(primary_key=True)
    conversation: str = Field(index=True)
    update_id: str
    content: bytes = Field(sa_type=LargeBinary)
    at: datetime = Field(sa_type=Instant)


inbox = core(Inbox)
conversation = core(Conversation)
message = core(Message)
outbox = core(Outbox)
dead_letter = core(DeadLetter)
upload = core(Upload)

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
Index("inbox_at", inbox.c.at)
Index("message_at", message.c.at)
Index(
    "message_key",
    message.c.key,
    sqlite_where=message.c.key.is_not(None),
    postgresql_where=message.c.key.is_not(None),
)
