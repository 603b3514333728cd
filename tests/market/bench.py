"""Measures the search of partners beside SQLite, and the reading of messages: part of `make bench`.

There are no figures, unless both ways of searching give the same total and the same first page for
every wish.
"""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from sqlite3 import sqlite_version

from bot.market.market import demonstration, market_of
from tests.bench.alone import alone
from tests.bench.row import Row
from tests.market.many_wishes import wishes
from tests.market.measuring import METHODS, Measured, measured, times_of
from tests.market.rival import Answer
from tests.market.rows import CONTENTS, TODAY

MESSAGES = Path(__file__).parent / "messages" / "development.jsonl"
READ = 3
"""Times that all messages are read."""
SECONDS = 3.0
"""The wishes are asked again until this much time has passed; in the quick form, only once."""


@dataclass(frozen=True, slots=True)
class Partners:
    """The section: several numbers of listings."""

    sizes: Sequence[int]
    by_sort: int = 0
    """The size at which the sorts of search are told apart; 0 is none."""

    def rows(self, quick: bool) -> Iterator[Row]:
        """Measure every method on every size, and reading; ValueError if the answers differ."""
        for count in self.sizes[:2] if quick else self.sizes:
            answers: list[list[Answer]] = []
            for method in METHODS:
                print(f"  {count:,} listings, {method} ...", file=sys.stderr)
                found, answered = alone(measured, method, count, 0.0 if quick else SECONDS)
                answers.append(answered)
                yield from _searching(found)
                if count == self.by_sort:
                    yield from _sorts(found)
            _compare(count, answers)
        yield from reading(1 if quick else READ)


def _compare(count: int, answers: Sequence[Sequence[Answer]]) -> None:
    for (_, wish), *given in zip(wishes(count), *answers, strict=True):
        if len(set(given)) > 1:
            raise ValueError(f"among {count} listings the answers to {wish} differ: {given}")


def _searching(found: Measured) -> Iterator[Row]:
    like = _like(found)
    median = tuple(it.median for it in found.rounds)
    yield replace(like, measure="median ms", figures=median)
    yield replace(like, measure="p99 ms", figures=tuple(it.p99 for it in found.rounds))
    yield replace(like, measure="s to build", figures=(found.build_s,))
    yield replace(like, measure="MB to build", figures=(found.memory_mb,))
    if like.ours:
        size = replace(like, case="our searches", name=f"{found.listings:,} listings")
        yield replace(size, measure="median ms", figures=median)


def _sorts(found: Measured) -> Iterator[Row]:
    like = _like(found)
    for sort, times in found.by_sort.items():
        of_sort = replace(like, measure=sort)
        yield replace(of_sort, case=f"{like.case}, median ms", figures=(times.median,))
        yield replace(of_sort, case=f"{like.case}, p99 ms", figures=(times.p99,))


def _like(found: Measured) -> Row:
    ours = found.method == "ours"
    case = f"a search among {found.listings:,} listings"
    return Row(case, "", "less", found.method, ours, (), "" if ours else sqlite_version)


def reading(times: int) -> Iterator[Row]:
    """Measure how long it takes to understand a message; nothing where there are no messages."""
    if not MESSAGES.exists():
        return
    market = market_of(CONTENTS, demonstration(CONTENTS), TODAY, fictional=True)
    messages = [str(json.loads(it)["query"]) for it in MESSAGES.read_text("utf-8").splitlines()]
    rounds = []
    for _ in range(times):
        taken = []
        for message in messages:
            start = time.perf_counter()
            market.understanding.read(message)
            taken.append(1000 * (time.perf_counter() - start))
        rounds.append(times_of(taken))
    like = Row("understanding a message", "", "less", "ours", True, ())
    yield replace(like, measure="median ms", figures=tuple(it.median for it in rounds))
    yield replace(like, measure="p99 ms", figures=tuple(it.p99 for it in rounds))
