"""Work in a process that does nothing else, so that its memory is known."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context
from typing import TypeVar, TypeVarTuple

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def alone(work: Callable[[*Ts], T], *given: *Ts) -> T:
    """Do it there, and give what came of it; who is stopped meanwhile stops that process too."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        doing = pool.submit(work, *given)
        try:
            return doing.result()
        except BaseException:
            # Leaving the pool would wait until the work is done.
            for process in active_children():
                process.terminate()
            raise
