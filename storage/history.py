"""The history of a conversation: what both sides said, in order.

Like every operation on the store these are plain functions of a connection:
`await store.run(entries_after, "web:3f9c", 17)`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, Protocol, TypeAlias

from pydantic import Field, TypeAdapter
from sqlalchemy import Connection, bindparam, func, select

from core.blocks import Block
from core.codec import load_blocks
from core.contents import Attached, Edited, Located, Pressed, Said, Submitted
from core.language import Language
from storage.tables import message

Uttered: TypeAlias = Said | Edited | Attached | Submitted | Pressed | Located
"""What a user does that the history keeps."""

_CONTENTS: TypeAdapter[Said | Edited | Attached | Submitted | Pressed | Located] = TypeAdapter(
    Annotated[Uttered, Field(discriminator="kind")]
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was said: `content` by the user, or `blocks` by the bot."""

    seq: int
    """Rises within a conversation and is never used again; the same as in a Delivery."""
    author: Literal["user", "bot"]
    update_id: str | None
    """The id that the sender's device gave; None for the bot."""
    content: Uttered | None
    blocks: tuple[Block, ...]
    at: datetime
    language: Language | None = None
    """What the bot said it in, as far as it is known."""


def entries_after(
    connection: Connection, conversation: str, after: int, limit: int = 500
) -> tuple[Entry, ...]:
    """Give what was said after the entry with that `seq`, oldest first; 0 is from the start."""
    values = {"conversation": conversation, "after": after, "limit": limit}
    return tuple(map(_entry, connection.execute(_AFTER, values)))


def last_entries(connection: Connection, conversation: str, most: int) -> tuple[Entry, ...]:
    """Give the last things that were said, oldest first."""
    rows = connection.execute(_LAST, {"conversation": conversation, "most": most}).all()
    return tuple(_entry(row) for row in reversed(rows))


def entry_at(connection: Connection, seq: int) -> Entry | None:
    """Give what was said, by its `seq`."""
    row = connection.execute(_ONE, {"wanted": seq}).one_or_none()
    return _entry(row) if row else None


def beginnings(connection: Connection, conversation: str, most: int) -> Sequence[tuple[int, str]]:
    """Give the first characters of what each body holds, with its `seq`, oldest first.

    Of a document that is its name, without all that is in it.
    """
    values = {"conversation": conversation, "most": most}
    return [(row.seq, row.body) for row in connection.execute(_BEGINNINGS, values)]


_ONE = select(message).where(message.c.seq == bindparam("wanted"))
_BEGINNINGS = (
    select(message.c.seq, func.substr(message.c.body, 1, bindparam("most")).label("body"))
    .where(message.c.conversation == bindparam("conversation"))
    .order_by(message.c.seq)
)
_LAST = (
    select(message)
    .where(message.c.conversation == bindparam("conversation"))
    .order_by(message.c.seq.desc())
    .limit(bindparam("most"))
)
_AFTER = (
    select(message)
    .where(message.c.conversation == bindparam("conversation"))
    .where(message.c.seq > bindparam("after"))
    .order_by(message.c.seq)
    .limit(bindparam("limit"))
)


class _Row(Protocol):
    seq: int
    author: str
    update_id: str | None
    body: str
    at: datetime
    language: Language | None


def _entry(row: _Row) -> Entry:
    return _of_user(row) if row.author == "user" else _of_bot(row)


def _of_user(row: _Row) -> Entry:
    content = _CONTENTS.validate_json(row.body)
    return Entry(row.seq, "user", row.update_id, content, (), row.at)


def _of_bot(row: _Row) -> Entry:
    return Entry(row.seq, "bot", None, None, load_blocks(row.body), row.at, row.language)


def texts_in(body: str) -> tuple[str, ...]:
    """Give the words in which something was said, by the body of what a user did."""
    match _CONTENTS.validate_json(body):
        case Said(text) | Edited(text=text) | Attached(caption=text):
            return (text,)
        case Submitted(values=values):
            return tuple(values.values())
        case Pressed() | Located():
            return ()


def dump_content(content: Uttered) -> str:
    """Write what a user said as the body of a message."""
    return _CONTENTS.dump_json(content).decode()
