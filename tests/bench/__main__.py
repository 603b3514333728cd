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
from tests.bench.row import Row, Section

OUTPUT = Path("var/bench/bench.json")
SECTIONS: Mapping[str, Section] = {
    "conversation": conversation,
    "start": start,
}
"""In the order of the table."""


def measured(names: Sequence[str], quick: bool) -> Mapping[str, list[Row]]:
    """Measure sections; one that fails is left out."""
    found = {}
    for name in names:
        began = time.monotonic()
        print(f"{name} ...", file=sys.stderr, flush=True)
        try:
            found[name] = list(SECTIONS[name].rows(quick))
        except ValueError as error:
            print(f"{name}: no figures: {error}", file=sys.stderr)
        print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return found


def main(arguments: Sequence[str] | None = None, output: Path = OUTPUT) -> int:
    """Measure, print and write down; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure.")
    parser.add_argument("--only", action="append", choices=SECTIONS, help="may be given again")
    parser.add_argument("--quick", action="store_true", help="only to see that it works")
    given = parser.parse_args(arguments)
    names = list(given.only or SECTIONS)
    began = datetime.now(UTC)
    found = measured(names, given.quick)
    report.save(found, began, output)
    Console(width=200).print(report.table(found))
    return int(len(found) < len(names))


if __name__ == "__main__":
    sys.exit(main())
