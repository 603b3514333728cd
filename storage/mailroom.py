"""The mailroom: updates come in once, and wait for their conversation in order.

Plain functions of a connection, for `store.run`. Statements are built once, since building
one costs more than running it.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    select,
    union_all,
    update,
)

from core.codec import dump_update
from core.conversation import Update
from core.helpdesk.ticket import Ticket
from storage.inserting import told_unless_there
from storage.links import conversation_of
from storage.outgoing import Outgoing, outgoing
from storage.prepared import Change, Query
from storage.tables import alias, dead_letter, erased_update, inbox, waiting
from storage.tables import conversation as conversations
from storage.tickets import ticket_in


@dataclass(frozen=True, slots=True)
class Incoming:
    """An accepted update; `payload` is what `load_update` reads."""

    id: int
    payload: str


@dataclass(frozen=True, slots=True)
class Work:
    """What a conversation has to do, and what is remembered of it (None before a first turn)."""

    incoming: Incoming | None
    """The oldest update, from any account that takes part, that is not handled."""
    outgoing: tuple[Outgoing, ...]
    """What goes to the account that the conversation has its name from."""
    version: int
    state: str | None
    linked_to: str | None = None
    """The conversation in which this account takes part, if it has none of its own."""
    ticket: Ticket | None = None
    """The open ticket of the conversation, if there is one."""
    wakes: frozenset[str] = frozenset()
    """Other conversations that have something to do after the turn that was just kept."""


def accept(connection: Connection, update: Update) -> bool:
    """Keep an update; False when its conversation has one with this id, or had it erased."""
    values = {
        "conversation": str(update.sender),
        "update_id": update.id,
        "payload": dump_update(update),
        "at": update.at,
        "hash": hash_of_update(str(update.sender), update.id),
    }
    kept = _KEEP[connection.dialect.name].first(connection, values)
    if kept is None:
        return False
    # On PostgreSQL the insert may have waited for an erasure, which it did not see when it began.
    if connection.dialect.name == "postgresql" and connection.scalar(_IS_ERASED, values):
        connection.execute(_UNDO, {"key": kept[0]})
        return False
    return True


def hash_of_update(conversation: str, update_id: str) -> str:
    """Give by what an update is recognised that was erased."""
    return sha256(f"{conversation}\n{update_id}".encode()).hexdigest()


def work(connection: Connection, conversation: str) -> Work:
    """Give the next update to handle, the messages to deliver, and the state."""
    key = {"key": conversation}
    found = _STATE.first(connection, key)
    if found is None and (linked_to := conversation_of(connection, conversation)):
        return Work(None, outgoing(connection, conversation), 0, None, linked_to)
    row = _WAITING.first(connection, key)
    incoming = Incoming(*row) if row else None
    version, state = found or (0, None)
    ticket = ticket_in(connection, conversation) if incoming else None
    out = outgoing(connection, conversation)
    return Work(incoming, out, version, state, ticket=ticket)


def handled(connection: Connection, incoming: int) -> bool:
    """Mark an update; it stays, so that a resend is recognised, until it is pruned.

    False when it was marked before, or is not there.
    """
    return _HANDLED.made(connection, {"key": incoming}) == 1


def set_aside(connection: Connection, incoming: int, reason: str, at: datetime) -> None:
    """Move an update that cannot be read to the dead letters."""
    if handled(connection, incoming):
        show(connection, incoming, reason, at)


def show(connection: Connection, incoming: int, reason: str, at: datetime) -> None:
    """Put an update among the dead letters, for an operator to look at."""
    connection.execute(_SHOW, {"key": incoming, "reason": reason, "at": at})


_COLUMNS = ("conversation", "update_id", "payload", "at")
_ERASED = exists().where(erased_update.c.hash == bindparam("hash"))
_IS_ERASED = select(_ERASED)
_UNDO = delete(inbox).where(inbox.c.id == bindparam("key"))
_UNKNOWN = select(
    *(bindparam(name, type_=inbox.c[name].type) for name in _COLUMNS), literal(value=False)
).where(~_ERASED)
_KEEP = {
    name: Query(it.from_select([*_COLUMNS, "done"], _UNKNOWN))
    for name, it in told_unless_there(inbox, inbox.c.id).items()
}
_FIRST = select(func.min(inbox.c.id).label("id"))
_OWN = _FIRST.where(inbox.c.conversation == bindparam("key"), waiting)
_OF_LINKED = _FIRST.where(inbox.c.conversation == alias.c.address, waiting).correlate(alias)
_FIRSTS = union_all(
    _OWN, select(_OF_LINKED.scalar_subquery()).where(alias.c.conversation == bindparam("key"))
).subquery()
# The first of each account, so that a long queue is not sorted at every turn.
_WAITING = Query(
    select(inbox.c.id, inbox.c.payload).where(
        inbox.c.id == select(func.min(_FIRSTS.c.id)).scalar_subquery()
    )
)
_STATE = Query(
    select(conversations.c.version, conversations.c.state).where(
        conversations.c.id == bindparam("key")
    )
)
_HANDLED = Change(update(inbox).where(inbox.c.id == bindparam("key"), waiting).values(done=True))
_SHOW = insert(dead_letter).from_select(
    ["conversation", "body", "reason", "at"],
    select(
        inbox.c.conversation,
        inbox.c.payload,
        bindparam("reason", type_=dead_letter.c.reason.type),
        bindparam("at", type_=dead_letter.c.at.type),
    ).where(inbox.c.id == bindparam("key")),
)
