"""How far work is, on the web: told to the pages that are open at this process."""

import asyncio
from collections.abc import Mapping, Set
from contextlib import suppress
from typing import Protocol

from bot.channels.meanwhile import Far
from bot.channels.web_told import Progress
from core.address import Address

PATIENCE = 1.0
"""Seconds that a page gets: one that does not read must not keep it from the others."""


class Page(Protocol):
    """An open page, as far as it is told how far work is."""

    async def tell(self, frame: Progress) -> None:
        """Tell the page. Raises ConnectionError when it left."""


class WebMeanwhile:
    """Shows it on every open page of a conversation; what comes later hears the next."""

    def __init__(self, open_pages: Mapping[str, Set[Page]]) -> None:
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
        await asyncio.gather(*(_told(page, frame) for page in pages))


async def _told(page: Page, frame: Progress) -> None:
    # Of a page that is leaving, or does not read, nobody has to know.
    with suppress(ConnectionError, TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await page.tell(frame)
