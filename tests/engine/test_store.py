"""The store: one owner, whole transactions, and nobody suffers for another's mistake."""

import asyncio
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, insert, select
from typer import Typer
from typer.testing import CliRunner

from bot.commands.dead_letters import dead_letters
from core.codec import dump_state
from core.conversation import State
from core.effects import Prune
from core.retention import Retention
from storage import mailroom, outgoing, tables, turns, work_list
from storage.conflict import Conflict
from storage.database import StoreError, open_store, read_store
from storage.store import Store
from tests.engine.fakes import NOON, plan, says, url


def outcome(incoming: int = 1, version: int = 0, *effects: Prune) -> turns.Outcome:
    state = dump_state(State())
    return turns.Outcome(incoming, "fake:ann", "fake:ann", version, state, None, (), effects, NOON)


async def test_a_turn_that_is_kept_again_is_a_conflict_also_once_it_was_erased(
    store: Store,
) -> None:
    """As after a commit that was lost before anybody knew whether it was kept."""
    await store.run(mailroom.accept, says("1"))
    await store.run(turns.commit_turn, outcome(1))
    with pytest.raises(Conflict):
        await store.run(turns.commit_turn, outcome(1))

    def erase_all(connection: Connection) -> None:
        for table in (tables.inbox, tables.conversation):
            connection.execute(delete(table))

    await store.run(erase_all)
    with pytest.raises(Conflict):
        await store.run(turns.commit_turn, outcome(1))


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
        with pytest.raises(Conflict):
            await store.run(turns.commit_turn, outcome(2, version))
    work = await store.run(mailroom.work, "fake:ann")
    assert (work.version, work.incoming and work.incoming.id) == (1, 2)


async def test_an_update_that_was_handled_elsewhere_is_not_handled_again(store: Store) -> None:
    await store.run(mailroom.accept, says("1"))
    await store.run(turns.commit_turn, outcome(1))
    elsewhere = replace(outcome(1), conversation="fake:bob")
    with pytest.raises(Conflict):
        await store.run(turns.commit_turn, elsewhere)
    assert (await store.run(mailroom.work, "fake:bob")).version == 0


async def test_prune_forgets_only_what_is_handled_and_old(store: Store) -> None:
    for days, text in ((40, "old"), (40, "old but waiting"), (1, "new")):
        await store.run(mailroom.accept, says(text, at=NOON - timedelta(days=days)))
    await store.run(turns.commit_turn, outcome(1))
    await store.run(turns.commit_turn, outcome(3, 1, Prune(NOON, Retention(timedelta(days=30)))))
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
        assert await store.run(work_list.conversations_with_work, now) == found


async def test_the_query_for_work_uses_the_partial_index(store: Store) -> None:
    inbox = tables.inbox
    query = select(inbox.c.id).where(inbox.c.conversation == "a", tables.waiting)

    assert "inbox_waiting" in await store.run(plan, query)


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="no time zone"):
        await store.run(mailroom.accept, says("1", at=NOON.replace(tzinfo=None)))


async def test_a_closed_store_says_so() -> None:
    async with open_store("sqlite://") as store:
        assert await store.run(mailroom.accept, says("1"))
    with pytest.raises(StoreError, match="closed"):
        await store.run(mailroom.accept, says("2"))


async def test_dead_letters_are_listed_while_the_bot_runs(
    store: Store, database: str, tmp_path: Path
) -> None:
    app = Typer()
    app.command()(dead_letters)
    options = ["--database-url", database]
    assert "No dead letters" in CliRunner().invoke(app, options).output
    await store.run(mailroom.accept, says("een geheim"))
    await store.run(mailroom.set_aside, 1, "unreadable", NOON)
    result = CliRunner().invoke(app, options, env=os.environ | {"COLUMNS": "120"})
    assert "unreadable" in result.output
    assert "geheim" not in result.output
    assert CliRunner().invoke(app, ["--database-url", url(tmp_path / "no")]).exit_code == 2


@pytest.mark.usefixtures("store")
async def test_reading_does_not_write(database: str) -> None:
    with (
        read_store(database) as connection,
        pytest.raises(Exception, match=r"read-?only"),
        connection.begin(),
    ):
        mailroom.accept(connection, says("1"))


async def test_of_those_who_are_only_spoken_to_some_are_named_and_who_talks_always(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An announcement to many leaves room for those who talk."""
    monkeypatch.setattr(work_list, "MOST_SPOKEN_TO", 3)
    for number in range(9):
        await store.run(turns.send, turns.Answer(f"fake:{number}", "[]"), NOON)
    await store.run(mailroom.accept, says("hallo", "ann"))
    named = await store.run(work_list.conversations_with_work, NOON)
    assert named == ("fake:ann", "fake:0", "fake:1", "fake:2")
