"""Exports that were given: what is in them is kept for a while only, that they were given longer.

Each is a copy of everything, which would otherwise outlive what it was copied from. A document
that can be made again, such as a report, goes the same way.

Plain functions of a connection, for `store.run`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import BindParameter, Connection, bindparam, exists, func, not_, select, update

from core.blocks import File
from core.codec import dump_blocks, load_blocks
from storage.links import accounts
from storage.tables import message, outbox

EXPORT = "export"
"""The key of what is said with an export, until it is emptied."""
PAPER = "paper"
"""The key of what is said with a document that can be made again, until it is emptied."""


def last_given(connection: Connection, of: str) -> datetime | None:
    """Tell when an export was last given, to whichever account; None if it was emptied since."""
    given: datetime | None = connection.scalar(_LAST, {"keys": accounts(connection, of)})
    return given


def empty_exports(connection: Connection, before: datetime, most: int) -> int:
    """Empty exports and papers that were given before a moment, and brought; gives how many."""
    old = connection.scalars(_OLD, {"before": before, "most": most}).all()
    _empty(connection, old)
    return len(old)


def empty_exports_of(connection: Connection, of: str) -> None:
    """Empty those that somebody was given, and that were brought, under whichever account."""
    _empty(connection, connection.scalars(_OF, {"keys": accounts(connection, of)}).all())


def empty_export(connection: Connection, seq: int) -> None:
    """Empty one that cannot be brought, so that another one can be asked for."""
    _empty(connection, [seq])


def _empty(connection: Connection, which: Iterable[int]) -> None:
    for seq in which:
        blocks = load_blocks(connection.scalars(_BODY, {"one": seq}).one())
        emptied = tuple(replace(it, content=b"") if isinstance(it, File) else it for it in blocks)
        connection.execute(_EMPTY, {"one": seq, "emptied": dump_blocks(emptied)})


_ANY: BindParameter[str] = bindparam("keys", expanding=True)
_IS_EXPORT = message.c.key == EXPORT
_IS_COPY = message.c.key.in_((EXPORT, PAPER))
_BROUGHT = not_(exists().where(outbox.c.seq == message.c.seq))
_LAST = select(func.max(message.c.at)).where(message.c.conversation.in_(_ANY), _IS_EXPORT)
_OLD = (
    select(message.c.seq)
    .where(_IS_COPY, _BROUGHT, message.c.at < bindparam("before"))
    .limit(bindparam("most"))
)
_OF = select(message.c.seq).where(_IS_EXPORT, _BROUGHT, message.c.conversation.in_(_ANY))
_BODY = select(message.c.body).where(message.c.seq == bindparam("one"))
_EMPTY = (
    update(message)
    .where(message.c.seq == bindparam("one"))
    .values(body=bindparam("emptied"), key=None)
)
