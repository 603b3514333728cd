"""Of a copy that is killed on the way nothing is there, and the next one succeeds."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from storage import tables
from storage.backup import back_up, restore
from storage.connected import reading
from storage.schema import is_empty
from storage.urls import lasting
from tests.engine.fakes import NOON
from tests.storage.conftest import Make
from tests.storage.databases import connected_to, prepared

MESSAGES = 20_000
UNDER_WAY = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")


@pytest.fixture
def backup(make: Make, tmp_path: Path) -> Path:
    """Have a backup that takes a while to restore."""
    url = prepared(make("sqlite"))
    said = {"conversation": "web:ann", "author": "user", "body": "[]", "at": NOON}
    with connected_to(url) as connection, connection.begin():
        connection.execute(insert(tables.message), [said] * MESSAGES)
    back_up(lasting(url), tmp_path / "backup")
    return tmp_path / "backup"


@pytest.mark.slow
def test_a_restore_that_is_killed_leaves_nothing(kind: str, make: Make, backup: Path) -> None:
    url = make(kind)
    command = [sys.executable, "-m", "bot", "db", "restore", str(backup), "--database-url", url]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _until(lambda: _is_under_way(url), process)
    process.kill()
    process.wait()

    assert _holds_nothing(url)
    told = restore(backup, lasting(url))
    assert {it.table: it.rows for it in told}["message"] == MESSAGES


def _until(true: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    latest = time.monotonic() + 60
    while not true():
        assert process.poll() is None, "it was done before it could be killed"
        assert time.monotonic() < latest
        time.sleep(0.01)


def _is_under_way(url: str) -> bool:
    file = Path(str(lasting(url).database))
    if url.startswith("sqlite"):
        return any(it.stat().st_size for it in file.parent.glob(f".{file.name}.*"))
    with connected_to(url) as connection:
        return bool(connection.scalar(UNDER_WAY))


def _holds_nothing(url: str) -> bool:
    if url.startswith("sqlite"):
        return not Path(str(lasting(url).database)).exists()
    latest = time.monotonic() + 60
    while _is_under_way(url):  # the server takes a moment to see that its client is gone
        assert time.monotonic() < latest, "something else is at work there"
        time.sleep(0.01)
    with reading(lasting(url)) as connection:
        return is_empty(connection)
