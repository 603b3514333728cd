"""How the cost of a turn grows with the conversations that are kept: a section of `make bench`."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.bench.alone import alone
from tests.bench.row import Row
from tests.engine.measure_engine import new_database
from tests.growth.measuring import Measured, Turns, measured

TURNS, RUNS = 1_000, 5
QUICK_TURNS = 20
WHOLE, REPEATED = "a turn of the whole bot", "a turn of the engine and the store"


@dataclass(frozen=True, slots=True)
class Growing:
    """Stores of several sizes, on one kind of database."""

    sizes: Sequence[int]
    database: str = "sqlite"

    def rows(self, quick: bool) -> Iterator[Row]:
        """Measure every size."""
        turns, runs = (QUICK_TURNS, 1) if quick else (TURNS, RUNS)
        for size in self.sizes[:2] if quick else self.sizes:
            print(f"{size:,} conversations, {self.database} ...", file=sys.stderr)
            with new_database(self.database) as url:
                yield from self._rows(alone(measured, url, size, turns, runs))

    def _rows(self, found: Measured) -> Iterator[Row]:
        kept = f"{found.conversations:,} conversations"
        kept += "" if self.database == "sqlite" else f", {self.database}"
        for case, turns in ((WHOLE, found.answered), (REPEATED, found.repeated)):
            yield _less(case, "CPU µs/turn", kept, [it.microseconds for it in turns])
            yield _row_of_speed(case, kept, turns)
        yield _less("start until the first answer", "ms", kept, found.starts)
        beside = "a turn while the day's worth is forgotten"
        took = found.forgotten
        note = f"forgetting took {took.seconds:.1f} s"
        yield _less(beside, "median ms", kept, [took.median])
        yield _less(beside, "longest ms", kept, [took.longest], note)


def _row_of_speed(case: str, name: str, turns: Sequence[Turns]) -> Row:
    return Row(case, "turns/s", "more", name, True, tuple(it.per_second for it in turns))


def _less(case: str, measure: str, name: str, figures: Sequence[float], note: str = "") -> Row:
    return Row(case, measure, "less", name, True, tuple(figures), note=note)
