"""What the tests of the engine share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import open_store
from storage.store import Store
from tests.engine.fakes import url


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(url(tmp_path)) as store:
        yield store
