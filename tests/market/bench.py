"""Measures the search of partners beside SQLite, and the reading of messages: `make bench`.

Prints a table and writes `var/bench/market.json`; neither, unless both ways of searching give the
same total and the same first page for every wish.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.market.market import demonstration, market_of
from tests.market.many_wishes import wishes
from tests.market.measuring import METHODS, Row, Times, alone, times_of
from tests.market.rival import Answer
from tests.market.rows import CONTENTS, TODAY

OUTPUT = Path("var/bench/market.json")
MESSAGES = Path(__file__).parent / "messages" / "development.jsonl"
SIZES = (1_000, 100_000, 1_000_000)
SMALL = (1_000, 10_000)
SECONDS = 5.0
"""The wishes are asked again until this much time has passed; in the small form, only once."""


def rows(sizes: Sequence[int], seconds: float) -> Iterator[Row]:
    """Measure every method on every size; ValueError if their answers differ."""
    for count in sizes:
        answers: list[list[Answer]] = []
        for method in METHODS:
            print(f"{count:,} listings, {method} ...", file=sys.stderr)
            row, answered = alone(method, count, seconds)
            answers.append(answered)
            yield row
        _compare(count, answers)


def _compare(count: int, answers: Sequence[Sequence[Answer]]) -> None:
    for (_, wish), *given in zip(wishes(), *answers, strict=True):
        if len(set(given)) > 1:
            raise ValueError(f"among {count} listings the answers to {wish} differ: {given}")


def reading() -> Times | None:
    """Measure how long it takes to understand a message; None where there are no messages."""
    if not MESSAGES.exists():
        return None
    market = market_of(CONTENTS, demonstration(CONTENTS), TODAY, fictional=True)
    taken = []
    for line in MESSAGES.read_text("utf-8").splitlines():
        start = time.perf_counter()
        market.understanding.read(str(json.loads(line)["query"]))
        taken.append(1000 * (time.perf_counter() - start))
    return times_of(taken)


def table(measured_rows: Sequence[Row], read: Times | None) -> Table:
    """Set the figures out for people."""
    shown = Table("listings", "method", "build s", "MB", "median ms", "p99 ms")
    for row in measured_rows:
        build = (f"{row.build_s:.2f}", f"{row.memory_mb:.0f}")
        shown.add_row(f"{row.listings:,}", row.method, *build, *_written(row.search))
    if read:
        shown.add_row("", "reading a message", "", "", *_written(read))
    return shown


def _written(times: Times) -> tuple[str, str]:
    return f"{times.median:.2f}", f"{times.p99:.2f}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write down."""
    parser = argparse.ArgumentParser(description="Measure the search of partners.")
    parser.add_argument("--small", action="store_true", help="few listings, in some seconds")
    small = parser.parse_args(arguments).small
    found = list(rows(SMALL, 0.0) if small else rows(SIZES, SECONDS))
    read = reading()
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    written = {"search": [asdict(row) for row in found], "reading": read and asdict(read)}
    OUTPUT.write_text(json.dumps(written, indent=2), "utf-8")
    Console().print(table(found, read))


if __name__ == "__main__":
    main()
