"""What the bot offers to somebody who is not in the middle of something."""

from bot.assessment.press import Press, Verb
from bot.market.press import Press as MarketPress
from bot.market.press import Verb as MarketVerb
from bot.texts import Voice
from core.assessment.scenario import Idle
from core.blocks import Choice, Choices
from core.conversation import State


def offers(voice: Voice, state: State) -> tuple[Choices, ...]:
    """Offer what can be done, unless there is a question to go on with."""
    if not isinstance(state.activity, Idle):
        return ()
    return (Choices((start(voice), *others(voice))),)


def start(voice: Voice) -> Choice:
    """Offer the assessment."""
    return Press(Verb.OFFER).choice(voice.label("offer-start"))


def others(voice: Voice) -> tuple[Choice, ...]:
    """Offer what there is besides the assessment."""
    other = ("offer-english", "menu:en") if voice.language == "nl" else ("offer-dutch", "menu:nl")
    key, token = other
    partners = MarketPress(MarketVerb.START).choice(voice.label("offer-partners"))
    return partners, Choice(voice.label(key), token)
