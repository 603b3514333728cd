"""How far work is, on the web: told to the pages that are open at this process."""

import asyncio
from collections.abc import Mapping

from bot.channels.meanwhile import Far
from bot.channels.web_session import Session
from bot.channels.web_told import Progress
from core.address import Address


class WebMeanwhile:
    """Shows it on every open page of a conversation; what comes later hears the next."""

    def __init__(self, open_pages: Mapping[str, set[Session]]) -> None:
        self._open = open_pages

    async def show(self, to: Address, place: str | None, far: Far, ref: str | None) -> str | None:
        """Tell the pages how far it is."""
        await self._tell(to, Progress(far.words, far.part))
        return to.id

    async def take_back(self, to: Address, ref: str) -> None:
        """Tell them that it is over."""
        await self._tell(to, Progress())

    async def _tell(self, to: Address, frame: Progress) -> None:
        pages = self._open.get(to.id, ())
        # Of a page that is leaving, nobody has to know.
        await asyncio.gather(*(page.tell(frame) for page in pages), return_exceptions=True)
