"""Runs one program with a crowd, in this process, and prints as JSON what it took."""

import argparse
import asyncio
import json
import os
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeAlias

from tests.bench.crowd import Crowd
from tests.bench.fake_api import BotApi
from tests.bench.journal import Journal

SEED = 20261130
WARMING = 20
"""Conversations before it counts."""
BROKEN = "broken"
"""The name of a file by which a program tells that it could not start with what it had kept."""
FIRST = 1000
"""The chat of the first that counts."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a program is given."""

    folder: Path
    """For its state."""
    kind: str
    """Which form of the program."""
    server: int | None
    """The port of a server that stores its state."""


Program: TypeAlias = Callable[[BotApi, Given], AbstractAsyncContextManager[None]]
"""Runs a bot, that fetches its updates from the API, until the block ends."""


@dataclass(frozen=True, slots=True)
class Took:
    """What came of it."""

    version: str
    turns: int
    seconds: float
    processor: float
    """Seconds, of all threads, and of the server."""
    megabytes: float
    """Resident at the end, with the server."""
    first: float
    """Seconds since 1970 at the first answer."""
    wrong: int
    """Answers that were not those of the conversation."""
    calls: dict[str, int]
    under_way: int
    """People who were talking when it began, as they were when it was killed."""
    begun_again: int
    """Of these, those who had to begin again."""
    again: int
    """Of these, those who had to say something again."""
    twice: int
    """Of these, those who heard something twice."""
    broken: bool
    """Whether somebody had to remove a file before it would start."""


def main(program: Program, version: str) -> None:
    """Run it as the command line says."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", default="")
    parser.add_argument("--server", type=int, help="a port")
    parser.add_argument("--server-pid", type=int)
    parser.add_argument("--people", type=int, default=1)
    parser.add_argument("--at-once", type=int, default=1)
    parser.add_argument("--warm", action="store_true", help="with some conversations first")
    parser.add_argument("--journal", action="store_true", help="go on from the last time")
    given = parser.parse_args()
    took = asyncio.run(_run(program, version, given))
    print(json.dumps(asdict(took)), flush=True)
    # What somebody else's program still has to put away is not of interest.
    os._exit(0)


async def _run(program: Program, version: str, given: argparse.Namespace) -> Took:
    file = given.folder / "journal.jsonl"
    going_on = given.journal and file.exists()
    crowd = Crowd(SEED, given.at_once, Journal(file) if given.journal else None)
    if going_on:
        crowd.remember(file)
    concerned = [crowd.people[it] for it in crowd.under_way]
    async with program(crowd.api, Given(given.folder, given.kind, given.server)):
        if given.warm:
            await crowd.talk(range(WARMING))
        before, turns = _processor(given.server_pid), crowd.turns
        began = time.monotonic()
        await crowd.talk(range(FIRST, FIRST + given.people), patient=not going_on)
        seconds = time.monotonic() - began
        processor = _processor(given.server_pid) - before
        megabytes = resident(os.getpid()) + (resident(given.server_pid) if given.server_pid else 0)
    return Took(
        version=version,
        turns=crowd.turns - turns,
        seconds=seconds,
        processor=processor,
        megabytes=megabytes,
        first=crowd.first,
        wrong=crowd.wrong,
        calls=dict(crowd.api.calls),
        under_way=len(concerned),
        begun_again=sum(it.begun_again > 0 for it in concerned),
        again=sum(it.again > 0 for it in concerned),
        twice=sum(it.twice > 0 for it in concerned),
        broken=(given.folder / BROKEN).exists(),
    )


def _processor(server: int | None) -> float:
    """Give the seconds of processor time of this process and its server."""
    spent = time.process_time()
    if server:
        fields = Path(f"/proc/{server}/stat").read_text("utf-8").rpartition(")")[2].split()
        spent += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return spent


def resident(pid: int) -> float:
    """Give the megabytes that a process has in memory."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    line = next(it for it in status if it.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
