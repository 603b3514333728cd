"""The store: one owner, whole transactions, and nobody suffers for another's mistake."""

import asyncio
import os
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select
from typer import Typer
from typer.testing import CliRunner

from bot.commands.dead_letters import dead_letters
from core.conversation import Prune, State, dump_state
from storage import mailroom, outgoing, tables, turns
from storage.database import StoreError, open_store, read_store
from storage.store import Store
from tests.engine.fakes import NOON, says, url


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(url(tmp_path)) as store:
        yield store


def outcome(incoming: int = 1, version: int = 0, *effects: Prune) -> turns.Outcome:
    state = dump_state(State())
    return turns.Outcome(incoming, "fake:ann", version, state, None, (), effects, NOON)


async def test_one_bad_operation_does_not_take_others_down(store: Store) -> None:
    def bad(connection: Connection) -> bool:
        mailroom.accept(connection, says("not to be kept"))
        raise RuntimeError("bad")

    calls = [store.run(mailroom.accept, says(str(n))) for n in range(50)]
    calls[25:25] = [store.run(bad)]
    results = await asyncio.gather(*calls, return_exceptions=True)
    assert [str(result) for result in results if result is not True] == ["bad"]
    rows = await store.run(lambda connection: len(connection.execute(select(tables.inbox)).all()))
    assert rows == 50


async def test_a_turn_on_an_old_version_is_a_conflict_and_leaves_nothing(store: Store) -> None:
    await store.run(mailroom.accept, says("1"))
    await store.run(mailroom.accept, says("2"))
    await store.run(turns.commit_turn, outcome(1))
    for version in (0, 7):
        with pytest.raises(turns.Conflict):
            await store.run(turns.commit_turn, outcome(2, version))
    work = await store.run(mailroom.work, "fake:ann")
    assert (work.version, work.incoming and work.incoming.id) == (1, 2)


async def test_prune_forgets_only_what_is_handled_and_old(store: Store) -> None:
    for days, text in ((40, "old"), (40, "old but waiting"), (1, "new")):
        await store.run(mailroom.accept, says(text, at=NOON - timedelta(days=days)))
    await store.run(turns.commit_turn, outcome(1))
    await store.run(turns.commit_turn, outcome(3, 1, Prune(NOON - timedelta(days=30))))
    kept = await store.run(lambda c: sorted(c.scalars(select(tables.inbox.c.update_id))))
    assert kept == ["new", "old but waiting"]


async def test_a_message_put_off_is_work_when_due_or_when_the_clock_was_put_back(
    store: Store,
) -> None:
    def send(connection: Connection) -> None:
        own = {"conversation": "fake:ann"}
        said = {"author": "bot", "update_id": None, "body": "[]", "at": NOON}
        connection.execute(insert(tables.message), own | said)
        due = {"seq": 1, "attempts": 0, "not_before": None}
        connection.execute(insert(tables.outbox), own | due)

    await store.run(send)
    await store.run(outgoing.postpone, 1, NOON + timedelta(minutes=1))
    for shift, found in ((0, ()), (1, ("fake:ann",)), (-1500, ("fake:ann",))):
        now = NOON + timedelta(minutes=shift)
        assert await store.run(mailroom.conversations_with_work, now) == found


async def test_the_query_for_work_uses_the_partial_index(store: Store) -> None:
    inbox = tables.inbox
    query = select(inbox.c.id).where(inbox.c.conversation == "a", tables.waiting)

    def plan(connection: Connection) -> str:
        words = str(query.compile(connection, compile_kwargs={"literal_binds": True}))
        return str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").all())

    assert "inbox_waiting" in await store.run(plan)


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="no time zone"):
        await store.run(mailroom.accept, says("1", at=NOON.replace(tzinfo=None)))


async def test_a_second_process_on_the_file_is_refused(store: Store, tmp_path: Path) -> None:
    words = ("-m", "tests.engine.scripted_bot", url(tmp_path), "0", "tests.engine.chain:chain")
    second = await asyncio.create_subprocess_exec(
        sys.executable, *words, stderr=asyncio.subprocess.PIPE
    )
    _, error = await second.communicate()
    assert second.returncode == 1
    assert f"another Laddermaat is using {tmp_path}/laddermaat.sqlite".encode() in error
    assert b"postgresql://" in error
    assert await store.run(mailroom.accept, says("1"))


def newer(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.executescript("CREATE TABLE inbox (id); PRAGMA user_version = 99")
    connection.close()


def foreign(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.executescript("CREATE TABLE recipes (id)")
    connection.close()


def not_a_database(file: Path) -> None:
    file.write_text("Dit is een brief, geen database. " * 50)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (newer, "newer Laddermaat"),
        (foreign, "not Laddermaat's"),
        (not_a_database, "as a database"),
        (Path.mkdir, "as a database"),
    ],
)
async def test_a_file_of_another_kind_is_refused(
    tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    make(tmp_path / "laddermaat.sqlite")
    with pytest.raises(StoreError, match=words):
        async with open_store(url(tmp_path)):
            pass


async def test_a_url_that_cannot_be_used_is_refused_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for url_, words in (
        ("var/x.sqlite", "not a database URL"),
        ("postgresql://secret:word@host/x", "cannot use yet"),
        (f"sqlite:///{tmp_path}/file/x.sqlite", "make that folder writable"),
    ):
        with pytest.raises(StoreError, match=words) as caught:
            async with open_store(url_):
                pass
        assert "LADDERMAAT_DATABASE_URL" in str(caught.value)
        assert "secret" not in str(caught.value)


async def test_a_closed_store_says_so() -> None:
    async with open_store("sqlite://") as store:
        assert await store.run(mailroom.accept, says("1"))
    with pytest.raises(StoreError, match="closed"):
        await store.run(mailroom.accept, says("2"))


async def test_dead_letters_are_listed_while_the_bot_runs(store: Store, tmp_path: Path) -> None:
    app = Typer()
    app.command()(dead_letters)
    options = ["--database-url", url(tmp_path)]
    assert "No dead letters" in CliRunner().invoke(app, options).output
    await store.run(mailroom.accept, says("een geheim"))
    await store.run(mailroom.set_aside, 1, "unreadable", NOON)
    result = CliRunner().invoke(app, options, env=os.environ | {"COLUMNS": "120"})
    assert "unreadable" in result.output
    assert "geheim" not in result.output
    assert CliRunner().invoke(app, ["--database-url", url(tmp_path / "no")]).exit_code == 2


@pytest.mark.usefixtures("store")
async def test_reading_does_not_write(tmp_path: Path) -> None:
    with (
        read_store(url(tmp_path)) as connection,
        pytest.raises(Exception, match="readonly"),
        connection.begin(),
    ):
        mailroom.accept(connection, says("1"))
