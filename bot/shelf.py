"""Documents that were sent where no platform keeps them, in the store."""

from datetime import datetime
from uuid import uuid4

from core.address import Address
from storage.store import Store
from storage.uploads import Upload, drop_upload, keep_upload, upload_content


class StoredShelf:
    """Keeps what is in them until the turn that reads it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def put(
        self, sender: Address, update_id: str, content: bytes, at: datetime
    ) -> str | None:
        """Keep one; gives its ref, or None when too many of the sender's wait to be read."""
        new = Upload(uuid4().hex, str(sender), update_id, content, at)
        return new.ref if await self._store.run(keep_upload, new) else None

    async def get(self, ref: str) -> bytes | None:
        """Give what is in one, if it is there."""
        return await self._store.run(upload_content, ref)

    async def drop(self, sender: Address, ref: str) -> None:
        """Keep one no longer."""
        await self._store.run(drop_upload, str(sender), ref)
