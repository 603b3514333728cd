"""A helpdesk at work in local-slack, as it is put together for real: users, and colleagues.

Users talk in direct messages. Colleagues are in the channel of the helpdesk.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp

from bot.connections import Standing
from bot.operation.page import Operation
from bot.serve import every_channel
from bot.settings import Settings
from storage.database import open_store
from storage.desk_threads import thread_of
from storage.store import Store
from tests.slack.local_slack import DESK, ESCALATION, ME, PEOPLE, Rig
from tests.slack.seen import Block, Shown
from tests.slack.workspace import Workspace, eventually, people

ANNA, BART = PEOPLE[:2]
EVA = PEOPLE[-1]
"""Who is no colleague."""
QUESTION = "Mag de accountant van ons concern de cijfers van de dochter in Curaçao ondertekenen?"


@dataclass(frozen=True, slots=True)
class AtWork:
    """What users and colleagues do and see."""

    people: Workspace
    store: Store
    direct: str
    """Where Eva talks with the bot."""

    async def says(self, *texts: str) -> Shown:
        """Have Eva say things one after another; gives the last answer."""
        for text in texts:
            before = len(await self._seen(self.direct))
            await self.people.say(EVA, text)
            await self.people.answers(self.direct, before + 1)
        return (await self._seen(self.direct))[-1]

    async def says_to_colleagues(self, text: str) -> None:
        """Have Eva say something that the bot leaves to colleagues."""
        await self.people.say(EVA, text)

    async def asks(self) -> Shown:
        """Have Eva ask what only people can answer; gives the head of the thread."""
        await self.says("medewerker", QUESTION, "ja graag")
        return await self.root("desk:ticket-1")

    async def hears(self, text: str) -> Shown:
        """Wait until Eva reads something."""
        return await self._showing(self.direct, None, text)

    async def reads(self, root: Shown, text: str) -> Shown:
        """Wait until colleagues read something of the bot in a thread."""
        return await self._showing(DESK, root.ts, text)

    async def replies(self, root: Shown, by: str, text: str) -> str:
        """Have a colleague say something in a thread; gives its ts."""
        return await self.people.say(by, text, DESK, root.ts)

    async def presses(self, root: Shown, by: str, label: str) -> None:
        """Have a colleague press a button of a card as it is now."""
        await self.people.press(by, DESK, await self.card(root), label)

    async def card(self, root: Shown, text: str = "") -> Shown:
        """Wait until a card says something."""

        async def found() -> Sequence[Shown]:
            messages = await self.people.messages(DESK)
            return [it for it in messages if it.ts == root.ts and text in words(it.blocks)]

        return (await eventually(found, bool))[0]

    async def root(self, conversation: str) -> Shown:
        """Wait for the head of a thread."""
        place = await eventually(lambda: self.store.run(thread_of, conversation), bool)
        _, _, ts = str(place).partition("/")
        return next(it for it in await self.people.messages(DESK) if it.ts == ts)

    async def roots(self) -> int:
        """Count the threads about Eva's question; a digest may stand in the channel too."""
        seen = await self._seen(DESK)
        return sum(not it.thread_ts and QUESTION in words(it.blocks) for it in seen)

    async def _showing(self, channel: str, thread: str | None, text: str) -> Shown:
        async def found() -> Sequence[Shown]:
            seen = await self._seen(channel)
            return [
                it for it in seen if (not thread or it.thread_ts == thread) and text in whole(it)
            ]

        return (await eventually(found, bool))[-1]

    async def _seen(self, channel: str) -> Sequence[Shown]:
        return [it for it in await self.people.messages(channel) if it.user == ME]


@asynccontextmanager
async def at_work(rig: Rig, store: Store) -> AsyncIterator[AtWork]:
    """Start the bot over a store, until the end."""
    settings = Settings.model_validate(
        {
            "slack_bot_token": rig.settings.bot_token,
            "slack_app_token": rig.settings.app_token,
            "slack_api": rig.settings.api,
            "slack_helpdesk": DESK,
            "helpdesk_escalation": ESCALATION,
            "port": rig.bot_port,
            "semantic": "off",
        }
    )
    async with people(rig) as workspace, every_channel(settings, store, Operation()) as address:
        await connected(address)
        yield AtWork(workspace, store, await workspace.direct(EVA))


@asynccontextmanager
async def helpdesk(rig: Rig) -> AsyncIterator[AtWork]:
    """Start a workspace and the bot in it."""
    with rig.running():
        async with open_store("sqlite://") as store, at_work(rig, store) as work:
            yield work


async def connected(address: str) -> None:
    """Wait until the bot can be talked with."""

    async def standing() -> object:
        async with aiohttp.ClientSession() as session, session.get(f"{address}/readyz") as answer:
            return (await answer.json())["channels"]["slack"]

    await eventually(standing, lambda found: found == Standing.CONNECTED)


def words(blocks: Sequence[Block]) -> str:
    """Give what stands in a message and on its buttons."""
    texts = [block.text.text for block in blocks if block.text]
    buttons = [each.text.text for block in blocks for each in block.elements if each.text]
    return "\n".join(texts + buttons)


def whole(shown: Shown) -> str:
    """Give what somebody sees of a message, the names of its documents included."""
    return "\n".join((words(shown.blocks), *(file.name for file in shown.files)))
