"""What is there is documented, and what is documented is there: commands, settings, files."""

import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from pydoc import locate
from typing import TypeAlias

import pytest
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_command
from typer.testing import CliRunner

from bot.cli import COMMANDS, command_line
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
PAGES = (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
COMMAND_PAGE = (ROOT / "docs" / "commands.md").read_text("utf-8")
RUNNER = CliRunner()
APP = command_line(COMMANDS)
EVERYWHERE = {"--database-url", "--by", "--install-completion", "--show-completion", "--help"}
"""Options that the page of commands tells of once, above all."""
TO_COME = "/2030-"
"""In the name of an edition that is an example."""
Command: TypeAlias = TyperCommand | TyperGroup
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


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


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    documented = (ROOT / "docs" / "settings.md").read_text("utf-8")
    row = next(line for line in documented.splitlines() if f"`{PREFIX}{name.upper()}`" in line)
    assert f"`{Settings.model_fields[name].default}`" in row


@each_page
def test_no_page_names_a_setting_that_is_not_there(page: Path) -> None:
    named_there = re.findall(rf"{PREFIX}([A-Z_]+[A-Z])\b", page.read_text("utf-8"))
    assert {name.lower() for name in named_there} <= set(Settings.model_fields)


@each_page
def test_no_page_links_to_a_file_that_is_not_there(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|mailto:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_page_is_found_by_links_from_the_readme() -> None:
    found, coming = set[Path](), [ROOT / "README.md"]
    while coming:
        page = coming.pop()
        found.add(page)
        linked = re.findall(r"\]\((?!https?:)([^)#]+\.md)", page.read_text("utf-8"))
        coming += {(page.parent / target).resolve() for target in linked} - found
    assert {page.resolve() for page in PAGES} - found <= {ROOT / "SECURITY.md"}, (
        "no link leads there"
    )


@each_page
def test_no_page_links_to_a_heading_that_is_not_there(page: Path) -> None:
    for target, heading in re.findall(r"\]\(([^):#]*)#([^)]+)\)", page.read_text("utf-8")):
        linked = page.parent / target if target else page
        assert heading in headings(linked), f"{page.name} links to {target}#{heading}"


def headings(page: Path) -> set[str]:
    """Give the names by which one links to the headings of a page, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@each_page
def test_no_page_names_a_file_of_ours_that_is_not_there(page: Path) -> None:
    for line in code_in(page):
        for path in re.findall(r"(?<![\w/.-])(?:bot|core|storage|tests|docs|ops)/[\w./*-]+", line):
            there = list(ROOT.glob(path.rstrip("./")))
            assert there or TO_COME in path, f"{page.name} names {path}"


@each_page
def test_no_page_runs_a_module_or_target_that_is_not_there(page: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for line in code_in(page):
        for target in re.findall(r"\bmake ([a-z]+)", line):
            assert target in targets, f"{page.name}: make {target}"
        for module in re.findall(r"-m ((?:bot|core|storage|tests)[\w.]*)", line):
            assert find_spec(module), f"{page.name}: python -m {module}"


def test_nothing_names_a_module_or_function_that_is_not_there() -> None:
    sources = [path for root in ("bot", "core", "storage") for path in (ROOT / root).rglob("*.py")]
    named_in = {
        name: path.relative_to(ROOT)
        for path in (*PAGES, *sources)
        for name in re.findall(r"`((?:bot|core|storage)(?:\.\w+)+)`", path.read_text("utf-8"))
    }
    assert len(named_in) > 20
    assert not {name: path for name, path in named_in.items() if locate(name) is None}


def test_every_decision_has_its_date_and_stands_in_the_index() -> None:
    text = (ROOT / "DECISIONS.md").read_text("utf-8")
    titles = re.findall(r"^### (.+)$", text, re.MULTILINE)
    assert re.findall(r"^- \[(.+)\]\(#", text, re.MULTILINE) == [
        title.replace("`", "") for title in titles
    ]
    undated = re.findall(r"^### (.+)\n\n(?!\*\d{4}-\d\d-\d\d\.\* )", text, re.MULTILINE)
    assert not undated, "say when it was decided: *2026-11-30.*"


def code_in(page: Path) -> list[str]:
    """Give what stands on a page as code: within a line, and line by line between fences."""
    text = page.read_text("utf-8")
    fence = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
    within = re.findall(r"`([^`]+)`", fence.sub("", text))
    return [line for block in fence.findall(text) for line in block.splitlines()] + within
