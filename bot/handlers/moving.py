"""Moving: a platform gives a conversation another address, and it goes on there."""

from core.contents import Moved
from core.conversation import Reply, Turn
from core.effects import MoveConversation


async def moving(turn: Turn) -> Reply | None:
    """Take everything along to the new address, without a word."""
    match turn.content:
        case Moved(to):
            return Reply((), turn.state, effects=(MoveConversation(str(to)),))
        case _:
            return None
