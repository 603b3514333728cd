"""The webhook: only Telegram gets in, and it is told 200 only for what is kept."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from io import BytesIO

import aiohttp
import pytest
from aiohttp import web

from bot.channels.connection import Misconfigured
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import Connection, TelegramAccount
from bot.channels.telegram_webhook import SECRET_HEADER, Webhook, address, path
from core.contents import Said
from tests.engine.fakes import eventually
from tests.telegram.scripted import Kept, ScriptedApi, channel, house, running
from tests.telegram.updates import Json, said
from tests.web.house import serving


@pytest.fixture
def account(account: TelegramAccount) -> TelegramAccount:
    return replace(account, mode="webhook", public_url="https://maat.example.org/")


@pytest.fixture
async def url(telegram: TelegramChannel, account: TelegramAccount) -> AsyncIterator[str]:
    """Serve the channel; gives the address of the webhook."""
    app = web.Application()
    app.add_routes(telegram.routes)
    async with serving(app) as served:
        yield served + path(account)


async def brings(url: str, secret: str, update: Json | bytes) -> int:
    data = {"data": BytesIO(update)} if isinstance(update, bytes) else {"json": update}
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, headers={SECRET_HEADER: secret}, **data) as answer,
    ):
        return answer.status


async def secret(api: ScriptedApi) -> str:
    await eventually(lambda: bool(api.called("setWebhook")))
    return api.called("setWebhook")[0]["secret_token"]


async def test_telegram_is_told_where_to_bring_updates(
    telegram: TelegramChannel, api: ScriptedApi, account: TelegramAccount
) -> None:
    async with running(telegram):
        (asked,) = api.called("setWebhook")

    assert asked["url"] == "https://maat.example.org" + path(account)
    assert len(asked["secret_token"]) == 64
    assert account.token not in asked["url"]
    assert asked["secret_token"] not in asked["url"]
    assert "inline_query" in asked["allowed_updates"]


async def test_an_update_is_kept_and_then_taken_off(
    telegram: TelegramChannel, api: ScriptedApi, kept: Kept, url: str
) -> None:
    async with running(telegram):
        key = await secret(api)
        assert await brings(url, key, said("Hoi")) == 200
        assert await brings(url, key, said("Hoi")) == 200

    assert kept.contents == [Said("Hoi", "5")]


async def test_what_could_not_be_kept_comes_again(
    telegram: TelegramChannel, api: ScriptedApi, kept: Kept, url: str
) -> None:
    kept.wrong = [OSError("disk full")]
    async with running(telegram):
        key = await secret(api)
        assert await brings(url, key, said("Hoi")) == 500
        assert await brings(url, key, said("Hoi")) == 200

    assert kept.contents == [Said("Hoi", "5")]


@pytest.mark.parametrize("wrong", ["", "wrong", "é"])
async def test_strangers_do_not_get_in(
    telegram: TelegramChannel, kept: Kept, url: str, wrong: str
) -> None:
    async with running(telegram):
        assert await brings(url, wrong, said("Hoi")) == 401
        assert await brings(url[:-1], wrong, said("Hoi")) == 404
    assert kept.contents == []


@pytest.mark.parametrize(
    ("body", "status"), [(b"{", 400), (b"[]", 400), (b" " * 1_100_000, 413), (b'{"a": 1}', 200)]
)
async def test_what_is_no_update_harms_nothing(
    telegram: TelegramChannel, api: ScriptedApi, url: str, body: bytes, status: int
) -> None:
    async with running(telegram) as task:
        assert await brings(url, await secret(api), body) == status
        assert not task.done()


async def test_what_comes_before_we_are_ready_comes_again(
    account: TelegramAccount, api: ScriptedApi, kept: Kept, url: str
) -> None:
    async with channel(account, house(kept.accept)) as earlier, running(earlier):
        key = await secret(api)

    assert await brings(url, key, said("Hoi")) == 503


async def test_a_webhook_that_somebody_else_set_is_set_back_and_errors_are_told_once(
    api: ScriptedApi, account: TelegramAccount, caplog: pytest.LogCaptureFixture
) -> None:
    api.results["getWebhookInfo"] = {
        "url": "https://other.example.org",
        "has_custom_certificate": False,
        "pending_update_count": 3,
        "last_error_date": 1763985600,
        "last_error_message": "Connection timed out",
    }
    connection = Connection(account)

    async def take(_: object) -> None:
        raise AssertionError

    webhook = Webhook(account, connection.bot)
    keeping = asyncio.create_task(webhook.keep(take, lambda: None, seconds=0.01))
    await eventually(lambda: len(api.called("setWebhook")) > 2)
    keeping.cancel()
    await asyncio.wait([keeping])
    await connection.aclose()

    assert keeping.cancelled()
    assert caplog.text.count("Connection timed out") == 1


@pytest.mark.parametrize(
    ("api", "public", "fits"),
    [
        ("https://api.telegram.org", "https://maat.example.org", True),
        ("https://api.telegram.org", "http://maat.example.org", False),
        ("https://api.telegram.org", None, False),
        ("http://127.0.0.1:8081", "http://127.0.0.1:8080", True),
    ],
)
def test_a_webhook_needs_an_address_at_which_telegram_comes(
    api: str, public: str | None, *, fits: bool
) -> None:
    asked = TelegramAccount("7:x", mode="webhook", api=api, public_url=public)
    if fits:
        assert address(asked).startswith(f"{public}/telegram/")
    else:
        with pytest.raises(Misconfigured, match="LADDERMAAT_PUBLIC_URL"):
            address(asked)


async def test_there_is_no_webhook_when_updates_are_fetched(
    account: TelegramAccount, kept: Kept
) -> None:
    async with channel(replace(account, mode="polling"), house(kept.accept)) as fetching:
        assert fetching.routes == []
