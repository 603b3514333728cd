"""The table of faults: `python -m tests.faults [WORD…]`, all of them or those with a word.

Prints what became of each on SQLite (one process) and on PostgreSQL (two), and writes it to
`var/faults/`. Ends with 1 when one of them does not hold.
"""

import asyncio
import json
import logging
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.databases import may_mount, on_postgresql, on_sqlite
from tests.faults.faults import FAULTS, Fault
from tests.faults.judgement import Judgement
from tests.postgresql import Server, postgresql

OUT = Path("var/faults")
HEAD = ("messages", "lost", "disorder", "states", "doubled", "dead", "back s", "")


def run(fault: Fault, kind: str, server: Server) -> Judgement:
    """Have a fault happen in full, on a database of its own."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        made = (
            on_sqlite(folder, small=fault.small_disk)
            if kind == "sqlite"
            else on_postgresql(server, small=fault.small_disk)
        )
        with made as database:
            found = asyncio.run(fault.trial.run(folder, database, fault.full))
        if not found.holds:
            shutil.copy(folder / "log", OUT / f"{fault.name} {kind}.log".replace("/", " "))
        return found


def rows(words: list[str]) -> Iterator[tuple[str, str, Judgement]]:
    """Have all that is asked for happen, one after another."""
    with postgresql() as server:
        for fault in FAULTS:
            name = fault.name.format(fault.full)
            for kind in ("sqlite", "postgresql"):
                here = fault.only in (None, kind) and (may_mount() or not fault.small_disk)
                if here and all(word in f"{name} {kind}" for word in words):
                    yield name, kind, run(fault, kind, server)


def main(words: list[str]) -> int:
    """Print the table as it grows; gives what to exit with."""
    OUT.mkdir(parents=True, exist_ok=True)
    logging.disable()  # the model's own apologies
    print(f"{'':44}" + "".join(f"{it:>9}" for it in HEAD))
    found = []
    for name, kind, it in rows(words):
        figures = (it.messages, it.lost, it.disordered, it.wrong_states, it.doubled)
        shown = "".join(f"{figure:9,}" for figure in (*figures, it.dead_letters))
        verdict = "holds" if it.holds else "FAILS"
        print(f"{name:32}{kind:12}{shown}{it.back:9.1f}{verdict:>9}", flush=True)
        found.append({"fault": name, "on": kind, **asdict(it), "holds": it.holds})
    if not may_mount():
        print("Left out: a full disk, for which one must be root.")
    now = datetime.now(UTC)
    (OUT / f"{now:%Y-%m-%d-%H%M%S}.json").write_text(json.dumps(found, indent=1) + "\n")
    return int(not all(it["holds"] for it in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
