"""Empty databases, as many as a test needs."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.postgresql import Server

Make: TypeAlias = Callable[[str], str]
"""Gives the URL of an empty database of a kind: sqlite or postgresql."""


@pytest.fixture
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """Make empty databases; PostgreSQL is only started where one is asked for."""
    numbers = count(1)

    def made(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path}/kept-{next(numbers)}.sqlite"
        server: Server = request.getfixturevalue("server")
        return server.create()

    return made


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Have each kind in turn."""
    return str(request.param)
