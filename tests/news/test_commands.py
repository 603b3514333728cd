"""`laddermaat news`: shown first, told with --send."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import command_line
from core.effects import Subscribe
from core.language import Language
from storage.database import edit_store, read_store
from storage.history import entries_after
from storage.news import subscribe
from tests.engine.fakes import NOON, url, words
from tests.news.told import announcements

APP = command_line(["news", "doctor"])
PEOPLE: dict[str, Language] = {"fake:ann": "nl", "fake:bob": "en"}


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERMAAT_DATABASE_URL", url(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("LOGNAME", "carla")


@pytest.fixture
def subscribed(tmp_path: Path) -> str:
    with edit_store(url(tmp_path)) as connection, connection.begin():
        for address, language in PEOPLE.items():
            subscribe(connection, Subscribe(language), address, NOON)
    return url(tmp_path)


def news(*words_: str) -> Result:
    return CliRunner().invoke(APP, ["news", *words_])


def told(database: str, who: str) -> list[str]:
    with read_store(database) as connection, connection.begin():
        return [words(entry.blocks) for entry in entries_after(connection, who, 0)]


def test_a_preview_tells_nobody(subscribed: str) -> None:
    outcome = news("De **handleiding** is nieuw.", "--english", "The manual is new.")

    assert outcome.exit_code == 0, outcome.output
    assert "In Dutch:\n\nDe handleiding is nieuw." in outcome.stdout
    assert "In English:\n\nThe manual is new." in outcome.stdout
    assert "2 people would be told: 1 in Dutch, 1 in English." in outcome.stdout
    assert told(subscribed, "fake:ann") == []


def test_it_is_told_and_signed(subscribed: str) -> None:
    outcome = news("De handleiding is nieuw.", "--send")

    assert outcome.exit_code == 0, outcome.output
    assert "2 people will be told" in outcome.stdout
    for who in PEOPLE:
        (said,) = told(subscribed, who)
        assert said.startswith("De handleiding is nieuw.")
    with read_store(subscribed) as connection, connection.begin():
        (announced,) = announcements(connection)
    assert (announced.by, announced.told) == ("carla", 2)


def test_without_a_database_there_is_nobody_to_tell() -> None:
    outcome = news("De handleiding is nieuw.")
    assert outcome.exit_code == 0, outcome.output
    assert "0 people would be told" in outcome.stdout


def test_nothing_to_tell_is_refused() -> None:
    outcome = news("  ", "--send")
    assert outcome.exit_code == 2
    assert "there is nothing to tell" in outcome.stderr
