"""What a message means right after a search: an answer to where, a pick, or a refinement."""

import re
from dataclasses import replace

from bot.market.introducing import Introduction
from bot.market.searching import Searching
from bot.market.session import Session
from core.assessment.phrases import fold
from core.conversation import Reply
from core.market.refining import among, is_refining, located, refined
from core.market.search import Search
from core.market.understanding import Reading
from core.market.wish import Found, OneOf

_NUMBER = r"(?:nummer|nr\.?|number|no\.?|#)?\s*(?P<number>[1-9]\d{0,3})\.?"
_PICK = re.compile(
    rf"(?:(?:toon|laat|show|meer\s+over|more\s+about|vertel\s+(?:meer\s+)?over)\s+)?{_NUMBER}"
    r"(?:\s+zien)?",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:(?:kunt\s+u|kun\s+je|wilt\s+u|can\s+you|please|hoe\s+kom(?:\s+ik|en\s+wij|en\s+we)|"
    r"how\s+(?:do|can)\s+(?:i|we)|(?:kan|wil)\s+ik|(?:i|we)\s+want\s+to)\s+)?"
    r"(?:breng|brengen|zet|put|get)?\s*"
    r"(?:mij|me|ons|us)?\s*(?:graag\s+)?(?:in\s+contact|in\s+touch|contact)(?:\s+(?:brengen|komen))?"
    rf"(?:\s+(?:met|with|opnemen\s+met)\s+(?:{_NUMBER}|(?P<name>.+?)))?(?:\s+(?:brengen|komen))?[\s?!.]*",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:helpdesk|medewerkers?|mens(?:en)?|iemand|collegas?|blik op werk|pso"
    r"|human|person|people|somebody|someone|colleagues?|staff)\b"
)
"""Who is no partner: who asks for them is answered elsewhere."""
FEW = 1
"""Words that may be left without a meaning in an answer to where."""


def followed(session: Session, reading: Reading, text: str) -> Reply | None:
    """Take words as following on the last search, if that was the last thing spoken of."""
    state = session.turn.state
    if state.search is None:
        return None
    if state.asked is not None:
        # Something else was spoken of since: only what can mean nothing else still follows.
        return _refined(session, state.search, reading, text) if is_refining(text) else None
    return (
        _picked(session, state.search, text)
        or _answered(session, state.search, reading, text)
        or _refined(session, state.search, reading, text)
    )


def _picked(session: Session, search: Search, text: str) -> Reply | None:
    if search.shown and (found := _PICK.fullmatch(text.strip(" ?!."))):
        return _shown(session, search, int(found["number"]))
    if found := _CONTACT.fullmatch(text.strip()):
        if id_ := _meant(session, search, found):
            return Introduction(session).begin(id_)
        is_ours = found["name"] and _OURS.search(fold(found["name"]))
        return None if is_ours else Searching(session).whom()
    return None


def _shown(session: Session, search: Search, number: int) -> Reply:
    """Show who has a number in what was shown, or say that there is nobody of that number."""
    searching = Searching(session)
    if number > search.seen:
        return searching.no_such_number(search)
    id_ = _numbered(session, search, number)
    return searching.card(id_) if id_ else searching.gone()


def _meant(session: Session, search: Search, found: re.Match[str]) -> str | None:
    """Give the listing to be in contact with: by number, by name, or the one shown last."""
    if found["number"]:
        return _numbered(session, search, int(found["number"]))
    if found["name"]:
        rows = session.market.index.names.rows(found["name"])
        return session.market.index.listings[rows[0]].id if len(rows) == 1 else None
    return search.card


def _numbered(session: Session, search: Search, number: int) -> str | None:
    """Give the listing with a number in what was shown, or on the map of it; None if it is gone."""
    if number > search.seen:
        return None
    # Listings may have gone since: then there are fewer than were shown.
    found = session.market.index.search(search.wish).page(number - 1, 1)
    return found[0].listing.id if found else None


def _answered(session: Session, search: Search, reading: Reading, text: str) -> Reply | None:
    """Take the answer to the question where to look."""
    where = search.wish.where
    if search.shown or isinstance(where, Found) or reading.is_search:
        return None
    answer = session.market.understanding.read_where(text)
    if answer.wish.where is None or len(answer.left) > FEW:
        return None
    found = answer.wish.where
    if isinstance(where, OneOf):
        found = among(where, found, session.market.contents.geography)
    found = located(found, where)
    return Searching(session).search(replace(search.wish, where=found))


def _refined(session: Session, search: Search, reading: Reading, text: str) -> Reply | None:
    wish = refined(search.wish, reading, text)
    return Searching(session).search(wish) if wish else None
