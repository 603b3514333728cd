"""What the tests of the engine share."""

from collections.abc import AsyncIterator

import pytest

from storage.database import open_store
from storage.store import Store


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    async with open_store(database) as store:
        yield store
