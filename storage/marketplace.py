"""What users ask of the marketplace: to be listed, to be in contact, and to be told of news.

Plain functions of a connection, for `store.run`.
"""

from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from core.effects import AskContact, ProposeListing, SaveSearch
from core.language import Language
from core.market.listing import Listing
from core.market.search import SavedSearch
from core.market.wish import Wish
from storage.listings import change_listings, dump_listing, load_listing, revision
from storage.tables import contact_request, proposal, saved_search

_WISH = TypeAdapter(Wish)


class NotOpen(LookupError):
    """There is no such proposal or request, or it was dealt with before."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A listing that an organisation sent in chat."""

    id: int
    conversation: str
    language: Language
    listing: Listing
    at: datetime


@dataclass(frozen=True, slots=True)
class Request:
    """A wish to be in contact, with what may be shared."""

    id: int
    listing: str
    message: str
    at: datetime


def propose(
    connection: Connection, effect: ProposeListing, conversation: str, at: datetime
) -> None:
    """Keep a listing for a colleague to approve, in the place of an earlier one that waits."""
    connection.execute(_WITHDRAW, {"key": conversation})
    values = {
        "conversation": conversation,
        "language": effect.language,
        "body": dump_listing(effect.listing),
        "at": at,
        "decided": None,
        "approved": None,
    }
    connection.execute(_PROPOSE, values)


def proposals(connection: Connection) -> tuple[Proposal, ...]:
    """Give the listings that wait for a colleague, the oldest first."""
    return tuple(
        Proposal(row.id, row.conversation, row.language, load_listing(row.body), row.at)
        for row in connection.execute(_PROPOSALS)
    )


def decide(connection: Connection, id_: int, at: datetime, *, approved: bool) -> Proposal:
    """Approve a proposal, which lists the organisation, or refuse it; NotOpen if it cannot be."""
    found = next((it for it in proposals(connection) if it.id == id_), None)
    if found is None:
        raise NotOpen(f"there is no listing {id_} that waits for approval")
    decision = {"key": id_, "decided_at": at, "decision": approved}
    if connection.execute(_DECIDE, decision).rowcount != 1:
        raise NotOpen(f"somebody decided on listing {id_} just now")
    if approved:
        change_listings(connection, [found.listing])
    return found


def ask_contact(
    connection: Connection, effect: AskContact, conversation: str, at: datetime
) -> None:
    """Keep a wish to be in contact."""
    values = {"conversation": conversation, "listing": effect.listing, "message": effect.message}
    connection.execute(_ASK, values | {"at": at, "done": None})


def requests(connection: Connection) -> tuple[Request, ...]:
    """Give the wishes to be in contact that nobody has seen to yet, the oldest first."""
    return tuple(Request(*row) for row in connection.execute(_REQUESTS))


def finish_request(connection: Connection, id_: int, at: datetime) -> None:
    """Mark a wish to be in contact as seen to; NotOpen if it cannot be."""
    if connection.execute(_FINISH, {"key": id_, "finished": at}).rowcount != 1:
        raise NotOpen(f"there is no open request {id_}")


def save_search(
    connection: Connection, effect: SaveSearch, conversation: str, at: datetime
) -> None:
    """Keep a search; what is listed now is no news. The same search is kept once."""
    wish = _WISH.dump_json(effect.wish).decode()
    connection.execute(_FORGET_SAME, {"key": conversation, "same": wish})
    values = {"conversation": conversation, "language": effect.language, "wish": wish, "at": at}
    connection.execute(_SAVE, values | {"told": revision(connection)})


def drop_searches(connection: Connection, conversation: str) -> None:
    """Forget the searches of a conversation."""
    connection.execute(_FORGET, {"key": conversation})


def searches_to_tell(connection: Connection) -> tuple[SavedSearch, ...]:
    """Give the saved searches since whose last telling the listings have changed."""
    rows = connection.execute(_TO_TELL, {"now": revision(connection)})
    return tuple(
        SavedSearch(row.id, row.conversation, row.language, _WISH.validate_json(row.wish), row.told)
        for row in rows
    )


def mark_told(connection: Connection, ids: tuple[int, ...], told: int) -> None:
    """Note up to which revision the users of some searches were told."""
    if ids:
        connection.execute(_TOLD, [{"key": id_, "up_to": told} for id_ in ids])


_WITHDRAW = delete(proposal).where(
    proposal.c.conversation == bindparam("key"), proposal.c.decided.is_(None)
)
_PROPOSE = insert(proposal)
_PROPOSALS = select(proposal).where(proposal.c.decided.is_(None)).order_by(proposal.c.id)
_DECIDE = (
    update(proposal)
    .where(proposal.c.id == bindparam("key"), proposal.c.decided.is_(None))
    .values(decided=bindparam("decided_at"), approved=bindparam("decision"))
)
_ASK = insert(contact_request)
_REQUESTS = (
    select(
        contact_request.c.id,
        contact_request.c.listing,
        contact_request.c.message,
        contact_request.c.at,
    )
    .where(contact_request.c.done.is_(None))
    .order_by(contact_request.c.id)
)
_FINISH = (
    update(contact_request)
    .where(contact_request.c.id == bindparam("key"), contact_request.c.done.is_(None))
    .values(done=bindparam("finished"))
)
_SAVE = insert(saved_search)
_FORGET = delete(saved_search).where(saved_search.c.conversation == bindparam("key"))
_FORGET_SAME = _FORGET.where(saved_search.c.wish == bindparam("same"))
_TO_TELL = (
    select(saved_search).where(saved_search.c.told < bindparam("now")).order_by(saved_search.c.id)
)
_TOLD = (
    update(saved_search)
    .where(saved_search.c.id == bindparam("key"))
    .values(told=bindparam("up_to"))
)
