"""One rig a module and mode; each test takes a new person."""

from collections.abc import AsyncIterator, Iterator
from itertools import count

import pytest

from bot.channels.slack_settings import Mode
from tests.ports import free_port
from tests.slack.house import Talk, talking
from tests.slack.local_slack import PEOPLE, Rig

_NEXT = count()


@pytest.fixture(scope="module", params=["socket", "http"])
def rig(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    mode: Mode = request.param
    started = Rig(free_port(), free_port(), mode, tmp_path_factory.mktemp("slack"))
    with started.running():
        yield started


@pytest.fixture
async def talk(rig: Rig) -> AsyncIterator[Talk]:
    async with talking(rig) as connected:
        yield connected


@pytest.fixture
def ann() -> str:
    return PEOPLE[next(_NEXT) % len(PEOPLE)]


@pytest.fixture
def bob() -> str:
    return PEOPLE[next(_NEXT) % len(PEOPLE)]
