"""The table of load: `python -m tests.load [MINUTES]`; writes it to `var/load/` as well.

For one process on SQLite, and one and two on PostgreSQL: the most messages a second that were
sustained, and, with MINUTES, the memory over so many minutes at half of that.
"""

import asyncio
import json
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.load.load import Measured, house, limit, measure, megabytes
from tests.postgresql import postgresql

OUT = Path("var/load")
STEP = 15.0
"""Seconds at each rate."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table."""

    on: str
    processes: int
    best: Measured
    megabytes: list[list[float]]
    """Of each process: after the first, and after each minute at half of the best rate."""

    def __str__(self) -> str:
        memory = " → ".join("+".join(f"{it:.0f}" for it in each) for each in self.megabytes)
        best = self.best
        figures = f"{best.per_second:12.0f}{best.p50 * 1000:10.0f}{best.p99 * 1000:10.0f}"
        return f"{self.on:12}{self.processes:10}{figures}   {memory}"


async def row(on: str, database: str, processes: int, minutes: int) -> Row:
    """Measure one row."""
    with TemporaryDirectory() as temporary:
        async with house(Path(temporary), database.format(temporary), processes) as bots:
            best = await limit(bots, STEP)
            if best is None:
                sys.exit("The least load is too much for this machine at this moment.")
            memory = [megabytes(bots)]
            for _ in range(minutes):
                await measure(bots, best.rate / 2, 60)
                memory.append(megabytes(bots))
            return Row(on, processes, best, memory)


def main(minutes: int) -> None:
    """Print the table as it grows."""
    head = ("messages/s", "p50 ms", "p99 ms")
    print(f"{'':12}{'processes':>10}{head[0]:>12}{head[1]:>10}{head[2]:>10}   MB resident")
    rows = []
    with postgresql() as server:
        for on, database, processes in (
            ("sqlite", "sqlite:///{}/laddermaat.sqlite", 1),
            ("postgresql", server.create(), 1),
            ("postgresql", server.create(), 2),
        ):
            rows.append(asyncio.run(row(on, database, processes, minutes)))
            print(rows[-1], flush=True)
    OUT.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    found = json.dumps([asdict(it) for it in rows], indent=1)
    (OUT / f"{now:%Y-%m-%d-%H%M%S}.json").write_text(found + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
