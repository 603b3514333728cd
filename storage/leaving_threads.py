"""Which thread of colleagues was about what was erased is forgotten once they could read that.

Plain functions of a connection, for `store.run`.
"""

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    String,
    bindparam,
    cast,
    exists,
    literal,
    not_,
    or_,
    select,
)

from core.helpdesk.addresses import CASES
from storage.erasing import forget_thread
from storage.tables import application, conversation, desk_thread, message, outbox, ticket


def leave_threads(connection: Connection, at: datetime, since: datetime, most: int) -> int:
    """Forget threads in which nothing was said `since`, and nothing waits; gives how many."""
    wanted = {"since": since, "most": most}
    threads = [key for which in _LEFT_BEHIND for key in connection.scalars(which, wanted)]
    for thread in threads:
        forget_thread(connection, thread, at)
    return len(threads)


def _left_behind(thread: ColumnElement[str], erased: ColumnElement[bool]) -> Select[str]:
    """Select the threads of what was erased of which something is left, and nothing is read yet."""
    left = (
        exists().where(desk_thread.c.conversation == thread),
        exists().where(message.c.conversation == thread),
        exists().where(conversation.c.id == thread),
    )
    news = exists().where(
        message.c.conversation == thread,
        or_(message.c.at >= bindparam("since"), exists().where(outbox.c.seq == message.c.seq)),
    )
    return select(thread).where(erased, or_(*left), not_(news)).limit(bindparam("most"))


_LEFT_BEHIND = (
    _left_behind(
        literal(CASES[0]).concat(cast(ticket.c.number, String)), ticket.c.conversation == ""
    ),
    _left_behind(
        literal(CASES[1]).concat(application.c.reference), application.c.conversation == ""
    ),
)
