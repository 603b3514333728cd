"""At the webhooks only what carries the secret gets in, and the rest leaves no trace of itself."""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from io import BytesIO

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request
from slack_sdk.signature import SignatureVerifier

from bot.channels import web_gate
from bot.channels.refusals import SILENCE, Refusals
from bot.channels.telegram_account import TelegramAccount
from bot.channels.telegram_webhook import SECRET_HEADER, path
from bot.channels.web_gate import Gate
from core.contents import Said
from tests.engine.fakes import eventually
from tests.security.elsewhere import HERE, ONE, from_
from tests.slack.door import Door, door
from tests.slack.stub import Stubbed, stubbed
from tests.slack.test_requests import HELLO
from tests.telegram.scripted import TOKEN, Kept, channel, house, running, scripted
from tests.telegram.updates import said
from tests.web.house import serving

SECRET_WORDS = "wat niemand mag lezen"
DEEP = "[" * 300_000
EVENT = json.dumps(HELLO)
UNSIGNED_SSL_CHECK = "ssl_check=1&command=%2Fpso&user_id=U1&channel_id=C1&trigger_id=t1&text=hoi"


@pytest.fixture
async def slack() -> AsyncIterator[Stubbed]:
    async with stubbed() as found:
        yield found


def signed(body: str, *, age: float = 0, secret: str = "s3cret") -> dict[str, str]:
    stamp = str(int(time.time() - age))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": str(signature)}


async def bring(at: Door, body: str | bytes, headers: dict[str, str]) -> tuple[int, str]:
    content = body.encode() if isinstance(body, str) else body
    headers = {"Content-Type": "application/json", **headers}
    async with at.session.post(at.url, data=BytesIO(content), headers=headers) as answer:
        return answer.status, await answer.text()


FORGED: dict[str, Callable[[], tuple[str | bytes, dict[str, str]]]] = {
    "nothing": lambda: (EVENT, {}),
    "no signature": lambda: (EVENT, {"X-Slack-Request-Timestamp": str(int(time.time()))}),
    "no moment": lambda: (EVENT, {"X-Slack-Signature": signed(EVENT)["X-Slack-Signature"]}),
    "another body": lambda: (EVENT + " ", signed(EVENT)),
    "another moment": lambda: (EVENT, signed(EVENT) | {"X-Slack-Request-Timestamp": "1"}),
    "a moment that is none": lambda: (EVENT, signed(EVENT) | {"X-Slack-Request-Timestamp": "nu"}),
    "a moment in other digits": lambda: (
        EVENT,
        signed(EVENT) | {"X-Slack-Request-Timestamp": "٣٣٣"},
    ),
    "a signature in other letters": lambda: (EVENT, signed(EVENT) | {"X-Slack-Signature": "v0=é"}),
    "bytes that are no text": lambda: (b"\xff\xfe", signed("x")),
    "another secret": lambda: (EVENT, signed(EVENT, secret="guessed")),
    "too old": lambda: (EVENT, signed(EVENT, age=302)),
    "from the future": lambda: (EVENT, signed(EVENT, age=-310)),
    "what Bolt lets through unsigned": lambda: (UNSIGNED_SSL_CHECK, {}),
    "an address to be checked": lambda: ('{"type": "url_verification", "challenge": "x"}', {}),
}


