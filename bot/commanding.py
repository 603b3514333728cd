"""Commanding: a slash command, from a menu or a link, is taken as the words it stands for.

`/zelfscan` is "zelfscan", `/partners utrecht` is "partners utrecht". Behind `/start` comes what a
link carried, in which Telegram allows no spaces: `/start partner_den_haag` is "partners in den
haag".
"""

import re
from dataclasses import replace

from core.contents import Said
from core.conversation import Handler, Reply, Turn

_COMMAND = re.compile(r"/(\w+)\s*(.*)", re.DOTALL)
_PARTNER = "partner "
_LINKING = ("koppel ", "link ")
FROM_A_LINK = "start "
"""Before the words of a link that asks to link an account."""


def commanding(handler: Handler) -> Handler:
    """Have commands answered like the words they stand for."""

    async def handle(turn: Turn) -> Reply | None:
        if not isinstance(turn.content, Said):
            return await handler(turn)
        content = replace(turn.content, text=in_words(turn.content.text))
        return await handler(replace(turn, content=content))

    return handle


def in_words(text: str) -> str:
    """Give the words that a message stands for: itself, unless it is a command."""
    command = _COMMAND.fullmatch(text.strip())
    if command is None:
        return text
    name, rest = command.groups()
    if name.casefold() == "start" and rest:
        return _linked(rest.replace("_", " "))
    return f"{name.replace('_', ' ')} {rest}".strip()


def _linked(words: str) -> str:
    if words.casefold().startswith(_PARTNER):
        return f"partners in {words[len(_PARTNER) :]}"
    # A link may come from anybody: what it asks for must not be taken for somebody's own words.
    return f"{FROM_A_LINK}{words}" if words.casefold().startswith(_LINKING) else words
