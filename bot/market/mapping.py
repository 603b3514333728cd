"""What was found, on a map: numbered as in the list."""

from collections.abc import Sequence

from bot.market.market import Market
from bot.market.wording import SEPARATOR, Wording
from bot.pictures.alternative import alternative
from core.blocks import Picture
from core.drawings import Map, Pin
from core.market.index import Match, point_at
from core.market.spots import point_of
from core.market.wish import Around, Wish
from core.markup import plain

MOST_DRAWN = 20
"""Listings on a map: as many as it names."""


def mapped(market: Market, wording: Wording, wish: Wish, matches: Sequence[Match]) -> Picture:
    """Draw who was found, with the circle that was looked in."""
    voice, geography = wording.voice, market.contents.geography
    key = "partners-map-title-fictional" if market.fictional else "partners-map-title"
    title = voice.label(key, wish=plain(wording.wish(wish)))
    title = title[:1].upper() + title[1:]
    pins = tuple(
        Pin(point_of(match.listing, geography), str(number), _label(wording, match))
        for number, match in enumerate(matches, start=1)
    )
    around = wish.where if isinstance(wish.where, Around) else None
    drawing = Map(
        title,
        pins,
        centre=point_at(around.centre, geography) if around else None,
        radius_km=around.radius_km if around else None,
    )
    told = [f"{pin.number}: {pin.label}" for pin in pins]
    head = voice.label("partners-map-alt", title=title)
    return Picture(voice.label("partners-map-name"), alternative(voice, head, told), drawing)


def _label(wording: Wording, match: Match) -> str:
    """Say who it is, where, and how far that is."""
    return SEPARATOR.join((match.listing.name, plain(wording.whereabouts(match))))
