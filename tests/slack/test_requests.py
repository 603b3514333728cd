"""What comes over HTTP: only what Slack signed, only once we are ready, and only in time."""

import json
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from urllib.parse import urlencode

import pytest

from bot.channels import slack_forms, slack_people
from bot.channels.slack_form import Opened, modal
from core.blocks import Form, TextField
from core.contents import Content, Pressed, Said, Submitted
from storage.history import Entry
from tests.engine.fakes import NOON
from tests.slack.door import door, interaction
from tests.slack.stub import Stubbed, stubbed

SLACKS_PATIENCE = 3.0

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


async def test_an_event_is_kept_with_the_language_of_the_user(slack: Stubbed) -> None:
    async with door(slack.brought()) as at:
        assert await at.bring(json.dumps(HELLO)) == (200, "")
    (update,) = slack.kept
    assert (update.id, update.content, update.language) == ("m1.0", Said("hallo", "1.0"), "en")


@pytest.mark.parametrize(("secret", "age"), [("other", 0), ("s3cret", 301), ("s3cret", -310)])
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


def press(value: str, action_id: str = "form-1") -> str:
    action = {"type": "button", "action_id": action_id, "action_ts": "2.0", "value": value}
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


async def test_a_language_that_did_not_come_is_asked_for_again(slack: Stubbed) -> None:
    async with door(slack.brought()) as at:
        slack.stub.errors["users.info"] = "internal_error"
        await at.bring(json.dumps(HELLO))
        slack.stub.errors.clear()
        await at.bring(json.dumps(HELLO))
        await at.bring(json.dumps(HELLO))
    assert [update.language for update in slack.kept] == [None, "en", "en"]
    assert slack.stub.methods.count("users.info") == 2


async def test_a_slack_that_says_nothing_holds_up_nothing(
    slack: Stubbed, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert slack_people._PATIENCE + slack_forms._TO_OPEN < SLACKS_PATIENCE
    monkeypatch.setattr(slack_people, "_PATIENCE", 0.1)
    monkeypatch.setattr(slack_forms, "_TO_OPEN", 0.1)
    slack.history = [Entry(7, "bot", None, None, (FORM,), NOON, "nl")]
    slack.stub.silent = {"users.info", "views.open"}
    async with door(slack.brought()) as at:
        began = time.monotonic()
        assert await at.bring(press("7/0")) == (200, "")
        assert time.monotonic() - began < SLACKS_PATIENCE
    assert [update.content for update in slack.kept] == [Pressed("group", "Invullen")]


def submission(hours: str) -> str:
    opened = Opened("slack:U1", None, "group", "Invullen", "nl")
    view = modal(FORM, opened, "Versturen").to_dict()
    entered = {"hours": {"value": {"type": "plain_text_input", "value": hours}}}
    sent = {"id": "V1", "hash": "h1", "state": {"values": entered}}
    return interaction({"type": "view_submission", "user": {"id": "U1"}, "view": view | sent})


COMMAND = {"command": "/pso", "user_id": "U1", "channel_id": "C1", "trigger_id": "t1"}


@pytest.mark.parametrize(
    ("body", "id_", "content"),
    [
        (json.dumps(HELLO), "m1.0", Said("hallo", "1.0")),
        (urlencode(COMMAND | {"text": "hallo"}), "ct1", Said("hallo")),
        (press("q1:yes", "b-0"), "a2.0/b-0/U1", Pressed("q1:yes", "Invullen")),
        (submission("36"), "vV1/h1", Submitted("group", {"hours": "36"}, "Invullen")),
    ],
    ids=["a message", "a command", "a button", "a form"],
)
async def test_what_cannot_be_kept_is_not_acknowledged(
    slack: Stubbed, body: str, id_: str, content: Content
) -> None:
    async with door(slack.brought()) as at:
        slack.broken = True
        assert await at.bring(body) == (500, "")
        slack.broken = False
        assert await at.bring(body) == (200, "")
    assert [(update.id, update.content) for update in slack.kept] == [(id_, content)]


async def test_a_form_that_is_wrong_is_not_kept(slack: Stubbed) -> None:
    async with door(slack.brought()) as at:
        status, said = await at.bring(submission("veel"))
    told = {"response_action": "errors", "errors": {"hours": "Geef een getal."}}
    assert (status, json.loads(said)) == (200, told)
    assert slack.kept == []
