"""What could not be delivered is told to who said it, where that is a conversation of its own."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from core.helpdesk.ticket import UNDELIVERED
from storage.helpdesk import remind
from storage.outgoing import bury
from storage.tables import message


def give_up(connection: Connection, seq: int, reason: str, at: datetime) -> str | None:
    """Move a message to the dead letters, and let colleagues know if it was one of them.

    Gives the conversation of the desk that has something to do now, if there is one.
    """
    bury(connection, seq, reason, at)
    key = connection.scalar(_KEY, {"brought": seq}) or ""
    said_in, _, _ = key.rpartition("/")
    if not said_in.startswith("desk:"):
        return None
    remind(connection, said_in, UNDELIVERED, at)
    return said_in


_KEY = select(message.c.key).where(message.c.seq == bindparam("brought"))
