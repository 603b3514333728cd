"""What `laddermaat doctor` hears of Telegram."""

from dataclasses import replace

import pytest

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import TelegramAccount
from bot.channels.telegram_webhook import address
from tests.telegram.scripted import Kept, ScriptedApi, channel, house
from tests.telegram.updates import US, Json

FREE: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
WELL: Json = {**US, "supports_inline_queries": True, "can_read_all_group_messages": False}


async def remedies(account: TelegramAccount) -> list[str]:
    """Give what is to be done, of what is wrong."""
    async with channel(account, house(Kept().accept)) as made:
        return [it.remedy for it in await made.examine() if it.remedy is not None]


async def test_nothing_is_wrong(telegram: TelegramChannel, api: ScriptedApi) -> None:
    api.results["getMe"] = WELL

    findings = await telegram.examine()

    assert [finding.what for finding in findings] == [
        "The token is that of @laddermaat_bot.",
        "Updates are fetched, and no webhook is in the way.",
        "In groups the bot is sent only what is addressed to it.",
        "Partners can be found from any chat.",
    ]
    assert all(finding.remedy is None for finding in findings)
    assert {name for name, _ in api.calls} == {"getMe", "getWebhookInfo"}


@pytest.mark.parametrize(
    ("me", "webhook", "remedy"),
    [
        ({**WELL, "supports_inline_queries": False}, FREE, "/setinline"),
        ({**WELL, "can_read_all_group_messages": True}, FREE, "/setprivacy"),
        (WELL, {**FREE, "url": "https://other.example.org"}, "removes the webhook"),
        (WELL, {**FREE, "pending_update_count": 101}, "Start laddermaat serve"),
        (
            WELL,
            {**FREE, "last_error_date": 1763985600, "last_error_message": "Wrong response: 502"},
            "LADDERMAAT_PUBLIC_URL",
        ),
    ],
)
async def test_each_thing_that_is_wrong_has_a_remedy(
    api: ScriptedApi, account: TelegramAccount, me: Json, webhook: Json, remedy: str
) -> None:
    api.results |= {"getMe": me, "getWebhookInfo": webhook}

    (found,) = await remedies(account)

    assert remedy in found


async def test_a_token_that_is_refused_is_the_only_thing_to_see_to(
    account: TelegramAccount,
) -> None:
    (found,) = await remedies(replace(account, token="1:wrong"))

    assert "LADDERMAAT_TELEGRAM_TOKEN" in found


async def test_a_webhook_must_be_where_telegram_can_come_and_does(
    api: ScriptedApi, account: TelegramAccount
) -> None:
    api.results["getMe"] = WELL
    brought = replace(account, mode="webhook")
    placed = replace(brought, public_url="https://maat.example.org")

    assert "LADDERMAAT_PUBLIC_URL" in (await remedies(brought))[0]
    assert "Start laddermaat serve" in (await remedies(placed))[0]
    api.results["getWebhookInfo"] = {**FREE, "url": address(placed)}
    assert await remedies(placed) == []
