"""`python -m tests.fuzz [TARGET …]` gives each target FUZZ_SECONDS, and prints a table.

The inputs are others each time, unless FUZZ_SEED says which. Ends with 1 if there is a finding.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from random import randrange

from tests.fuzz.fuzzing import Outcome, table
from tests.fuzz.targets import TARGETS

OUT = Path("var/fuzz/fuzz.json")


def main() -> int:
    """Fuzz."""
    seconds = float(os.environ.get("FUZZ_SECONDS", "60"))
    first = int(os.environ.get("FUZZ_SEED", randrange(2**31)))
    done: list[Outcome] = []

    def outcomes() -> Iterator[Outcome]:
        for target in TARGETS:
            if target.name in sys.argv[1:] or not sys.argv[1:]:
                done.append(target.fuzz_for(seconds, first))
                yield done[-1]

    print(f"FUZZ_SEED={first}")
    for line in table(outcomes()):
        print(line, flush=True)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps([asdict(it) for it in done], indent=2) + "\n")
    return int(any(it.findings for it in done))


if __name__ == "__main__":
    sys.exit(main())
