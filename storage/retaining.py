"""Retention: what was kept long enough is forgotten, some of it at a time.

Plain functions of a connection, for `store.run`.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from operator import ge

from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    delete,
    exists,
    not_,
    or_,
    select,
    tuple_,
)

from core.application.stages import UNDER_WAY
from core.effects import Prune
from core.helpdesk.addresses import CASES, of_application, of_ticket
from storage.administration import CLOCK, erase_application
from storage.erasing import FAREWELL, forget_thread
from storage.exports_given import empty_exports
from storage.helpdesk import erase_ticket
from storage.leaving_threads import leave_threads
from storage.settling import Settling, settle
from storage.tables import (
    alias,
    application,
    contact_request,
    conversation,
    dead_letter,
    erased_update,
    gap,
    inbox,
    message,
    outbox,
    proposal,
    rating,
    ticket,
    upload,
)
from storage.uploads import forgotten

AT_ONCE = 500
"""Rows of a table that go at once, so that no turn waits for long."""
CASES_AT_ONCE = 50
"""Tickets, and applications, that are emptied at once."""
EXPORTS_AT_ONCE = 5
"""Exports that are emptied at once: they are large."""
EXPORT_STAYS = timedelta(hours=1)
"""What somebody was given can be saved from the page that long at least."""
SENT_AGAIN = timedelta(days=3)
"""Longer than any platform tries to bring something that it brought before."""
A_WHILE = timedelta(days=1)
"""What is said last stays to be read, after everything was erased; longer than that nobody is on
the way with a document that was kept before its update."""


def prune(connection: Connection, effect: Prune) -> str | None:
    """Forget what is due; None when that was all of it.

    Else there may be more: prune again `after` the conversation that is given.
    """
    moments = _moments(effect)
    after, seen = _forget_silent(connection, effect.after, moments)
    if seen >= AT_ONCE:
        return after  # the rest is looked for once, not at every step of this walk
    gone = [
        connection.execute(statement, moments).rowcount for statement in (*_FORGET, _FORGET_RATINGS)
    ]
    cases = (
        _forget_tickets(connection, effect),
        _forget_applications(connection, effect),
        leave_threads(connection, effect.at, effect.at - A_WHILE, CASES_AT_ONCE),
    )
    emptied = empty_exports(connection, effect.at - EXPORT_STAYS, EXPORTS_AT_ONCE)
    most = (AT_ONCE, CASES_AT_ONCE, EXPORTS_AT_ONCE)
    if any(map(ge, (max(gone), max(cases), emptied), most)):
        return after
    settle(connection, Settling.NIGHT)
    return None


def _moments(effect: Prune) -> Mapping[str, int | datetime]:
    """Give before when each kind of thing is due, and how many of a kind go at once."""
    at, keep = effect.at, effect.keep
    return {
        "at_once": AT_ONCE,
        "updates": at - keep.updates,
        "said": at - keep.conversations,
        "asked": at - keep.questions,
        "failed": at - keep.failures,
        "gaps": at - keep.gaps,
        "marks": at - SENT_AGAIN,
        "farewells": at - A_WHILE,
        "uploads": at - A_WHILE,
    }


def _forget_silent(
    connection: Connection, after: str, moments: Mapping[str, int | datetime]
) -> tuple[str, int]:
    """Forget who is silent, of the next conversations; gives the last of these, and how many."""
    next_ = connection.scalars(_NEXT, {"after": after, "at_once": AT_ONCE}).all()
    if next_:
        connection.execute(_FORGET_SILENT, {**moments, "next": next_})
    return (next_[-1] if next_ else after), len(next_)


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


_WAITS = exists().where(outbox.c.seq == message.c.seq)
_OF_A_CASE = or_(*(message.c.conversation.startswith(it) for it in CASES))
"""What colleagues were told of a ticket or application goes when that is forgotten."""
_SPOKEN = message.c.at >= bindparam("said")
_SILENT = and_(
    not_(exists().where(message.c.conversation == conversation.c.id, _SPOKEN)),
    not_(
        exists().where(
            alias.c.conversation == conversation.c.id,
            message.c.conversation == alias.c.address,
            _SPOKEN,
        )
    ),
    not_(conversation.c.id.startswith("desk:")),
    not_(conversation.c.id.startswith("clock:")),
)
# All are looked at, some at a time: that nobody spoke for so long stands in no index.
# On PostgreSQL they are locked, so that nobody speaks there between the look and the forgetting;
# who is speaking right now is not silent.
_NEXT = (
    select(conversation.c.id)
    .where(conversation.c.id > bindparam("after"))
    .order_by(conversation.c.id)
    .limit(bindparam("at_once"))
    .with_for_update(skip_locked=True)
)
_FORGET_SILENT = delete(conversation).where(
    conversation.c.id.in_(bindparam("next", expanding=True)), _SILENT
)
_LEFT = not_(exists().where(conversation.c.id == alias.c.conversation))
"""The conversation that these accounts took part in is forgotten."""
_FORGET = tuple(
    delete(key.table).where(key.in_(select(key).where(old).limit(bindparam("at_once"))))
    for key, old in (
        (inbox.c.id, and_(inbox.c.done, inbox.c.at < bindparam("updates"))),
        (upload.c.ref, and_(upload.c.at < bindparam("uploads"), forgotten)),
        (erased_update.c.hash, erased_update.c.at < bindparam("marks")),
        (
            message.c.seq,
            and_(message.c.key == FAREWELL, message.c.at < bindparam("farewells"), not_(_WAITS)),
        ),
        (message.c.seq, and_(message.c.at < bindparam("said"), not_(_WAITS), not_(_OF_A_CASE))),
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
_TICKETS = (
    select(ticket.c.number)
    .where(ticket.c.closed < bindparam("before"), ticket.c.conversation != "")
    .limit(bindparam("most"))
)
_APPLICATIONS = (
    select(application.c.reference)
    .where(
        application.c.stage.not_in(UNDER_WAY),
        application.c.since < bindparam("before"),
        or_(application.c.until.is_(None), application.c.until < bindparam("day")),
        application.c.conversation != "",
    )
    .limit(bindparam("most"))
)
