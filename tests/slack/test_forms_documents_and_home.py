"""What people do in Slack beside talking: fill in a form, send a document, look at their Home."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from bot.channels.channel import Limits
from bot.channels.slack import SlackChannel
from bot.connections import Standing
from bot.operation.page import Operation
from bot.serve import every_channel
from bot.settings import Settings
from storage.database import open_store
from tests.conversations.transcript import ATTACHED
from tests.ports import free_port
from tests.slack.local_slack import ME, Rig
from tests.slack.seen import Block, Shown
from tests.slack.workspace import Workspace, eventually, people

ANN = "U001"
UP_TO_GROUPS = ("zelfscan", "sla over", "nee", "2025", "40", "50", "ja")
"""What leads to the first question about a group."""
AFTER_THEM = ("nee", "nee", "nee", *4 * ("ja",), "ja")
"""What leads from the last of them to the score."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What Ann says to the bot and sees of it, as it is put together for real."""

    people: Workspace
    direct: str

    async def say(self, text: str) -> Shown:
        """Say something; gives the last message of the answer."""
        before = len(await self._said())
        await self.people.say(ANN, text)
        return (await self.people.answers(self.direct, before + 1))[-1]

    async def press(self, message: Shown, label: str) -> None:
        await self.people.press(ANN, self.direct, message, label)

    async def sees(self, text: str) -> Shown:
        """Wait for a message of the bot that says this."""

        async def found() -> Sequence[Shown]:
            return [message for message in await self._said() if text in words(message.blocks)]

        return (await eventually(found, bool))[-1]

    async def _said(self) -> Sequence[Shown]:
        return [
            message for message in await self.people.messages(self.direct) if message.user == ME
        ]


@pytest.fixture
async def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Talk]:
    monkeypatch.setattr(SlackChannel, "limits", Limits())  # the rig has none
    rig = Rig(free_port(), free_port(), "socket", tmp_path)
    settings = Settings.model_validate(
        {
            "slack_bot_token": rig.settings.bot_token,
            "slack_app_token": rig.settings.app_token,
            "slack_api": rig.settings.api,
            "port": rig.bot_port,
            "semantic": "off",
        }
    )
    with rig.running():
        async with (
            people(rig) as workspace,
            open_store("sqlite://") as store,
            every_channel(settings, store, Operation()) as address,
        ):
            await connected(address)
            yield Talk(workspace, await workspace.direct(ANN))


async def connected(address: str) -> None:
    """Wait until the bot can be talked with."""

    async def standing() -> object:
        async with aiohttp.ClientSession() as session, session.get(f"{address}/readyz") as answer:
            return (await answer.json())["channels"]["slack"]

    await eventually(standing, lambda found: found == Standing.CONNECTED)


def words(blocks: Sequence[Block]) -> str:
    texts = [block.text.text for block in blocks if block.text]
    buttons = [each.text.text for block in blocks for each in block.elements if each.text]
    return "\n".join(texts + buttons)


def typed(text: str) -> dict[str, object]:
    return {"type": "plain_text_input", "value": text}


def chosen(token: str) -> dict[str, object]:
    return {"type": "static_select", "selected_option": {"value": token}}


GROUP = {"position": chosen("wajong"), "contract": chosen("regular")}


async def test_a_group_is_filled_in_at_once(talk: Talk) -> None:
    for text in UP_TO_GROUPS:
        asked = await talk.say(text)
    await talk.press(asked, "Vul de groep in één keer in")
    form = await talk.people.form()
    assert form.title is not None
    assert form.title.text == "Groep 1"

    slip = GROUP | {"people": typed("drie"), "hours": typed("200"), "months": typed("12")}
    assert await talk.people.fill_in(ANN, slip) == {
        "hours": "Dat is te veel: het is hoogstens 60. Typ bijvoorbeeld 24 uur of 0,8 fte."
    }
    assert await talk.people.fill_in(ANN, slip | {"hours": typed("anderhalve dag van 8 uur")}) == {}
    await talk.sees("3 mensen; ieder 12 uur per week; het hele jaar")
    again = await talk.sees("Verbeter het formulier")
    await talk.press(again, "Verbeter het formulier")
    await talk.people.form()
    assert await talk.people.fill_in(ANN, slip | {"hours": typed("24")}) == {}
    right = await talk.sees("3 mensen; ieder 24 uur per week; het hele jaar")
    await talk.press(right, "Ja")
    await talk.sees("Is er nog een groep")


async def test_a_listing_is_filled_in_at_once(talk: Talk) -> None:
    asked = await talk.say("meld ons aan")
    await talk.press(asked, "Vul het formulier in")
    await talk.people.form()
    listing = {
        "name": typed("Bakkerij De Zon"),
        "kind": chosen("employer"),
        "place": typed("8011 AA"),
        "services": typed("brood, taart"),
        "rung": chosen("2"),
        "email": typed("dezon"),
    }
    wrong = await talk.people.fill_in(ANN, listing)
    assert wrong == {"email": "Dat lijkt geen e-mailadres. Het ziet eruit als info@uwbedrijf.nl."}
    assert await talk.people.fill_in(ANN, listing | {"email": typed("info@dezon.example")}) == {}
    await talk.sees("Bakkerij De Zon")
    await talk.press(await talk.sees("Versturen"), "Versturen")
    await talk.sees("uw vermelding is verstuurd")


async def test_a_company_that_is_sent_is_scored(talk: Talk) -> None:
    bakery = (ATTACHED / "bakkerij.toml").read_bytes()
    await talk.people.upload(ANN, "bakkerij.toml", bakery)
    await talk.sees("Ik heb *bakkerij.toml* doorgerekend.")
    await talk.sees("Met deze cijfers staat u op trede 2.")

    await talk.people.upload(ANN, "broken.json", b'{"total_fte": 50,')
    await talk.sees("regel 1, teken 18")


async def test_home_shows_what_is_going_on_and_what_came_of_it(talk: Talk) -> None:
    await talk.people.open_home(ANN)
    first = await talk.people.home(ANN)
    assert "Start de zelfscan" in words(first.blocks)

    for text in (
        *UP_TO_GROUPS[:-1],
        "3 wajongers 24 uur per week vast contract het hele jaar",
        "ja",
    ):
        await talk.say(text)
    running = await talk.people.home(ANN, since=first)
    assert "11 van ongeveer 18 vragen beantwoord" in words(running.blocks)
    assert "Is er nog een groep" in words(running.blocks)

    for text in AFTER_THEM:
        await talk.say(text)
    await talk.sees("Met deze cijfers staat u op trede 1.")
    finished = await eventually(
        lambda: talk.people.home(ANN), lambda view: "Uw laatste uitkomst" in words(view.blocks)
    )
    assert "*Zelfscan 1*" in words(finished.blocks)
    assert "trede 1. Totaal 3,60" in words(finished.blocks)
    assert "Ga verder" not in words(finished.blocks)
