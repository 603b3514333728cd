"""Standard output that takes nothing: a command says so, and shows no error of ours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages import ROOT

FULL, CLOSED = "> /dev/full", ">&-"


def run(given: str, database: Path, *words: str) -> tuple[int, str]:
    """Run a command with its standard output so, and give the code and what it complains of."""
    done = subprocess.run(
        ["sh", "-c", f'"$@" {given}', "sh", sys.executable, "-m", "bot", *words],
        check=False,
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"LADDERMAAT_DATABASE_URL": f"sqlite:///{database}"},
    )
    return done.returncode, done.stderr.decode().strip()


@pytest.mark.parametrize(
    ("given", "why"),
    [(FULL, "No space left on device"), (CLOSED, "standard output is closed")],
)
def test_a_file_that_goes_nowhere_is_complained_of(tmp_path: Path, given: str, why: str) -> None:
    found = run(given, tmp_path / "none", "partners", "export", "--demo", "-")
    assert found == (74, f"the answers cannot be written ({why})")


@pytest.mark.parametrize("command", [("editions", "list"), ("editions", "--help")])
def test_a_command_whose_words_do_not_fit_says_so(tmp_path: Path, command: tuple[str, ...]) -> None:
    found = run(FULL, tmp_path / "none", *command)
    assert found == (74, "the answers cannot be written (No space left on device)")


def test_a_command_goes_on_where_nobody_wants_to_hear_it(tmp_path: Path) -> None:
    assert run(CLOSED, tmp_path / "none", "editions", "list") == (0, "")
