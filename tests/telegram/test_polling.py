"""Polling: kept before it is confirmed, whatever fails in between."""

import asyncio

import pytest

from bot.channels.connection import Misconfigured
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import TelegramAccount
from core.contents import Pressed, Said
from core.conversation import Update
from tests.engine.fakes import eventually
from tests.telegram.scripted import Answer, Kept, ScriptedApi, channel, failure, house, running
from tests.telegram.updates import Json, keyboard, message, pressed, update


def says(text: str, number: int, id_: int) -> Json:
    return update("message", number, **{**message(text), "message_id": id_})


async def test_what_waits_is_kept_and_then_confirmed(
    telegram: TelegramChannel, api: ScriptedApi, kept: Kept
) -> None:
    api.updates = [says("een", 10, 1), says("twee", 11, 2)]
    async with running(telegram):
        await eventually(lambda: not api.updates)

    assert kept.contents == [Said("een", "1"), Said("twee", "2")]
    assert {fields.get("offset") for fields in api.called("getUpdates")} == {None, "12"}
    assert api.called("deleteWebhook") == [{"drop_pending_updates": "false"}]


async def test_what_could_not_be_kept_is_not_confirmed_and_comes_again(
    telegram: TelegramChannel, api: ScriptedApi, kept: Kept
) -> None:
    kept.wrong = [OSError("disk full")]
    api.updates = [says("een", 10, 1)]

    with pytest.raises(OSError, match="disk full"):
        await telegram.run(lambda: None)

    assert all("offset" not in fields for fields in api.called("getUpdates"))
    async with running(telegram):
        await eventually(lambda: not api.updates)
    assert kept.contents == [Said("een", "1")]


async def test_of_a_batch_nothing_is_confirmed_before_all_is_kept(
    telegram: TelegramChannel, account: TelegramAccount, api: ScriptedApi, kept: Kept
) -> None:
    api.updates = [says("een", 10, 1), says("twee", 11, 2)]
    accept, full = kept.accept, OSError("disk full")

    async def fails_at_the_second(update: Update) -> bool:
        kept.wrong = [full] if kept.updates else []
        return await accept(update)

    async with channel(account, house(fails_at_the_second)) as unlucky:
        with pytest.raises(OSError, match="disk full"):
            await unlucky.run(lambda: None)
    assert kept.contents == [Said("een", "1")]
    async with running(telegram):
        await eventually(lambda: not api.updates)
    assert kept.contents == [Said("een", "1"), Said("twee", "2")]


async def test_one_chat_does_not_wait_for_what_another_said_to_be_kept(
    account: TelegramAccount, api: ScriptedApi, kept: Kept
) -> None:
    bob: Json = {"id": 43, "type": "private", "first_name": "Bob"}
    api.updates = [
        says("een", 10, 1),
        says("twee", 11, 2),
        update("message", 12, **{**message("drie", bob), "message_id": 3}),
    ]
    third = asyncio.Event()

    async def keeps_the_third_first(it: Update) -> bool:
        if it.sender.id == "43":
            third.set()
        await third.wait()
        return await kept.accept(it)

    async with channel(account, house(keeps_the_third_first)) as telegram, running(telegram):
        await eventually(lambda: not api.updates)

    assert kept.contents == [Said("drie", "3"), Said("een", "1"), Said("twee", "2")]


async def test_an_update_that_cannot_be_read_is_logged_and_passed_over(
    telegram: TelegramChannel,
    api: ScriptedApi,
    kept: Kept,
    caplog: pytest.LogCaptureFixture,
) -> None:
    api.updates = [{"update_id": 10, "message": {"message_id": "?"}}, says("twee", 11, 2)]
    async with running(telegram):
        await eventually(lambda: not api.updates)

    assert kept.contents == [Said("twee", "2")]
    assert "update 10 cannot be read" in caplog.text


@pytest.mark.parametrize(
    "answer",
    [
        failure(500, "Internal Server Error"),
        failure(502, "Bad Gateway"),
        failure(429, "Too Many Requests: retry after 0.1", retry_after=0.1),
    ],
)
async def test_a_failure_that_passes_ends_nothing(
    telegram: TelegramChannel, api: ScriptedApi, kept: Kept, answer: Answer
) -> None:
    api.answers["getUpdates"] = [answer, answer]
    api.updates = [says("een", 10, 1)]
    async with running(telegram) as task:
        await eventually(lambda: not api.updates)
        assert not task.done()

    assert kept.contents == [Said("een", "1")]


async def test_another_program_with_the_same_token_is_named_as_the_cause(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    conflict = "Conflict: terminated by other getUpdates request"
    api.answers["getUpdates"] = [failure(409, conflict)]

    with pytest.raises(Exception, match="another program fetches the updates of this bot"):
        await telegram.run(lambda: None)


async def test_a_token_that_is_refused_is_a_matter_of_settings(
    account: TelegramAccount, kept: Kept
) -> None:
    wrong = TelegramAccount("1:wrong", api=account.api)
    async with channel(wrong, house(kept.accept)) as refused:
        with pytest.raises(Misconfigured, match="LADDERMAAT_TELEGRAM_TOKEN") as error:
            await refused.run(lambda: None)
    assert "1:wrong" not in str(error.value)
    assert "1:wrong" not in repr(wrong)


async def test_the_menu_is_set_in_both_languages(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    async with running(telegram):
        await eventually(lambda: len(api.called("setMyCommands")) == 3)

    menus = {fields.get("language_code"): fields for fields in api.called("setMyCommands")}
    assert menus.keys() == {None, "nl", "en"}
    assert "Zoek partners" in menus[None]["commands"]
    assert "Find partners" in menus["en"]["commands"]


async def test_a_menu_that_cannot_be_set_keeps_nobody_waiting(
    telegram: TelegramChannel, api: ScriptedApi, kept: Kept
) -> None:
    api.answers["setMyCommands"] = [failure(400, "Bad Request: BOT_COMMAND_INVALID")]
    api.updates = [says("een", 10, 1)]
    async with running(telegram):
        await eventually(lambda: bool(kept.contents))


async def test_a_press_is_kept_and_its_button_let_go(
    telegram: TelegramChannel, api: ScriptedApi, kept: Kept
) -> None:
    api.updates = [pressed("a", message("Kies", reply_markup=keyboard(("Ja", "a"))))]
    async with running(telegram):
        await eventually(lambda: bool(api.called("answerCallbackQuery")))

    assert kept.contents == [Pressed("a", "Ja")]
    assert api.called("answerCallbackQuery") == [{"callback_query_id": "q1"}]


async def test_typing_shows_once_for_messages_that_follow_each_other(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    api.updates = [says("een", 10, 1), says("twee", 11, 2)]
    async with running(telegram):
        await eventually(lambda: not api.updates)
        await eventually(lambda: bool(api.called("sendChatAction")))

    await telegram.aclose()
    assert api.called("sendChatAction") == [{"chat_id": "42", "action": "typing"}]


async def test_a_courtesy_that_fails_harms_nothing(
    telegram: TelegramChannel, api: ScriptedApi, kept: Kept
) -> None:
    api.answers["sendChatAction"] = [failure(403, "Forbidden: bot was blocked by the user")]
    api.updates = [says("een", 10, 1)]
    async with running(telegram) as task:
        await eventually(lambda: bool(api.called("sendChatAction")))
        api.updates = [says("twee", 11, 2)]
        await eventually(lambda: not api.updates)
        assert not task.done()
    assert len(kept.contents) == 2
