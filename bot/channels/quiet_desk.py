"""The desk without a channel: colleagues look into the store, from a page or the terminal."""

from bot.channels.channel import Brought, Delivery, Limits
from bot.channels.connection import Unavailable
from bot.helpdesk.addresses import NAME
from core.contents import Attached


class QuietDesk:
    """Takes everything and brings nothing: what is said stands in the history."""

    name = NAME
    limits = Limits()

    async def deliver(self, delivery: Delivery) -> Brought:
        """Have it stand in the history."""
        return Brought(more=False)

    async def fetch(self, attached: Attached) -> bytes:
        """Refuse: nothing is sent here."""
        raise Unavailable("the document was sent on no channel")
