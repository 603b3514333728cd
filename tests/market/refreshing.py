"""Refreshing the geography with the real command, from a server of the test."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from typer.testing import CliRunner, Result

from bot.cli import command_line
from bot.market.contents import COORDINATES
from core.market.geography_files import REFINED_COLUMNS
from tests.market.dumps import Answer, Dumps, known, serving

RUNNER = CliRunner()
APP = command_line(["geography"])
KNOWN = known()
OLD = ",".join(REFINED_COLUMNS) + "\nplace,3594,,52.3,4.9\n"


def with_old_coordinates(folder: Path) -> Path:
    """Put coordinates of an earlier download in a folder."""
    (folder / COORDINATES).write_text(OLD, "utf-8")
    return folder


def refresh(url: str, folder: Path) -> Result:
    return RUNNER.invoke(
        APP,
        ["geography", "refresh", "--url", url, "--dir", str(folder)],
        env={"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"},
    )


def served(answers: Mapping[str, Answer], folder: Path) -> Result:
    with serving(answers) as url:
        return refresh(url, folder)


def with_places(change: Callable[[list[Sequence[str]]], list[Sequence[str]]]) -> Dumps:
    return replace(KNOWN, places=change(list(KNOWN.places)))


def with_postcode(*lines: Sequence[str]) -> Dumps:
    return replace(KNOWN, postcodes=[*KNOWN.postcodes, *lines])


def unchanged(outcome: Result, folder: Path, *named: str) -> None:
    """Check that the old file is all there is, and that what, where and remedy are named."""
    assert outcome.exit_code == 2, outcome.output
    assert "Nothing was changed" in outcome.stderr
    for words in named:
        assert words.casefold() in outcome.stderr.casefold()
    assert [file.name for file in folder.iterdir()] == [COORDINATES]
    assert (folder / COORDINATES).read_text("utf-8") == OLD
