"""Documents that were sent where no platform keeps them, until the turn in which they are read.

What is kept of one is there before its update is, so that none is acknowledged without. Of what
was kept and not acknowledged, as by a process that was killed in between, nobody knows: retention
takes it away.

Plain functions of a connection, for `store.run`.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    exists,
    func,
    insert,
    not_,
    select,
)

from storage.settling import Settling, settle
from storage.tables import inbox, upload, waiting

MOST = 5
"""Documents of one address that may wait to be read."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A document, and the update that it comes with."""

    ref: str
    """By which it is found: made by whoever takes it in, and never used again."""
    conversation: str
    """The address that it is sent from."""
    update_id: str
    content: bytes
    at: datetime


def keep_upload(connection: Connection, new: Upload) -> bool:
    """Keep a document; False when too many of that address wait already."""
    values = {
        "ref": new.ref,
        "conversation": new.conversation,
        "update_id": new.update_id,
        "content": new.content,
        "at": new.at,
    }
    return connection.scalar(_KEEP, values | {"most": MOST}) is not None


def upload_content(connection: Connection, ref: str) -> bytes | None:
    """Give what is in a document; None when it is not there any more."""
    return connection.scalar(_CONTENT, {"ref": ref})


def drop_upload(connection: Connection, conversation: str, ref: str) -> None:
    """Keep a document of an address no longer; one that was never kept here is no matter."""
    if connection.execute(_DROP, {"key": conversation, "wanted": ref}).rowcount:
        settle(connection, Settling.LOG)


_UNREAD = exists().where(
    inbox.c.conversation == upload.c.conversation,
    inbox.c.update_id == upload.c.update_id,
    waiting,
)
forgotten = not_(_UNREAD.correlate(upload))
"""Nobody asks for a document any more: the update that it came with is not there, or handled."""

_NAMES = ("ref", "conversation", "update_id", "content", "at")
_WAITING = (
    select(func.count())
    .select_from(upload)
    .where(upload.c.conversation == bindparam("conversation"))
    .scalar_subquery()
)
_NEW = select(*(bindparam(name, type_=upload.c[name].type) for name in _NAMES)).where(
    bindparam("most") > _WAITING
)
_KEEP = insert(upload).from_select([*_NAMES], _NEW).returning(upload.c.ref)
_CONTENT = select(upload.c.content).where(upload.c.ref == bindparam("ref"))
_DROP = delete(upload).where(
    upload.c.ref == bindparam("wanted"), upload.c.conversation == bindparam("key")
)
