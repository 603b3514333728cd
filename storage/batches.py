"""Taking many things a number at a time: a statement names so many values at most."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

BATCH = 500


def batched(several: Sequence[T]) -> Iterator[Sequence[T]]:
    """Give them in their order, as many at once as a statement may name."""
    return (several[first : first + BATCH] for first in range(0, len(several), BATCH))
