"""Where colleagues see a conversation of the desk, in the terms of the channel they use.

Plain functions of a connection, for `store.run`.
"""

from sqlalchemy import Connection, bindparam, insert, select

from storage.tables import desk_thread


def thread_of(connection: Connection, conversation: str) -> str | None:
    """Give the place where a conversation of the desk goes on, if there is one yet."""
    return connection.scalar(_PLACE, {"key": conversation})


def seen_at(connection: Connection, place: str) -> str | None:
    """Give the conversation of the desk that is seen at a place, or was before."""
    return connection.scalar(_SEEN, {"key": place})


def begin_thread(connection: Connection, conversation: str, place: str) -> None:
    """Note where a conversation of the desk goes on from now on."""
    connection.execute(_BEGIN, {"conversation": conversation, "place": place})


_PLACE = (
    select(desk_thread.c.place)
    .where(desk_thread.c.conversation == bindparam("key"))
    .order_by(desk_thread.c.id.desc())
    .limit(1)
)
_SEEN = select(desk_thread.c.conversation).where(desk_thread.c.place == bindparam("key"))
_BEGIN = insert(desk_thread)
