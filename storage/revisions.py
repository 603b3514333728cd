"""What was said to others can be revised, by the key under which it was said."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, update

from storage.tables import message


@dataclass(frozen=True, slots=True)
class Revised:
    """Something else in place of what was said; both bodies as `dump_blocks` writes them."""

    conversation: str
    key: str
    """Under which it was said in that conversation."""
    instead: str
    """What stands there from now on; no blocks when it is withdrawn."""
    body: str
    """What is said, and told by the history, where a message itself cannot be changed."""


@dataclass(frozen=True, slots=True)
class Original:
    """What is revised."""

    seq: int
    conversation: str
    place: str | None


def original_of(connection: Connection, revised: Revised) -> Original | None:
    """Find what is revised; None when nothing was ever said under that key."""
    found = connection.execute(_ORIGINAL, {"name": revised.key}).one_or_none()
    return found and Original(*found)


def note_ref(connection: Connection, seq: int, ref: str, *, whole: bool) -> None:
    """Remember what the platform calls a message that was brought, or the first part of one."""
    connection.execute(_NOTE, {"brought": seq, "name": ref, "all": whole})


def ref_of(connection: Connection, seq: int) -> str | None:
    """Give what the platform calls a message; None unless it was brought, and as one."""
    return connection.scalar(_REF, {"brought": seq})


_ORIGINAL = (
    select(message.c.seq, message.c.conversation, message.c.place)
    .where(message.c.key == bindparam("name"))
    .order_by(message.c.seq.desc())
    .limit(1)
)
_NOTE = (
    update(message)
    .where(message.c.seq == bindparam("brought"))
    .values(ref=bindparam("name"), whole=bindparam("all"))
)
_REF = select(message.c.ref).where(message.c.seq == bindparam("brought"), message.c.whole)
