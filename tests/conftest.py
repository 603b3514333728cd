"""What holds for every test."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.postgresql import Server, postgresql

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


@pytest.fixture(autouse=True)
def levels_of_the_log() -> Iterator[None]:
    """How much is logged, as it was before: a command that a test runs here sets it."""
    loggers = [logging.getLogger(name) for name in ("", "bot", "bot.knowledge", "storage")]
    levels = [logger.level for logger in loggers]
    yield
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)


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
