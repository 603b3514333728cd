"""The directory: the listings as they are now, kept in memory and ready to be searched."""

import asyncio
from datetime import date

from sqlalchemy import Connection

from bot.market.contents import MarketContents
from bot.market.market import Market, News, market_now
from core.market.listing import Listing
from core.market.search import SavedSearch
from storage.listings import listings, revision
from storage.marketplace import searches_to_tell
from storage.store import Store


class Directory:
    """Gives the market of today, and reads it anew when the listings changed."""

    def __init__(self, contents: MarketContents, store: Store | None = None) -> None:
        """Without a store there is only the demonstration."""
        self._contents = contents
        self._store = store
        self._market: Market | None = None
        self._revision = -1
        self._reading = asyncio.Lock()

    async def market(self, today: date) -> Market:
        """Give the listings as they are now, by the validity of today."""
        now = await self._store.run(revision) if self._store else 0
        if market := self._current(now, today):
            return market
        async with self._reading:
            return self._current(now, today) or await self._read(today)

    async def news(self) -> tuple[tuple[News, ...], int]:
        """Give what the users of saved searches were not told yet, up to which revision."""
        if self._store is None:
            return (), 0
        return await self._store.run(_news)

    def _current(self, now: int, today: date) -> Market | None:
        market = self._market
        is_current = market and self._revision == now and market.index.today == today
        return market if is_current else None

    async def _read(self, today: date) -> Market:
        now, listed = await self._store.run(_all) if self._store else (0, ())
        market = await asyncio.to_thread(market_now, self._contents, now, listed, today)
        self._market, self._revision = market, now
        return market


def _all(connection: Connection) -> tuple[int, tuple[Listing, ...]]:
    return revision(connection), listings(connection)


def _news(connection: Connection) -> tuple[tuple[News, ...], int]:
    waiting: dict[int, list[SavedSearch]] = {}
    for saved in searches_to_tell(connection):
        waiting.setdefault(saved.told, []).append(saved)
    news = (News(listings(connection, told), tuple(each)) for told, each in waiting.items())
    return tuple(news), revision(connection)
