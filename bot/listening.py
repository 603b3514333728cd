"""Listening: the bot speaks the language that it is spoken to in."""

import re
from collections.abc import Callable
from dataclasses import replace

from core.assessment.scenario import Idle
from core.contents import Said
from core.conversation import Handler, Reply, Turn
from core.knowledge.outbursts import is_outburst
from core.knowledge.questions import asks
from core.language import Language

FEWEST_WORDS = 2
"""One word says too little: many are the same in both languages."""
_CODE = re.compile(r"\d[a-z]|[a-z]\d", re.IGNORECASE)


def listening(handler: Handler, language_of: Callable[[str], Language | None]) -> Handler:
    """Answer in the language of a message that leaves no doubt, unless the user chose one."""

    async def handle(turn: Turn) -> Reply | None:
        heard = _heard(turn, language_of)
        if heard is None:
            return await handler(turn)
        state = replace(turn.state, heard=heard)
        return await handler(replace(turn, language=heard, state=state))

    return handle


def _heard(turn: Turn, language_of: Callable[[str], Language | None]) -> Language | None:
    """Give the language of a message, if there is something to learn from it.

    What answers a question of the assessment may be a name, and says nothing; nor does "wtf".
    """
    if turn.state.language is not None or not isinstance(turn.content, Said):
        return None
    if is_outburst(turn.content.text):
        return None
    text = _without_names(turn.content.text)
    if len(text.split()) < FEWEST_WORDS:
        return None
    if not isinstance(turn.state.activity, Idle) and not asks(text):
        return None
    return language_of(text)


def _without_names(text: str) -> str:
    """Leave out what is in no language: "is Bakkerij De Korenaar certified?" is English.

    The first word has a capital anyway, and in capitals stand abbreviations that both have.
    Letters and digits in one word are a code.
    """
    first, *others = text.split() or [""]
    kept = (word for word in others if not word[0].isupper() or word.isupper())
    return " ".join((first, *(word for word in kept if not _CODE.search(word))))
