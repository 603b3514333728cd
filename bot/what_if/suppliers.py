"""Certified suppliers in the region, beside the ways up: what is bought from them counts."""

from bot.market.market import Market
from bot.market.press import Press, Verb
from bot.market.results import noted
from bot.market.wording import Wording
from bot.texts import Voice
from core.blocks import Block, Choice, Choices, Text
from core.market.listing import Rung
from core.market.wish import Around, AtLeast, Centre, Wish

MOST_SHOWN = 3


def suppliers(
    voice: Voice, market: Market, centre: Centre | None, back: Choice
) -> tuple[Block, ...]:
    """Show the nearest with a rung, or ask where to look; with a way back."""
    if centre is None:
        return _asked(voice, back)
    wish = Wish(where=Around(centre), standing=AtLeast(Rung.FIRST))
    matches, wording = market.index.search(wish), Wording(voice, market)
    place = wording.places.centre(centre)
    if not matches:
        return Text(voice("ways-no-suppliers", place=place)), Choices((back,))
    shown = matches.page(0, MOST_SHOWN)
    heading = voice("ways-suppliers", place=place, total=len(matches))
    lines = "\n".join(f"{n}. {wording.line(match)}" for n, match in enumerate(shown, start=1))
    buttons = (
        Press(Verb.CARD, match.listing.id).choice(f"{n}. {match.listing.name}")
        for n, match in enumerate(shown, start=1)
    )
    said = noted(f"{heading}\n\n{lines}", market, voice)
    return Text(said), Choices((*buttons, back))


def _asked(voice: Voice, back: Choice) -> tuple[Block, ...]:
    start = Press(Verb.START).choice(voice.label("offer-partners"))
    return Text(voice("ways-where")), Choices((start, back))
