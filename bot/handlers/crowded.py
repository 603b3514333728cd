"""Crowded: what came faster than it could be answered was not kept, and the user hears that."""

from bot.texts import Texts
from core.blocks import Text
from core.contents import Due
from core.conversation import Handler, Reply, Turn

TASK = "crowded"


def crowded(texts: Texts) -> Handler:
    """Say that messages were not read, and what to do."""

    async def handle(turn: Turn) -> Reply | None:
        if turn.content != Due(TASK):
            return None
        return Reply((Text(texts.voice(turn.language)("crowded")),), turn.state)

    return handle
