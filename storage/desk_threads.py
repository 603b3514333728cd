"""Where colleagues see a conversation of the desk, in the terms of the channel they use.

Plain functions of a connection, for `store.run`.
"""

from sqlalchemy import Connection, bindparam, select

from storage.inserting import unless_there
from storage.tables import desk_thread


def thread_of(connection: Connection, conversation: str) -> str | None:
    """Give the place where a conversation of the desk goes on, if there is one yet."""
    return connection.scalar(_PLACE, {"key": conversation})


def seen_at(connection: Connection, place: str) -> str | None:
    """Give the conversation of the desk that is seen at a place, or was before."""
    return connection.scalar(_SEEN, {"key": place})


def begin_thread(connection: Connection, conversation: str, place: str) -> None:
    """Note where a conversation of the desk goes on from now on."""
    begun = {"conversation": conversation, "place": place}
    connection.execute(_BEGIN[connection.dialect.name], begun)


_PLACE = (
    select(desk_thread.c.place)
    .where(desk_thread.c.conversation == bindparam("key"))
    .order_by(desk_thread.c.id.desc())
    .limit(1)
)
_SEEN = select(desk_thread.c.conversation).where(desk_thread.c.place == bindparam("key"))
# Again, when the database was lost before it could say that it was kept.
_BEGIN = unless_there(desk_thread)
