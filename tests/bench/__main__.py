"""Measures this program beside others: `make bench`, or `python -m tests.bench [--only SECTION]`.

Prints one table and writes `var/bench/bench.json`. A section whose answers are wrong gives no
figures at all: the reason stands on stderr, and the bench ends with 1.
"""

import argparse
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from tests.bench import conversation, report, start
from tests.bench.durable import compared
from tests.bench.markdown import markdown
from tests.bench.row import Row, Section
from tests.growth.bench import Growing
from tests.knowledge.bench import Questions
from tests.knowledge.growing import GrowingTopics
from tests.ladder.bench import Scoring
from tests.market.bench import Partners

OUTPUT = Path("var/bench/bench.json")
SECTIONS: Mapping[str, Section] = {
    "conversation": conversation,
    "start": start,
    "conversations kept": Growing((100, 10_000)),
    "questions": Questions(),
    "topics": GrowingTopics((1, 4)),
    "partners": Partners((100, 10_000, 100_000)),
    "scoring": Scoring(),
}
"""In the order of the table."""
LONG: Mapping[str, Section] = {
    **SECTIONS,
    "conversations kept": Growing((100, 10_000, 1_000_000)),
    "topics": GrowingTopics((1, 4, 16)),
    "partners": Partners((100, 10_000, 1_000_000), by_sort=1_000_000),
    "conversations kept in PostgreSQL": Growing((100, 10_000, 1_000_000), "postgresql"),
}
"""The same in the long form, up to the largest sizes."""


def measured(name: str, section: Section, quick: bool) -> Mapping[str, list[Row]]:
    """Measure a section; one that fails is left out, and the others are not lost with it."""
    began = time.monotonic()
    print(f"{name} ...", file=sys.stderr, flush=True)
    try:
        return {name: list(section.rows(quick))}
    except Exception as error:
        told = error if isinstance(error, ValueError) else repr(error)
        print(f"{name}: no figures: {told}", file=sys.stderr)
        return {}
    finally:
        print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)


def main(arguments: Sequence[str] | None = None, output: Path = OUTPUT) -> int:
    """Measure, print and write down; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure.")
    parser.add_argument("--only", action="append", choices=LONG, help="may be given again")
    parser.add_argument("--quick", action="store_true", help="only to see that it works")
    parser.add_argument("--long", action="store_true", help="up to the largest sizes")
    parser.add_argument("--markdown", action="store_true", help="print it as docs/ has it")
    given = parser.parse_args(arguments)
    form = LONG if given.long else SECTIONS
    sections = {name: form.get(name, LONG[name]) for name in given.only or form}
    began = datetime.now(UTC)
    found: dict[str, list[Row]] = {}
    for name, section in sections.items():
        found |= measured(name, section, given.quick)
        report.save(found, began, output)
    if given.markdown:
        print(markdown(found))
    else:
        _print(found)
    return int(len(found) < len(sections))


def _print(found: Mapping[str, list[Row]]) -> None:
    console = Console(width=200)
    console.print(report.table(found))
    for rows in found.values():
        for case in dict.fromkeys(row.case for row in rows):
            if told := compared([row for row in rows if row.case == case]):
                console.print(told, highlight=False)


if __name__ == "__main__":
    # Whoever ends it by a signal ends Redis and the programs that it started too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    sys.exit(main())
