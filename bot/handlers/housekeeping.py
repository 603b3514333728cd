"""Housekeeping: what Laddermaat does of its own accord when the clock says so."""

from core.contents import Due
from core.conversation import Handler, Reply, Turn
from core.effects import Prune
from core.retention import Retention


def clock_handler(keep: Retention) -> Handler:
    """Forget once a day what was kept long enough."""

    async def keep_house(turn: Turn) -> Reply | None:
        match turn.content:
            case Due("prune", after):
                return Reply((), turn.state, effects=(Prune(turn.at, keep, after),))
            case _:
                return None

    return keep_house
