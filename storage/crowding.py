"""How much of a conversation waits for an answer."""

from sqlalchemy import Connection, bindparam, func, select

from storage.tables import inbox, waiting


def waiting_updates(connection: Connection, conversation: str, most: int) -> int:
    """Count the updates of a conversation that wait, as far as `most`."""
    return connection.scalar(_COUNT, {"key": conversation, "most": most}) or 0


_SOME = (
    select(inbox.c.id)
    .where(inbox.c.conversation == bindparam("key"), waiting)
    .limit(bindparam("most"))
    .subquery()
)
_COUNT = select(func.count()).select_from(_SOME)
