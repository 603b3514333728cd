"""Retention: what was kept long enough is forgotten, some of it at a time.

Plain functions of a connection, for `store.run`.
"""

from datetime import timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    String,
    and_,
    bindparam,
    cast,
    delete,
    exists,
    literal,
    not_,
    or_,
    select,
    tuple_,
)

from core.application.stages import Stage
from core.effects import Prune
from core.helpdesk.addresses import CASES, of_application, of_ticket
from storage.administration import CLOCK, erase_application
from storage.erasing import FAREWELL, forget_thread
from storage.helpdesk import erase_ticket
from storage.settling import Settling, settle
from storage.tables import (
    alias,
    application,
    contact_request,
    conversation,
    dead_letter,
    desk_thread,
    erased_update,
    gap,
    inbox,
    message,
    outbox,
    proposal,
    rating,
    ticket,
)

AT_ONCE = 500
"""Rows of a table that go at once, so that no turn waits for long."""
CASES_AT_ONCE = 50
"""Tickets, and applications, that are emptied at once."""
SENT_AGAIN = timedelta(days=3)
"""Longer than any platform tries to bring something that it brought before."""
A_WHILE = timedelta(days=1)
"""What is said last stays to be read, after everything was erased."""


def prune(connection: Connection, effect: Prune) -> bool:
    """Forget what is due; True when there may be more."""
    at, keep = effect.at, effect.keep
    moments = {
        "at_once": AT_ONCE,
        "updates": at - keep.updates,
        "said": at - keep.conversations,
        "asked": at - keep.questions,
        "failed": at - keep.failures,
        "gaps": at - keep.gaps,
        "marks": at - SENT_AGAIN,
        "farewells": at - A_WHILE,
    }
    gone = [
        connection.execute(statement, moments).rowcount for statement in (*_FORGET, _FORGET_RATINGS)
    ]
    cases = (
        _forget_tickets(connection, effect),
        _forget_applications(connection, effect),
        _leave_threads(connection, effect),
    )
    if max(gone) >= AT_ONCE or max(cases) >= CASES_AT_ONCE:
        return True
    erased = connection.scalar(_ERASED, {"since": at - A_WHILE})
    settle(connection, Settling.NOW if erased else Settling.LOG)
    return False


def _forget_tickets(connection: Connection, effect: Prune) -> int:
    closed = {"before": effect.at - effect.keep.questions, "most": CASES_AT_ONCE}
    numbers = connection.scalars(_TICKETS, closed).all()
    for number in numbers:
        erase_ticket(connection, number, effect.at)
        forget_thread(connection, str(of_ticket(number)), effect.at)
    return len(numbers)


def _forget_applications(connection: Connection, effect: Prune) -> int:
    before = effect.at - effect.keep.applications
    over = {"before": before, "day": before.date(), "most": CASES_AT_ONCE}
    references = connection.scalars(_APPLICATIONS, over).all()
    for reference in references:
        erase_application(connection, reference, CLOCK, effect.at)
        forget_thread(connection, str(of_application(reference)), effect.at)
    return len(references)


def _leave_threads(connection: Connection, effect: Prune) -> int:
    """Forget the threads of what was erased, once colleagues were told so and could read it."""
    most = {"farewells": effect.at - A_WHILE, "most": CASES_AT_ONCE}
    threads = [key for which in _LEFT_BEHIND for key in connection.scalars(which, most)]
    for thread in threads:
        forget_thread(connection, thread, effect.at)
    return len(threads)


_WAITS = exists().where(outbox.c.seq == message.c.seq)
_OF_A_CASE = or_(*(message.c.conversation.startswith(it) for it in CASES))
"""What colleagues were told of a ticket or application goes when that is forgotten."""
# Without the correlation SQLAlchemy would look for the accounts of any conversation at all.
_ACCOUNTS = (
    select(alias.c.address).where(alias.c.conversation == conversation.c.id).correlate(conversation)
)
_TAKES_PART = or_(
    message.c.conversation == conversation.c.id, message.c.conversation.in_(_ACCOUNTS)
)
_SPOKE = exists().where(_TAKES_PART, message.c.at >= bindparam("said")).correlate(conversation)
_SILENT = and_(
    not_(_SPOKE),
    not_(conversation.c.id.startswith("desk:")),
    not_(conversation.c.id.startswith("clock:")),
)
_LEFT = not_(exists().where(conversation.c.id == alias.c.conversation))
"""The conversation that these accounts took part in is forgotten."""
_FORGET = tuple(
    delete(key.table).where(key.in_(select(key).where(old).limit(bindparam("at_once"))))
    for key, old in (
        (inbox.c.id, and_(inbox.c.done, inbox.c.at < bindparam("updates"))),
        (erased_update.c.hash, erased_update.c.at < bindparam("marks")),
        (
            message.c.seq,
            and_(message.c.key == FAREWELL, message.c.at < bindparam("farewells"), not_(_WAITS)),
        ),
        (message.c.seq, and_(message.c.at < bindparam("said"), not_(_WAITS), not_(_OF_A_CASE))),
        (conversation.c.id, _SILENT),
        (alias.c.address, _LEFT),
        (dead_letter.c.id, dead_letter.c.at < bindparam("failed")),
        (gap.c.id, gap.c.at < bindparam("gaps")),
        (contact_request.c.id, contact_request.c.done < bindparam("asked")),
        (proposal.c.id, proposal.c.decided < bindparam("asked")),
    )
)
_RATED = tuple_(rating.c.conversation, rating.c.topic)
_OLD_RATINGS = select(rating.c.conversation, rating.c.topic).where(rating.c.at < bindparam("said"))
_FORGET_RATINGS = delete(rating).where(_RATED.in_(_OLD_RATINGS.limit(bindparam("at_once"))))


def _left_behind(thread: ColumnElement[str], erased: ColumnElement[bool]) -> Select[str]:
    """Select the threads of what was erased of which something is left, and nothing is read yet."""
    left = (
        exists().where(desk_thread.c.conversation == thread),
        exists().where(message.c.conversation == thread),
        exists().where(conversation.c.id == thread),
    )
    news = exists().where(
        message.c.conversation == thread, or_(message.c.at >= bindparam("farewells"), _WAITS)
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
_ERASED = select(exists().where(erased_update.c.at >= bindparam("since")))
_TICKETS = (
    select(ticket.c.number)
    .where(ticket.c.closed < bindparam("before"), ticket.c.conversation != "")
    .limit(bindparam("most"))
)
_APPLICATIONS = (
    select(application.c.reference)
    .where(
        application.c.stage.in_([Stage.DECIDED, Stage.CLOSED, Stage.WITHDRAWN]),
        application.c.since < bindparam("before"),
        or_(application.c.until.is_(None), application.c.until < bindparam("day")),
        application.c.conversation != "",
    )
    .limit(bindparam("most"))
)
