"""What is acknowledged is kept, what is not kept is not acknowledged, and Slack may be away."""

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from core.conversation import Reply, Turn
from tests.ports import free_port
from tests.slack.house import Talk, talking
from tests.slack.local_slack import CHANNEL, PEOPLE, Rig
from tests.slack.scripted import scripted

pytestmark = pytest.mark.xdist_group("slack")

ANN = PEOPLE[0]
SLACKS_PATIENCE = 3.0


async def test_it_is_acknowledged_in_time_however_long_the_answer_takes(rig: Rig) -> None:
    found = asyncio.Event()

    async def ponder(turn: Turn) -> Reply:
        await found.wait()
        return await scripted(turn)

    async with talking(rig, ponder) as talk:
        before, began = await acknowledged(talk), time.monotonic()
        await talk.people.say(ANN, "hallo")  # the rig waits for the acknowledgement
        await talk.people.command(ANN, "hallo")
        assert time.monotonic() - began < SLACKS_PATIENCE
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


async def test_slack_is_killed_and_comes_back(tmp_path: Path) -> None:
    rig = Rig(free_port(), free_port(), "socket", tmp_path)
    async with AsyncExitStack() as connected:
        with rig.running():
            talk = await connected.enter_async_context(talking(rig))
            await talk.people.say(ANN, "een")
            await talk.people.answers(await talk.people.direct(ANN), 1)
        with rig.running():
            began = time.monotonic()
            await heard_again(talk)
            assert time.monotonic() - began < 10
            await connected.aclose()


async def heard_again(talk: Talk) -> None:
    """Speak until somebody listens: local-slack says nothing again, as Slack would."""
    while not any(message.user != ANN for message in await talk.people.messages(CHANNEL)):
        await talk.people.command(ANN, "hoort u mij?")
        await asyncio.sleep(0.3)


async def acknowledged(talk: Talk) -> int:
    """Count the acknowledgements that the rig got, of either kind."""
    log = (await talk.people.snapshot()).log
    return sum(each.kind == "ack" or each.summary == "HTTP 200" for each in log)
