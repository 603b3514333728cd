"""A conversation that gets another address goes on there, with all that belongs to it."""

import asyncio
from dataclasses import replace

from sqlalchemy import select

from bot.channels.channel import Brought, Delivery, Later
from bot.engine import Engine
from bot.handlers.moving import moving
from core.address import Address
from core.blocks import Text
from core.codec import load_state
from core.contents import Moved, Said
from core.conversation import Handler, Reply, Turn, Update, first_of
from core.effects import Rate, SaveSearch
from core.market.wish import Wish
from storage.conversations import state_of
from storage.history import entries_after
from storage.mailroom import accept
from storage.store import Store
from storage.tables import rating, saved_search
from tests.engine.fakes import NOON, FakeChannel, apologise, says
from tests.timing import NEVER

OLD, NEW = Address("fake", "group"), Address("fake", "supergroup")
MOVED = Update("moved", OLD, Moved(NEW), NOON, shared=True)


async def counting(turn: Turn) -> Reply:
    """Number what is said, in the state."""
    assert isinstance(turn.content, Said)
    number = turn.state.next_number
    state = replace(turn.state, next_number=number + 1)
    return Reply((Text(f"{number}. {turn.content.text}"),), state)


HANDLER = first_of(moving, counting)


class Gone(FakeChannel):
    """A platform on which the old address takes nothing any more, and says what to do later."""

    async def deliver(self, delivery: Delivery) -> Brought:
        if delivery.to == OLD:
            raise Later(3600)
        return await super().deliver(delivery)


async def test_what_was_still_to_be_said_is_said_there(store: Store) -> None:
    channel = Gone()
    async with Engine(store, HANDLER, [channel], apologise) as engine:
        await engine.accept(says("een", "group"))
        await engine.accept(says("twee", "group"))
        await counted(store, OLD, 3)
        await engine.accept(MOVED)
        await channel.has_heard(2)
        await engine.accept(says("drie", "supergroup"))
        heard = await channel.has_heard(3)
    assert heard == [("supergroup", t) for t in ("1. een", "2. twee", "3. drie")]
    said = await store.run(entries_after, str(NEW), 0)
    assert [entry.author for entry in said] == ["user", "bot", "user", "bot", "user", "bot"]
    assert await store.run(entries_after, str(OLD), 0) == ()
    assert await store.run(state_of, str(OLD)) is None


async def test_what_is_not_answered_yet_is_answered_there(store: Store) -> None:
    """Both addresses number their messages from one."""
    await store.run(accept, MOVED)
    await store.run(accept, says("voor", "group", id_="m1"))
    await store.run(accept, says("na", "supergroup", id_="m1"))
    channel = Gone()
    async with Engine(store, HANDLER, [channel], apologise) as engine:
        heard = await channel.has_heard(2)
        assert not await engine.accept(MOVED)
    assert sorted(text.partition(" ")[2] for _, text in heard) == ["na", "voor"]
    assert {who for who, _ in heard} == {"supergroup"}


async def test_a_beginning_at_the_new_address_is_taken_in(store: Store) -> None:
    channel = FakeChannel()
    async with Engine(store, HANDLER, [channel], apologise) as engine:
        for text in ("een", "twee"):
            await engine.accept(says(text, "group"))
        await engine.accept(says("hallo", "supergroup"))
        await channel.has_heard(3)
        await engine.accept(MOVED)
        await counted(store, NEW, 3)
        await engine.accept(says("drie", "supergroup"))
        assert (await channel.has_heard(4))[-1] == ("supergroup", "3. drie")


async def test_a_late_word_of_the_move_takes_nothing_away(store: Store) -> None:
    channel = FakeChannel()
    async with Engine(store, HANDLER, [channel], apologise) as engine:
        await engine.accept(says("een", "group"))
        await engine.accept(MOVED)
        await counted(store, NEW, 2)
        await engine.accept(says("twee", "supergroup"))
        await counted(store, NEW, 3)
        await engine.accept(replace(MOVED, id="moved again"))
        await counted(store, OLD, None)
        await engine.accept(says("drie", "supergroup"))
        assert (await channel.has_heard(3))[-1] == ("supergroup", "3. drie")


async def test_a_turn_at_work_at_the_new_address_is_taken_again(store: Store) -> None:
    at_work, go_on = asyncio.Event(), asyncio.Event()

    async def slow(turn: Turn) -> Reply | None:
        if turn.content == Said("traag") and not go_on.is_set():
            at_work.set()
            await go_on.wait()
        return await HANDLER(turn)

    channel = FakeChannel()
    async with Engine(store, slow, [channel], apologise) as engine:
        await engine.accept(says("een", "group"))
        await channel.has_heard(1)
        await engine.accept(says("traag", "supergroup"))
        await at_work.wait()
        await engine.accept(MOVED)
        await counted(store, NEW, 2)
        go_on.set()
        assert (await channel.has_heard(2))[-1] == ("supergroup", "2. traag")


async def test_the_move_is_heard_of_twice_before_it_is_made(store: Store) -> None:
    """By the notice in the group, and by the answer to a message that went there."""
    await store.run(accept, says("een", "group"))
    await store.run(accept, MOVED)
    await store.run(accept, replace(MOVED, id="moved/7"))
    channel = Gone()
    async with Engine(store, HANDLER, [channel], apologise) as engine:
        await channel.has_heard(1)
        await counted(store, OLD, None)
        await engine.accept(says("twee", "supergroup"))
        assert (await channel.has_heard(2))[-1] == ("supergroup", "2. twee")


async def test_what_belongs_to_it_goes_along(store: Store) -> None:
    channel = FakeChannel()
    async with Engine(store, first_of(moving, belonging()), [channel], apologise) as engine:
        await engine.accept(says("ja", "group"))
        await engine.accept(says("nee", "supergroup"))
        await channel.has_heard(2)
        await engine.accept(MOVED)
        await counted(store, OLD, None)
    rated = await store.run(lambda c: list(c.scalars(select(rating.c.conversation))))
    useful = await store.run(lambda c: list(c.scalars(select(rating.c.useful))))
    saved = await store.run(lambda c: set(c.scalars(select(saved_search.c.conversation))))
    assert (rated, useful, saved) == ([str(NEW)], [True], {str(NEW)})


async def counted(store: Store, address: Address, number: int | None) -> None:
    """Wait until a conversation stands at a number; at None when there is none."""
    async with asyncio.timeout(NEVER):
        while True:
            state = await store.run(state_of, str(address))
            if (state and load_state(state).next_number) == number:
                return
            await asyncio.sleep(0.002)


def belonging() -> Handler:
    async def answer(turn: Turn) -> Reply:
        rate = Rate("kosten", turn.content == Said("ja"), "nl")
        return Reply((Text("ok"),), turn.state, effects=(rate, SaveSearch(Wish(), "nl")))

    return answer
