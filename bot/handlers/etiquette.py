"""Good manners towards messages that nothing else makes sense of, such as empty or endless ones."""

from bot.offers import offers
from bot.texts import Texts
from core.blocks import Text
from core.contents import Pressed, Said, Submitted
from core.conversation import Handler, Reply, Turn
from core.markup import fold

LONGEST_MESSAGE = 2_000
"""Characters; nobody needs more to answer a question or to ask one."""


def etiquette(texts: Texts) -> Handler:
    """Answer messages without words, or with far too many."""

    async def handle(turn: Turn) -> Reply | None:
        voice = texts.voice(turn.language)
        match turn.content:
            case Said(text) if len(text) > LONGEST_MESSAGE:
                said = voice("too-long", length=len(text), most=LONGEST_MESSAGE)
            case Said(text) if not fold(text).strip():
                said = voice("nothing-said")
            case _:
                return None
        return Reply((Text(said),), turn.state)

    return handle


def stale_button(texts: Texts) -> Handler:
    """Answer a button or form that nobody knows any more, and offer what can be done: the last."""

    async def handle(turn: Turn) -> Reply | None:
        voice = texts.voice(turn.language)
        match turn.content:
            case Pressed():
                said = voice("stale-menu-button")
            case Submitted():
                said = voice("stale-form")
            case _:
                return None
        return Reply((Text(said), *offers(voice, turn.state)), turn.state)

    return handle
