"""The whole way: a user on Telegram, a colleague in Slack, and a process killed in between."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.connections import Standing
from tests.ports import free_port
from tests.served import served, stands
from tests.slack.local_slack import CHANNEL, ME, PEOPLE, Rig
from tests.slack.seen import Shown
from tests.slack.workspace import Workspace, eventually, people
from tests.telegram.bot_api.people import Talk
from tests.telegram.bot_api.server import bot_api
from tests.telegram.bot_api.service import TOKEN

pytestmark = pytest.mark.slow

QUESTION = "Mag de accountant van ons concern de cijfers van de dochter in Curaçao ondertekenen?"
ANNA = PEOPLE[0]


@dataclass(frozen=True, slots=True)
class Desk:
    """A colleague in Slack, at the thread of the only ticket."""

    slack: Workspace

    async def root(self) -> Shown:
        (root,) = await self.posts(1)
        return root

    async def posts(self, count: int) -> tuple[Shown, ...]:
        """Wait for so many cards of the question; a digest may stand in the channel too."""

        async def found() -> tuple[Shown, ...]:
            seen = await self.slack.messages(CHANNEL)
            heads = (it for it in seen if it.user == ME and it.thread_ts in {None, it.ts})
            return tuple(it for it in heads if QUESTION in it.text)

        return await eventually(found, lambda posts: len(posts) >= count)

    async def sees(self, words: str) -> Shown:
        """Wait for words in the thread."""
        root = await self.root()

        async def found() -> Shown | None:
            seen = await self.slack.messages(CHANNEL)
            return next((it for it in seen if it.thread_ts == root.ts and words in it.text), None)

        message = await eventually(found, bool)
        assert message
        return message

    async def says(self, text: str) -> str:
        return await self.slack.say(ANNA, text, CHANNEL, (await self.root()).ts)


async def hears(talk: Talk, words: str) -> None:
    """Wait until the user reads some words."""

    async def read() -> bool:
        return any(words in (message.text or "") for message in talk.heard)

    await eventually(read, bool)


@asynccontextmanager
async def both(folder: Path) -> AsyncIterator[tuple[Talk, Desk, dict[str, str]]]:
    """Start what stands in for Telegram and Slack; gives the settings of the bot as well."""
    rig = Rig(free_port(), free_port(), "socket", folder)
    with rig.running():
        async with bot_api() as (api, url), people(rig) as slack:
            settings = {
                "LADDERMAAT_TELEGRAM_TOKEN": TOKEN,
                "LADDERMAAT_TELEGRAM_API": url,
                "LADDERMAAT_SLACK_BOT_TOKEN": "xoxb-t",
                "LADDERMAAT_SLACK_APP_TOKEN": "xapp-t",
                "LADDERMAAT_SLACK_API": f"{rig.url}/api/",
                "LADDERMAAT_SLACK_HELPDESK": CHANNEL,
                "LADDERMAAT_HELPDESK_HOURS": "ma-zo 0:00-23:59",
            }
            yield api.person("Ann"), Desk(slack), settings


async def test_a_question_is_answered_though_the_process_was_killed_in_between(
    tmp_path: Path,
) -> None:
    async with both(tmp_path) as (ann, desk, settings):
        async with served(tmp_path, **settings) as bot:
            for channel in ("telegram", "slack"):
                await stands(bot, channel, Standing.CONNECTED)
            ann.says(QUESTION)
            await hears(ann, "Zal ik uw vraag doorgeven")
            ann.presses("Geef mijn vraag door")
            await hears(ann, "onder nummer 1")
            assert QUESTION in (await desk.root()).text
            bot.process.kill()
            await bot.process.wait()

        ann.says("aanvulling: het gaat om een BV")
        async with served(tmp_path, **settings) as bot:
            for channel in ("telegram", "slack"):
                await stands(bot, channel, Standing.CONNECTED)
            await desk.sees("het gaat om een BV")
            await desk.says("note: dit weet Bart")
            answer = await desk.says("Ja, als het een registeraccountant is.")
            await hears(ann, "Anna:\n\nJa, als het een registeraccountant is.")
            await hears(ann, "U praat nu met Anna")

            words = ann.says("en een boekhouder?")
            await desk.sees("en een boekhouder?")
            ann.edits(words, "en onze boekhouder?")
            await desk.sees("en onze boekhouder?")
            await desk.slack.edit(ANNA, CHANNEL, answer, "Ja, mits een registeraccountant.")
            await hears(ann, "Anna:\n\nJa, mits een registeraccountant.")

            await desk.slack.press(ANNA, CHANNEL, await desk.root(), "Sluit af")
            await hears(ann, "Anna heeft uw vraag 1 afgesloten.")
            assert len(await desk.posts(1)) == 1, "the ticket has one thread"

        said = "\n".join(message.text or "" for message in ann.heard)
        assert "dit weet Bart" not in said
        assert "Ja, als het een registeraccountant is." not in said, "it was changed in place"
        assert said.count("registeraccountant") == 1
        assert "en een boekhouder?" not in [it.text for it in await desk.slack.messages(CHANNEL)]
