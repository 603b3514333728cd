"""Where a channel puts a document that no platform keeps for it, until it is asked for."""

from datetime import datetime
from typing import Protocol

from bot.channels.connection import Unavailable
from core.address import Address
from core.contents import Attached

LARGEST_MB = 10
LARGEST = LARGEST_MB * 1024**2
"""Bytes of the largest document that is taken in: nobody asks for a larger one."""


class Shelf(Protocol):
    """Keeps what is in documents, durably, as long as anybody may ask for it."""

    async def put(
        self, sender: Address, update_id: str, content: bytes, at: datetime
    ) -> str | None:
        """Keep one before its update; gives its ref, or None when too many wait to be read."""

    async def get(self, ref: str) -> bytes | None:
        """Give what is in one, if it is there."""

    async def drop(self, sender: Address, ref: str) -> None:
        """Keep one no longer, of which the update was not kept or was there already."""


async def taken_from(shelf: Shelf, attached: Attached) -> bytes:
    """Get the content of a document; raises Unavailable."""
    content = await shelf.get(attached.ref)
    if content is None:
        raise Unavailable("the document is not kept any more")
    return content
