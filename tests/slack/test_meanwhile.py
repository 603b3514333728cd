"""How far an answer is, in Slack: one message that changes, and is gone when it is there."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Event

from bot.progressing import progressing
from tests.house import CONTENTS
from tests.slack.house import Talk, talking
from tests.slack.local_slack import CHANNEL, ME, Rig
from tests.slack.seen import Shown
from tests.slack.workspace import eventually
from tests.slow import Slow

HOW_FAR = re.compile(r"Regel \d+ van 300 \(\d+\u00a0%\)")


@asynccontextmanager
async def at_work(rig: Rig) -> AsyncIterator[tuple[Talk, Event]]:
    slow = Slow()
    async with (
        talking(rig, slow) as talk,
        progressing([talk.channel], CONTENTS.texts) as progress,
    ):
        slow.progress = progress
        yield talk, slow.enough


async def said_by_us(talk: Talk, channel: str, thread: str | None = None) -> list[Shown]:
    everything = await talk.people.messages(channel)
    return [m for m in everything if m.user == ME and (not thread or m.thread_ts == thread)]


async def watched(talk: Talk, enough: Event, channel: str, thread: str | None = None) -> list[str]:
    """Give what stood there, once it had changed, until the answer is all that is left."""
    seen: list[str] = []

    async def look() -> list[str]:
        now = [message.text for message in await said_by_us(talk, channel, thread)]
        seen.extend(text for text in now if text not in seen)
        if len(seen) > 1:
            enough.set()
        return now

    await eventually(look, lambda now: now == ["Klaar."])
    return seen


async def test_a_message_says_how_far_it_is_and_goes_away(rig: Rig, ann: str) -> None:
    async with at_work(rig) as (talk, enough):
        await talk.people.say(ann, "lees dit")
        *before, answer = await watched(talk, enough, await talk.people.direct(ann))
    assert answer == "Klaar."
    assert len(before) >= 2
    assert all(HOW_FAR.fullmatch(text) for text in before)


async def test_in_a_thread_it_stands_in_the_thread(rig: Rig, ann: str) -> None:
    async with at_work(rig) as (talk, enough):
        asked = await talk.people.say(ann, f"<@{ME}> lees dit", CHANNEL)
        *before, answer = await watched(talk, enough, CHANNEL, asked)
    assert answer == "Klaar."
    assert before
    assert all(HOW_FAR.fullmatch(text) for text in before)


async def test_where_only_one_person_sees_the_answer_nothing_is_shown(rig: Rig, ann: str) -> None:
    async with at_work(rig) as (talk, enough):
        log = len((await talk.people.snapshot()).log)
        await talk.people.command(ann, "lees dit")
        await asyncio.sleep(1.5)  # in which a message would have come
        enough.set()
        await talk.people.answers(CHANNEL, 1, to=ann)
        happened = (await talk.people.snapshot()).log[log:]
    asked = {it.summary for it in happened if it.summary.startswith("chat.")}
    assert asked == {"chat.postEphemeral"}
