"""The digest: every Monday colleagues hear how the week before it went."""

from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import ZONE
from bot.helpdesk.addresses import CHANNEL
from bot.helpdesk.home import digest
from bot.helpdesk.service import Service
from bot.texts import Texts
from core.contents import Due
from core.conversation import Handler, Message, Reply, Turn
from core.helpdesk.figures import Counted, Period, figures

TASK = "digest"
"""What is due."""


class Tickets(Protocol):
    """The tickets, as far as the digest asks for them."""

    async def counted(self, period: Period, now: datetime) -> Counted:
        """Count what happened in a period, and today."""


def weekly_digest(texts: Texts, tickets: Tickets, service: Service) -> Handler:
    """Tell the channel how the seven days before today went."""

    async def tell(turn: Turn) -> Reply | None:
        if turn.content != Due(TASK):
            return None
        yesterday = turn.at.astimezone(ZONE).date() - timedelta(days=1)
        week = Period.week(yesterday)
        counted = await tickets.counted(week, turn.at)
        found = figures(counted, week, turn.at, service.patience.hours)
        told = digest(texts.voice(service.speaks), found)
        return Reply((), turn.state, (Message(CHANNEL, told),))

    return tell
