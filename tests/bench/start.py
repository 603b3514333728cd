"""How long it takes until a bot that is started answers, and how much memory it has then."""

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.programs import PROGRAMS, ROOT, Program, Wrong, scene
from tests.bench.row import Row
from tests.bench.running import resident
from tests.ports import free_port
from tests.served import environment

RUNS = 3
ALL = "all that this program does"
ALONE = "the five questions alone"
PROGRAMS_ALONE = ("ours", "python-telegram-bot", "aiogram, memory", "Errbot, shelf")
PATIENCE = 120.0


def rows(quick: bool) -> Iterator[Row]:
    """Measure; ValueError when ours does not start."""
    if not quick:
        _served()  # learns to recognise questions, if that was not kept from an earlier start
    runs = 1 if quick else RUNS
    yield from _rows(ALL, "ours", [_served() for _ in range(runs)], ours=True)
    for program in (it for it in PROGRAMS if it.name in PROGRAMS_ALONE):
        if quick and not program.quick:
            continue
        print(f"  {program.name} ...", file=sys.stderr, flush=True)
        yield from _alone(program, runs)


def _alone(program: Program, runs: int) -> Iterator[Row]:
    wrong, took = program.missing or "", []
    try:
        took = [] if wrong else [_talked(program) for _ in range(runs)]
    except (Wrong, OSError) as error:
        if program.ours:
            raise ValueError(f"ours: {error}") from error
        wrong = str(error)
    for row in _rows(ALONE, program.name, took, ours=program.ours):
        yield replace(row, note=wrong)


def _rows(
    case: str, name: str, took: Sequence[tuple[float, float]], *, ours: bool
) -> Iterator[Row]:
    seconds = tuple(it for it, _ in took)
    megabytes = tuple(it for _, it in took)
    yield Row(case, "s until it answers", "less", name, ours, seconds)
    yield Row(case, "MB resident then", "less", name, ours, megabytes)


def _talked(program: Program) -> tuple[float, float]:
    with scene(program) as it:
        began = time.time()
        took = it.run("--people", "1")
    return took.first - began, took.megabytes


def _served() -> tuple[float, float]:
    port = free_port()
    with TemporaryDirectory() as folder:
        settings = environment(Path(folder), LADDERMAAT_PORT=str(port))
        command = (sys.executable, "-m", "bot", "serve")
        began = time.time()
        with subprocess.Popen(command, cwd=ROOT, env=settings, stdout=subprocess.DEVNULL) as bot:
            try:
                _wait_for(f"http://127.0.0.1:{port}/readyz", bot)
                return time.time() - began, resident(bot.pid)
            finally:
                bot.terminate()


def _wait_for(url: str, bot: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while bot.poll() is None and time.monotonic() < until:
        try:
            urllib.request.urlopen(url, timeout=PATIENCE).close()
        except OSError:
            time.sleep(0.01)
        else:
            return
    raise ValueError("laddermaat serve did not come up")
