"""The whole bot on a webhook, against a Bot API by others: telemelya.

Telemelya has no secret tokens, so a shim in between adds the one that the bot asked for.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
from aiohttp import web

from bot.channels.telegram_account import TelegramAccount
from bot.engine import Engine
from core.conversation import Update
from storage.database import open_store
from tests.engine.fakes import apologise, url
from tests.house import HANDLER
from tests.rigs.telemelya import Response, Shim, Telemelya, telemelya
from tests.telegram.scripted import TOKEN, channel, house, running
from tests.timing import NEVER
from tests.web.house import serving


@asynccontextmanager
async def bot(address: str, shim: Shim, folder: Path) -> AsyncIterator[None]:
    """Run the bot behind the shim, which is served at an address."""
    account = TelegramAccount(TOKEN, "webhook", api=address, public_url=address)

    async def accept(update: Update) -> bool:
        return await engine.accept(update)

    async with channel(account, house(accept)) as telegram, open_store(url(folder)) as store:
        app = web.Application()
        app.add_routes(telegram.routes)
        async with (
            Engine(store, HANDLER, [telegram], apologise) as engine,
            serving(app) as shim.bot,
            running(telegram),
        ):
            yield


async def posted(rig: Telemelya, count: int) -> Response:
    """Wait until the bot posted so many messages, and give the last."""
    async with asyncio.timeout(NEVER):
        while True:
            calls = await rig.responses()
            messages = [call for call in calls if call.method == "sendMessage"]
            if len(messages) >= count:
                return messages[-1]
            await asyncio.sleep(0.05)


async def test_a_question_and_a_press_are_answered(tmp_path: Path) -> None:
    async with telemelya(TOKEN) as rig, aiohttp.ClientSession() as session:
        shim = Shim(rig.url, session)
        async with serving(shim.app) as address, bot(address, shim, tmp_path):
            assert await rig.says("hovenier bij Zwolle") == 200
            found = await posted(rig, 1)
            assert "Zwolle" in (found.text or "")

            first = found.buttons[0]
            assert await rig.presses(first, under=found) == 200
            card = await posted(rig, 2)
            assert first.text.removeprefix("1. ") in (card.text or "")
            assert "answerCallbackQuery" in [call.method for call in await rig.responses()]

            assert await rig.says("Hoe lang is een PSO-certificaat geldig?") == 200
            assert "Bron" in ((await posted(rig, 3)).text or "")

            shim.secret = "somebody-elses"
            assert await rig.says("hovenier bij Zwolle") == 401
