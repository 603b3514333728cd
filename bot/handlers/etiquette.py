"""Good manners towards messages that nothing else could make sense of: empty or endless ones."""

from bot.offers import offers
from bot.texts import Texts
from core.conversation import Handler, Pressed, Reply, Said, Text, Turn
from core.markup import fold

LONGEST_MESSAGE = 2_000
"""Characters; nobody needs more to answer a question or to ask one."""


def etiquette(texts: Texts) -> Handler:
    """Answer messages without words, and those with far too many."""

    async def handle(turn: Turn) -> Reply | None:
        if not isinstance(turn.content, Said):
            return None
        voice, text = texts.voice(turn.language), turn.content.text
        if len(text) > LONGEST_MESSAGE:
            said = voice("too-long", length=len(text), most=LONGEST_MESSAGE)
        elif not fold(text).strip():
            said = voice("nothing-said")
        else:
            return None
        return Reply((Text(said),), turn.state)

    return handle


def not_understood(texts: Texts) -> Handler:
    """Answer whatever nobody else answered, and offer what can be done: the last in the list."""

    async def handle(turn: Turn) -> Reply | None:
        voice = texts.voice(turn.language)
        key = "stale-menu-button" if isinstance(turn.content, Pressed) else "not-understood"
        return Reply((Text(voice(key)), *offers(voice, turn.state)), turn.state)

    return handle
