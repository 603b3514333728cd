"""docs/commands.md tells of every command and option; no page tells of another one."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

import pytest
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_command
from typer.testing import CliRunner

from bot.cli import COMMANDS, command_line
from tests.pages import ROOT, code_in, each_page

COMMAND_PAGE = (ROOT / "docs" / "commands.md").read_text("utf-8")
RUNNER = CliRunner()
APP = command_line(COMMANDS)
EVERYWHERE = {"--database-url", "--by", "--install-completion", "--show-completion", "--help"}
"""Options that the page of commands tells of once, above all."""
Command: TypeAlias = TyperCommand | TyperGroup


@cache
def commands() -> Mapping[str, Command]:
    """Give every command as it is typed; one that holds others is among them."""
    whole = get_command(APP)
    assert isinstance(whole, TyperGroup)
    return dict(_below("", whole))


def _below(name: str, command: Command) -> Iterator[tuple[str, Command]]:
    if name:
        yield name, command
    if isinstance(command, TyperGroup):
        for each, below in command.commands.items():
            assert isinstance(below, TyperCommand | TyperGroup)
            yield from _below(f"{name} {each}".strip(), below)


def options(command: Command) -> set[str]:
    """Give the options of a command, as the long words that they are typed with."""
    given = (word for it in command.params if isinstance(it, TyperOption) for word in it.opts)
    return {word for word in given if word.startswith("--")}


def row_of(command: str) -> str:
    """Give what the page of commands says of one; nothing when it does not tell of it."""
    shown = re.compile(rf"^\| `laddermaat {command}(?: [^a-z`][^`]*)?` \|.*$", re.MULTILINE)
    found = shown.search(COMMAND_PAGE)
    return found[0] if found else ""


ALONE = [it for it, command in commands().items() if not isinstance(command, TyperGroup)]


@pytest.mark.parametrize("command", ALONE)
def test_the_page_of_commands_tells_of_every_command_and_option(command: str) -> None:
    told = set(re.findall(r"--[a-z-]+", row_of(command)))
    assert row_of(command)
    assert told == options(commands()[command]) - EVERYWHERE


def test_what_many_commands_take_is_told_of_once() -> None:
    above = COMMAND_PAGE.partition("\n## ")[0]
    assert set(re.findall(r"--[a-z-]+", above)) == EVERYWHERE


def test_help_shows_every_command() -> None:
    shown = RUNNER.invoke(APP, ["--help"]).output
    assert {command.split()[0] for command in commands()} <= set(re.findall(r"[\w-]+", shown))


@each_page
def test_no_page_names_a_command_or_option_that_is_not_there(page: Path) -> None:
    known = commands()
    for line in code_in(page):
        for typed in re.findall(
            r"(?<![/.\w-])laddermaat((?: [a-z][a-z-]*)+)((?: [^#|&;]*)?)", line
        ):
            words = typed[0].split()
            name = words[0] if words[0] not in known else named(words)
            assert name in known, f"{page.name}: laddermaat {typed[0]}"
            taken = options(known[name]) | EVERYWHERE
            assert set(re.findall(r"(?<!\S)--[a-z-]+", typed[1])) <= taken, f"{page.name}: {line}"


def named(words: list[str]) -> str:
    """Give the command that stands first in a line: two words where the first holds others."""
    holds = isinstance(commands()[words[0]], TyperGroup)
    return " ".join(words[:2]) if holds else words[0]
