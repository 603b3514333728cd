"""`laddermaat serve` in Slack, on a program by others that stands in for Slack, in both modes."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.channels.slack_settings import Mode
from bot.connections import Standing
from tests.ports import free_port
from tests.served import served, stands
from tests.slack.local_slack import CHANNEL, ME, Rig
from tests.slack.seen import Shown
from tests.slack.workspace import Workspace

ANN, BOB, CAS, DEE, EVA = "U001", "U002", "U003", "U004", "U005"

pytestmark = pytest.mark.slow


@pytest.fixture(params=["socket", "http"])
async def slack(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Workspace]:
    mode: Mode = request.param
    port, bot_port = free_port(), free_port()
    rig = Rig(port, bot_port, mode, tmp_path)
    with rig.running():
        settings = {
            "LADDERMAAT_SLACK_BOT_TOKEN": "xoxb-t",
            "LADDERMAAT_SLACK_APP_TOKEN": "xapp-t",
            "LADDERMAAT_SLACK_SIGNING_SECRET": "s3cret",
            "LADDERMAAT_SLACK_MODE": mode,
            "LADDERMAAT_SLACK_API": f"{rig.url}/api/",
            "LADDERMAAT_PORT": str(bot_port),
        }
        async with served(tmp_path, **settings) as bot, aiohttp.ClientSession() as session:
            await stands(bot, "slack", Standing.CONNECTED)
            yield Workspace(rig.url, session)


def words(*messages: Shown) -> str:
    return "\n".join(
        f"{message.text} {[block.text.text for block in message.blocks if block.text]}"
        for message in messages
    )


async def test_a_conversation_wherever_people_talk(slack: Workspace) -> None:
    direct = await slack.direct(ANN)
    await slack.say(ANN, "hovenier bij Zwolle")
    (found,) = await slack.answers(direct, 1)
    assert "Zwolle" in words(found)
    label = next(e.text.text for b in found.blocks for e in b.elements if e.text)
    await slack.press(ANN, direct, found, label)
    _, card = await slack.answers(direct, 2)
    assert label.partition(" ")[2] in words(card)

    await slack.say(ANN, "Wie gaat er mee lunchen?", CHANNEL)
    asked = await slack.say(BOB, f"<@{ME}> wat is de PSO?", CHANNEL)
    (answered,) = await slack.answers(CHANNEL, 1)
    assert answered.thread_ts == asked
    assert "PSO" in words(answered)

    await slack.command(CAS, "partners in Zwolle")
    (seen,) = await slack.answers(CHANNEL, 1, to=CAS)
    assert "Zwolle" in words(seen)

    await slack.say(DEE, "zelfscan")
    dm = await slack.direct(DEE)
    before = len(await slack.answers(dm, 1))
    await slack.say(DEE, "wat is een Wajonger?")
    interrupted = await slack.answers(dm, before + 1)
    assert "Ik wacht nog op uw antwoord" in words(*interrupted)

    await slack.open_home(EVA)
    home = await slack.home(EVA)
    assert home is not None
    assert any(block.elements for block in home.blocks)
