"""Deciding on something with a button: each carries a mark, so that it never decides on more."""

from bot.assessment.press import Press, Verb
from bot.texts import Voice
from core.assessment.scenario import Answers, Confirming, Discarding
from core.blocks import Choices
from core.marks import mark_of


def yes_or_no(voice: Voice, pending: Confirming | Discarding) -> Choices:
    """Offer a yes and a no to what waits for one."""
    about = mark(pending)
    return Choices(
        (
            Press(Verb.CONFIRM, pending.scenario, about).choice(voice.label("offer-yes")),
            Press(Verb.DECLINE, pending.scenario, about).choice(voice.label("offer-no")),
        )
    )


def mark(of: Answers | Confirming | Discarding) -> str:
    """Give a short mark that tells one thing to decide on from another: old buttons stay void."""
    match of:
        case Confirming(_, changes, void):
            told = repr((sorted(changes.items()), void))
        case Discarding(_, restart):
            told = repr(restart)
        case answers:
            told = repr(sorted(answers.items()))
    return mark_of(told)
