"""What must be known before one can search: where."""

from bot.market.press import Press, Verb
from bot.market.replying import replied
from bot.market.session import Session
from bot.texts import Markdown
from core.blocks import Choices, LocationRequest, Text
from core.conversation import Reply
from core.market.search import Search
from core.market.wish import Nearby, OneOf, Unknown, Wish, is_open

MOST_NAMESAKES = 8
"""Places that one can choose from by a button."""


def asked_where(session: Session, wish: Wish) -> Reply | None:
    """Ask where, as long as a wish leaves that open; None when it can be searched for."""
    voice = session.voice
    match wish.where:
        case OneOf() as where:
            return _which(session, wish, where)
        case Unknown(name, abroad):
            key = "partners-abroad" if abroad else "partners-unknown-place"
            return _asking(session, wish, voice(key, name=name))
        case Nearby():
            return _asking(session, wish, voice("partners-where"))
        case None if is_open(wish):
            return _asking(session, wish, voice("partners-where"))
        case _:
            return None


def _which(session: Session, wish: Wish, where: OneOf) -> Reply:
    options = tuple(
        Press(Verb.PLACE, code).choice(session.wording.places.told_apart(code))
        for code in where.codes[:MOST_NAMESAKES]
    )
    said = Text(session.voice("partners-which-place", name=where.name))
    return replied(session, Search(wish), said, Choices(options))


def _asking(session: Session, wish: Wish, said: Markdown) -> Reply:
    share = LocationRequest(session.voice.label("offer-share-location"))
    return replied(session, Search(wish), Text(said), share)
