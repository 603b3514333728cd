"""The desk in Slack when heads are deleted, channels change, and Slack does not take things."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.channel import Later
from bot.channels.slack_cards import Cards
from bot.channels.slack_members import Members
from bot.channels.slack_post import FALLBACK
from bot.helpdesk.addresses import CHANNEL, ESCALATION
from bot.serve import beside
from core.address import Address
from core.blocks import Block, Choice, Choices, Form, Text, TextField
from core.contents import Said
from core.language import Language
from tests.slack.desk_stub import (
    TICKET,
    Kept,
    channel,
    desk,
    event,
    follows,
    posted,
    told,
    updated,
)
from tests.slack.door import door, interaction
from tests.slack.stub import Stubbed, stubbed
from tests.slack.workspace import eventually

ASSIGN = Form("Wijs toe", "hd:assign:12", "Wijs toe", (TextField("to", "Wie"),))
DRAFT = Form("Maak er kennis van", "hd:draft:12", "Kennis", (TextField("t", "Titel"),))


@pytest.fixture
async def slack() -> AsyncIterator[Stubbed]:
    async with stubbed() as found:
        found.stub.answers["users.info"] = {
            "user": {"locale": "nl", "profile": {"first_name": "Anna"}}
        }
        yield found


@pytest.fixture
def kept(slack: Stubbed) -> Kept:
    made = Kept()
    slack.house = replace(slack.house, desk=made.house)
    return made


def said(thread: str, room: str = "C1") -> str:
    where = {"channel": room, "user": "U1", "thread_ts": thread, "ts": "9.3", "event_ts": "9.3"}
    return event(type="message", text="Ja.", **where)


async def test_a_reply_that_slack_puts_outside_a_thread_is_said_in_a_new_one(
    slack: Stubbed, kept: Kept
) -> None:
    kept.places[TICKET] = "C1/5.0"
    slack.stub.loose = {"5.0"}
    ours = channel(slack)
    assert ours.desk
    assert (await ours.desk.deliver(told())).ref == "C1/9.0"
    assert posted(slack) == [("C1", "5.0"), ("C1", None), ("C1", "9.0")]
    (gone,) = [body for method, body in slack.stub.asked if method == "chat.delete"]
    assert (gone["channel"], gone["ts"]) == ("C1", "9.0")
    assert kept.places == {TICKET: "C1/9.0"}

    async with door(ours) as at:
        await at.bring(said("5.0"))  # what is said in the old thread counts as well
    assert [(it.sender, it.content) for it in slack.kept] == [(TICKET, Said("Ja.", "9.3"))]


async def test_a_loose_reply_that_cannot_be_deleted_holds_up_nothing(
    slack: Stubbed, kept: Kept
) -> None:
    kept.places[TICKET] = "C1/5.0"
    slack.stub.loose = {"5.0"}
    slack.stub.errors["chat.delete"] = "cant_delete_message"
    await desk(slack).deliver(told())
    assert kept.places == {TICKET: "C1/9.0"}


async def test_a_card_that_another_process_changed_meanwhile_is_brought_up_to_date(
    slack: Stubbed, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one process showed it knows by heart for a while only."""
    monkeypatch.setattr("bot.channels.slack_cards.KNOWN_FOR", 0.0)
    kept.places[TICKET] = "C1/5.0"
    client = AsyncWebClient("xoxb-1", base_url=slack.settings.api)
    one, other = Cards(client, kept.house), Cards(client, kept.house)
    async with beside(one.keep_current(), other.keep_current()):
        for count, (cards, says) in enumerate(
            ((one, "open"), (other, "genomen"), (one, "open")), start=1
        ):
            kept.card = (Text(says),)
            cards.refresh(TICKET)
            await follows(slack, count)
    assert updated(slack) == ["open", "genomen", "open"]


@pytest.mark.usefixtures("kept")
async def test_a_head_that_somebody_deletes_at_once_is_tried_again(slack: Stubbed) -> None:
    slack.stub.loose = {"9.0"}
    with pytest.raises(Later):
        await desk(slack).deliver(told())


