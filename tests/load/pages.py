"""What visitors do: the transcripts, page by page, as they are typed and pressed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "conversations"
NUMBERS = (
    *("01", "02", "04", "05", "06", "07", "08", "09", "11", "12", "13", "15", "17", "18", "19"),
    *("24", "27", "29"),  # assessments
    *("22", "30", "33", "34", "35", "36"),  # questions
    *("37", "38", "39", "41", "42", "46"),  # partners
)
"""The pages of one visitor who types and presses buttons, each of which is answered."""


@dataclass(frozen=True, slots=True)
class Says:
    """Words that somebody types."""

    text: str


@dataclass(frozen=True, slots=True)
class Presses:
    """The label of a button."""

    label: str


@dataclass(frozen=True, slots=True)
class Page:
    """One conversation."""

    language: str
    steps: Sequence[Says | Presses]


def pages() -> Sequence[Page]:
    """Read the pages."""
    return [_page(file) for file in sorted(FOLDER.glob("*.txt")) if file.name[:2] in NUMBERS]


def _page(file: Path) -> Page:
    lines = file.read_text("utf-8").splitlines()
    steps = [_step(line[2:]) for line in lines if line.startswith("> ")]
    return Page("en" if "# en" in lines else "nl", steps)


def _step(typed: str) -> Says | Presses:
    is_button = typed.startswith("[") and typed.endswith("]")
    return Presses(typed[1:-1]) if is_button else Says(typed)
