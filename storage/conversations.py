"""What is remembered of a conversation, for whoever only wants to look."""

from sqlalchemy import Connection, bindparam, exists, func, or_, select

from storage.tables import alias, inbox
from storage.tables import conversation as conversations


def is_known(connection: Connection, conversation: str) -> bool:
    """Tell whether anything was ever said from an account."""
    return bool(connection.scalar(_KNOWN, {"key": conversation}))


def state_of(connection: Connection, conversation: str) -> str | None:
    """Give the state as `load_state` reads it, of an account; None before a first turn."""
    return connection.scalar(_STATE, {"key": conversation})


_LINKED_TO = select(alias.c.conversation).where(alias.c.address == bindparam("key"))
_STATE = select(conversations.c.state).where(
    conversations.c.id == func.coalesce(_LINKED_TO.scalar_subquery(), bindparam("key"))
)
_KNOWN = select(
    or_(
        exists().where(conversations.c.id == bindparam("key")),
        # The first message may still be on its way to the first turn.
        exists().where(inbox.c.conversation == bindparam("key")),
        exists().where(alias.c.address == bindparam("key")),
    )
)