async def test_another_channel_of_the_helpdesk_gets_a_thread_of_its_own(
    slack: Stubbed, kept: Kept
) -> None:
    kept.places[TICKET] = "C0/5.0"
    ours = channel(slack)
    assert ours.desk
    await ours.desk.deliver(told())
    assert posted(slack) == [("C1", None), ("C1", "9.0")]
    async with door(ours) as at:
        await at.bring(said("5.0", "C0"))
    assert [(it.sender, it.by) for it in slack.kept] == [(TICKET, "Anna")]


@pytest.mark.usefixtures("kept")
async def test_what_stands_in_a_channel_that_was_left_is_corrected_in_the_new_one(
    slack: Stubbed,
) -> None:
    slack.stub.errors["chat.update"] = "is_archived"
    revised = replace(told(), revises="C0/8.0", instead=(Text("dag"),))
    await desk(slack).deliver(revised)
    assert posted(slack) == [("C1", None), ("C1", "9.0")]


@pytest.mark.parametrize("error", ["not_in_channel", "channel_not_found", "is_archived"])
@pytest.mark.parametrize(
    ("to", "setting"),
    [
        (TICKET, "LADDERMAAT_SLACK_HELPDESK"),
        (CHANNEL, "LADDERMAAT_SLACK_HELPDESK"),
        (ESCALATION, "LADDERMAAT_HELPDESK_ESCALATION"),
    ],
)
@pytest.mark.usefixtures("kept")
async def test_a_channel_that_an_operator_must_look_after_loses_nothing(
    slack: Stubbed, caplog: pytest.LogCaptureFixture, error: str, to: Address, setting: str
) -> None:
    slack.stub.errors["chat.postMessage"] = error
    with pytest.raises(Later) as later:
        await desk(slack).deliver(told(to))
    assert later.value.retry_after == 60
    (record,) = [it for it in caplog.records if it.levelname == "ERROR"]
    assert setting in record.message
    assert error in record.message


async def test_the_text_beside_a_long_card_is_as_short_as_slack_takes_it(
    slack: Stubbed, kept: Kept
) -> None:
    kept.card = (Text("Vraag 12\n\n" + "é & " * 1000),)
    ours = channel(slack)
    assert ours.desk
    async with door(ours):
        await ours.desk.deliver(told())
        kept.card = (Text("Vraag 12\n\n" + "é & " * 1001),)
        await ours.desk.deliver(told())
        await follows(slack, 1)
    first = next(body for method, body in slack.stub.asked if method == "chat.postMessage")
    for text in (first["text"], *updated(slack)):
        assert FALLBACK - 10 < len(text.encode()) <= FALLBACK
        assert text.replace("&amp;", "").count("&") == 0
        assert text.endswith("…")


@pytest.mark.usefixtures("kept")
async def test_a_change_that_is_too_long_is_said_as_a_correction(slack: Stubbed) -> None:
    slack.stub.errors["chat.update"] = "msg_too_long"
    revised = replace(told(), revises="C1/8.0", instead=(Text("dag"),))
    await desk(slack).deliver(revised)
    assert posted(slack) == [("C1", None), ("C1", "9.0")]


async def test_a_card_waits_when_slack_says_so_and_is_looked_at_once(
    slack: Stubbed, kept: Kept
) -> None:
    ours = channel(slack)
    assert ours.desk
    async with door(ours):
        await ours.desk.deliver(told())
        kept.card = (Text("Vraag 12, afgesloten"),)
        slack.stub.errors["chat.update"] = "ratelimited"
        slack.stub.headers = {"Retry-After": "0.3"}
        for _ in range(5):
            await ours.desk.deliver(told())
        await follows(slack, 1)
        slack.stub.errors.clear()
        await follows(slack, 2)
    assert updated(slack) == ["Vraag 12, afgesloten"] * 2


