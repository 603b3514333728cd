"""`laddermaat serve` on Telegram: questions are answered; a platform that is away harms none."""

import json
from pathlib import Path

from bot.connections import Standing
from tests.conversations.transcript import ATTACHED
from tests.engine.fakes import eventually
from tests.served import served, stands
from tests.telegram.scripted import TOKEN, scripted
from tests.telegram.updates import ANN, message, update


async def test_a_question_is_answered(tmp_path: Path) -> None:
    async with scripted() as (api, address):
        settings = {"LADDERMAAT_TELEGRAM_TOKEN": TOKEN, "LADDERMAAT_TELEGRAM_API": address}
        async with served(tmp_path, **settings) as bot:
            await stands(bot, "telegram", Standing.CONNECTED)
            api.updates.append(update("message", 1, **message("Wat is de PSO?")))
            await eventually(lambda: bool(api.called("sendMessage")))
    assert "PSO" in api.called("sendMessage")[0]["text"]


async def test_a_company_is_scored_and_partners_are_found_from_any_chat(tmp_path: Path) -> None:
    async with scripted() as (api, address):
        api.content = (ATTACHED / "bakkerij.toml").read_bytes()
        api.results["getFile"] = {"file_id": "f", "file_unique_id": "u", "file_path": "a.toml"}
        settings = {"LADDERMAAT_TELEGRAM_TOKEN": TOKEN, "LADDERMAAT_TELEGRAM_API": address}
        async with served(tmp_path, **settings) as bot:
            await stands(bot, "telegram", Standing.CONNECTED)
            document = {"file_id": "f", "file_unique_id": "u", "file_name": "bakkerij.toml"}
            query = {"id": "i1", "query": "schoonmaak bij Zwolle", "offset": "", "from": ANN}
            api.updates.append(update("message", 1, **message(document=document)))
            api.updates.append(update("inline_query", 2, **query))
            await eventually(lambda: bool(api.called("sendMessage")))
            await eventually(lambda: bool(api.called("answerInlineQuery")))
    told = api.called("sendMessage")[0]["text"]
    assert "Ik heb bakkerij.toml doorgerekend." in told
    assert "Met deze cijfers staat u op trede 2." in told
    articles = json.loads(api.called("answerInlineQuery")[0]["results"])
    assert len(articles) > 1
    assert all("km · " in article["description"] for article in articles)


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
