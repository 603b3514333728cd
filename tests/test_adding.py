"""What the page on adding something names is there, and every part is proved by a command."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "adding.md").read_text("utf-8")
FILES = sorted({*re.findall(r"`((?:core|bot|storage|tests|docs)/[^`\s]*)`", PAGE)})
BESIDE = sorted({*re.findall(r"`(\w+\.py)`", PAGE)})
"""Named without a folder, since the file before it stands in the same one."""


@pytest.mark.parametrize("named", BESIDE)
def test_a_file_named_without_its_folder_is_there(named: str) -> None:
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
