"""What the tests of the channel share."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import TelegramAccount
from tests.telegram.scripted import TOKEN, Kept, ScriptedApi, channel, house, scripted


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
async def served() -> AsyncIterator[tuple[ScriptedApi, str]]:
    async with scripted() as serving:
        yield serving


@pytest.fixture
def api(served: tuple[ScriptedApi, str]) -> ScriptedApi:
    return served[0]


@pytest.fixture
def account(served: tuple[ScriptedApi, str]) -> TelegramAccount:
    return TelegramAccount(TOKEN, api=served[1])


@pytest.fixture
async def telegram(account: TelegramAccount, kept: Kept) -> AsyncIterator[TelegramChannel]:
    async with channel(account, house(kept.accept)) as made:
        yield made
