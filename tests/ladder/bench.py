"""Measures `laddermaat score --jsonl` as a process on one core: a section of `make bench`.

There are no figures, unless the answers that are looked at are those of the exact way, letter for
letter.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.commands.score_quick import QuickScores
from bot.commands.score_stream import Answers
from bot.editions import built_in
from tests.bench.row import Row
from tests.ladder.many import exact_only, heavy, usual

COMMAND = (sys.executable, "-m", "bot", "score", "--jsonl")
TODAY = date(2026, 11, 30)
KINDS = {"usual": usual, "heavy": heavy, "exact way": exact_only}
COUNTS = {"usual": 50_000, "heavy": 50_000, "exact way": 5_000}
RUNS = 3
EVERY = 20
"""So many lines apart are those that are looked at."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a process took."""

    seconds: float
    """By the clock."""
    processor: float
    """Of processor time, in seconds."""
    memory_mb: float
    """The most it had."""


@dataclass(frozen=True, slots=True)
class Scoring:
    """The section."""

    def rows(self, quick: bool) -> Iterator[Row]:
        """Measure each kind; ValueError if an answer differs from the exact one."""
        counts = dict.fromkeys(COUNTS, 100) if quick else COUNTS
        with TemporaryDirectory() as folder:
            file, output = Path(folder) / "companies.jsonl", Path(folder) / "scores.jsonl"
            file.touch()
            start = min(it.processor for it in runs(file, output))
            for kind, count in counts.items():
                print(f"  {count:,} companies, {kind} ...", file=sys.stderr)
                file.write_text("".join(f"{line}\n" for line in KINDS[kind](count)), "utf-8")
                took = runs(file, output)
                exact = compared(file, output)
                yield from _rows(kind, took, count, start, exact)


def _rows(kind: str, took: Sequence[Run], count: int, start: float, exact: float) -> Iterator[Row]:
    note = f"{count:,} companies, {100 * exact:.0f} % the exact way"
    like = Row("scoring companies", "", "less", kind, True, (), note=note)
    work = [it.processor - start for it in took]
    speed = tuple(count / it for it in work if it > 0)
    yield replace(like, measure="companies/CPU s", better="more", figures=speed)
    yield replace(like, measure="CPU s", figures=tuple(it.processor for it in took))
    yield replace(like, measure="MB at the most", figures=tuple(it.memory_mb for it in took))


def runs(file: Path, output: Path) -> Sequence[Run]:
    """Score a file several times."""
    return [run(file, output) for _ in range(RUNS)]


def run(file: Path, output: Path) -> Run:
    """Score a file in a process of its own; ValueError unless that goes well."""
    with output.open("wb") as answers:
        begun = time.perf_counter()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with subprocess.Popen([*COMMAND, str(file)], stdout=answers) as process:
            try:
                memory = list(_memory(process))
            finally:
                process.kill()  # of who is stopped meanwhile; else it has ended
        seconds = time.perf_counter() - begun
    if process.returncode:
        raise ValueError(f"the command ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds, processor, max(memory, default=0.0))


def _memory(process: subprocess.Popen[bytes]) -> Iterator[float]:
    """Look ten times a second at the most memory that Linux saw it have, in megabytes."""
    status = Path(f"/proc/{process.pid}/status")
    while process.poll() is None:
        for line in status.read_text("utf-8").splitlines():
            if line.startswith("VmHWM"):
                yield int(line.split()[1]) / 1024
        time.sleep(0.1)


def compared(file: Path, output: Path) -> float:
    """Hold answers against the exact ones; tells which part of them went the exact way."""
    editions = built_in()
    exact, quick = Answers(editions, lambda: TODAY), QuickScores(editions, lambda: TODAY)
    looked = left = 0
    with file.open("rb") as lines, output.open(encoding="ascii") as answers:
        for number, (line, answer) in enumerate(zip(lines, answers, strict=True)):
            if number % EVERY == 0:
                looked += 1
                left += quick.answer(line) is None
                if exact.exactly(line) != answer.rstrip():
                    raise ValueError(f"line {number + 1}: {answer}")
    return left / looked
