"""The work list: which conversations have something to do.

Plain functions of a connection, for `store.run`.
"""

from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, exists, func, or_, select

from storage.outgoing import LONGEST_WAIT
from storage.tables import alias, inbox, outbox, waiting

MOST_SPOKEN_TO = 200
"""Conversations with nothing but messages to deliver that are named at once. Each keeps an actor
busy until the platform takes its message: an announcement must leave room for those who talk."""


def conversations_with_work(connection: Connection, now: datetime) -> tuple[str, ...]:
    """Name the accounts from which an update waits, or to which a message may go out.

    Of the latter those that wait longest, as many as MOST_SPOKEN_TO. A message that is put off
    further than any is ever put off, may go out: the system's clock was put back in the meantime.
    """
    moments = {"now": now, "latest": now + LONGEST_WAIT, "most": MOST_SPOKEN_TO}
    talking, spoken_to = connection.scalars(_TALKING), connection.scalars(_SPOKEN_TO, moments)
    return tuple(dict.fromkeys((*talking, *spoken_to)))


def has_work(connection: Connection, conversation: str, now: datetime) -> bool:
    """Tell whether an update waits in an account, or a message may go out there."""
    moments = {"key": conversation, "now": now, "latest": now + LONGEST_WAIT}
    return bool(connection.scalar(_HAS_WORK, moments))


_TALKING = select(inbox.c.conversation).where(waiting).distinct()
_MAY_GO = or_(
    outbox.c.not_before.is_(None),
    outbox.c.not_before <= bindparam("now"),
    outbox.c.not_before > bindparam("latest"),
)
# What must wait holds up what comes after it, so only the first of each may go.
_NEXT = select(func.min(outbox.c.seq)).group_by(outbox.c.conversation)
_SPOKEN_TO = (
    select(outbox.c.conversation)
    .where(outbox.c.seq.in_(_NEXT), _MAY_GO)
    .order_by(outbox.c.seq)
    .limit(bindparam("most"))
)
_NEXT_THERE = (
    select(func.min(outbox.c.seq))
    .where(outbox.c.conversation == bindparam("key"))
    .scalar_subquery()
)
_HAS_WORK = select(
    or_(
        # What comes in from a linked account is work of the conversation that it takes part in.
        and_(
            exists().where(inbox.c.conversation == bindparam("key"), waiting),
            ~exists().where(alias.c.address == bindparam("key")),
        ),
        exists().where(outbox.c.seq == _NEXT_THERE, _MAY_GO),
        exists().where(
            alias.c.conversation == bindparam("key"),
            inbox.c.conversation == alias.c.address,
            waiting,
        ),
    )
)
