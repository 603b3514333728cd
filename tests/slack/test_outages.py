"""What is acknowledged is kept, what is not kept is not acknowledged, and Slack may be away."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.channels.slack_settings import Mode
from core.conversation import Handler, Reply, Turn
from tests.ports import free_port
from tests.slack.house import Talk, talking
from tests.slack.local_slack import CHANNEL, PEOPLE, Rig
from tests.slack.scripted import scripted
from tests.slack.workspace import eventually
from tests.timing import NEVER

ANN = PEOPLE[0]


async def test_it_is_acknowledged_in_time_however_long_the_answer_takes(rig: Rig) -> None:
    found = asyncio.Event()
    async with talking(rig, pondering(found)) as talk:
        before = await acknowledged(talk)
        await talk.people.say(ANN, "hallo")  # the rig waits for the acknowledgement
        await talk.people.command(ANN, "hallo")
        assert await acknowledged(talk) == before + 2
        found.set()
        await talk.people.answers(CHANNEL, 1, to=ANN)


async def test_what_cannot_be_kept_is_not_acknowledged(talk: Talk, ann: str, rig: Rig) -> None:
    before = await acknowledged(talk)
    talk.broken = True
    await talk.people.say(ann, "hallo")
    assert await acknowledged(talk) == before
    log = (await talk.people.snapshot()).log
    assert rig.mode == "socket" or log[-1].summary == "HTTP 500"
    talk.broken = False
    await talk.people.say(ann, "hallo")
    assert await acknowledged(talk) == before + 1


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_slack_is_killed_and_comes_back(
    mode: Mode, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rig = Rig(free_port(), free_port(), mode, tmp_path)
    found = asyncio.Event()

    async def tried() -> bool:
        return "was not delivered" in caplog.text

    async with AsyncExitStack() as connected:
        with rig.running():
            talk = await connected.enter_async_context(talking(rig, pondering(found)))
            await talk.people.command(ANN, "een")
        found.set()
        await eventually(tried, bool)
        with rig.running():
            (answer,) = await talk.people.answers(CHANNEL, 1, to=ANN)
            assert answer.text == "U zei: een"
            async with asyncio.timeout(NEVER):
                await heard_again(talk)
            await connected.aclose()


def pondering(found: asyncio.Event) -> Handler:
    """Answer nothing before the answer is found."""

    async def ponder(turn: Turn) -> Reply:
        await found.wait()
        return await scripted(turn)

    return ponder


async def heard_again(talk: Talk) -> None:
    """Speak until somebody listens: local-slack says nothing again, as Slack would."""
    while not any("mij" in message.text for message in await talk.people.messages(CHANNEL)):
        await talk.people.command(ANN, "hoort u mij?")
        await asyncio.sleep(0.3)


async def acknowledged(talk: Talk) -> int:
    """Count the acknowledgements that the rig got, of either kind."""
    log = (await talk.people.snapshot()).log
    return sum(each.kind == "ack" or each.summary == "HTTP 200" for each in log)
