"""Links: several accounts of one person take part in one conversation.

The conversation has the name of one of them; `alias` says so for the others, and an account with
a row there has no row in `conversation`. What comes in stays filed under the account it came from
(so ids of two accounts cannot collide), and `mailroom.work` gives it to the conversation.

Who redeems a code goes on in the own conversation, in an ordinary turn that found the other
state and leaves both as one. The commit of that turn uses up the code, deletes the other
conversation, provided that it is at the version that was found, and writes the alias: all or
nothing. Any failed check is a Conflict, and the turn is taken again. So of two who redeem a code,
or each other's, one wins; and a turn that is under way in the other conversation finds it gone
when it wants to commit, and is taken again in this one. Who is in a conversation changes
only together with its version, or with its name.

Plain functions of a connection, for `store.run`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from core.codec import dump_state
from core.codes import VALID
from core.conversation import State
from core.effects import Link, Unlink
from storage.prepared import Query
from storage.tables import alias, application, code_miss, link_code, ticket
from storage.tables import conversation as conversations

HOUR = timedelta(hours=1)
"""How long a code that was wrong counts."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A code that can be redeemed, and the conversation in which it was given, as it is now."""

    account: str
    """Where it was given."""
    at: datetime
    conversation: str
    version: int
    state: str


def offer_code(connection: Connection, code: str, account: str, at: datetime) -> None:
    """Keep the hash of a code; the codes that the account had before are void."""
    connection.execute(_FORGET_CODES, {"key": account})
    connection.execute(_FORGET_EXPIRED, {"before": at - VALID})
    connection.execute(_OFFER, {"hash": code, "account": account, "at": at})


def offer(connection: Connection, code: str) -> Offer | None:
    """Find what a code, by its hash, would link to."""
    row = connection.execute(_FIND, {"code": code}).one_or_none()
    return Offer(*row) if row else None


def miss_code(connection: Connection, account: str, at: datetime) -> None:
    """Count a code that was wrong."""
    connection.execute(_FORGET_MISSES, {"before": at - HOUR})
    connection.execute(_MISS, {"account": account, "at": at})


def misses(connection: Connection, account: str, at: datetime) -> int:
    """Give how many codes from an account were wrong in the hour before a moment."""
    return connection.execute(_MISSES, {"key": account, "since": at - HOUR}).scalar_one()


def accounts(connection: Connection, account: str) -> tuple[str, ...]:
    """Give all accounts that take part in the conversation of one; always that one itself."""
    key = {"key": conversation_of(connection, account) or account}
    return (*key.values(), *connection.scalars(_LINKED, key))


def conversation_of(connection: Connection, account: str) -> str | None:
    """Give the conversation of another account that this one is linked to, if it is."""
    found = _CONVERSATION.first(connection, {"key": account})
    return found[0] if found else None


def link(connection: Connection, effect: Link, conversation: str) -> bool:
    """Have everybody who takes part in another conversation take part in this one.

    False when the code was used or the other conversation went on in the meantime.
    """
    if connection.execute(_USE, {"code": effect.code}).rowcount != 1:
        return False
    gone = {"key": effect.conversation, "found": effect.version}
    if connection.execute(_END, gone).rowcount != 1:
        return False
    _rename(connection, effect.conversation, conversation)
    connection.execute(_LINK, {"address": effect.conversation, "conversation": conversation})
    return True


def unlink(connection: Connection, effect: Unlink, account: str, version: int) -> None:
    """Have an account begin afresh, without a code; the others keep the conversation.

    When it has the name of this account, it gets that of another.
    """
    staying = conversation_of(connection, account)
    connection.execute(_FORGET_CODES, {"key": account})
    connection.execute(_UNLINK, {"key": account})
    heir = connection.scalar(_HEIR, {"key": account})
    if heir is not None:
        connection.execute(_UNLINK, {"key": heir})
        _rename(connection, account, heir)
        connection.execute(_RENAME, {"key": account, "to": heir})
    # Who keeps the conversation hears what becomes of its applications and tickets.
    for statement in (_TELL_APPLICANT_THERE, _ANSWER_THERE):
        connection.execute(statement, {"key": account, "to": staying or heir})
    state = dump_state(State(next_number=effect.next_number))
    connection.execute(_BEGIN, {"id": account, "version": version, "state": state})


def _rename(connection: Connection, old: str, new: str) -> None:
    """Have what belongs to a conversation belong to it under another name."""
    for statement in (_RENAME_LINKS, _RENAME_APPLICATIONS, _RENAME_TICKETS):
        connection.execute(statement, {"key": old, "to": new})


_FORGET_CODES = delete(link_code).where(link_code.c.account == bindparam("key"))
_FORGET_EXPIRED = delete(link_code).where(link_code.c.at < bindparam("before"))
_OFFER = insert(link_code)
_USE = delete(link_code).where(link_code.c.hash == bindparam("code"))
_NAME = func.coalesce(alias.c.conversation, link_code.c.account)
_FIND = (
    select(link_code.c.account, link_code.c.at, *conversations.c)
    .outerjoin_from(link_code, alias, alias.c.address == link_code.c.account)
    .join(conversations, conversations.c.id == _NAME)
    .where(link_code.c.hash == bindparam("code"))
)
_FORGET_MISSES = delete(code_miss).where(code_miss.c.at < bindparam("before"))
_MISS = insert(code_miss)
_MISSES = (
    select(func.count())
    .select_from(code_miss)
    .where(code_miss.c.account == bindparam("key"), code_miss.c.at >= bindparam("since"))
)
_CONVERSATION = Query(select(alias.c.conversation).where(alias.c.address == bindparam("key")))
_LINKED = (
    select(alias.c.address)
    .where(alias.c.conversation == bindparam("key"))
    .order_by(alias.c.address)
)
_HEIR = _LINKED.limit(1)
_END = delete(conversations).where(
    conversations.c.id == bindparam("key"), conversations.c.version == bindparam("found")
)
_BEGIN = insert(conversations)
_LINK = insert(alias)
_UNLINK = delete(alias).where(alias.c.address == bindparam("key"))
_RENAME_LINKS = (
    update(alias)
    .where(alias.c.conversation == bindparam("key"))
    .values(conversation=bindparam("to"))
)
_RENAME_APPLICATIONS = (
    update(application)
    .where(application.c.conversation == bindparam("key"))
    .values(conversation=bindparam("to"))
)
# A ticket gets a new version: what is being done with it meanwhile must not undo this.
_RENAME_TICKETS = (
    update(ticket)
    .where(ticket.c.conversation == bindparam("key"))
    .values(conversation=bindparam("to"), version=ticket.c.version + 1)
)
_TELL_APPLICANT_THERE = (
    update(application)
    .where(application.c.address == bindparam("key"), application.c.conversation == bindparam("to"))
    .values(address=bindparam("to"))
)
_ANSWER_THERE = (
    update(ticket)
    .where(ticket.c.address == bindparam("key"), ticket.c.conversation == bindparam("to"))
    .values(address=bindparam("to"), version=ticket.c.version + 1)
)
_RENAME = (
    update(conversations).where(conversations.c.id == bindparam("key")).values(id=bindparam("to"))
)
