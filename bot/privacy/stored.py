"""What is kept of somebody, in the store."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from bot.privacy.exporting import VERSION, Export
from bot.privacy.holdings import Exported, Held
from core.address import Address
from storage.exporting import kept_of, said_after
from storage.holdings import holding, seen_elsewhere
from storage.store import Store

AT_ONCE = 100
"""Messages that are read at once: other conversations go on in between."""


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
        fits = True
        for section, records in await self._store.run(_kept, str(conversation)):
            fits = fits and await asyncio.to_thread(export.add, section, records)
        after = 0
        while fits:
            said = await self._store.run(said_after, str(conversation), after, AT_ONCE)
            if not said:
                break
            after = said[-1][0]
            fits = await asyncio.to_thread(export.add, "messages", [it for _, it in said])
        if export.complete:
            export.end_part()
        return Exported(tuple(export.parts), export.complete)


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


def _kept(connection: Connection, of: str) -> Sequence[tuple[str, Sequence[Mapping[str, object]]]]:
    return [*kept_of(connection, of)]
