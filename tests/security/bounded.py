"""A document read in a process of its own that has little memory and little time.

`python -m tests.security.bounded KIND FILE` reads it, and tells on one line what came of it.
"""

import resource
import subprocess
import sys
from datetime import date
from pathlib import Path

from bot.documents.company import score_of
from bot.documents.parsing import Unreadable, parse_document
from bot.editions import built_in
from bot.market.spreadsheet import Unusable, read_sheet
from bot.worksheet.tables import tables_of
from core.ladder.company import Refused
from core.ladder.edition import NoEdition

MEMORY = 1_500_000_000
"""Bytes of address space, of which Python and its libraries take the first 200 MB."""
SECONDS = 20


def outcome(kind: str, file: Path, memory: int = MEMORY) -> str:
    """Read a document within bounds; gives what was said of it."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.security.bounded", kind, str(file), str(memory)],
        check=False,
        capture_output=True,
        text=True,
        timeout=SECONDS * 3,
    )
    assert not done.returncode, done.stderr[-2000:]
    return done.stdout


def _read(kind: str, file: Path) -> str:
    content = file.read_bytes()
    try:
        if kind == "sheet":
            return f"read {sum(1 for _ in read_sheet(content).rows)} rows"
        if kind == "worksheet":
            return f"read {len(tables_of(content, lambda *_: None))} tables"
        score_of(parse_document(file.name, content.decode()), built_in(), date(2026, 11, 30))
    except (Unusable, Unreadable, Refused, NoEdition) as error:
        return f"refused: {error}"
    return "read"


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[3]), int(sys.argv[3])))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    print(_read(sys.argv[1], Path(sys.argv[2])))