@pytest.mark.parametrize("forged", FORGED)
async def test_slack_alone_is_heard(
    slack: Stubbed, forged: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    body, headers = FORGED[forged]()
    async with door(slack.brought()) as at:
        assert await bring(at, body, headers) == (401, "401: Unauthorized")
    assert slack.kept == []
    assert "turned away at the webhook of Slack" in caplog.text
    assert "hallo" not in caplog.text
    assert "v0=" not in caplog.text


@pytest.mark.parametrize("age", [0, 290, -290])
async def test_clocks_may_differ_by_five_minutes(slack: Stubbed, age: float) -> None:
    async with door(slack.brought()) as at:
        assert await bring(at, EVENT, signed(EVENT, age=age)) == (200, "")
    assert len(slack.kept) == 1


async def test_what_is_brought_again_within_the_window_is_the_same_update(slack: Stubbed) -> None:
    headers = signed(EVENT)
    async with door(slack.brought()) as at:
        for _ in range(2):
            assert await bring(at, EVENT, headers) == (200, "")
    assert len({(update.sender, update.id) for update in slack.kept}) == 1


async def test_a_signed_body_of_a_million_brackets_is_no_request(slack: Stubbed) -> None:
    async with door(slack.brought()) as at:
        for body in (DEEP, '{"a":' * 200_000):
            assert (await bring(at, body, signed(body)))[0] in {400, 200}
        assert await bring(at, EVENT, signed(EVENT)) == (200, "")
    assert len(slack.kept) == 1


@asynccontextmanager
async def telegram() -> AsyncIterator[tuple[str, str, Kept]]:
    """Serve the webhook behind the gate; gives its address and secret, and what was kept."""
    kept, app = Kept(), web.Application(middlewares=[Gate(HERE).guard])
    async with scripted() as (api, where):
        account = TelegramAccount(
            TOKEN, api=where, mode="webhook", public_url="https://maat.example.org"
        )
        async with channel(account, house(kept.accept)) as at, running(at):
            app.add_routes(at.routes)
            await eventually(lambda: bool(api.called("setWebhook")))
            async with serving(app) as url:
                yield url + path(account), str(api.called("setWebhook")[0]["secret_token"]), kept


async def brought(url: str, secret: str, body: str | bytes, address: str = ONE) -> int:
    content = body.encode() if isinstance(body, str) else body
    headers = {SECRET_HEADER: secret, **from_(address)}
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, headers=headers, data=BytesIO(content)) as answer,
    ):
        return answer.status


async def test_telegram_alone_is_heard(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    update = json.dumps(said(SECRET_WORDS))
    async with telegram() as (url, secret, kept):
        for wrong in ("", "wrong", secret[:-1], secret + "x", secret.upper()):
            assert await brought(url, wrong, update) == 401
        assert kept.contents == []
        assert await brought(url, secret, update) == 200
    assert kept.contents == [Said(SECRET_WORDS, "5")]
    assert caplog.text.count("turned away at the webhook of Telegram") == 1
    assert f"the last came from {ONE}" in caplog.text
    assert SECRET_WORDS not in caplog.text
    assert secret not in caplog.text


@pytest.mark.usefixtures("still")
async def test_a_flood_of_forgeries_keeps_no_update_out() -> None:
    async with telegram() as (url, secret, kept):
        flood = (brought(url, "wrong", b"{}") for _ in range(web_gate.BURST + 50))
        forged = await asyncio.gather(*flood)
        assert forged.count(401) == web_gate.BURST
        assert forged.count(429) == 50
        assert await brought(url, secret, json.dumps(said("Hoi"))) == 200
    assert kept.contents == [Said("Hoi", "5")]


@pytest.mark.parametrize("body", [DEEP, '{"a":' * 100_000, b"\xff", b'{"update_id": 1e999}'])
async def test_a_body_that_is_no_update_is_refused_in_peace(body: str | bytes) -> None:
    async with telegram() as (url, secret, kept):
        assert await brought(url, secret, body) in {200, 400}
        assert await brought(url, secret, json.dumps(said("Hoi"))) == 200
    assert kept.contents == [Said("Hoi", "5")]


def test_refusals_are_told_of_once_a_minute_with_their_number(
    caplog: pytest.LogCaptureFixture,
) -> None:
    moments = iter((0.0, 1.0, 2.0, SILENCE))
    refusals = Refusals("Slack", lambda: next(moments))
    request = make_mocked_request("POST", "/slack/events")
    for _ in range(4):
        assert refusals.turned_away(request).status == 401
    told = [record.getMessage().partition(" requests")[0] for record in caplog.records]
    assert told == ["1", "3"]
