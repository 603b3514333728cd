"""What could not be delivered is told to who said it, where that is a conversation of its own."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from core.helpdesk.ticket import UNDELIVERED
from storage.erasing import FAREWELL
from storage.exports_given import EXPORT, PAPER, empty_export
from storage.helpdesk import remind
from storage.outgoing import bury, delivered
from storage.tables import message


def give_up(connection: Connection, seq: int, reason: str, at: datetime) -> str | None:
    """Move a message to the dead letters, and let colleagues know if it was one of them.

    What was said after everything was erased is dropped, and an export or paper is emptied first.

    Gives the conversation of the desk that has something to do now, if there is one.
    """
    key = connection.scalar(_KEY, {"brought": seq}) or ""
    if key == FAREWELL:
        delivered(connection, seq)
        connection.execute(_DROP, {"brought": seq})
        return None
    if key in {EXPORT, PAPER}:
        empty_export(connection, seq)
    bury(connection, seq, reason, at)
    said_in, _, _ = key.rpartition("/")
    if not said_in.startswith("desk:"):
        return None
    remind(connection, said_in, UNDELIVERED, at)
    return said_in


_DROP = delete(message).where(message.c.seq == bindparam("brought"))
_KEY = select(message.c.key).where(message.c.seq == bindparam("brought"))
