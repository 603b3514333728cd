"""The bot in operation with all that is stored of it, on a channel where each account is an id."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

from bot.app import Reach, apology, handlers
from bot.engine import Engine
from bot.helpdesk.addresses import of_ticket
from bot.privacy.keeping import Keeping
from bot.stored import kept_in
from core.address import Address
from core.codec import load_state
from core.contents import Content, Pressed, Said
from core.conversation import Handler, State, Update
from core.markup import plain
from storage import work_list
from storage.conversations import state_of
from storage.database import open_store
from storage.store import Store
from tests.conversations.transcript import fetched
from tests.engine.fakes import NOON, FakeChannel, eventually, url
from tests.house import CONTENTS, MARKETS
from tests.timing import NEVER

IDS = count()
WEB, TELEGRAM, SLACK = "fake:web", "fake:telegram", "fake:slack"


class House:
    """The bot in operation on one channel, where each account is somebody's id."""

    engine: Engine

    def __init__(self, store: Store) -> None:
        self.store = store
        self.channel = FakeChannel()
        self.desk = FakeChannel()
        self.desk.name = "desk"
        self.at = NOON

    async def post(self, account: str, text: str, id_: str = "", *, shared: bool = False) -> bool:
        """Say something, and do not wait for the answer."""
        update = Update(id_ or f"id-{next(IDS)}", Address.parse(account), Said(text), self.at)
        return await self.engine.accept(replace(update, shared=shared))

    async def says(self, account: str, text: str, *, shared: bool = False) -> str:
        """Say something, and wait for what is answered there."""
        heard = len(self.heard(account))
        await self.post(account, text, shared=shared)
        await eventually(lambda: len(self.heard(account)) > heard)
        return self.heard(account)[-1]

    async def presses(self, account: str, token: str) -> str:
        """Press a button, and wait for what is answered there."""
        heard = len(self.heard(account))
        address = Address.parse(account)
        await self.engine.accept(Update(f"id-{next(IDS)}", address, Pressed(token, "?"), self.at))
        await eventually(lambda: len(self.heard(account)) > heard)
        return self.heard(account)[-1]

    def heard(self, account: str) -> list[str]:
        return [words for to, words in self.channel.heard if f"fake:{to}" == account]

    async def code(self, account: str) -> str:
        said = plain(await self.says(account, "koppel"))
        found = re.search(r"\w{4}-\w{4}", said)
        assert found, said
        return found[0]

    async def link(self, account: str, to: str) -> None:
        code = await self.code(to)
        assert "gekoppeld" in await self.says(account, f"koppel {code}")
        await self.quiet()

    async def works(self, name: str, content: Content, number: int = 1) -> None:
        """Have a colleague do something at the desk with a ticket."""
        where = of_ticket(number)
        update = Update(f"id-{next(IDS)}", where, content, self.at, by=name)
        await self.engine.accept(update)
        await self.quiet()

    async def quiet(self) -> None:
        """Wait until nothing is left to do."""
        async with asyncio.timeout(NEVER):
            while await self.store.run(work_list.conversations_with_work, self.at):  # noqa: ASYNC110
                await asyncio.sleep(0.002)

    async def state(self, account: str) -> State:
        """Give what is remembered for an account."""
        stored = await self.store.run(state_of, account)
        return State() if stored is None else load_state(stored)


@asynccontextmanager
async def house(
    folder: Path, wrapped: Callable[[Handler], Handler] = lambda handler: handler
) -> AsyncIterator[House]:
    async with open_store(url(folder)) as store:
        it = House(store)
        answer = handlers(CONTENTS, kept_in(store, MARKETS), Keeping(), Reach(fetched))
        apologise = partial(apology, CONTENTS.texts)
        it.engine = Engine(
            store, wrapped(answer), [it.channel, it.desk], apologise, now=lambda: it.at
        )
        async with it.engine:
            yield it
