"""What is kept of somebody, in the store."""

import asyncio
from datetime import datetime

from sqlalchemy import Connection

from bot.privacy.exporting import VERSION, Export
from bot.privacy.holdings import Exported, Held
from core.address import Address
from storage.exporting import LONG, Pages, accounts_of, kept_of, pages, record
from storage.exports_given import last_given
from storage.holdings import holding, seen_elsewhere
from storage.store import Store

AT_ONCE = 100
"""Messages, or updates, that are read at once: other conversations go on in between."""


class StoredHoldings:
    """Looks up what is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def held(self, conversation: Address) -> Held:
        """Count what is kept."""
        return await self._store.run(_held, str(conversation))

    async def export(self, conversation: Address, at: datetime) -> Exported:
        """Give all that is kept."""
        export = Export({"laddermaat_export": VERSION, "made": at.isoformat()})
        held = await self._store.run(holding, str(conversation))
        await asyncio.to_thread(export.add, "accounts", accounts_of(held))
        kept = await self._store.run(kept_of, held)
        for section, rows in kept.items():
            await asyncio.to_thread(export.add, section, map(record, rows))
        for section in LONG:
            await self._add_all(export, section, pages(section, held, AT_ONCE))
        if export.complete:
            export.end_part()
        return Exported(tuple(export.parts), export.complete)

    async def given(self, conversation: Address) -> datetime | None:
        """Tell when all that is kept was last given, if that was not long ago."""
        return await self._store.run(last_given, str(conversation))

    async def _add_all(self, export: Export, section: str, page: Pages) -> None:
        rows, after = await self._store.run(page, 0)
        fits = True
        while rows and fits:
            fits = await asyncio.to_thread(export.add, section, map(record, rows))
            rows, after = await self._store.run(page, after)


def _held(connection: Connection, of: str) -> Held:
    held = holding(connection, of)
    return Held(
        len(held.accounts),
        held.messages,
        held.under_way,
        len(held.decided),
        len(held.tickets),
        len(held.listed),
        held.searches,
        tuple(map(Address.parse, seen_elsewhere(connection, held.threads))),
    )
