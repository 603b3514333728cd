"""What the page on adding something names is there: files, and commands that prove a change."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "adding.md").read_text("utf-8")
FILES = sorted({*re.findall(r"`((?:core|bot|storage|tests|docs)/[^`\s]*)`", PAGE)})
TESTS = sorted(
    {*re.findall(r"\b(tests/[\w/.]+)", "".join(re.findall(r"```.*?```", PAGE, re.DOTALL)))}
)
BESIDE = sorted({*re.findall(r"`(\w+\.py)`", PAGE)})
"""Named without a folder, since the file before it stands in the same one."""


@pytest.mark.parametrize("named", [*FILES, *TESTS])
def test_a_file_that_is_to_be_touched_or_run_is_there(named: str) -> None:
    assert (ROOT / named).exists()


@pytest.mark.parametrize("named", BESIDE)
def test_so_is_one_named_without_its_folder(named: str) -> None:
    folders = {(ROOT / each).parent for each in FILES} | {ROOT / each for each in FILES}
    assert any((folder / named).is_file() for folder in folders)


def test_each_part_says_how_it_is_proved() -> None:
    parts = [part for part in PAGE.split("\n## ")[1:] if "Prove it:" in part]
    assert [part.partition("\n")[0] for part in parts] == [
        "A topic",
        "An edition",
        "A question of the self-assessment",
        "A channel",
    ]
