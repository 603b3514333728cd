"""Measuring one way to search, in a process that does nothing else, so that its memory is known."""

import gc
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeAlias, TypeVar

import numpy as np

from core.market.index import Index
from core.market.listing import Listing
from core.market.search import PAGE
from core.market.wish import Wish
from tests.market.many_listings import GEOGRAPHY, listings
from tests.market.many_wishes import wishes
from tests.market.rival import Answer, Rival
from tests.market.rows import TODAY

FEWEST = 3
"""Rounds that count."""
PATIENCE = 300.0
"""Seconds after which no other begins."""
T = TypeVar("T")
Finder: TypeAlias = Callable[[Wish], Answer]
Taken: TypeAlias = tuple[str, float]
"""What sort of wish it was, and the milliseconds it took."""


@dataclass(frozen=True, slots=True)
class Times:
    """In milliseconds."""

    median: float
    p99: float


@dataclass(frozen=True, slots=True)
class Measured:
    """One method on one number of listings."""

    listings: int
    method: str
    build_s: float
    memory_mb: float
    """The most it took while it was built, besides the listings themselves."""
    rounds: Sequence[Times]
    """One for each time that all wishes were asked."""
    by_sort: Mapping[str, Times]


def ours(listed: Sequence[Listing]) -> Finder:
    """Find by the index."""
    index = Index(listed, GEOGRAPHY, TODAY)

    def find(wish: Wish) -> Answer:
        found = index.search(wish)
        return len(found), tuple(match.listing.id for match in found.page(0, PAGE))

    return find


def sqlite(listed: Sequence[Listing]) -> Finder:
    """Find by SQLite."""
    return Rival(listed, GEOGRAPHY).answer


METHODS: Mapping[str, Callable[[Sequence[Listing]], Finder]] = {"ours": ours, "SQLite": sqlite}


def measured(method: str, count: int, seconds: float) -> tuple[Measured, list[Answer]]:
    """Measure a method in this process, and give its answers too."""
    listed = list(listings(count))
    start = time.perf_counter()
    find, memory = beyond(lambda: METHODS[method](listed))
    took = time.perf_counter() - start
    answers, rounds = _timed(find, tuple(wishes(count)), seconds)
    by_sort: defaultdict[str, list[float]] = defaultdict(list)
    for sort, milliseconds in chain(*rounds):
        by_sort[sort].append(milliseconds)
    every = [times_of([milliseconds for _, milliseconds in taken]) for taken in rounds]
    sorts = {sort: times_of(each) for sort, each in by_sort.items()}
    return Measured(count, method, took, memory, every, sorts), answers


def beyond(make: Callable[[], T]) -> tuple[T, float]:
    """Make something, and give by how many megabytes this process was larger meanwhile, at most."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5", "utf-8")  # forgets what the peak was before
    before = _memory("VmRSS")
    made = make()
    return made, _memory("VmHWM") - before


def _memory(field: str) -> float:
    """Give what Linux knows of the memory of this process, in megabytes."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(field))


def _timed(
    find: Finder, asked: Sequence[tuple[str, Wish]], seconds: float
) -> tuple[list[Answer], list[list[Taken]]]:
    """Ask all wishes for so long after the first round, which only counts if there is no time.

    Of those that count there are a few, also of what is slow, unless they took `PATIENCE`.
    """
    answers, first = _round(find, asked)
    began = time.perf_counter()
    later: list[list[Taken]] = []
    while (passed := time.perf_counter() - began) < seconds or (
        seconds and len(later) < FEWEST and passed < PATIENCE
    ):
        later.append(_round(find, asked)[1])
    return answers, later or [first]


def _round(find: Finder, asked: Sequence[tuple[str, Wish]]) -> tuple[list[Answer], list[Taken]]:
    answers, taken = [], []
    for sort, wish in asked:
        start = time.perf_counter()
        answers.append(find(wish))
        taken.append((sort, 1000 * (time.perf_counter() - start)))
    return answers, taken


def times_of(taken: Sequence[float]) -> Times:
    """Sum times up."""
    return Times(float(np.median(taken)), float(np.percentile(taken, 99)))
