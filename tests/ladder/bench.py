"""Measures `laddermaat score --jsonl` as a process on one core: `make bench`.

Prints a table and writes `var/bench/score.json`; neither, unless the answers that are looked at are
those of the exact way, letter for letter.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from bot.commands.score_quick import QuickScores
from bot.commands.score_stream import Answers
from bot.editions import built_in
from tests.ladder.many import exact_only, heavy, usual

OUTPUT = Path("var/bench/score.json")
COMMAND = (sys.executable, "-m", "bot", "score", "--jsonl")
TODAY = date(2026, 11, 30)
KINDS = {"usual": usual, "heavy": heavy, "exact way": exact_only}
COUNTS = {"usual": 100_000, "heavy": 100_000, "exact way": 5_000}
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
class Row:
    """One kind of companies, ten groups each."""

    companies: str
    count: int
    run: Run
    a_second: float
    """Companies in a second of processor time, start-up left out."""
    exact_percent: float
    """Of the companies, how many went the exact way."""


def rows(counts: dict[str, int]) -> Iterator[Row]:
    """Measure each kind; ValueError if an answer differs from the exact one."""
    with TemporaryDirectory() as folder:
        file, output = Path(folder) / "companies.jsonl", Path(folder) / "scores.jsonl"
        file.touch()
        start = best(file, output).processor
        for kind, count in counts.items():
            print(f"{count:,} companies, {kind} ...", file=sys.stderr)
            file.write_text("".join(f"{line}\n" for line in KINDS[kind](count)), "utf-8")
            took = best(file, output)
            exact = compared(file, output)
            yield Row(kind, count, took, count / (took.processor - start), 100 * exact)


def best(file: Path, output: Path) -> Run:
    """Score a file several times, and take the run that others on the machine hindered least."""
    return min((run(file, output) for _ in range(RUNS)), key=lambda took: took.processor)


def run(file: Path, output: Path) -> Run:
    """Score a file in a process of its own; ValueError unless that goes well."""
    with output.open("wb") as answers:
        begun = time.perf_counter()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with subprocess.Popen([*COMMAND, str(file)], stdout=answers) as process:
            memory = list(_memory(process))
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


def table(measured: Sequence[Row]) -> Table:
    """Set the figures out for people."""
    shown = Table("companies", "count", "seconds", "processor s", "a second", "exact way", "MB")
    for row in measured:
        took = (f"{row.run.seconds:.1f}", f"{row.run.processor:.1f}", f"{row.a_second:,.0f}")
        rest = (f"{row.exact_percent:.1f} %", f"{row.run.memory_mb:.0f}")
        shown.add_row(row.companies, f"{row.count:,}", *took, *rest)
    return shown


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write down."""
    parser = argparse.ArgumentParser(description="Measure the scoring of many companies.")
    parser.add_argument("--small", action="store_true", help="few companies, in some seconds")
    small = parser.parse_args(arguments).small
    measured = list(rows(dict.fromkeys(COUNTS, 100) if small else COUNTS))
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_text(json.dumps([asdict(row) for row in measured], indent=2), "utf-8")
    Console().print(table(measured))


if __name__ == "__main__":
    main()
