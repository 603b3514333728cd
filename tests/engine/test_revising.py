"""What was said to somebody else is changed or taken back: where it stands, or else in words."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection, select
from typing_extensions import override

from bot.channels.channel import Brought, Delivery, Later, Refused
from bot.engine import Engine
from core.address import Address
from core.blocks import Text
from core.codec import dump_blocks
from core.contents import Content, Edited, Said, Withdrawn
from core.conversation import Message, Reply, Revision, Turn, Update
from storage.history import entries_after
from storage.moving import move
from storage.outgoing import outgoing
from storage.revisions import Revised, ref_of
from storage.store import Store
from storage.tables import message
from storage.turns import Answer, send
from tests.engine.fakes import NOON, FakeChannel, apologise, buried, eventually, plan, words

BOB, CARL = Address("fake", "bob"), Address("fake", "carl")


async def passing_on(turn: Turn) -> Reply:
    """Tell Bob what is said, and how it changes."""
    told: Message | Revision
    match turn.content:
        case Said(text, str(ref)):
            told = Message(BOB, (Text(text),), ref, place="thread 7")
        case Edited(ref, text):
            told = Revision(BOB, ref, (Text(text),), (Text(f"rather: {text}"),))
        case Withdrawn(ref):
            told = Revision(BOB, ref, (), (Text("never mind"),))
        case _:
            return Reply((), turn.state)
    return Reply((), turn.state, (told,))


class Board(FakeChannel):
    """A platform on which messages can be changed, unless they are `fixed`."""

    def __init__(self, *answers: Exception, fixed: bool = False) -> None:
        super().__init__(*answers)
        self.fixed = fixed
        self.stands: dict[str, str] = {}
        self.places: list[str | None] = []

    @override
    async def deliver(self, delivery: Delivery) -> Brought:
        if delivery.revises is None or self.fixed:
            await super().deliver(delivery)
            self.places.append(delivery.place)
            ref = f"{delivery.to.id} {delivery.seq}"
            self.stands[ref] = words(delivery.blocks)
            return Brought(more=False, ref=ref)
        if self.answers:
            raise self.answers.pop(0)
        if delivery.instead:
            self.stands[delivery.revises] = words(delivery.instead)
        else:
            self.stands.pop(delivery.revises, None)
        return Brought(more=False)

    @property
    def seen(self) -> list[str]:
        return list(self.stands.values())


class Words(Board):
    """A platform on which each word is a message of its own."""

    @override
    async def deliver(self, delivery: Delivery) -> Brought:
        parts = words(delivery.blocks).split()
        brought = await super().deliver(replace(delivery, blocks=(Text(parts[delivery.part]),)))
        return replace(brought, more=delivery.part + 1 < len(parts))


def does(content: Content, id_: str) -> Update:
    return Update(id_, Address("fake", "ann"), content, NOON)


async def after(store: Store, channel: Board, *contents: Content) -> list[str]:
    """Do these things in turn, and give what stands on the board when all is done."""
    async with Engine(store, passing_on, [channel], apologise) as engine:
        for number, content in enumerate(contents):
            await engine.accept(does(content, str(number)))
        await engine.accept(does(Said("done", "last"), "last"))
        await eventually(lambda: "done" in channel.seen)
    return channel.seen[:-1]


@pytest.mark.parametrize(
    ("contents", "stands"),
    [
        ([Said("10", "a"), Edited("a", "11")], ["11"]),
        ([Said("10", "a"), Said("20", "b"), Edited("a", "11")], ["11", "20"]),
        ([Said("10", "a"), Edited("a", "11"), Edited("a", "12")], ["12"]),
        ([Said("10", "a"), Withdrawn("a")], []),
        ([Said("10", "a"), Edited("a", "11"), Withdrawn("a"), Withdrawn("a")], []),
    ],
)
async def test_a_message_is_changed_where_it_stands(
    store: Store, contents: list[Content], stands: list[str]
) -> None:
    assert await after(store, Board(), *contents) == stands


async def test_where_it_cannot_be_changed_a_correction_is_said_in_the_same_place(
    store: Store,
) -> None:
    board = Board(fixed=True)
    said = await after(store, board, Said("10", "a"), Edited("a", "11"), Withdrawn("a"))
    assert said == ["10", "rather: 11", "never mind"]
    assert set(board.places) == {"thread 7"}


async def test_of_what_was_never_said_there_nothing_is_said(store: Store) -> None:
    """It may be a note that stays among colleagues."""
    assert await after(store, Board(), Edited("note", "11"), Withdrawn("note")) == []
    await store.run(send, revised(CARL, "last", "elsewhere"), NOON)
    assert await store.run(outgoing, str(CARL)) == ()


async def test_the_history_tells_the_correction(store: Store) -> None:
    """A page that shows the history in order has no way back."""
    await after(store, Board(), Said("10", "a"), Edited("a", "11"))
    entries = await store.run(entries_after, str(BOB), 0)
    assert [words(entry.blocks) for entry in entries] == ["10", "rather: 11", "done"]


async def test_one_that_still_waits_goes_out_first_and_is_changed_then(store: Store) -> None:
    await store.run(send, Answer(str(BOB), body("10"), key="a"), NOON)
    await store.run(send, revised(BOB, "a", "11"), NOON)
    assert await after(store, Board(Later(0.01))) == ["11"]


async def test_a_change_that_cannot_be_made_now_is_made_later(store: Store) -> None:
    board = Board()
    assert await after(store, board, Said("10", "a")) == ["10"]
    board.answers = [Later(0.01), ConnectionError("gone")]
    async with Engine(store, passing_on, [board], apologise) as engine:
        await engine.accept(does(Edited("a", "11"), "edit 1"))
        await eventually(lambda: board.seen[0] == "11")
        board.answers = [Refused("blocked")]
        await engine.accept(does(Edited("a", "12"), "edit 2"))
        (letter,) = await buried(store, 1)
    assert (letter.reason, board.seen) == ("blocked", ["11", "done"])


async def test_a_message_in_several_parts_is_corrected_in_words(store: Store) -> None:
    board = Words()
    await after(store, board, Said("one two", "a"), Edited("a", "three"))
    assert [text for _, text in board.heard] == ["one", "two", "rather:", "three", "done"]


async def test_the_rest_of_a_correction_follows_though_it_could_be_changed_by_now(
    store: Store,
) -> None:
    board = Words(fixed=True)
    board.hang = lambda delivery: words(delivery.blocks) == "eleven"
    async with Engine(store, passing_on, [board], apologise) as engine:
        await engine.accept(does(Said("10", "a"), "1"))
        await engine.accept(does(Edited("a", "eleven"), "2"))
        await eventually(lambda: bool(board.hung))
        for actors in engine._actors.values():
            await actors.stop(0)
    again = Words()
    async with Engine(store, passing_on, [again], apologise):
        assert await again.has_heard(1) == [("bob", "eleven")]


async def test_in_a_conversation_that_moved_it_is_corrected_in_words(store: Store) -> None:
    """What the old chat called its messages means something else in the new one."""
    board = Board()
    assert await after(store, board, Said("10", "a")) == ["10"]
    await store.run(move, str(BOB), str(CARL), anew=True)
    await store.run(send, revised(CARL, "a", "11"), NOON)
    async with Engine(store, passing_on, [board], apologise):
        assert (await board.has_heard(3))[-1] == ("carl", "rather: 11")
    assert board.seen == ["10", "done", "rather: 11"]


async def test_the_name_of_the_first_part_is_kept_but_revises_nothing(store: Store) -> None:
    await after(store, Words(), Said("one two", "a"), Said("three", "b"))

    def names(connection: Connection) -> list[tuple[str, str | None, str | None]]:
        rows = connection.execute(select(message.c.key, message.c.ref, message.c.seq))
        return [(key, ref, ref_of(connection, seq)) for key, ref, seq in rows if key]

    named = {key: (ref, usable) for key, ref, usable in await store.run(names)}
    assert named["a"] == ("bob 2", None)
    assert named["b"] == ("bob 4", "bob 4")


async def test_a_key_is_found_by_its_index(store: Store) -> None:
    query = select(message.c.seq).where(message.c.key == "b").order_by(message.c.seq.desc())
    assert "message_key" in await store.run(plan, query)


def revised(to: Address, key: str, text: str) -> Revised:
    return Revised(str(to), key, body(text), body(f"rather: {text}"))


def body(text: str) -> str:
    return dump_blocks((Text(text),))
