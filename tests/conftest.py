"""What holds for every test."""

import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from functools import partialmethod
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, settings
from playwright.async_api import Browser

from bot.pace import Paces
from tests.browser import chromium
from tests.postgresql import Server, postgresql
from tests.timing import Still

# A busy machine is no fault: how fast things are is measured by themselves (`make bench`).
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# Few examples, the same each time: `make mutants` runs a test once for each mutant.
settings.register_profile(
    "mutants",
    parent=settings.get_profile("patient"),
    max_examples=15,
    derandomize=True,
    database=None,
)
settings.load_profile("patient")


_ONE_BY_ONE = ("slow", "browser", "xdist_group")
"""The marks of what takes long, and of what goes together already."""
_MANY = 10
"""Cases from which a test goes to one worker as a whole."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tell which tests go to one worker together: those with a mark, and the cases of a quick test.

    What is handed out one by one is looked through again for each that is done: with thousands of
    cases of a millisecond, handing them out takes longer than they do.
    """
    if not hasattr(config, "workerinput"):
        return
    tests = [item for item in items if isinstance(item, pytest.Function)]
    quick = [it for it in tests if not any(map(it.get_closest_marker, _ONE_BY_ONE))]
    cases = Counter(it.function for it in quick)
    for it in quick:
        if cases[it.function] >= _MANY:
            it.add_marker(pytest.mark.xdist_group(it.originalname))
    for it in tests:
        if group := it.get_closest_marker("xdist_group"):
            # With pytest 9.2, xdist 3.8 writes this where nobody reads it: all marks were in vain.
            it._id = it._id.parse(f"{it.nodeid}@{group.args[0]}")


@pytest.fixture(autouse=True)
def levels_of_the_log() -> Iterator[None]:
    """How much is logged, as it was before: a command that a test runs here sets it."""
    loggers = [logging.getLogger(name) for name in ("", "bot", "bot.knowledge", "storage")]
    levels = [logger.level for logger in loggers]
    yield
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def shared_browser() -> AsyncIterator[Browser]:
    async with chromium() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="session")
async def browser(shared_browser: Browser) -> AsyncIterator[Browser]:
    """A real Chromium, in which nothing is left of other tests."""
    yield shared_browser
    for context in shared_browser.contexts:
        await context.close()


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> Still:
    """The clock of every pace that is made from now on: a slow machine would let more through."""
    clock = Still()
    monkeypatch.setattr(Paces, "__init__", partialmethod(Paces.__init__, clock=clock))
    return clock


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server for the tests of one process; what it holds need not survive a crash."""
    with postgresql("fsync=off") as started:
        yield started


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, on SQLite and on PostgreSQL in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/kept.sqlite"
    server: Server = request.getfixturevalue("server")
    return server.create()
