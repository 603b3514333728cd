"""What comes over HTTP: only what Slack signed, only once we are ready, and only in time."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from io import BytesIO
from urllib.parse import urlencode

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from bot.channels.slack import SlackChannel
from core.conversation import Form, Pressed, Said, TextField
from storage.history import Entry
from tests.engine.fakes import NOON
from tests.slack.stub import Stubbed, stubbed
from tests.web.house import serving

HELLO = {
    "type": "event_callback",
    "event": {
        "type": "message",
        "channel": "D1",
        "user": "U1",
        "text": "hallo",
        "ts": "1.0",
        "event_ts": "1.0",
    },
}
FORM = Form("Invullen", "group", "Groep", (TextField("hours", "Uren"),))


@pytest.fixture
async def slack() -> AsyncIterator[Stubbed]:
    async with stubbed() as found:
        yield found


@dataclass
class Door:
    """Where Slack brings its requests."""

    url: str
    session: aiohttp.ClientSession

    async def bring(self, body: str, secret: str = "s3cret", age: float = 0) -> tuple[int, str]:
        """Bring a signed request; gives the status and the body of the answer."""
        stamp = str(int(time.time() - age))
        signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
        kind = "application/json" if body[:1] == "{" else "application/x-www-form-urlencoded"
        headers = {
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": str(signature),
            "Content-Type": kind,
        }
        async with self.session.post(
            self.url, data=BytesIO(body.encode()), headers=headers
        ) as answer:
            return answer.status, await answer.text()


@asynccontextmanager
async def door(channel: SlackChannel, *, running: bool = True) -> AsyncIterator[Door]:
    """Serve the channel's routes, once it is ready for them."""
    app = web.Application()
    app.add_routes(channel.routes)
    ready = asyncio.Event()
    run = asyncio.create_task(channel.run(ready.set))
    if running:
        await ready.wait()
    else:
        run.cancel()
    try:
        async with serving(app) as url, aiohttp.ClientSession() as session:
            yield Door(f"{url}/slack/events", session)
    finally:
        run.cancel()
        with suppress(asyncio.CancelledError):
            await run


def interaction(payload: Mapping[str, object]) -> str:
    return urlencode({"payload": json.dumps(payload)})


async def test_an_event_is_kept_with_the_language_of_the_user(slack: Stubbed) -> None:
    async with door(slack.brought()) as at:
        assert await at.bring(json.dumps(HELLO)) == (200, "")
    (update,) = slack.kept
    assert (update.id, update.content, update.language) == ("m1.0", Said("hallo", "1.0"), "en")


@pytest.mark.parametrize(("secret", "age"), [("other", 0), ("s3cret", 301), ("s3cret", -301)])
async def test_what_slack_did_not_sign_just_now_is_turned_away(
    slack: Stubbed, secret: str, age: float
) -> None:
    async with door(slack.brought()) as at:
        status, _ = await at.bring(json.dumps(HELLO), secret, age)
    assert status == 401
    assert slack.kept == []


async def test_what_is_no_request_of_slack_is_turned_away(slack: Stubbed) -> None:
    async with door(slack.brought()) as at:
        assert (await at.bring("{"))[0] == 400
        assert (await at.bring("x" * (1024**2 + 1)))[0] == 413


async def test_slack_makes_sure_of_the_address_before_we_are_ready(slack: Stubbed) -> None:
    async with door(slack.brought(), running=False) as at:
        challenge = {"type": "url_verification", "challenge": "3eZbrw"}
        assert await at.bring(json.dumps(challenge)) == (200, '{"challenge": "3eZbrw"}')
        assert (await at.bring(json.dumps(HELLO)))[0] == 503
    assert slack.kept == []


async def test_without_the_secret_there_is_no_door(slack: Stubbed) -> None:
    unsigned = slack.channel(replace(slack.settings, mode="http", signing_secret=None))
    assert unsigned.routes == []
    assert slack.channel().routes == []


def press(value: str) -> str:
    action = {"type": "button", "action_id": "form-1", "action_ts": "2.0", "value": value}
    return interaction(
        {
            "type": "block_actions",
            "user": {"id": "U1"},
            "container": {"type": "message", "channel_id": "D1"},
            "trigger_id": "t1",
            "actions": [action | {"text": {"type": "plain_text", "text": "Invullen"}}],
        }
    )


async def test_a_form_opens_in_the_language_it_was_offered_in(slack: Stubbed) -> None:
    slack.history = [Entry(7, "bot", None, None, (FORM,), NOON, "en")]
    async with door(slack.brought()) as at:
        assert await at.bring(press("7/0")) == (200, "")
    ((_, asked),) = [each for each in slack.stub.asked if each[0] == "views.open"]
    assert asked["trigger_id"] == "t1"
    assert '"Send"' in json.dumps(asked)
    assert slack.kept == []


async def test_a_form_that_comes_too_late_goes_on_in_words(slack: Stubbed) -> None:
    slack.history = [Entry(7, "bot", None, None, (FORM,), NOON, "nl")]
    slack.stub.errors["views.open"] = "expired_trigger_id"
    async with door(slack.brought()) as at:
        assert await at.bring(press("7/0")) == (200, "")
    assert [update.content for update in slack.kept] == [Pressed("group", "Invullen")]


@pytest.mark.parametrize("value", ["7/1", "6/0", "8/0", "x", ""])
async def test_a_button_of_no_form_is_a_button(slack: Stubbed, value: str) -> None:
    slack.history = [Entry(7, "bot", None, None, (FORM,), NOON, "nl")]
    async with door(slack.brought()) as at:
        assert await at.bring(press(value)) == (200, "")
    assert [update.content for update in slack.kept] == [Pressed(value, "Invullen")]


async def test_a_language_that_does_not_come_holds_up_nothing(slack: Stubbed) -> None:
    slack.stub.errors["users.info"] = "user_not_found"
    async with door(slack.brought()) as at:
        await at.bring(json.dumps(HELLO))
    assert slack.kept[0].language is None
