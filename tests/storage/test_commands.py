"""`laddermaat db`: what one sees of upgrades and copies."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import command_line
from storage.migrations import revisions
from storage.schema import check
from storage.sqlite import owned
from storage.urls import lasting
from tests.engine.fakes import says
from tests.storage.conftest import Make
from tests.storage.databases import came_in, connected_to, kept_at

APP = command_line(["db"])


def db(url: str, *words: str | Path) -> Result:
    """Run a command on a database."""
    environment = {"LADDERMAAT_DATABASE_URL": url, "COLUMNS": "200"}
    return CliRunner().invoke(APP, ["db", *map(str, words)], env=environment)


@pytest.fixture
def old(kind: str, make: Make) -> str:
    """Have a database of an older Laddermaat with an update in it."""
    url = kept_at(make(kind), "0001")
    with connected_to(url) as connection, connection.begin():
        came_in(connection, says("1"))
    return url


def test_an_upgrade_says_what_it_would_do_and_what_it_did(old: str) -> None:
    assert f"lacks {', '.join(revisions()[1:])}" in db(old, "upgrade", "--dry-run").stdout
    assert f"is up to date now, with {', '.join(revisions()[1:])}" in db(old, "upgrade").stdout
    assert "is up to date already" in db(old, "upgrade").stdout
    with connected_to(old) as connection:
        check(connection, "it")


def test_nothing_is_upgraded_where_there_is_nothing(kind: str, make: Make) -> None:
    url = make(kind)
    outcome = db(url, "upgrade")
    assert outcome.exit_code == 2
    assert re.search("there is (no database|nothing in)", outcome.stderr)
    assert kind == "postgresql" or not Path(str(lasting(url).database)).exists()


def test_a_file_in_use_is_not_upgraded(make: Make) -> None:
    url = kept_at(make("sqlite"), "0001")
    with owned(Path(str(lasting(url).database))):
        outcome = db(url, "upgrade")
    assert outcome.exit_code == 2
    assert "another Laddermaat is using" in outcome.stderr


def test_a_copy_is_proven_by_rows_and_hashes(old: str, make: Make, tmp_path: Path) -> None:
    file = tmp_path / "laddermaat.backup"
    kept = db(old, "backup", file)
    restored = db(make("sqlite"), "restore", file)
    moved = db(old, "move", make("postgresql"))
    rows = [re.findall(r"inbox\W+(1)\W+([0-9a-f]{16})\b", it.stdout) for it in (kept, restored)]
    assert [it.exit_code for it in (kept, restored, moved)] == [0, 0, 0]
    assert rows[0] == rows[1] != []
    assert "give that in LADDERMAAT_DATABASE_URL" in moved.stdout
    again = db(old, "backup", file)
    assert again.exit_code == 2
    assert "not written over" in again.stderr


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "not a database URL"),
        ("mysql://ann:geheim@host/x", "asks for mysql"),
        ("sqlite://", "nothing in memory can be kept"),
        (
            "postgresql://ann:geheim@127.0.0.1:1/x",
            "cannot use postgresql://127.0.0.1:1/x as a database",
        ),
    ],
)
def test_a_url_that_cannot_be_used_is_refused_without_its_password(
    url: str, words: str, old: str, tmp_path: Path
) -> None:
    for outcome in (db(url, "backup", tmp_path / "file"), db(old, "move", url)):
        assert outcome.exit_code == 2
        assert words in outcome.stderr
        assert "geheim" not in outcome.output
