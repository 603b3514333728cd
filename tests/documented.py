"""What docs/tables.md says of each table, for the tests that hold it against the tables."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "tables.md"
_SECTION = re.compile(r"^### (\w+)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| `(\w+)` \| (.+) \|$", re.MULTILINE)
_TOLD = re.compile(r"\*\*(Written|Kept|Erasing)\*\*:?\s+(.+?)(?= \*\*|\n\*\*|\n\n)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Documented:
    """What the page says of a table."""

    columns: Mapping[str, str]
    """With what each means."""
    told: Mapping[str, str]
    """What is said of `Written`, `Kept` and `Erasing`."""


def documented() -> Mapping[str, Documented]:
    """Read the page: what it says, by the name of the table."""
    sections = _SECTION.findall(PAGE.read_text("utf-8"))
    return {
        name: Documented(dict(_ROW.findall(said)), dict(_TOLD.findall(said)))
        for name, said in sections
    }
