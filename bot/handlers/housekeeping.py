"""Housekeeping: what Laddermaat does of its own accord when the clock says so."""

from datetime import timedelta

from core.contents import Due
from core.conversation import Handler, Reply, Turn
from core.effects import Prune


def clock_handler(retention: timedelta) -> Handler:
    """Forget handled updates once a day, when they are older than the retention.

    A retention under a day is a ValueError: the clock could not recognise today's task.
    """
    if retention < timedelta(days=1):
        raise ValueError(f"updates must be kept for a day at least, not for {retention}")

    async def keep_house(turn: Turn) -> Reply | None:
        if turn.content != Due("prune"):
            return None
        return Reply((), turn.state, effects=(Prune(turn.at - retention),))

    return keep_house
