"""Delivery: later, refused, hanging, and no faster than the platform takes."""

import asyncio
from dataclasses import replace

import pytest

from bot.channels.channel import Brought, Delivery, Later, Limits, Pace, Refused
from bot.delivery import Patience
from bot.engine import Engine
from bot.secrecy import hiding
from core.blocks import Text
from storage.store import Store
from tests.engine.fakes import FakeChannel, apologise, buried, echo, eventually, says, words

QUICK = Patience(timeout=0.05, first=0.001, longest=0.01, attempts=3)


@pytest.mark.parametrize(
    "answer", [Later(0.01), Later(0.01, whole_channel=True), ConnectionError("gone")]
)
async def test_what_cannot_go_now_goes_later_and_first(store: Store, answer: Exception) -> None:
    channel = FakeChannel(answer)
    async with Engine(store, echo, [channel], apologise, patience=QUICK) as engine:
        await engine.accept(says("1"))
        await engine.accept(says("2"))
        heard = await channel.has_heard(2)
    assert heard == [("ann", "1"), ("ann", "2")]


async def test_a_refusal_is_a_dead_letter_and_the_next_goes_on(store: Store) -> None:
    channel = FakeChannel(Refused("blocked by the user"))
    async with Engine(store, echo, [channel], apologise) as engine:
        await engine.accept(says("1"))
        await engine.accept(says("2"))
        assert await channel.has_heard(1) == [("ann", "2")]
        (letter,) = await buried(store, 1)
    assert (letter.conversation, letter.reason) == ("fake:ann", "blocked by the user")


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (ValueError("no room for 'ik ben ziek' s3cret"), "not delivered in 1 attempts: ValueError"),
        (Refused("no such address: /bots3cret/send"), "no such address: /bot…/send"),
        (
            ConnectionError("reset at s3cret"),
            "not delivered in 1 attempts: ConnectionError('reset at …')",
        ),
    ],
)
async def test_a_dead_letter_tells_why_without_words_of_anybody_or_a_secret(
    store: Store, failure: Exception, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    channel, once = FakeChannel(failure), Patience(attempts=1)
    hide = hiding(["s3cret"])
    async with Engine(store, echo, [channel], apologise, patience=once, hide=hide) as engine:
        await engine.accept(says("1"))
        (letter,) = await buried(store, 1)
    assert letter.reason == reason
    (told,) = (it.getMessage() for it in caplog.records if "dead letters" in it.message)
    assert told.endswith(reason)


async def test_a_platform_that_hangs_holds_up_one_conversation_only(store: Store) -> None:
    def hangs(delivery: Delivery) -> bool:
        return delivery.to.id == "ann"

    channel = FakeChannel()
    channel.hang = hangs
    async with Engine(store, echo, [channel], apologise, patience=QUICK) as engine:
        await engine.accept(says("1"))
        await engine.accept(says("2", "bob"))
        assert await channel.has_heard(1) == [("bob", "2")]
        (letter,) = await buried(store, 1)
    assert "3 attempts" in letter.reason


async def test_the_chat_rate_spaces_messages(store: Store) -> None:
    channel = FakeChannel(limits=Limits(chat=lambda _: Pace(20)))
    loop = asyncio.get_running_loop()
    async with Engine(store, echo, [channel], apologise) as engine:
        began = loop.time()
        for number in range(4):
            await engine.accept(says(str(number)))
        await channel.has_heard(4)
    assert loop.time() - began >= 3 / 20


class InParts(FakeChannel):
    """A channel on which each word is a message of its own."""

    async def deliver(self, delivery: Delivery) -> Brought:
        parts = words(delivery.blocks).split()
        said = replace(delivery, blocks=(Text(parts[delivery.part]),))
        await super().deliver(said)
        return Brought(delivery.part + 1 < len(parts))


@pytest.mark.parametrize("wrong", [Later(0.01), ConnectionError("gone")])
async def test_a_part_that_was_brought_is_not_brought_again(store: Store, wrong: Exception) -> None:
    channel = InParts()
    async with Engine(store, echo, [channel], apologise, patience=QUICK) as engine:
        await engine.accept(says("one two three"))
        await channel.has_heard(1)
        channel.answers.append(wrong)
        await engine.accept(says("four"))
        heard = await channel.has_heard(4)
    assert [word for _, word in heard] == ["one", "two", "three", "four"]


async def test_parts_go_on_after_a_restart(store: Store) -> None:
    channel = InParts()
    channel.hang = lambda delivery: delivery.part == 1
    async with Engine(store, echo, [channel], apologise) as engine:
        await engine.accept(says("one two"))
        await eventually(lambda: bool(channel.hung))
        for actors in engine._actors.values():
            await actors.stop(0)
    again = InParts()
    async with Engine(store, echo, [again], apologise):
        assert await again.has_heard(1) == [("ann", "two")]


async def test_the_answer_goes_where_the_message_was(store: Store) -> None:
    places: list[str | None] = []

    class Placed(FakeChannel):
        async def deliver(self, delivery: Delivery) -> Brought:
            places.append(delivery.place)
            return await super().deliver(delivery)

    channel = Placed()
    async with Engine(store, echo, [channel], apologise) as engine:
        await engine.accept(replace(says("1"), place="thread 7"))
        await engine.accept(says("2"))
        await channel.has_heard(2)
    assert places == ["thread 7", None]
