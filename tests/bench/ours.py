"""The conversation here: the real engine, channel of Telegram, and store in a file.

Only the paces that Telegram sets are out of the way, as they are for all.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from importlib.metadata import version

from typing_extensions import override

from bot.channels.channel import Limits
from bot.channels.house import Card, House
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import TelegramAccount
from bot.clock import utc_now
from bot.engine import Engine
from bot.texts import load_texts
from core.address import Address
from core.blocks import Block, Text
from core.contents import Submitted
from core.conversation import Reply, Turn, Update
from core.language import Language
from storage.conversations import is_known
from storage.database import open_store
from storage.history import Entry, entries_after
from tests.bench.company import answer
from tests.bench.fake_api import BotApi
from tests.bench.peers.wire import InProcess
from tests.bench.running import Given, main
from tests.helpdesk.no_desk import NO_DESK


class Unhurried(TelegramChannel):
    """Knows no limit to its pace."""

    @property
    @override
    def limits(self) -> Limits:
        return Limits()


@asynccontextmanager
async def program(api: BotApi, given: Given) -> AsyncIterator[None]:
    texts = load_texts()

    async def accept(update: Update) -> bool:
        return await engine.accept(update)

    async def history(conversation: str, after: int, most: int = 500) -> tuple[Entry, ...]:
        return await store.run(entries_after, conversation, after, most)

    async def known(address: Address) -> bool:
        return await store.run(is_known, str(address))

    async def home(_: Address, __: Language | None) -> tuple[Block, ...]:
        return ()

    async def search(_: str, __: Language) -> tuple[Card, ...]:
        return ()

    def check(_: Submitted, __: Language) -> Mapping[str, str]:
        return {}

    def sorry(turn: Turn, error: str) -> Reply:
        return Reply((Text(error),), turn.state)

    house = House(
        accept, history, utc_now, known, home, search, check, {"nl": (), "en": ()}, texts, NO_DESK
    )
    channel = Unhurried(TelegramAccount("7001:bench"), house, lambda _: InProcess(api))
    async with open_store(f"sqlite:///{given.folder}/bench.sqlite") as store:
        engine = Engine(store, answer, [channel], sorry)
        async with engine:
            running = asyncio.create_task(channel.run(lambda: None))
            yield
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
            await channel.aclose()


if __name__ == "__main__":
    main(program, version("laddermaat"))
