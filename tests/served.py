"""`laddermaat serve` in a process of its own, as an operator starts it."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import aiohttp

from bot.connections import Standing
from tests.timing import NEVER

START_TIMEOUT = 240.0
"""Seconds; a first start learns to recognise questions."""


@dataclass(frozen=True, slots=True)
class Served:
    url: str
    process: Process


@asynccontextmanager
async def served(folder: Path, **settings: str) -> AsyncIterator[Served]:
    """Start it on a free port of 127.0.0.1, with its state in a folder; stop it as one does."""
    process = await start("serve", folder, **({"LADDERMAAT_PORT": "0"} | settings))
    try:
        yield Served(await _address(process), process)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await process.communicate()


async def stands(bot: Served, channel: str, standing: Standing) -> None:
    """Wait until the process says that it stands so with a channel."""
    async with aiohttp.ClientSession() as session, asyncio.timeout(NEVER):
        while True:
            async with session.get(f"{bot.url}/readyz") as answer:
                # Its store may take too long to answer, on a busy machine, to be called ready.
                is_ready = answer.status == HTTPStatus.OK
                if is_ready and (await answer.json())["channels"][channel] == standing:
                    return
            await asyncio.sleep(0.1)


async def start(command: str, folder: Path, **settings: str) -> Process:
    """Start a command of `laddermaat`."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", command, stdout=PIPE, stderr=STDOUT, stdin=PIPE,
        env=environment(folder, **settings),
    )  # fmt: skip


def environment(folder: Path, **settings: str) -> Mapping[str, str]:
    """Give the environment of a newcomer who set nothing but where the state goes."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("LADDERMAAT_")}
    ours = {
        "LADDERMAAT_DATABASE_URL": f"sqlite:///{folder}/laddermaat.sqlite",
        "LADDERMAAT_SEMANTIC": "off",
        "COLUMNS": "200",
    }
    return kept | ours | settings


async def _address(process: Process) -> str:
    assert process.stdout
    async with asyncio.timeout(START_TIMEOUT):
        line = (await process.stdout.readline()).decode()
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found, f"no address in {line!r}"
    return found[0]
