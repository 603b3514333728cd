"""Whoever waits for a command in a terminal sees that it is at work; nobody else does."""

import asyncio
import os
import pty
import sys
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path

from storage.database import open_store
from tests.engine.fakes import url
from tests.served import environment

BACKUP = (sys.executable, "-m", "bot", "db", "backup")
SHOWN = "copying, and reading it back"


async def test_a_backup_shows_that_it_is_at_work(tmp_path: Path) -> None:
    async with open_store(url(tmp_path)):
        pass
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *BACKUP, str(tmp_path / "one.sqlite"), stdout=PIPE, stderr=theirs,
        env={**environment(tmp_path), "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    said, _ = await process.communicate()
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert process.returncode == 0
    assert SHOWN in shown
    assert SHOWN not in said.decode()


async def test_what_goes_into_a_file_stays_without(tmp_path: Path) -> None:
    async with open_store(url(tmp_path)):
        pass
    process = await asyncio.create_subprocess_exec(
        *BACKUP, str(tmp_path / "two.sqlite"), stdout=DEVNULL, stderr=PIPE,
        env=environment(tmp_path),
    )  # fmt: skip
    _, shown = await process.communicate()
    assert process.returncode == 0
    assert shown == b""
