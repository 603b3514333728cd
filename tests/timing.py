"""How long work takes of a core, when nothing is in its way."""

import gc
import os
import resource
from asyncio.subprocess import Process
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import thread_time
from typing import TypeVar

NEVER = 60.0
"""Seconds within which even a busy machine does a thing, unless it would never do it."""
TRIES = 3
T = TypeVar("T")


class Still:
    """A clock that stands still until somebody sets it forward."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@contextmanager
def by_itself() -> Iterator[None]:
    """Leave out of the sweeping of memory what thousands of other tests left there."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


class Since:
    """Seconds of one core that a process takes from now until it has ended."""

    def __init__(self, process: Process) -> None:
        stat = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        took = (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")
        self._began = _of_children() + took

    def ended(self) -> float:
        """Give them; no other process that this one began may have ended meanwhile."""
        return _of_children() - self._began


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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
