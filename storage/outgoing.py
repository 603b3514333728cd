"""What goes out: messages wait here until they are delivered, or end in the dead letters."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from storage.prepared import Change, Query
from storage.revisions import note_ref
from storage.tables import dead_letter, message, outbox

BATCH = 50
"""Messages of a conversation that are taken up at once."""

LONGEST_WAIT = timedelta(hours=1)
"""The longest that a message is put off."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message that is to be delivered; `body` is what `load_blocks` reads."""

    conversation: str
    seq: int
    body: str
    at: datetime
    attempts: int
    not_before: datetime | None
    place: str | None
    part: int
    """The first part that was not brought yet."""
    revises: int | None = None
    """The seq of what it takes the place of; `instead` stands there then, if it can be changed."""
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """What could not be delivered (or, without a `seq`, not be answered), and why."""

    id: int
    conversation: str
    seq: int | None
    body: str
    reason: str
    at: datetime


def outgoing(connection: Connection, conversation: str) -> tuple[Outgoing, ...]:
    """Give the messages a conversation waits for, first the one to deliver first."""
    rows = _OUTGOING.all(connection, {"conversation": conversation})
    return tuple(Outgoing(conversation, *row) for row in rows)


def delivered(connection: Connection, seq: int, ref: str | None = None) -> None:
    """Forget that a message was to be delivered; it stays in the history.

    `ref` is what the platform calls it, if it was brought as one.
    """
    if ref is not None:
        note_ref(connection, seq, ref, whole=True)
    _FORGET.made(connection, {"key": seq})


def partly_delivered(connection: Connection, seq: int, part: int, ref: str | None = None) -> None:
    """Note up to which part a message was brought; the attempts for the next one begin anew.

    `ref` is what the platform calls the first part, when that was just brought.
    """
    if ref is not None:
        note_ref(connection, seq, ref, whole=False)
    connection.execute(_GO_ON, {"key": seq, "next": part})


def postpone(connection: Connection, seq: int, not_before: datetime) -> None:
    """Count an attempt, and keep the message until that moment."""
    connection.execute(_POSTPONE, {"key": seq, "moment": not_before})


def bury(connection: Connection, seq: int, reason: str, at: datetime) -> None:
    """Move a message to the dead letters, so that the next one can go."""
    if _FORGET.made(connection, {"key": seq}):
        connection.execute(_BURY, {"key": seq, "reason": reason, "at": at})


def dead_letters(connection: Connection, limit: int = 100) -> tuple[DeadLetter, ...]:
    """Give the dead letters, newest first."""
    rows = connection.execute(_DEAD_LETTERS, {"limit": limit})
    return tuple(DeadLetter(*row) for row in rows)


def count_dead_letters(connection: Connection) -> int:
    """Count the dead letters."""
    return connection.scalar(_COUNT_DEAD) or 0


_OUTGOING = Query(
    select(
        outbox.c.seq,
        message.c.body,
        message.c.at,
        outbox.c.attempts,
        outbox.c.not_before,
        message.c.place,
        outbox.c.part,
        message.c.revises,
        message.c.instead,
    )
    .join(message, message.c.seq == outbox.c.seq)
    .where(outbox.c.conversation == bindparam("conversation"))
    .order_by(outbox.c.seq)
    .limit(BATCH)
)
_FORGET = Change(delete(outbox).where(outbox.c.seq == bindparam("key")))
_GO_ON = (
    update(outbox)
    .where(outbox.c.seq == bindparam("key"))
    .values(part=bindparam("next"), attempts=0, not_before=None)
)
_POSTPONE = (
    update(outbox)
    .where(outbox.c.seq == bindparam("key"))
    .values(attempts=outbox.c.attempts + 1, not_before=bindparam("moment"))
)
_BURY = insert(dead_letter).from_select(
    ["conversation", "seq", "body", "reason", "at"],
    select(
        message.c.conversation,
        message.c.seq,
        message.c.body,
        bindparam("reason", type_=dead_letter.c.reason.type),
        bindparam("at", type_=dead_letter.c.at.type),
    ).where(message.c.seq == bindparam("key")),
)
_DEAD_LETTERS = select(dead_letter).order_by(dead_letter.c.id.desc()).limit(bindparam("limit"))
_COUNT_DEAD = select(func.count()).select_from(dead_letter)
