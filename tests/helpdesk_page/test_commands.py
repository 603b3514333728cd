"""`laddermaat colleagues`: who may sign in is decided on the command line."""

import asyncio
import os
import pty
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import command_line
from bot.helpdesk_page.passwords import Passwords
from storage.colleagues import password_hash
from storage.database import read_store
from tests.engine.fakes import url
from tests.helpdesk_page.house import PASSWORD
from tests.served import environment

RUNNER = CliRunner()
APP = command_line(["colleagues"])


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LADDERMAAT_DATABASE_URL", url(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")


def colleagues_(*words: str, typed: str = "") -> Result:
    return RUNNER.invoke(APP, ["colleagues", *words], input=typed)


def add(name: str, password: str = PASSWORD) -> Result:
    return colleagues_("add", name, "--password-stdin", typed=f"{password}\n")


async def goes_with(name: str, password: str) -> bool:
    with read_store(url(Path.cwd())) as connection, connection.begin():
        hash_ = password_hash(connection, name)
    return await Passwords().verify(hash_, password) is not None


async def test_a_colleague_is_added_with_a_password_that_is_kept_as_a_hash() -> None:
    outcome = add("  Anna   de Vries ")
    assert outcome.exit_code == 0, outcome.output
    assert "Anna de Vries can sign in at /helpdesk." in outcome.stdout
    assert await goes_with("anna de vries", PASSWORD)
    for file in Path.cwd().glob("laddermaat.sqlite*"):
        assert PASSWORD.encode() not in file.read_bytes()


@pytest.mark.parametrize(
    ("name", "password", "says"),
    [
        ("Anna", "te kort", "has 7 characters: take at least 12"),
        ("Anna", "", "has 0 characters"),
        ("Anna", "x" * 201, "at most 200"),
        ("Anna", "paard\x07accu nietje", "a sign that one cannot type"),
        (" ", PASSWORD, "is no name"),
        ("x" * 41, PASSWORD, "at most 40"),
        ("user", PASSWORD, "something else to users or in the trail"),
        ("Clock", PASSWORD, "something else to users or in the trail"),
    ],
)
def test_what_cannot_be_is_said_with_the_remedy(name: str, password: str, says: str) -> None:
    outcome = add(name, password)
    assert outcome.exit_code == 2
    assert says in outcome.stderr
    assert "There are no colleagues yet" in colleagues_("list").stdout


async def test_nobody_is_added_twice() -> None:
    add("Anna")
    twice = add("ANNA", "another password")
    assert twice.exit_code == 2
    assert "colleagues password" in twice.stderr
    assert await goes_with("Anna", PASSWORD)


async def test_a_password_is_changed_and_a_colleague_removed() -> None:
    add("Anna")
    changed = colleagues_("password", "anna", "--password-stdin", typed="vers brood elke dag")
    assert "has another password, and is signed out" in changed.stdout
    assert await goes_with("Anna", "vers brood elke dag")
    assert not await goes_with("Anna", PASSWORD)

    assert "cannot sign in any more" in colleagues_("remove", "Anna").stdout
    assert not await goes_with("Anna", "vers brood elke dag")
    assert "Anna" in colleagues_("list").stdout


@pytest.mark.parametrize("words", [("remove", "Hans"), ("password", "Hans", "--password-stdin")])
def test_a_name_that_nobody_has_is_said(words: tuple[str, ...]) -> None:
    outcome = colleagues_(*words, typed=PASSWORD)
    assert outcome.exit_code == 2
    assert "`laddermaat colleagues list` shows all" in outcome.stderr


def in_a_terminal(folder: Path, *answers: str) -> Callable[[], tuple[int, str]]:
    """Add Anna in a terminal of its own, and give the exit code and all that was on the screen."""

    def typed() -> tuple[int, str]:
        child, terminal = pty.fork()
        if child == 0:
            words = [sys.executable, "-m", "bot", "colleagues", "add", "Anna"]
            os.execve(sys.executable, words, dict(environment(folder)))
        screen, waiting = b"", list(answers)
        while True:
            try:
                screen += os.read(terminal, 1024)
            except OSError:
                break
            if waiting and screen.endswith(b": "):
                os.write(terminal, waiting.pop(0).encode() + b"\n")
        os.close(terminal)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), screen.decode()

    return typed


async def test_in_a_terminal_the_password_is_asked_twice_and_never_shown(tmp_path: Path) -> None:
    answers = (PASSWORD, "a slip of the hand", PASSWORD, PASSWORD)
    code, screen = await asyncio.to_thread(in_a_terminal(tmp_path, *answers))
    assert code == 0, screen
    assert "The same password again" in screen
    assert "paard" not in screen
    assert "slip" not in screen
    assert await goes_with("Anna", PASSWORD)
