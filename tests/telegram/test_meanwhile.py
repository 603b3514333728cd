"""How far an answer is, on Telegram: one message that changes, and is gone when it is there."""

import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest

from bot.channels.telegram_account import TelegramAccount
from bot.engine import Engine
from bot.progressing import PATIENCE, progressing
from core.address import Address
from core.conversation import Update
from storage.database import open_store
from tests.engine.fakes import apologise, eventually, url
from tests.house import CONTENTS
from tests.slow import Slow
from tests.telegram.bot_api.errors import too_many
from tests.telegram.bot_api.faults import Fails, Hangs
from tests.telegram.bot_api.people import Talk
from tests.telegram.bot_api.server import bot_api
from tests.telegram.bot_api.service import TOKEN, BotApi
from tests.telegram.scripted import channel, house, running

HOW_FAR = re.compile(r"Regel \d+ van 300 \(\d+\u00a0%\)")


@dataclass(frozen=True, slots=True)
class Rig:
    api: BotApi
    ann: Talk
    enough: Event

    @property
    def heard(self) -> list[str | None]:
        return [message.text for message in self.ann.heard]

    def texts(self, method: str) -> list[str]:
        return [it.arguments.text("text") for it in self.api.calls if it.method == method]

    async def is_left(self, *texts: str) -> None:
        await eventually(lambda: self.heard == list(texts))


@asynccontextmanager
async def rigged(folder: Path) -> AsyncIterator[Rig]:
    async def accept(update: Update) -> bool:
        return await engine.accept(update)

    def spare(to: Address) -> bool:
        return engine.spare(to)

    slow = Slow()
    async with (
        bot_api() as (api, address),
        open_store(url(folder)) as store,
        channel(TelegramAccount(TOKEN, api=address), house(accept)) as telegram,
        progressing([telegram], CONTENTS.texts, spare) as progress,
        Engine(store, slow, [telegram], apologise) as engine,
        running(telegram),
    ):
        slow.progress = progress
        try:
            yield Rig(api, api.person("Ann"), slow.enough)
        except BaseException:
            slow.enough.set()
            raise


async def test_a_message_says_how_far_it_is_and_goes_away(tmp_path: Path) -> None:
    async with rigged(tmp_path) as it:
        it.ann.says("lees dit")
        await eventually(lambda: bool(it.heard))
        assert HOW_FAR.fullmatch(str(it.heard[0]))
        await eventually(lambda: bool(it.texts("editMessageText")))
        it.enough.set()
        await it.is_left("Klaar.")
        begun, answer = it.texts("sendMessage")
        changes = it.texts("editMessageText")
        assert answer == "Klaar."
        assert all(HOW_FAR.fullmatch(text) for text in (begun, *changes))
        assert len({begun, *changes}) == 1 + len(changes)
        assert it.api.counts()["deleteMessage"] == 1
        first = next(call for call in it.api.calls if call.method == "sendMessage")
        assert first.arguments.text("disable_notification").lower() == "true"


async def test_what_is_soon_done_says_nothing(tmp_path: Path) -> None:
    async with rigged(tmp_path) as it:
        it.enough.set()
        it.ann.says("lees dit")
        await it.is_left("Klaar.")
        assert it.texts("sendMessage") == ["Klaar."]


async def test_it_goes_away_as_well_when_the_work_breaks_down(tmp_path: Path) -> None:
    async with rigged(tmp_path) as it:
        it.ann.says("stuk")
        await eventually(lambda: bool(it.heard))
        it.enough.set()
        await it.is_left("sorry 8")
        assert it.api.counts()["deleteMessage"] == 1


async def test_in_a_topic_of_a_group_it_changes_seldom(tmp_path: Path) -> None:
    async with rigged(tmp_path) as it:
        group = it.api.group("Inkopers", it.ann, forum=True)
        topic = group.talk(it.ann.user, group.topic("Cijfers"))
        began = time.monotonic()
        topic.says("@laddermaat_bot lees dit")
        await eventually(lambda: bool(it.texts("editMessageText")))
        it.enough.set()
        assert len(it.texts("editMessageText")) <= (time.monotonic() - began) / 3
        await eventually(lambda: [m.text for m in topic.heard] == ["Klaar."])
        assert sum(bool(HOW_FAR.fullmatch(text)) for text in it.texts("sendMessage")) == 1


@pytest.mark.parametrize("fault", [Hangs(30), Fails(too_many(30))], ids=["hangs", "refuses"])
async def test_a_platform_that_will_not_have_it_delays_nothing(
    tmp_path: Path, fault: Hangs | Fails
) -> None:
    async with rigged(tmp_path) as it:
        it.api.faults.plan("editMessageText", fault)
        it.ann.says("lees dit")
        await eventually(lambda: bool(it.api.faults.met))
        it.enough.set()
        done = time.monotonic()
        await eventually(lambda: "Klaar." in it.heard)
        assert time.monotonic() - done < PATIENCE
        await it.is_left("Klaar.")


async def test_it_is_taken_back_when_the_first_attempt_fails(tmp_path: Path) -> None:
    async with rigged(tmp_path) as it:
        it.api.faults.plan("deleteMessage", Fails(too_many(1)))
        it.ann.says("lees dit")
        await eventually(lambda: bool(it.heard))
        it.enough.set()
        await it.is_left("Klaar.")
        assert it.api.counts()["deleteMessage"] == 1  # the other met the fault before


async def test_it_is_taken_back_when_the_process_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.engine.STOP", 0.1)
    async with rigged(tmp_path) as it:
        it.ann.says("lees dit")
        await eventually(lambda: bool(it.heard))
    it.enough.set()
    assert not any(HOW_FAR.fullmatch(str(text)) for text in it.heard)
