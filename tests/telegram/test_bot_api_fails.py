"""Our own Bot API server, seen from the client: how a call fails when it is told to."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut

from tests.telegram.bot_api.errors import SERVER_ERROR, too_many
from tests.telegram.bot_api.faults import Chances, Drops, Fails, Fault, Hangs
from tests.telegram.rigged import Rig, rigged


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with rigged() as rig:
        yield rig


@pytest.mark.parametrize(
    ("fault", "error", "posted"),
    [
        (Fails(too_many(7)), RetryAfter, []),
        (Fails(SERVER_ERROR), NetworkError, []),
        (Hangs(0.3), NetworkError, []),
        (Hangs(30.0), TimedOut, []),
        (Drops(taken=False), NetworkError, []),
        (Drops(taken=True), NetworkError, ["een"]),
    ],
    ids=str,
)
async def test_a_call_fails_as_planned(
    rig: Rig, fault: Fault, error: type[TelegramError], posted: list[str]
) -> None:
    rig.api.faults.plan("sendMessage", fault)
    with pytest.raises(error):
        await rig.bot.send_message(rig.chat, "een", read_timeout=1)
    assert rig.posted() == posted
    await rig.bot.send_message(rig.chat, "twee")
    assert rig.posted() == [*posted, "twee"]
    assert rig.api.faults.counts == {str(fault): 1}


async def test_a_fault_can_be_kept_to_one_chat(rig: Rig) -> None:
    bob = rig.api.person("Bob")
    rig.api.faults.plan("sendMessage", Fails(SERVER_ERROR), chat=bob.user.id)
    await rig.bot.send_message(rig.chat, "een")
    with pytest.raises(NetworkError):
        await rig.bot.send_message(bob.user.id, "een")


async def test_the_same_seed_meets_the_same_faults() -> None:
    async def failed(seed: int) -> list[bool]:
        async with rigged() as rig:
            rig.api.faults.chance(Chances({Fails(SERVER_ERROR): 0.3}, seed=seed))
            return [await _fails(rig.bot, rig.chat) for _ in range(40)]

    first = await failed(1)
    assert first == await failed(1)
    assert first != await failed(2)
    assert 4 < sum(first) < 20


async def _fails(bot: Bot, chat: int) -> bool:
    try:
        await bot.send_message(chat, "een")
    except NetworkError:
        return True
    return False
