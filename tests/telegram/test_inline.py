"""Inline mode: partners in any chat."""

import json

import pytest

from bot.channels.house import Card
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import TelegramAccount
from bot.channels.telegram_courtesies import MOST, Courtesies
from core.language import Language
from tests.engine.fakes import eventually
from tests.telegram.scripted import Kept, ScriptedApi, channel, house, running
from tests.telegram.updates import ANN, Json, update

BATCH = 100
"""Updates that Telegram gives at once, at most."""


def asks(query: str) -> Json:
    return update("inline_query", 10, id="i1", query=query, offset="", **{"from": ANN})


async def test_what_is_found_is_offered_with_a_way_to_the_bot_itself(
    telegram: TelegramChannel, api: ScriptedApi, kept: Kept
) -> None:
    api.updates = [asks("bakker zwolle")]
    async with running(telegram):
        await eventually(lambda: bool(api.called("answerInlineQuery")))

    (answer,) = api.called("answerInlineQuery")
    (article,) = json.loads(answer["results"])
    assert (article["id"], article["title"]) == ("p1", "Bakkerij Vers")
    assert article["description"] == "Zwolle, 3 km, trede 2"
    assert article["input_message_content"] == {
        "message_text": "Bakkerij Vers in Zwolle",
        "entities": [{"type": "bold", "offset": 0, "length": 13}],
        "link_preview_options": {"is_disabled": True},
    }
    assert json.loads(answer["button"]) == {"text": "Zoek partners", "start_parameter": "partners"}
    assert kept.contents == []


async def test_without_words_only_the_way_to_the_bot_is_offered(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    api.updates = [asks(" ")]
    async with running(telegram):
        await eventually(lambda: bool(api.called("answerInlineQuery")))

    (answer,) = api.called("answerInlineQuery")
    assert json.loads(answer["results"]) == []
    assert "button" in answer


async def test_a_search_that_goes_wrong_is_logged_and_ends_nothing(
    account: TelegramAccount, api: ScriptedApi, kept: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(_: str, __: Language) -> tuple[Card, ...]:
        raise LookupError("no such place")

    api.updates = [asks("bakker")]
    async with channel(account, house(kept.accept, broken)) as made, running(made) as task:
        await eventually(lambda: "inline mode failed" in caplog.text)
        assert not task.done()


async def test_what_takes_too_long_is_given_up(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    courtesies = Courtesies(patience=0.01)

    courtesies.begin("a long one", eventually(lambda: False))
    await courtesies.finish()

    assert "a long one failed: TimeoutError()" in caplog.text


async def test_there_is_room_for_two_of_each_press_in_a_batch(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("DEBUG")
    courtesies = Courtesies(patience=0.05)

    for number in range(2 * BATCH):
        courtesies.begin(f"number {number}", eventually(lambda: False))
    await courtesies.finish()

    assert "no room" not in caplog.text


async def test_what_there_is_no_room_for_is_left(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    courtesies = Courtesies(patience=0.05)

    for number in range(MOST + 1):
        courtesies.begin(f"number {number}", eventually(lambda: False))
    await courtesies.finish()

    assert f"no room for number {MOST}" in caplog.text
    assert f"no room for number {MOST - 1}" not in caplog.text
