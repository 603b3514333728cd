"""A store on SQLite; the engine's own tests have the rest."""

from collections.abc import AsyncIterator

import pytest

from storage.database import open_store
from storage.store import Store


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    async with open_store("sqlite://") as store:
        yield store
