"""The helpdesk of a bot that is tried without a store: there is never a ticket yet."""

from collections.abc import Sequence
from datetime import datetime

from bot.helpdesk.account import Utterance
from bot.helpdesk.stored import Tickets
from core.address import Address
from core.helpdesk.figures import Counted, Period, Share
from core.helpdesk.ticket import Entry, Ticket


class NoTickets(Tickets):
    """Nobody ever asked people anything."""

    async def next_number(self) -> int:
        return 1

    async def find(self, number: int) -> Ticket | None:
        return None

    async def open(self) -> tuple[Ticket, ...]:
        return ()

    async def trail(self, number: int) -> Sequence[Entry]:
        return ()

    async def with_words(self, conversation: Address, ref: str) -> Ticket | None:
        return None

    async def last_said(self, account: Address, most: int) -> Sequence[Utterance]:
        return ()

    async def counted(self, period: Period, now: datetime) -> Counted:
        return Counted((), 0, 0, (), Share(0, 0), Share(0, 0))
