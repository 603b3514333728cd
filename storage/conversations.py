"""What is remembered of a conversation, for whoever only wants to look."""

from sqlalchemy import Connection, bindparam, exists, or_, select

from storage.tables import conversation as conversations
from storage.tables import inbox


def is_known(connection: Connection, conversation: str) -> bool:
    """Tell whether anything was ever said in a conversation."""
    return bool(connection.scalar(_KNOWN, {"key": conversation}))


def state_of(connection: Connection, conversation: str) -> str | None:
    """Give the state as `load_state` reads it; None before a first turn."""
    return connection.scalar(_STATE, {"key": conversation})


_STATE = select(conversations.c.state).where(conversations.c.id == bindparam("key"))
_KNOWN = select(
    or_(
        exists().where(conversations.c.id == bindparam("key")),
        # The first message may still be on its way to the first turn.
        exists().where(inbox.c.conversation == bindparam("key")),
    )
)
