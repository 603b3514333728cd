"""How the desk is brought to Slack, on a Slack that does as it is told."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.channel import Refused
from bot.channels.connection import Unavailable
from bot.channels.quiet_desk import QuietDesk
from bot.channels.slack_members import Members
from bot.helpdesk.addresses import CHANNEL, ESCALATION
from core.blocks import Text
from core.contents import Attached, Pressed, Said, Withdrawn
from tests.engine.fakes import eventually
from tests.slack.desk_stub import (
    TICKET,
    Kept,
    button,
    channel,
    desk,
    event,
    follows,
    posted,
    told,
    updated,
)
from tests.slack.door import door
from tests.slack.stub import Stubbed, stubbed


@pytest.fixture
async def slack() -> AsyncIterator[Stubbed]:
    async with stubbed() as found:
        found.stub.answers["users.info"] = {
            "user": {"locale": "nl", "profile": {"first_name": "Anna Maria"}}
        }
        yield found


@pytest.fixture
def kept(slack: Stubbed) -> Kept:
    made = Kept()
    slack.house = replace(slack.house, desk=made.house)
    return made


async def test_a_thread_begins_with_its_card_once(slack: Stubbed, kept: Kept) -> None:
    ours = desk(slack)
    brought = await ours.deliver(told())
    assert posted(slack) == [("C1", None), ("C1", "9.0")]
    assert brought.ref == "C1/9.0"
    assert kept.places == {TICKET: "C1/9.0"}
    await ours.deliver(told())
    assert posted(slack)[2:] == [("C1", "9.0")]


async def test_a_card_is_not_posted_twice_when_what_follows_fails(
    slack: Stubbed, kept: Kept
) -> None:
    slack.stub.threads = {"9.0": "internal_error"}
    with pytest.raises(SlackApiError):
        await desk(slack).deliver(told())
    assert kept.places == {TICKET: "C1/9.0"}
    slack.stub.threads.clear()
    await desk(slack).deliver(told())  # in another process
    assert posted(slack) == [("C1", None), ("C1", "9.0"), ("C1", "9.0")]


@pytest.mark.parametrize(
    "error", ["thread_not_found", "cannot_reply_to_message", "message_not_found"]
)
async def test_where_the_thread_was_deleted_a_new_one_begins(
    slack: Stubbed, kept: Kept, error: str
) -> None:
    kept.places[TICKET] = "C1/5.0"
    slack.stub.threads = {"5.0": error}
    await desk(slack).deliver(told())
    assert posted(slack) == [("C1", "5.0"), ("C1", None), ("C1", "9.0")]
    assert kept.places == {TICKET: "C1/9.0"}


async def test_other_refusals_stay_what_they_are(slack: Stubbed, kept: Kept) -> None:
    kept.places[TICKET] = "C1/5.0"
    slack.stub.errors["chat.postMessage"] = "restricted_action"
    with pytest.raises(Refused, match="do not let Laddermaat speak"):
        await desk(slack).deliver(told())
    kept.places.clear()
    kept.card = ()
    with pytest.raises(Refused, match="nothing to show of 'ticket-12'"):
        await desk(slack).deliver(told())


@pytest.mark.usefixtures("kept")
async def test_a_reminder_is_seen_in_the_channel_too(slack: Stubbed) -> None:
    await desk(slack).deliver(told(place="channel"))
    broadcast = [
        "reply_broadcast" in body
        for method, body in slack.stub.asked
        if method == "chat.postMessage"
    ]
    assert broadcast == [False, True]


async def test_the_channel_and_who_helps_out_are_told_without_a_thread(
    slack: Stubbed, kept: Kept
) -> None:
    await desk(slack).deliver(told(CHANNEL))
    await desk(slack).deliver(told(ESCALATION))
    assert posted(slack) == [("C1", None), ("C3", None)]
    assert not kept.places


@pytest.mark.usefixtures("kept")
async def test_where_nobody_helps_out_nothing_is_brought(slack: Stubbed) -> None:
    brought = await desk(slack, escalation=None).deliver(told(ESCALATION))
    assert not brought.more
    assert slack.stub.asked == []


@pytest.mark.usefixtures("kept")
async def test_what_is_revised_changes_in_its_place(slack: Stubbed) -> None:
    revised = replace(told(), revises="C1/8.0", instead=(Text("dag"),))
    await desk(slack).deliver(revised)
    (update,) = [body for method, body in slack.stub.asked if method == "chat.update"]
    assert (update["channel"], update["ts"], update["text"]) == ("C1", "8.0", "dag")


async def test_a_quiet_desk_takes_everything() -> None:
    assert not (await QuietDesk().deliver(told())).more
    with pytest.raises(Unavailable):
        await QuietDesk().fetch(Attached("a.pdf", "application/pdf", 1, "F1"))


@pytest.mark.parametrize(
    ("message", "container"),
    [
        pytest.param({"ts": "9.0"}, {"message_ts": "9.0"}, id="on a card without replies"),
        pytest.param(
            {"ts": "9.0", "thread_ts": "9.0"}, {"message_ts": "9.0"}, id="on a card with replies"
        ),
        pytest.param(
            {"ts": "9.5", "thread_ts": "9.0"},
            {"message_ts": "9.5", "thread_ts": "9.0"},
            id="in the thread",
        ),
    ],
)
async def test_a_button_of_the_desk_is_pressed_by_a_colleague(
    slack: Stubbed, kept: Kept, message: dict[str, object], container: dict[str, object]
) -> None:
    kept.places[TICKET] = "C1/9.0"
    async with door(channel(slack)) as at:
        await at.bring(button(message, container))
    (update,) = slack.kept
    assert (update.sender, update.by, update.shared) == (TICKET, "Anna", False)
    assert update.content == Pressed("hd:take:12", "Ik neem deze")


async def test_words_in_a_thread_are_a_colleagues_addressed_or_not(
    slack: Stubbed, kept: Kept
) -> None:
    kept.places[TICKET] = "C1/9.0"
    said = {"channel": "C1", "user": "U1", "thread_ts": "9.0", "event_ts": "9.1", "ts": "9.1"}
    async with door(channel(slack)) as at:
        await at.bring(event(type="message", text="Dat klopt.", **said))
        mention = said | {"ts": "9.2", "event_ts": "9.2", "text": "<@U0BOT> Ja."}
        await at.bring(event(type="message", **mention))
        await at.bring(event(type="app_mention", **mention))
        elsewhere = said | {"thread_ts": "8.0", "text": "Wie gaat er mee lunchen?"}
        await at.bring(event(type="message", **elsewhere))
        await at.bring(event(type="message", **said | {"bot_id": "B1", "text": "piep"}))
    assert [(it.sender, it.by, it.content) for it in slack.kept] == [
        (TICKET, "Anna", Said("Dat klopt.", "9.1")),
        (TICKET, "Anna", Said("intern: Ja.", "9.2")),
        (TICKET, "Anna", Said("intern: Ja.", "9.2")),
    ]
    assert len({it.id for it in slack.kept}) == 2


@pytest.mark.parametrize(
    ("changed", "heard"),
    [
        pytest.param({}, [Withdrawn("9.1")], id="a lock on words of one's own"),
        pytest.param({"reaction": "heart"}, [], id="another sign"),
        pytest.param({"item_user": "U2"}, [], id="on words of somebody else"),
        pytest.param(
            {"item": {"type": "message", "channel": "C8", "ts": "9.1"}}, [], id="elsewhere"
        ),
        pytest.param({"item": {"type": "file", "file": "F1"}}, [], id="on a document"),
    ],
)
async def test_a_lock_takes_a_message_back(
    slack: Stubbed, kept: Kept, changed: dict[str, object], heard: list[object]
) -> None:
    kept.places[TICKET] = "C1/9.0"
    slack.stub.answers["conversations.replies"] = {"messages": [{"ts": "9.1", "thread_ts": "9.0"}]}
    reacted = {
        "type": "reaction_added",
        "user": "U1",
        "reaction": "lock",
        "item": {"type": "message", "channel": "C1", "ts": "9.1"},
        "item_user": "U1",
        "event_ts": "9.9",
    }
    async with door(channel(slack)) as at:
        await at.bring(event(**reacted | changed))
    assert [it.content for it in slack.kept] == heard
    assert {it.by for it in slack.kept} <= {"Anna"}


@pytest.mark.usefixtures("kept")
async def test_a_lock_outside_the_threads_of_the_desk_is_nothing(slack: Stubbed) -> None:
    slack.stub.answers["conversations.replies"] = {"messages": [{"ts": "9.1"}]}
    item = {"type": "message", "channel": "C1", "ts": "9.1"}
    async with door(channel(slack)) as at:
        body = {"user": "U1", "reaction": "lock", "item": item, "item_user": "U1"}
        await at.bring(event(type="reaction_added", event_ts="9.9", **body))
    assert slack.kept == []


async def test_a_card_follows_what_is_done(slack: Stubbed, kept: Kept) -> None:
    ours = channel(slack)
    assert ours.desk
    async with door(ours) as at:
        await ours.desk.deliver(told())
        kept.card = (Text("Vraag 12, bij Anna"),)
        await ours.desk.deliver(told())
        await follows(slack, 1)
        await ours.desk.deliver(told())
        kept.card = (Text("Vraag 12, beantwoord"),)
        said = {"channel": "C1", "user": "U1", "thread_ts": "9.0", "ts": "9.1", "text": "Ja."}
        await at.bring(event(type="message", event_ts="9.1", **said))
        await follows(slack, 2)
    assert updated(slack) == ["Vraag 12, bij Anna", "Vraag 12, beantwoord"]


async def test_a_card_that_does_not_follow_fails_nothing(slack: Stubbed, kept: Kept) -> None:
    ours = channel(slack)
    assert ours.desk
    kept.places[TICKET] = "C1/5.0"
    slack.stub.errors["chat.update"] = "internal_error"
    async with door(ours):
        assert (await ours.desk.deliver(told())).ref == "C1/9.0"
        await follows(slack, 1)
    assert posted(slack) == [("C1", "5.0")]


async def test_where_the_card_was_deleted_a_new_thread_begins(slack: Stubbed, kept: Kept) -> None:
    ours = channel(slack)
    at_work = ours.desk
    assert at_work
    kept.places[TICKET] = "C1/5.0"
    slack.stub.errors["chat.update"] = "message_not_found"
    async with door(ours):
        await at_work.deliver(told())
        await eventually(lambda: at_work._cards.is_gone("C1/5.0"))
        await at_work.deliver(told())
    assert posted(slack) == [("C1", "5.0"), ("C1", None), ("C1", "9.0")]
    assert kept.places == {TICKET: "C1/9.0"}


async def test_members_are_asked_for_all_pages_and_not_again_for_a_while(slack: Stubbed) -> None:
    now = 1000.0
    client = AsyncWebClient("xoxb-t", f"{slack.stub.url}/api/")
    members = Members(client, "C1", lambda: now)
    slack.stub.pages["conversations.members"] = [
        {"members": ["U1"], "response_metadata": {"next_cursor": "more"}},
        {"members": ["U2"], "response_metadata": {"next_cursor": ""}},
        {"members": ["U3"]},
    ]
    assert await members.have("U2")
    assert not await members.have("U3")
    assert slack.stub.methods.count("conversations.members") == 2
    now += 301
    assert await members.have("U3")
    assert not await Members(client, None).have("U3")
