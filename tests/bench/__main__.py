"""Measures this program beside others: `make bench`, or `python -m tests.bench [--only SECTION]`.

Prints one table and writes `var/bench/bench.json`. A section whose answers are wrong gives no
figures at all: the reason stands on stderr, and the bench ends with 1.
"""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from tests.bench import conversation, report, start
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


def measured(sections: Mapping[str, Section], quick: bool) -> Mapping[str, list[Row]]:
    """Measure sections; one that fails is left out."""
    found = {}
    for name, section in sections.items():
        began = time.monotonic()
        print(f"{name} ...", file=sys.stderr, flush=True)
        try:
            found[name] = list(section.rows(quick))
        except ValueError as error:
            print(f"{name}: no figures: {error}", file=sys.stderr)
        print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return found


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
    found = measured(sections, given.quick)
    report.save(found, began, output)
    if given.markdown:
        print(markdown(found))
    else:
        Console(width=200).print(report.table(found))
    return int(len(found) < len(sections))


if __name__ == "__main__":
    sys.exit(main())
