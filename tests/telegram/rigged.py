"""Our Bot API server with one person in it, and a client for it as the channel has one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from telegram import Bot
from telegram.error import BadRequest
from telegram.request import HTTPXRequest

from tests.telegram.bot_api.pace import Pace
from tests.telegram.bot_api.people import Talk
from tests.telegram.bot_api.server import bot_api
from tests.telegram.bot_api.service import TOKEN, BotApi


@dataclass(frozen=True, slots=True)
class Rig:
    api: BotApi
    url: str
    bot: Bot
    ann: Talk

    @property
    def chat(self) -> int:
        return self.ann.user.id

    def posted(self) -> list[str | None]:
        return [message.text for message in self.ann.heard]


@asynccontextmanager
async def client(url: str, token: str = TOKEN) -> AsyncIterator[Bot]:
    """Make a client as the channel does, without asking who it is."""
    request, polling = (HTTPXRequest(connection_pool_size=8) for _ in range(2))
    bot = Bot(token, f"{url}/bot", f"{url}/file/bot", request, polling)
    await request.initialize()
    await polling.initialize()
    try:
        yield bot
    finally:
        await request.shutdown()
        await polling.shutdown()


@asynccontextmanager
async def rigged(pace: Pace | None = None) -> AsyncIterator[Rig]:
    async with bot_api(pace=pace) as (api, url), client(url) as bot:
        yield Rig(api, url, bot, api.person("Ann"))


def refused(why: str) -> "pytest.RaisesExc[BadRequest]":
    """Expect a refusal; the client writes its reason with other capitals."""
    return pytest.raises(BadRequest, match=f"(?i){why}")
