"""A conversation gets another address: whatever is stored under the old one goes along."""

from dataclasses import replace
from functools import reduce

from sqlalchemy import Connection, bindparam, delete, exists, select, update

from core.address import Address
from core.codec import dump_state, load_state, load_update
from core.contents import Moved
from core.merging import merged
from storage.mailroom import accept, handled
from storage.tables import (
    application,
    contact_request,
    inbox,
    message,
    outbox,
    proposal,
    rating,
    saved_search,
    subscriber,
    ticket,
)
from storage.tables import conversation as conversations
from storage.tables import waiting as unhandled


def move(connection: Connection, old: str, new: str, *, anew: bool) -> None:
    """Let a conversation go on under the address `new`.

    What had begun there is kept as well. When the old one had begun `anew` with this turn, it had
    moved before, and only what came in since goes along. One that is there already stays.
    """
    if old == new:
        return
    if anew:
        connection.execute(_FORGET, {"old": old})
    else:
        _move_state(connection, old, new)
    _move_waiting(connection, old, new)
    for statement in (_CLEAR_RATINGS, _CLEAR_SUBSCRIPTION, *_REST):
        connection.execute(statement, {"old": old, "new": new})


def _move_state(connection: Connection, old: str, new: str) -> None:
    """Move it with a version that is new at both addresses, so that no turn at work there fits."""
    found = {row.id: row for row in connection.execute(_FOUND, {"old": old, "new": new})}
    version = max(row.version for row in found.values()) + 1
    states = [load_state(found[key].state) for key in (old, new) if key in found]
    connection.execute(_FORGET, {"old": new})
    # Names of messages are each address's own, so the last one can no longer be changed.
    state = replace(reduce(merged, states), before=None)
    moved = {"version": version, "state": dump_state(state)}
    connection.execute(_MOVE_STATE, {"old": old, "new": new} | moved)


def _move_waiting(connection: Connection, old: str, new: str) -> None:
    """Have what is not answered yet come in at the new address.

    The rows stay behind as handled, so that a resend is recognised. What cannot be read stays too,
    to be set aside.
    """
    for id_, payload in connection.execute(_WAITING, {"old": old}).all():
        try:
            found = load_update(payload)
        except ValueError:
            continue
        if found.content == Moved(Address.parse(new)):
            handled(connection, id_)  # heard of twice
            continue
        # Both addresses number their messages from one: neither id nor place may be mistaken.
        moved = replace(found, id=f"{old} {found.id}", sender=Address.parse(new), place=None)
        accept(connection, moved)
        handled(connection, id_)


# Held until they are one: a turn that is kept there meanwhile finds neither as it was.
_FOUND = (
    select(conversations)
    .where(conversations.c.id.in_([bindparam("old"), bindparam("new")]))
    .order_by(conversations.c.id)
    .with_for_update()
)
_FORGET = delete(conversations).where(conversations.c.id == bindparam("old"))
_MOVE_STATE = (
    update(conversations)
    .where(conversations.c.id == bindparam("old"))
    .values(id=bindparam("new"), version=bindparam("version"), state=bindparam("state"))
)
_WAITING = (
    select(inbox.c.id, inbox.c.payload)
    .where(inbox.c.conversation == bindparam("old"), unhandled)
    .order_by(inbox.c.id)
)
_AT_OLD = subscriber.alias()
_CLEAR_SUBSCRIPTION = delete(subscriber).where(
    subscriber.c.conversation == bindparam("new"),
    exists().where(_AT_OLD.c.conversation == bindparam("old")),
)
_CLEAR_RATINGS = delete(rating).where(
    rating.c.conversation == bindparam("new"),
    rating.c.topic.in_(select(rating.c.topic).where(rating.c.conversation == bindparam("old"))),
)
_REST = tuple(
    update(table)
    .where(table.c.conversation == bindparam("old"))
    .values({"conversation": bindparam("new")} | also)
    for table, also in (
        # What was to be quoted or revised is not there, and what a message waited for was the move.
        (message, {"place": None, "ref": None}),
        (outbox, {"not_before": None}),
        *((table, {}) for table in (rating, saved_search, proposal, contact_request, subscriber)),
    )
) + tuple(
    update(table)
    .where(table.c[column] == bindparam("old"))
    .values({column: bindparam("new")} | also)
    # A ticket gets a new version: what is being done with it meanwhile must not undo this.
    for table, also in ((application, {}), (ticket, {"version": ticket.c.version + 1}))
    for column in ("conversation", "address")
)
