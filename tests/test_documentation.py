"""What is there is documented: commands in docs/commands.md, settings in docs/settings.md."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from bot.cli import COMMANDS, command_line
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
COMMAND_PAGE = (ROOT / "docs" / "commands.md").read_text("utf-8")
RUNNER = CliRunner()
APP = command_line(COMMANDS)


def commands() -> Iterator[str]:
    """Give every command as it is typed."""
    for name, command in get_command(APP).commands.items():  # type: ignore[attr-defined]
        subcommands = getattr(command, "commands", {})
        yield from ([f"{name} {sub}" for sub in subcommands] or [name])


@pytest.mark.parametrize("command", list(commands()))
def test_the_page_of_commands_shows_every_command(command: str) -> None:
    assert f"laddermaat {command}" in COMMAND_PAGE


def test_help_shows_every_command() -> None:
    shown = RUNNER.invoke(APP, ["--help"]).output
    assert {command.split()[0] for command in commands()} <= set(re.findall(r"[\w-]+", shown))


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    documented = (ROOT / "docs" / "settings.md").read_text("utf-8")
    row = next(line for line in documented.splitlines() if f"`{PREFIX}{name.upper()}`" in line)
    assert f"`{Settings.model_fields[name].default}`" in row


@pytest.mark.parametrize("page", [ROOT / "README.md", *(ROOT / "docs").glob("*.md")], ids=str)
def test_no_page_links_to_a_file_that_is_not_there(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|mailto:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"
