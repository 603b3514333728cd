"""Fetching: a document stays with the channel it was sent on until it is asked for."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Protocol

from bot.channels.connection import Unavailable
from bot.documents.fetch import Fetch
from core.address import Address
from core.contents import Attached

logger = logging.getLogger(__name__)

PATIENCE = 40.0
"""Seconds for a document: less than a turn may take."""


class Keeper(Protocol):
    """A channel, as far as it keeps documents."""

    @property
    def name(self) -> str:
        """The first part of every address on this channel."""

    async def fetch(self, attached: Attached) -> bytes:
        """Get the content of a document; raises Unavailable."""


def fetching(channels: Sequence[Keeper]) -> Fetch:
    """Get documents from the channels they were sent on."""
    by_name = {channel.name: channel for channel in channels}

    async def fetch(sender: Address, attached: Attached) -> bytes | None:
        channel = by_name.get(sender.channel)
        if channel is None:
            return None
        try:
            async with asyncio.timeout(PATIENCE):
                return await channel.fetch(attached)
        except Unavailable as error:
            logger.info("a document of %s: %s", sender, error)
        except Exception as error:
            logger.warning("a document of %s was not fetched: %r", sender, error)
        return None

    return fetch
