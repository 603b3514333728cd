"""The whole bot, fetching its updates from our own Bot API server: what people see of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.channels.telegram_account import TelegramAccount
from bot.engine import Engine
from core.blocks import Text
from core.codec import dump_blocks
from core.conversation import Update
from storage.database import open_store
from storage.revisions import Revised
from storage.store import Store
from storage.turns import Answer, send
from tests.engine.fakes import NOON, apologise, buried, eventually, url
from tests.house import HANDLER
from tests.telegram.bot_api.errors import BLOCKED, SERVER_ERROR, too_many
from tests.telegram.bot_api.faults import Drops, Fails, Fault, Hangs
from tests.telegram.bot_api.objects import Message
from tests.telegram.bot_api.people import Talk
from tests.telegram.bot_api.server import bot_api
from tests.telegram.bot_api.service import TOKEN, BotApi
from tests.telegram.scripted import channel, house, running


@dataclass(frozen=True, slots=True)
class Rig:
    api: BotApi
    store: Store


@asynccontextmanager
async def rigged(folder: Path) -> AsyncIterator[Rig]:
    async def accept(update: Update) -> bool:
        return await engine.accept(update)

    async with bot_api() as (api, address), open_store(url(folder)) as store:
        account = TelegramAccount(TOKEN, api=address)
        async with (
            channel(account, house(accept)) as telegram,
            Engine(store, HANDLER, [telegram], apologise) as engine,
            running(telegram),
        ):
            yield Rig(api, store)


async def answer(talk: Talk, said: str) -> Message:
    """Say something, and give the last message of the answer."""
    count = len(talk.heard)
    talk.says(said)
    return (await talk.hears(count + 1))[-1]


async def test_partners_a_card_and_a_question(tmp_path: Path) -> None:
    async with rigged(tmp_path) as rig:
        ann = rig.api.person("Ann")
        found = await answer(ann, "hovenier bij Zwolle")
        first = found.buttons[0].text
        ann.presses(first)
        card = (await ann.hears(2))[-1]
        assert first.removeprefix("1. ") in (card.text or "")
        asked = await answer(ann, "Hoe lang is een PSO-certificaat geldig?")
        assert "Bron" in (asked.text or "")
        await eventually(lambda: not rig.api.world.unanswered)
        assert ann.room.typing > 0


async def test_a_group_is_answered_when_it_speaks_to_the_bot(tmp_path: Path) -> None:
    async with rigged(tmp_path) as rig:
        ann = rig.api.person("Ann")
        group = rig.api.group("Inkopers", ann)
        talk = group.talk(ann.user)
        await talk.hears(1)
        talk.says("wie kent een hovenier bij Zwolle?")
        found = await answer(talk, "@laddermaat_bot hovenier bij Zwolle")
        assert "Zwolle" in (found.text or "")
        assert found.reply_to_message
        assert found.reply_to_message.text == "@laddermaat_bot hovenier bij Zwolle"
        grown = group.upgrade().talk(ann.user)
        again = await answer(grown, "@laddermaat_bot hovenier bij Utrecht")
        assert "Utrecht" in (again.text or "")


async def test_a_group_that_grows_is_answered_where_it_goes_on(tmp_path: Path) -> None:
    async with rigged(tmp_path) as rig:
        ann = rig.api.person("Ann")
        group = rig.api.group("Inkopers", ann)
        talk = group.talk(ann.user)
        await talk.hears(1)
        rig.api.faults.plan("sendMessage", Hangs(0.5), chat=group.room.chat.id)
        talk.says("@laddermaat_bot hovenier bij Zwolle")
        await eventually(lambda: bool(rig.api.faults.met))
        grown = group.upgrade().talk(ann.user)
        (found,) = await grown.hears(1)
        assert "Zwolle" in (found.text or "")
        assert found.reply_to_message is None
        wider = await answer(grown, "@laddermaat_bot en in Utrecht?")
        assert "Utrecht" in (wider.text or "")
        assert len(talk.heard) == 1


async def test_the_last_message_can_be_changed(tmp_path: Path) -> None:
    async with rigged(tmp_path) as rig:
        ann = rig.api.person("Ann")
        said = ann.says("hovenier bij Zwolle")
        await ann.hears(1)
        ann.edits(said, "hovenier bij Utrecht")
        changed = (await ann.hears(2))[-1]
        assert "Ik heb uw aangepaste bericht gelezen" in (changed.text or "")
        assert "Utrecht" in (changed.text or "")


async def test_what_somebody_else_said_is_changed_and_taken_back(tmp_path: Path) -> None:
    async with rigged(tmp_path) as rig:
        ann = rig.api.person("Ann")
        there = f"telegram:{ann.user.id}"
        morgen, vandaag, nooit = (dump_blocks((Text(t),)) for t in ("Morgen", "Vandaag", "Nooit"))
        for key in ("een", "twee"):
            await rig.store.run(send, Answer(there, morgen, key=key), NOON)
        await rig.store.run(send, Revised(there, "een", vandaag, nooit), NOON)
        await rig.store.run(send, Revised(there, "twee", dump_blocks(()), nooit), NOON)
        ann.says("hovenier bij Zwolle")
        await eventually(lambda: any("Zwolle" in (m.text or "") for m in ann.heard))
        changed, found = ann.heard
        assert (changed.text, "Zwolle" in (found.text or "")) == ("Vandaag", True)


async def test_what_fails_comes_later_and_in_order(tmp_path: Path) -> None:
    async with rigged(tmp_path) as rig:
        ann = rig.api.person("Ann")
        faults: list[Fault] = [Fails(too_many(1)), Fails(SERVER_ERROR), Drops(taken=False)]
        rig.api.faults.plan("sendMessage", *faults)
        rig.api.faults.plan("getUpdates", Fails(SERVER_ERROR), Drops(taken=True))
        ann.says("hovenier bij Zwolle")
        ann.says("hovenier bij Utrecht")
        places = [message.text or "" for message in await ann.hears(2, 30)]
        assert ["Zwolle" in places[0], "Utrecht" in places[1]] == [True, True]
        assert len(places) == 2


async def test_only_what_was_in_flight_comes_twice(tmp_path: Path) -> None:
    async with rigged(tmp_path) as rig:
        ann = rig.api.person("Ann")
        rig.api.faults.plan("sendMessage", Drops(taken=True))
        ann.says("hovenier bij Zwolle")
        once, twice = await ann.hears(2)
        assert once.text == twice.text


async def test_who_blocked_the_bot_gets_nothing_and_the_operator_knows(tmp_path: Path) -> None:
    async with rigged(tmp_path) as rig:
        ann = rig.api.person("Ann")
        ann.says("hovenier bij Zwolle")
        ann.blocks()
        (letter,) = await buried(rig.store, 1)
        assert BLOCKED.description.split(": ")[1] in letter.reason.lower()
