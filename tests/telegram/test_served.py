"""`laddermaat serve` on Telegram: questions are answered; a platform that is away harms none."""

import json
from pathlib import Path

from bot.connections import Standing
from tests.conversations.transcript import ATTACHED
from tests.engine.fakes import eventually
from tests.postgresql import Server
from tests.served import served, stands
from tests.telegram.scripted import TOKEN, ScriptedApi, scripted
from tests.telegram.updates import ANN, message, update


async def test_a_question_is_answered(tmp_path: Path) -> None:
    async with scripted() as (api, address):
        settings = {"LADDERMAAT_TELEGRAM_TOKEN": TOKEN, "LADDERMAAT_TELEGRAM_API": address}
        async with served(tmp_path, **settings) as bot:
            await stands(bot, "telegram", Standing.CONNECTED)
            api.updates.append(update("message", 1, **message("Wat is de PSO?")))
            await eventually(lambda: bool(api.called("sendMessage")))
    assert "PSO" in api.called("sendMessage")[0]["text"]


async def test_of_two_processes_one_fetches_and_the_other_takes_over_when_it_is_killed(
    tmp_path: Path, server: Server
) -> None:
    async with scripted() as (api, address):
        settings = {
            "LADDERMAAT_TELEGRAM_TOKEN": TOKEN,
            "LADDERMAAT_TELEGRAM_API": address,
            "LADDERMAAT_DATABASE_URL": server.create(),
        }
        async with served(tmp_path, **settings) as first:
            await stands(first, "telegram", Standing.CONNECTED)
            async with served(tmp_path, **settings) as second:
                await stands(second, "telegram", Standing.STANDBY)
                api.updates.append(update("message", 1, **message("Wat is de PSO?")))
                await eventually(lambda: "Hebt u hier iets aan?" in texts(api))
                first.process.kill()
                next_one = message("Wat kost de PSO?", message_id=6)
                api.updates.append(update("message", 2, **next_one))
                await stands(second, "telegram", Standing.CONNECTED)
                await eventually(lambda: any("kost" in text for text in texts(api)))


def texts(api: ScriptedApi) -> list[str]:
    return [call["text"] for call in api.called("sendMessage")]


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
