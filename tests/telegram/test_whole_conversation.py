"""`laddermaat serve` on Telegram, fetched and brought: a search, a question, an assessment."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.connections import Standing
from tests.ports import free_port
from tests.served import served, stands
from tests.telegram.bot_api.objects import Message
from tests.telegram.bot_api.people import Talk
from tests.telegram.bot_api.server import bot_api
from tests.telegram.bot_api.service import TOKEN, BotApi
from tests.typed_assessment import RESULT, SCORE, TYPED

pytestmark = pytest.mark.slow


@pytest.fixture(params=["polling", "webhook"])
async def api(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[BotApi]:
    port = free_port()
    async with bot_api() as (api, url):
        settings = {
            "LADDERMAAT_TELEGRAM_TOKEN": TOKEN,
            "LADDERMAAT_TELEGRAM_API": url,
            "LADDERMAAT_TELEGRAM_MODE": request.param,
            "LADDERMAAT_PUBLIC_URL": f"http://127.0.0.1:{port}",
            "LADDERMAAT_PORT": str(port),
        }
        async with served(tmp_path, **settings) as bot:
            await stands(bot, "telegram", Standing.CONNECTED)
            yield api


async def answer(talk: Talk) -> Message:
    """Give the answer to what was just said or pressed."""
    return (await talk.hears(len(talk.heard) + 1))[-1]


async def test_partners_are_found_and_shown(api: BotApi) -> None:
    ann = api.person("Ann")
    ann.says("hovenier bij Zwolle")
    found = await answer(ann)
    ann.presses(found.buttons[0].text)
    card = await answer(ann)
    assert found.buttons[0].text.removeprefix("1. ") in str(card.text)
    (first, *_) = (await api.search(ann.user, "hovenier bij Zwolle")).articles
    assert found.buttons[0].text == f"1. {first.title.removesuffix(' (verzonnen)')}"
    assert "trede 3" in first.description


async def test_a_question_is_answered_with_its_source(api: BotApi) -> None:
    ann = api.person("Ann", language="en")
    ann.says("How long is a certificate valid?")
    assert "Source: pso-nederland.nl" in str((await answer(ann)).text)


async def test_a_whole_assessment(api: BotApi) -> None:
    ann = api.person("Ann")
    ann.follows("zelfscan")
    assert TYPED[0][1] in str((await answer(ann)).text)
    for said, asked in TYPED[1:]:
        ann.says(said)
        assert asked in str((await answer(ann)).text)
    ann.presses(SCORE)
    assert RESULT in str((await answer(ann)).text)
    assert not api.world.unanswered
