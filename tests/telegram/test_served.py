"""`laddermaat serve` on Telegram: questions are answered; a platform that is away harms none."""

from pathlib import Path

from bot.connections import Standing
from tests.engine.fakes import eventually
from tests.served import served, stands
from tests.telegram.scripted import TOKEN, scripted
from tests.telegram.updates import message, update


async def test_a_question_is_answered(tmp_path: Path) -> None:
    async with scripted() as (api, address):
        settings = {"LADDERMAAT_TELEGRAM_TOKEN": TOKEN, "LADDERMAAT_TELEGRAM_API": address}
        async with served(tmp_path, **settings) as bot:
            await stands(bot, "telegram", Standing.CONNECTED)
            api.updates.append(update("message", 1, **message("Wat is de PSO?")))
            await eventually(lambda: bool(api.called("sendMessage")))
    assert "PSO" in api.called("sendMessage")[0]["text"]


async def test_a_platform_that_is_away_is_tried_again(tmp_path: Path) -> None:
    settings = {
        "LADDERMAAT_TELEGRAM_TOKEN": TOKEN,
        "LADDERMAAT_TELEGRAM_API": "http://127.0.0.1:9",
    }
    async with served(tmp_path, **settings) as bot:
        await stands(bot, "telegram", Standing.RETRYING)


async def test_a_token_that_is_refused_is_told_and_not_shown(tmp_path: Path) -> None:
    wrong = "7001:AAE-another_token"
    async with scripted() as (_, address):
        settings = {"LADDERMAAT_TELEGRAM_TOKEN": wrong, "LADDERMAAT_TELEGRAM_API": address}
        async with served(tmp_path, **settings) as bot:
            await stands(bot, "telegram", Standing.MISCONFIGURED)
            bot.process.terminate()
            said, _ = await bot.process.communicate()
    assert "LADDERMAAT_TELEGRAM_TOKEN" in said.decode()
    assert wrong not in said.decode()
