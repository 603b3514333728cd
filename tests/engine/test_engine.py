"""The engine: durable, in order, once; an error becomes an apology."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import Connection, insert

from bot.engine import Engine
from core.address import Address
from core.blocks import Text
from core.codec import dump_blocks, load_update
from core.contents import Due, Said
from core.conversation import Message, Reply, Turn, Update
from core.effects import Subscribe
from core.language import Language
from storage.database import open_store
from storage.history import entries_after
from storage.mailroom import accept, work
from storage.outgoing import dead_letters, postpone
from storage.store import Store
from storage.tables import alias
from storage.turns import Answer, send
from storage.work_list import conversations_with_work, has_work
from tests.engine.fakes import NOON, FakeChannel, apologise, buried, echo, eventually, says, url


async def test_a_conversation_is_answered_in_order(store: Store) -> None:
    channel = FakeChannel()
    async with Engine(store, echo, [channel], apologise) as engine:
        for number in range(20):
            await engine.accept(says(str(number)))
        heard = await channel.has_heard(20)
    assert heard == [("ann", str(number)) for number in range(20)]
    assert channel.seqs == sorted(channel.seqs)


async def test_a_resend_counts_once(store: Store) -> None:
    channel = FakeChannel()
    async with Engine(store, echo, [channel], apologise) as engine:
        assert await engine.accept(says("hallo", id_="1"))
        assert not await engine.accept(says("hallo", id_="1"))
        assert await engine.accept(says("hallo", "bob", id_="1")), "ids are a conversation's own"
        await channel.has_heard(2)
    assert sorted(channel.heard) == [("ann", "hallo"), ("bob", "hallo")]


async def test_the_history_holds_both_sides(store: Store) -> None:
    channel = FakeChannel()
    async with Engine(store, echo, [channel], apologise) as engine:
        await engine.accept(says("hallo", id_="device-1"))
        await channel.has_heard(1)
    user, bot = await store.run(entries_after, "fake:ann", 0)
    assert (user.author, user.update_id, user.content) == ("user", "device-1", Said("hallo"))
    assert (bot.author, bot.update_id, bot.blocks) == ("bot", None, (Text("hallo"),))
    assert await store.run(entries_after, "fake:ann", user.seq) == (bot,)
    assert bot.seq == channel.seqs[0]


async def test_a_handler_that_fails_apologises_and_the_rest_goes_on(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async def moody(turn: Turn) -> Reply | None:
        match turn.content:
            case Said("boom"):
                raise RuntimeError("broken")
            case Said("niets"):
                return None
            case _:
                count = turn.state.next_number
                state = replace(turn.state, next_number=count + 1)
                return Reply((Text(str(count)),), state)

    channel = FakeChannel()
    async with Engine(store, moody, [channel], apologise) as engine:
        for text in ("a", "boom", "niets", "b"):
            await engine.accept(says(text))
        heard = await channel.has_heard(4)
    assert [text for _, text in heard] == ["1", "sorry 8", "sorry 8", "2"]
    assert sum("error" in record.message for record in caplog.records) == 2
    letters = await store.run(dead_letters)
    assert [load_update(letter.body).content for letter in letters] == [Said("niets"), Said("boom")]
    none, broken = (letter.reason for letter in letters)
    assert re.fullmatch(r"not answered: LookupError, error [0-9a-f]{8} in the log", none)
    assert re.fullmatch(r"not answered: RuntimeError, error [0-9a-f]{8} in the log", broken)


async def test_what_is_written_beside_the_engine_is_delivered_when_it_is_woken(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.engine.SWEEP", 3600.0)
    channel = FakeChannel()
    async with Engine(store, echo, [channel], apologise) as engine:
        body = dump_blocks((Text("nieuws"),))
        await store.run(send, Answer("fake:ann", body, "nl"), NOON)
        engine.wake("fake:ann")
        assert await channel.has_heard(1) == [("ann", "nieuws")]


async def test_another_conversation_is_spoken_to(store: Store) -> None:
    async def relay(turn: Turn) -> Reply:
        note = Message(Address("fake", "bob"), (Text("van ann"),))
        return Reply((Text("gedaan"),), turn.state, messages=(note,))

    channel = FakeChannel()
    async with Engine(store, relay, [channel], apologise) as engine:
        await engine.accept(says("zeg het bob"))
        heard = await channel.has_heard(2)
    assert sorted(heard) == [("ann", "gedaan"), ("bob", "van ann")]


async def test_words_for_a_channel_that_is_not_there_are_dead_letters(store: Store) -> None:
    async def talk(turn: Turn) -> Reply:
        return Reply((Text("tik"),), turn.state)

    async with Engine(store, talk, [], apologise) as engine:
        await engine.accept(Update("x", Address("clock", "prune"), Due("prune"), NOON))
        (letter,) = await buried(store, 1)
    assert letter.reason == "there is no channel 'clock'"


async def test_a_restart_takes_up_what_was_left(tmp_path: Path) -> None:
    silent = FakeChannel(*[ConnectionError("down")] * 50)
    async with (
        open_store(url(tmp_path)) as store,
        Engine(store, echo, [silent], apologise) as engine,
    ):
        await engine.accept(says("1"))
        await eventually(lambda: len(silent.answers) < 50)
    channel = FakeChannel()
    async with open_store(url(tmp_path)) as store:
        await store.run(accept, says("2"))
        async with Engine(store, echo, [channel], apologise):
            heard = await channel.has_heard(2)
        assert heard == [("ann", "1"), ("ann", "2")]
        assert not await store.run(conversations_with_work, NOON)


async def test_a_turn_that_is_under_way_at_the_stop_is_finished(store: Store) -> None:
    begun = asyncio.Event()

    async def slow(turn: Turn) -> Reply:
        begun.set()
        await asyncio.sleep(0.05)
        return Reply((Text("klaar"),), turn.state)

    channel = FakeChannel()
    async with Engine(store, slow, [channel], apologise) as engine:
        await engine.accept(says("1"))
        await begun.wait()
    assert channel.heard == [("ann", "klaar")]


async def test_an_update_that_cannot_be_read_is_set_aside(store: Store) -> None:
    await store.run(accept, says("1"))
    await store.run(
        lambda connection: connection.exec_driver_sql("UPDATE inbox SET payload = '{}'").close()
    )
    channel = FakeChannel()
    async with Engine(store, echo, [channel], apologise) as engine:
        (letter,) = await buried(store, 1)
        await engine.accept(says("2"))
        assert await channel.has_heard(1) == [("ann", "2")]
    assert letter.seq is None
    assert (await store.run(work, "fake:ann")).incoming is None


async def test_a_turn_that_cannot_be_kept_gets_an_apology_and_the_next_goes_on(
    store: Store,
) -> None:
    in_no_language = Subscribe(cast("Language", None))

    async def answer(turn: Turn) -> Reply:
        effects = (in_no_language,) if turn.content == Said("kwaad") else ()
        return Reply((Text("goed"),), turn.state, (), effects)

    channel = FakeChannel()
    async with Engine(store, answer, [channel], apologise) as engine:
        await engine.accept(says("kwaad"))
        await engine.accept(says("goed"))
        heard = await channel.has_heard(2)
    assert [words[:5] for _, words in heard] == ["sorry", "goed"]
    [letter] = await store.run(dead_letters)
    assert "not answered: IntegrityError" in letter.reason


async def test_a_message_that_must_wait_is_no_work_nor_is_what_comes_after_it(store: Store) -> None:
    def two(connection: Connection) -> None:
        for words in ("een", "twee"):
            send(connection, Answer("fake:ann", dump_blocks((Text(words),))), NOON)
        postpone(
            connection, work(connection, "fake:ann").outgoing[0].seq, NOON + timedelta(minutes=30)
        )

    await store.run(two)
    soon, later = NOON + timedelta(minutes=1), NOON + timedelta(minutes=31)
    for now, is_work in ((soon, False), (later, True)):
        assert await store.run(has_work, "fake:ann", now) is is_work
        assert await store.run(conversations_with_work, now) == (("fake:ann",) if is_work else ())


async def test_what_a_linked_account_says_is_work_of_its_conversation_only(store: Store) -> None:
    def link(connection: Connection) -> None:
        connection.execute(insert(alias), {"address": "fake:phone", "conversation": "fake:ann"})
        accept(connection, says("hallo", "phone"))

    await store.run(link)
    assert await store.run(has_work, "fake:ann", NOON)
    assert not await store.run(has_work, "fake:phone", NOON)
