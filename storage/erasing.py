"""Erasing: nothing is kept any more of whoever takes part in a conversation.

What colleagues answer for stays, without what was said: that there was a ticket or application, its
number, how it went and when. Questions without an answer are kept without who asked them, and
those in the user's own words go as well.

Plain functions of a connection, for `store.run`.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import (
    BindParameter,
    Connection,
    Select,
    bindparam,
    delete,
    not_,
    select,
)

from core.masking import mask
from storage.administration import APPLICANT, erase_application
from storage.batches import batched
from storage.feedback import forget_gaps
from storage.helpdesk import erase_ticket
from storage.history import texts_in
from storage.holdings import holding
from storage.inserting import unless_there
from storage.listings import change_listings
from storage.mailroom import hash_of_update
from storage.settling import Settling, settle
from storage.tables import (
    alias,
    code_miss,
    contact_request,
    conversation,
    dead_letter,
    desk_thread,
    erased_update,
    inbox,
    link_code,
    message,
    outbox,
    proposal,
    rating,
    saved_search,
    subscriber,
    upload,
    waiting,
)
from storage.uploads import forgotten

_Keys: TypeAlias = Mapping[str, Sequence[str]]

FAREWELL = "farewell"
"""The key of what is said after everything was erased; it goes the day after it was brought."""


def erase(connection: Connection, of: str, at: datetime) -> None:
    """Erase all that is kept of a conversation, under whichever account it was said.

    What came in since and is not handled yet stays: it was said afterwards.
    """
    held = holding(connection, of)
    everybody = {"keys": held.accounts}
    _forget_gaps(connection, everybody, at)
    if held.listed:
        change_listings(connection, (), held.listed)
    for number in held.tickets:
        erase_ticket(connection, number, at)
    for reference in (*held.under_way, *held.decided):
        erase_application(connection, reference, APPLICANT, at)
    _forget_updates(connection, (_HANDLED, everybody), (_AT_DESK, {"keys": held.threads}), at=at)
    for statement in (*_FORGET, _DROP_UPLOADS):
        connection.execute(statement, {"keys": (*held.accounts, *held.threads)})
    settle(connection, Settling.SOON)


def unhear(connection: Connection, thread: str, at: datetime) -> None:
    """Forget what came in at a conversation of colleagues and was handled."""
    _forget_updates(connection, (_HANDLED, {"keys": [thread]}), at=at)
    settle(connection, Settling.LOG)


def forget_thread(connection: Connection, thread: str, at: datetime) -> None:
    """Forget a conversation of colleagues about a ticket or application, and where they saw it."""
    keys = {"keys": [thread]}
    _forget_updates(connection, (_AT_DESK, keys), at=at)
    for statement in (*_FORGET, _LEAVE_THREAD):
        connection.execute(statement, keys)


def _forget_gaps(connection: Connection, accounts: _Keys, at: datetime) -> None:
    """Forget the questions without an answer that were put in these words."""
    said = connection.execute(_SAID, accounts).all()
    if said:
        asked = {mask(text) for row in said for text in texts_in(row.body)}
        forget_gaps(connection, asked, min(row.at for row in said), at)


def _forget_updates(
    connection: Connection, *which: tuple[Select[tuple[int, str, str]], _Keys], at: datetime
) -> None:
    """Forget what came in; a hash of each remains, by which it is known if it is sent again."""
    found = [row for select_, keys in which for row in connection.execute(select_, keys)]
    for some in batched(found):
        marks = [{"hash": hash_of_update(row.conversation, row.update_id)} for row in some]
        connection.execute(_MARK[connection.dialect.name], [mark | {"at": at} for mark in marks])
        connection.execute(_DROP, {"ids": [row.id for row in some]})


_ANY: BindParameter[str] = bindparam("keys", expanding=True)
_SAID = select(message.c.body, message.c.at).where(
    message.c.conversation.in_(_ANY), message.c.author == "user"
)
_AT_DESK = select(inbox.c.id, inbox.c.conversation, inbox.c.update_id).where(
    inbox.c.conversation.in_(_ANY)
)
_HANDLED = _AT_DESK.where(not_(waiting))
_MARK = unless_there(erased_update)
_DROP = delete(inbox).where(inbox.c.id.in_(bindparam("ids", expanding=True)))
_DROP_UPLOADS = delete(upload).where(upload.c.conversation.in_(_ANY), forgotten)
_LEAVE_THREAD = delete(desk_thread).where(desk_thread.c.conversation.in_(_ANY))
_FORGET = tuple(
    delete(table).where(table.c[column].in_(_ANY))
    for table, column in (
        (outbox, "conversation"),  # before the messages it refers to
        (dead_letter, "conversation"),
        (message, "conversation"),
        (proposal, "conversation"),
        (contact_request, "conversation"),
        (saved_search, "conversation"),
        (rating, "conversation"),
        (subscriber, "conversation"),
        (link_code, "account"),
        (code_miss, "account"),
        (alias, "conversation"),
        (alias, "address"),
        (conversation, "id"),
    )
)
