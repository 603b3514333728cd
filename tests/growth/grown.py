"""The whole bot on a store, on a channel that takes everything at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import count

from bot.app import apology, handlers
from bot.channels.channel import Brought, Delivery, Limits
from bot.engine import Engine
from bot.privacy.keeping import Keeping
from bot.stored import kept_in
from core.address import Address
from core.blocks import Text
from core.contents import Content, Said
from core.conversation import Handler, Reply, Turn, Update
from storage.database import open_store
from storage.store import Store
from tests.house import CONTENTS, MARKETS

CHANNEL = "grown"


class Listening:
    """A channel on which somebody waits for the next thing that is said to an account."""

    name = CHANNEL
    limits = Limits()

    def __init__(self) -> None:
        self._heard: dict[str, asyncio.Event] = {}

    async def deliver(self, delivery: Delivery) -> Brought:
        if heard := self._heard.pop(delivery.to.id, None):
            heard.set()
        return Brought(more=False)

    def hears(self, account: str) -> asyncio.Event:
        """Give what is set when something is said there."""
        return self._heard.setdefault(account, asyncio.Event())


class Grown:
    """The bot in operation."""

    engine: Engine

    def __init__(self, store: Store) -> None:
        self.store = store
        self.channel = Listening()
        self._ids = count()

    async def says(self, account: str, words: str) -> None:
        """Say something, and wait until it is answered."""
        heard = self.channel.hears(account)
        await self.takes_in(Address(CHANNEL, account), Said(words))
        await heard.wait()

    async def takes_in(self, sender: Address, content: Content) -> None:
        """Have something said, and do not wait for the answer."""
        now = datetime.now(UTC)
        await self.engine.accept(Update(f"{next(self._ids)} {now}", sender, content, now))


async def repeating(turn: Turn) -> Reply:
    """Answer without a thought, and leave the state as it is."""
    return Reply((Text("Goed."),), turn.state)


@asynccontextmanager
async def grown(url: str, answer: Handler | None = None) -> AsyncIterator[Grown]:
    """Have the bot on the store at a URL, with another handler than its own if one is given."""
    async with open_store(url) as store:
        it = Grown(store)
        handler = answer or handlers(CONTENTS, kept_in(store, MARKETS), Keeping())
        apologise = partial(apology, CONTENTS.texts)
        it.engine = Engine(store, handler, [it.channel], apologise)
        async with it.engine:
            yield it
