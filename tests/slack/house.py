"""The Slack channel with a real engine and store behind it, connected to a rig."""

from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from bot.channels.channel import Limits
from bot.channels.house import PIECE, House
from bot.channels.slack import SlackChannel
from bot.clock import utc_now
from bot.connections import Connections, Persistence, Standing
from bot.desk_inside import desk_inside
from bot.engine import Engine
from bot.helpdesk.service import Service
from core.address import Address
from core.blocks import Block, Choice, Choices, Text
from core.contents import Submitted
from core.conversation import Handler, Update
from core.language import Language
from storage.conversations import is_known
from storage.database import open_store
from storage.history import Entry, entries_after
from storage.store import Store
from tests.engine.fakes import apologise
from tests.house import CONTENTS
from tests.slack.local_slack import Rig
from tests.slack.scripted import scripted
from tests.slack.workspace import Workspace, eventually, people
from tests.web.house import serving

QUICK = Persistence(first=0.1, longest=0.5)


@dataclass
class Talk:
    """People in a workspace, and the bot they talk with."""

    people: Workspace
    channel: SlackChannel
    store: Store
    house: House
    homes: int = 0
    """How often an App Home was asked for."""
    broken: bool = False
    """Whether nothing can be kept."""

    async def said_by(self, conversation: str) -> list[object]:
        """Give what the history has of a conversation's user."""
        entries = await self.store.run(entries_after, conversation, 0)
        return [entry.content for entry in entries if entry.content]


@asynccontextmanager
async def talking(
    rig: Rig, handler: Handler = scripted, limits: Limits = SlackChannel.limits
) -> AsyncIterator[Talk]:
    """Connect the bot to a running rig, as far as it may come."""
    async with open_store("sqlite://") as store:

        async def accept(update: Update) -> bool:
            if talk.broken:
                raise OSError("the disk is full")
            return await engine.accept(update)

        async def history(conversation: str, after: int, most: int = PIECE) -> tuple[Entry, ...]:
            return await store.run(entries_after, conversation, after, most)

        house = House(
            accept=accept,
            history=history,
            now=utc_now,
            known=lambda address: store.run(is_known, str(address)),
            home=lambda address, _: home(address),
            search=nobody,
            check=check,
            commands={},
            texts=CONTENTS.texts,
            desk=desk_inside(store, CONTENTS, Service()),
        )

        async def home(address: Address) -> tuple[Block, ...]:
            talk.homes += 1
            options = Choices((Choice("Zelfscan", "scan"),))
            return (Text(f"Welkom {address.id}, voor de {talk.homes}e keer."), options)

        channel = SlackChannel(rig.settings, house)
        channel.limits = limits
        engine = Engine(store, handler, [channel], apologise)
        app = web.Application()
        app.add_routes(channel.routes)
        connections = Connections([channel], QUICK)
        async with (
            aclosing(channel),
            people(rig) as workspace,
            engine,
            serving(app, rig.bot_port if rig.mode == "http" else 0),
            connections.kept(),
        ):
            talk = Talk(workspace, channel, store, house)
            await connected(connections)
            yield talk


async def connected(connections: Connections) -> None:
    async def standing() -> Standing:
        return connections.standing["slack"]

    await eventually(standing, lambda found: found is Standing.CONNECTED)


async def nobody(_: str, __: Language) -> tuple[()]:
    return ()


def check(submitted: Submitted, language: Language) -> Mapping[str, str]:
    wrong = {"nl": "Geef een getal.", "en": "Give a number."}
    return {} if submitted.values["hours"].isdecimal() else {"hours": wrong[language]}
