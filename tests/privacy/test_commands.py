"""An operator exports and erases for who asks in another way, also of a group."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Connection
from typer.testing import CliRunner, Result

from bot.cli import command_line
from core.contents import Said
from storage.database import open_store
from storage.desk_threads import begin_thread
from storage.history import dump_content, entries_after
from storage.turns import Answer, Outcome, Remark
from tests.applications.filing import REFERENCE, file
from tests.engine.fakes import NOON
from tests.privacy.scanning import found_in
from tests.turns import keep_turn

GROUP = "telegram:-1001"
APP = command_line(["privacy"])


def run(*arguments: str) -> Result:
    return CliRunner().invoke(APP, ["privacy", *arguments])


@pytest.fixture
async def url(database: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("LADDERMAAT_DATABASE_URL", database)
    async with open_store(database) as store:
        await store.run(_filled)
    return database


def _filled(connection: Connection) -> None:
    said = Remark("1", dump_content(Said("zqgroup")), NOON)
    answer = (Answer(GROUP, "[]"),)
    keep_turn(connection, Outcome(0, GROUP, GROUP, 0, "{}", said, answer, (), NOON))
    file(connection, REFERENCE, GROUP, organisation="zqfirm")
    begin_thread(connection, f"desk:application-{REFERENCE}", "C1/1.0")


@pytest.mark.usefixtures("url")
def test_all_that_is_kept_becomes_a_file(tmp_path: Path) -> None:
    out = tmp_path / "all.json"

    assert run("export", GROUP, str(out)).exit_code == 0

    exported = json.loads(out.read_text("utf-8"))
    assert [it["body"] for it in exported["messages"]] == [
        {"text": "zqgroup", "ref": None, "kind": "said"},
        [],
    ]
    assert exported["applications"][0]["body"]["organisation"] == "zqfirm"
    assert json.loads(run("export", GROUP).stdout)["accounts"] == exported["accounts"]


async def test_nothing_is_erased_without_a_yes(url: str) -> None:
    told = run("erase", GROUP)

    assert "2 messages" in told.output
    assert "1 applications, of which 1 are withdrawn" in told.output
    async with open_store(url) as store:
        assert await found_in(store, url, ["zqgroup", "zqfirm"]) == {"zqgroup", "zqfirm"}


async def test_a_group_is_erased_and_colleagues_are_asked_to_do_the_same(url: str) -> None:
    assert run("erase", GROUP, "--yes").exit_code == 0

    async with open_store(url) as store:
        assert await found_in(store, url, ["zqgroup", "zqfirm", GROUP]) == set()
        (told,) = await store.run(entries_after, f"desk:application-{REFERENCE}", 0)
    assert "Verwijder deze draad" in str(told.blocks)


@pytest.mark.usefixtures("url")
def test_a_conversation_that_is_not_there_is_told_of() -> None:
    for command in ("export", "erase"):
        told = run(command, "telegram:-1")
        assert told.exit_code == 2
        assert "there is no conversation" in told.output
