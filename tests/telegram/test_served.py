"""`laddermaat serve` on Telegram: questions are answered; a platform that is away harms none."""

import asyncio
from pathlib import Path

import aiohttp

from bot.connections import Standing
from tests.engine.fakes import eventually
from tests.served import Served, served
from tests.telegram.scripted import TOKEN, scripted
from tests.telegram.updates import message, update


async def until(bot: Served, standing: Standing) -> None:
    """Wait until the process says that it stands so with Telegram."""
    async with aiohttp.ClientSession() as session, asyncio.timeout(30):
        while True:
            async with session.get(f"{bot.url}/readyz") as answer:
                assert answer.status == 200
                if (await answer.json())["channels"]["telegram"] == standing:
                    return
            await asyncio.sleep(0.1)


async def test_a_question_is_answered(tmp_path: Path) -> None:
    async with scripted() as (api, address):
        settings = {"LADDERMAAT_TELEGRAM_TOKEN": TOKEN, "LADDERMAAT_TELEGRAM_API": address}
        async with served(tmp_path, **settings) as bot:
            await until(bot, Standing.CONNECTED)
            api.updates.append(update("message", 1, **message("Wat is de PSO?")))
            await eventually(lambda: bool(api.called("sendMessage")))
    assert "PSO" in api.called("sendMessage")[0]["text"]


async def test_a_platform_that_is_away_is_tried_again(tmp_path: Path) -> None:
    settings = {
        "LADDERMAAT_TELEGRAM_TOKEN": TOKEN,
        "LADDERMAAT_TELEGRAM_API": "http://127.0.0.1:9",
    }
    async with served(tmp_path, **settings) as bot:
        await until(bot, Standing.RETRYING)


async def test_a_token_that_is_refused_is_told_and_not_shown(tmp_path: Path) -> None:
    wrong = "7001:AAE-another_token"
    async with scripted() as (_, address):
        settings = {"LADDERMAAT_TELEGRAM_TOKEN": wrong, "LADDERMAAT_TELEGRAM_API": address}
        async with served(tmp_path, **settings) as bot:
            await until(bot, Standing.MISCONFIGURED)
            bot.process.terminate()
            said, _ = await bot.process.communicate()
    assert "LADDERMAAT_TELEGRAM_TOKEN" in said.decode()
    assert wrong not in said.decode()
