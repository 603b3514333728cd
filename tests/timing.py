"""How long work takes of a core, when nothing is in its way."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import thread_time
from typing import TypeVar

NEVER = 60.0
"""Seconds within which even a busy machine does a thing, unless it would never do it."""
TRIES = 3
T = TypeVar("T")


@contextmanager
def by_itself() -> Iterator[None]:
    """Leave out of the sweeping of memory what thousands of other tests left there."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def quickest(work: Callable[[], T], clock: Callable[[], float] = thread_time) -> tuple[float, T]:
    """Do some work, and give the least seconds of one core that a try took, and what came of it.

    With `process_time` the work of other threads counts as well.
    Others on the machine slow it down, and nothing speeds it up: the quickest is the nearest.
    """
    took = []
    with by_itself():
        for _ in range(TRIES):
            began = clock()
            done = work()
            took.append(clock() - began)
    return min(took), done
