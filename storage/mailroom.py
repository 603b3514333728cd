"""The mailroom: updates come in once, and wait for their conversation in order.

Plain functions of a connection, for `store.run`. Statements are built once, since building
one costs more than running it.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, union, update
from sqlalchemy.dialects import postgresql, sqlite

from core.codec import dump_update
from core.conversation import Update
from storage.outgoing import LONGEST_WAIT, Outgoing, outgoing
from storage.tables import conversation as conversations
from storage.tables import dead_letter, inbox, outbox, waiting


@dataclass(frozen=True, slots=True)
class Incoming:
    """An accepted update; `payload` is what `load_update` reads."""

    id: int
    payload: str


@dataclass(frozen=True, slots=True)
class Work:
    """What a conversation has to do, and what is remembered of it (None before a first turn)."""

    incoming: Incoming | None
    """The oldest update that is not handled."""
    outgoing: tuple[Outgoing, ...]
    version: int
    state: str | None


def accept(connection: Connection, update: Update) -> bool:
    """Keep an update; False when its conversation already has one with this id."""
    values = {
        "conversation": str(update.sender),
        "update_id": update.id,
        "payload": dump_update(update),
        "at": update.at,
        "done": False,
    }
    return connection.execute(_KEEP[connection.dialect.name], values).rowcount == 1


def work(connection: Connection, conversation: str) -> Work:
    """Give the next update to handle, the messages to deliver, and the state."""
    key = {"key": conversation}
    row = connection.execute(_WAITING, key).one_or_none()
    incoming = Incoming(*row) if row else None
    version, state = connection.execute(_STATE, key).one_or_none() or (0, None)
    return Work(incoming, outgoing(connection, conversation), version, state)


def conversations_with_work(connection: Connection, now: datetime) -> tuple[str, ...]:
    """Name the conversations with an update to handle or a message that may go out.

    A message that is put off further than any is ever put off, may: the system's clock was
    put back in the meantime.
    """
    moments = {"now": now, "latest": now + LONGEST_WAIT}
    return tuple(connection.scalars(_WITH_WORK, moments))


def handled(connection: Connection, incoming: int) -> None:
    """Mark an update; it stays, so that a resend is recognised, until it is pruned."""
    connection.execute(_HANDLED, {"key": incoming})


def set_aside(connection: Connection, incoming: int, reason: str, at: datetime) -> None:
    """Move an update that cannot be read to the dead letters."""
    connection.execute(_SET_ASIDE, {"key": incoming, "reason": reason, "at": at})
    handled(connection, incoming)


def prune(connection: Connection, before: datetime) -> None:
    """Forget the handled updates that came in before this moment."""
    connection.execute(_PRUNE, {"before": before})


_KEEP = {
    "sqlite": sqlite.insert(inbox).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(inbox).on_conflict_do_nothing(),
}
_WAITING = (
    select(inbox.c.id, inbox.c.payload)
    .where(inbox.c.conversation == bindparam("key"), waiting)
    .order_by(inbox.c.id)
    .limit(1)
)
_STATE = select(conversations.c.version, conversations.c.state).where(
    conversations.c.id == bindparam("key")
)
_WITH_WORK = union(
    select(inbox.c.conversation).where(waiting),
    select(outbox.c.conversation).where(
        or_(
            outbox.c.not_before.is_(None),
            outbox.c.not_before <= bindparam("now"),
            outbox.c.not_before > bindparam("latest"),
        )
    ),
)
_HANDLED = update(inbox).where(inbox.c.id == bindparam("key")).values(done=True)
_SET_ASIDE = insert(dead_letter).from_select(
    ["conversation", "body", "reason", "at"],
    select(
        inbox.c.conversation,
        inbox.c.payload,
        bindparam("reason", type_=dead_letter.c.reason.type),
        bindparam("at", type_=dead_letter.c.at.type),
    ).where(inbox.c.id == bindparam("key")),
)
_PRUNE = delete(inbox).where(inbox.c.done, inbox.c.at < bindparam("before"))
