"""The whole bot on Telegram: a search for partners and a question, from update to message."""

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.channels.telegram_account import TelegramAccount
from bot.engine import Engine
from core.conversation import Update
from storage.database import open_store
from tests.engine.fakes import apologise, eventually, url
from tests.house import HANDLER
from tests.telegram.scripted import ScriptedApi, channel, house, running
from tests.telegram.updates import Json, keyboard, message, pressed, update


@dataclass
class User:
    """Somebody who chats with the bot, and sees what it says."""

    api: ScriptedApi
    number: int = 0

    async def says(self, text: str) -> str:
        said = {**message(text), "message_id": self.number + 100}
        return await self._brings(lambda number: update("message", number, **said))

    async def presses(self, label: str) -> str:
        token = self.buttons[label]
        under = message("…", reply_markup=keyboard((label, token)))
        return await self._brings(lambda number: pressed(token, under, number))

    @property
    def buttons(self) -> dict[str, str]:
        """The tokens of the buttons under the last message, by what stands on them."""
        markup = json.loads(self.api.called("sendMessage")[-1].get("reply_markup", "{}"))
        rows = markup.get("inline_keyboard", [])
        return {button["text"]: button["callback_data"] for row in rows for button in row}

    async def _brings(self, of: Callable[[int], Json]) -> str:
        self.number += 1
        before = len(self.api.called("sendMessage"))
        self.api.updates.append(of(self.number))
        await eventually(lambda: len(self.api.called("sendMessage")) > before)
        return self.api.called("sendMessage")[-1]["text"]


@pytest.fixture
async def user(tmp_path: Path, api: ScriptedApi, account: TelegramAccount) -> AsyncIterator[User]:
    async def accept(update: Update) -> bool:
        return await engine.accept(update)

    async with (
        open_store(url(tmp_path)) as store,
        channel(account, house(accept)) as telegram,
        Engine(store, HANDLER, [telegram], apologise) as engine,
        running(telegram),
    ):
        yield User(api)


async def test_partners_are_found_and_shown(user: User) -> None:
    found = await user.says("hovenier bij Zwolle")

    assert "Zwolle" in found
    first = next(iter(user.buttons))
    assert first.removeprefix("1. ") in await user.presses(first)


async def test_a_question_is_answered_with_its_source(user: User) -> None:
    answer = await user.says("Hoe lang is een PSO-certificaat geldig?")

    assert "jaar" in answer
    assert "Bron" in answer