def form_pressed(value: str, **container: str) -> str:
    action = {
        "type": "button",
        "action_id": "form-1",
        "action_ts": "7.0",
        "value": value,
        "text": {"type": "plain_text", "text": "Wijs toe"},
    }
    stands = {"type": "message", "channel_id": "C1", "message_ts": "9.0"}
    return interaction(
        {
            "type": "block_actions",
            "user": {"id": "U1"},
            "container": stands | container,
            "message": {"ts": "9.0"},
            "trigger_id": "t",
            "actions": [action],
        }
    )


async def test_an_old_card_opens_the_form_that_was_drawn_or_none(
    slack: Stubbed, kept: Kept
) -> None:
    kept.places[TICKET] = "C1/9.0"
    kept.card = (Text("Vraag 12"), DRAFT, ASSIGN)
    async with door(channel(slack)) as at:
        await at.bring(form_pressed("0/hd:assign:12"))
        kept.card = (Text("Vraag 12"), DRAFT)
        await at.bring(form_pressed("0/hd:assign:12"))
        await at.bring(form_pressed("0/1"))  # as cards had it before
    views = [json.dumps(body) for method, body in slack.stub.asked if method == "views.open"]
    assert len(views) == 1
    assert "Wijs toe" in views[0]


@pytest.mark.parametrize(
    ("container", "thread"),
    [
        pytest.param({}, None, id="in the channel"),
        pytest.param({"message_ts": "9.5", "thread_ts": "9.0"}, "9.0", id="in the thread"),
    ],
)
async def test_a_colleague_is_told_that_a_form_did_not_open(
    slack: Stubbed, kept: Kept, container: dict[str, str], thread: str | None
) -> None:
    kept.places[TICKET] = "C1/9.0"
    kept.card = (Text("Vraag 12"), ASSIGN)
    slack.stub.errors["views.open"] = "expired_trigger_id"
    async with door(channel(slack)) as at:
        assert await at.bring(form_pressed("0/hd:assign:12", **container)) == (200, "")
    (whisper,) = [body for method, body in slack.stub.asked if method == "chat.postEphemeral"]
    assert whisper["text"] == "Het formulier ging niet open. Druk nog een keer."
    assert (whisper["channel"], whisper["user"]) == ("C1", "U1")
    assert whisper.get("thread_ts") == thread
    assert slack.kept == []


async def test_where_nobody_can_be_whispered_to_the_thread_tells_it(
    slack: Stubbed, kept: Kept
) -> None:
    kept.places[TICKET] = "C1/9.0"
    kept.card = (Text("Vraag 12"), Choices((Choice("Ik neem deze", "hd:take:12"),)))
    slack.stub.errors["chat.postEphemeral"] = "user_not_in_channel"
    async with door(channel(slack)) as at:
        await at.bring(form_pressed("0/hd:assign:12"))
    assert posted(slack) == [("C1", "9.0")]
    assert slack.kept == []


@pytest.mark.usefixtures("kept")
async def test_home_is_shown_when_nobody_knows_who_the_colleagues_are(slack: Stubbed) -> None:
    async def home(_: Address, __: Language | None) -> tuple[Block, ...]:
        return (Text("Welkom"),)

    slack.house = replace(slack.house, home=home)
    slack.stub.errors["conversations.members"] = "channel_not_found"
    async with door(channel(slack)) as at:
        for user in ("U7", "U8"):
            await at.bring(event(type="app_home_opened", user=user, tab="home"))

        async def published() -> int:
            return slack.stub.methods.count("views.publish")

        await eventually(published, lambda seen: seen == 2)
    assert slack.stub.methods.count("conversations.members") == 1
    assert "Open vragen" not in json.dumps(slack.stub.asked)


async def test_who_the_colleagues_are_is_asked_again_after_a_minute(slack: Stubbed) -> None:
    now = 1000.0
    client = AsyncWebClient("xoxb-t", f"{slack.stub.url}/api/")
    members = Members(client, "C1", lambda: now)
    slack.stub.errors["conversations.members"] = "internal_error"
    assert not await members.have("U1")
    slack.stub.errors.clear()
    slack.stub.answers["conversations.members"] = {"members": ["U1"]}
    assert not await members.have("U1")
    now += 61
    assert await members.have("U1")
