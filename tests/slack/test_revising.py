"""What was said in Slack is changed or taken away there, as far as the workspace lets it."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from slack_sdk.errors import SlackApiError

from bot.channels.channel import Brought, Channel, Delivery, Later, Refused
from core.address import Address
from core.blocks import Block, Choice, Choices, Text
from tests.engine.fakes import NOON
from tests.slack.house import Talk
from tests.slack.local_slack import CHANNEL, ME
from tests.slack.scripted import LONG, SHEET
from tests.slack.seen import Shown
from tests.slack.stub import Stubbed, stubbed

DONE = Brought(more=False)


@pytest.fixture
async def slack() -> AsyncIterator[Stubbed]:
    async with stubbed() as found:
        yield found


async def said(channel: Channel, to: str, *blocks: Block, place: str | None = None) -> Delivery:
    """Say something; gives what a revision of it goes on from."""
    delivery = Delivery(1, Address("slack", to), blocks or (Text("Morgen."),), NOON, place)
    brought = await channel.deliver(delivery)
    return replace(delivery, blocks=(Text("Verbetering"),), revises=brought.ref)


async def revised(channel: Channel, delivery: Delivery, *instead: Block) -> Brought:
    return await channel.deliver(replace(delivery, instead=instead))


async def in_thread(talk: Talk, root: str) -> list[Shown]:
    """Give what stands in a thread under its first message."""
    everything = await talk.people.messages(CHANNEL)
    return [m for m in everything if m.thread_ts == root and m.ts != root]


async def test_other_words_stand_where_the_message_stood(talk: Talk, ann: str) -> None:
    first = await said(talk.channel, ann, Text("Morgen."), Choices((Choice("Goed", "ok"),)))
    await said(talk.channel, ann, Text("Tot dan!"))
    assert await revised(talk.channel, first, Text("**Vandaag**.")) == DONE
    stands = await talk.people.messages(await talk.people.direct(ann))
    assert [message.text for message in stands] == ["*Vandaag*.", "Tot dan!"]
    assert [block.type for block in stands[0].blocks] == ["section"]


async def test_a_message_in_a_thread_is_changed_and_taken_away(talk: Talk, ann: str) -> None:
    root = await talk.people.say(ann, "wie weet dit?", CHANNEL)
    thread = f"{CHANNEL}/{root}"
    one, two = await said(talk.channel, thread), await said(talk.channel, thread)
    assert one.revises == f"{CHANNEL}/{(await in_thread(talk, root))[0].ts}"
    for _ in range(2):  # an earlier attempt may have arrived though its answer was lost
        assert await revised(talk.channel, one, Text("Vandaag.")) == DONE
        assert await revised(talk.channel, two) == DONE
    assert await revised(talk.channel, two, Text("Nu.")) == DONE
    assert [message.text for message in await in_thread(talk, root)] == ["Vandaag."]


async def test_our_own_changes_are_not_heard_as_said_by_somebody(talk: Talk, ann: str) -> None:
    one, two = await said(talk.channel, ann), await said(talk.channel, ann)
    await revised(talk.channel, one, Text("Vandaag."))
    await revised(talk.channel, two)
    await talk.people.say(ann, "hallo")
    await talk.people.answers(await talk.people.direct(ann), 2)
    assert len(await talk.said_by(f"slack:{ann}")) == 1
    assert not await talk.house.known(Address("slack", ME))


@pytest.mark.parametrize("instead", [(Text(LONG),), (Text("Zie hier."), SHEET)])
async def test_what_takes_more_than_one_message_is_said_as_a_correction(
    slack: Stubbed, instead: tuple[Block, ...]
) -> None:
    channel = slack.channel()
    brought = await revised(channel, await said(channel, "C1/1.0"), *instead)
    assert brought.ref == "C1/9.0"
    assert slack.stub.methods == ["chat.postMessage"] * 2
    assert slack.stub.asked[-1][1]["text"] == "Verbetering"


@pytest.mark.parametrize(
    ("method", "error", "instead"),
    [
        ("chat.update", "edit_window_closed", (Text("Vandaag."),)),
        ("chat.update", "cant_update_message", (Text("Vandaag."),)),
        ("chat.delete", "cant_delete_message", ()),
    ],
)
async def test_what_the_workspace_does_not_let_go_is_corrected_in_words(
    slack: Stubbed, method: str, error: str, instead: tuple[Block, ...]
) -> None:
    slack.stub.errors[method] = error
    channel = slack.channel()
    await revised(channel, await said(channel, "C1/1.0"), *instead)
    assert slack.stub.methods == ["chat.postMessage", method, "chat.postMessage"]


@pytest.mark.parametrize(
    ("error", "expected"),
    [("ratelimited", Later), ("is_archived", Refused), ("internal_error", SlackApiError)],
)
async def test_what_slack_does_not_take_now_or_ever_is_no_reason_to_say_more(
    slack: Stubbed, error: str, expected: type[Exception]
) -> None:
    channel = slack.channel()
    first = await said(channel, "C1/1.0")
    slack.stub.errors["chat.update"] = error
    with pytest.raises(expected):
        await revised(channel, first, Text("Vandaag."))
    assert slack.stub.methods == ["chat.postMessage", "chat.update"]


async def test_what_only_one_person_saw_and_a_document_cannot_be_changed(
    talk: Talk, ann: str
) -> None:
    assert (await said(talk.channel, ann, place=CHANNEL)).revises is None
    assert (await said(talk.channel, ann, SHEET)).revises is None
