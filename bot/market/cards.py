"""Partners as cards, for where there is no conversation: each can be sent on by itself."""

from bot.channels.house import Card
from bot.market.market import Market
from bot.market.results import noted
from bot.market.wording import SEPARATOR, Wording
from bot.texts import Voice
from core.market.index import Match, Matches
from core.market.refining import found_further
from core.market.wish import Wish, is_open
from core.markup import plain

MOST_CARDS = 10


def cards(market: Market, voice: Voice, message: str) -> tuple[Card, ...]:
    """Give who is found by a message, best first.

    Nobody, when it does not look for partners or leaves open where: there is no asking back.
    """
    reading = market.understanding.read(message)
    if not reading.is_search or is_open(reading.wish):
        return ()
    found = _found(market, reading.wish)
    wording = Wording(voice, market)
    return tuple(_card(market, wording, match) for match in found.page(0, MOST_CARDS))


def _found(market: Market, wish: Wish) -> Matches:
    matches = market.index.search(wish)
    if matches or wish.name is not None:
        return matches
    further = found_further(market.index, wish, market.contents.geography)
    return further[1] if further else matches


def _card(market: Market, wording: Wording, match: Match) -> Card:
    described = SEPARATOR.join(filter(None, (wording.whereabouts(match), wording.offer(match))))
    return Card(
        id=match.listing.id,
        title=plain(wording.name(match.listing)),
        description=plain(described),
        markdown=noted(wording.card(match), market, wording.voice),
    )
