"""Changing the last message: only while nobody else has heard of it and nothing came after it."""

from dataclasses import replace

import pytest

from bot.correcting import correcting
from bot.texts import load_texts
from core.address import Address
from core.blocks import Block, Text
from core.codec import dump_state, load_state
from core.contents import Content, Edited, Pressed, Said, Withdrawn
from core.conversation import Before, Handler, Message, Reply, State, Turn
from core.effects import DropSearches, KeepGap, Rate, Subscribe
from tests.engine.fakes import NOON

TEXTS = load_texts()


async def adding(turn: Turn) -> Reply:
    """Add up what is said, in the state."""
    number = total(turn.state)
    match turn.content:
        case Said(text):
            number += int(text)
        case _:
            pass
    return Reply((Text(str(number)),), replace(turn.state, own_listing={"total": str(number)}))


def total(state: State) -> int:
    return int((state.own_listing or {"total": "1"})["total"])


async def waiting(_: Turn) -> tuple[Block, ...]:
    return (Text("waiting"),)


async def told(handler: Handler, *contents: Content) -> tuple[State, list[str]]:
    """Say these things in turn; gives the state at the end and what the last answer said."""
    state, said = State(), list[str]()
    for content in contents:
        turn = Turn(Address("slack", "U1"), content, NOON, "en", state)
        reply = await correcting(handler, TEXTS, waiting)(turn)
        assert reply
        state = load_state(dump_state(reply.state))
        said = [block.markdown for block in reply.blocks if isinstance(block, Text)]
    return state, said


LAST = "I have read your changed message instead of the earlier one."
GONE = "You deleted your last message. It no longer counts."


@pytest.mark.parametrize(
    ("contents", "number", "said"),
    [
        ([Said("10", "1"), Edited("1", "20")], 21, [LAST, "21"]),
        ([Said("10", "1"), Edited("1", "20"), Edited("1", "30")], 31, [LAST, "31"]),
        ([Said("10", "1"), Said("5", "2"), Edited("2", "6")], 17, [LAST, "17"]),
        ([Said("10", "1"), Edited("1", "10")], 11, []),
        ([Said("10", "1"), Withdrawn("1")], 1, [GONE, "waiting"]),
        ([Said("10", "1"), Edited("1", "20"), Withdrawn("1")], 1, [GONE, "waiting"]),
        ([Said("10", "1"), Said("5", "2"), Withdrawn("1")], 16, []),
        ([Said("10", "1"), Withdrawn("1"), Withdrawn("1")], 1, []),
        ([Said("10", "1"), Said("5", "2"), Withdrawn("1"), Edited("2", "6")], 17, [LAST, "17"]),
    ],
)
async def test_the_last_message_can_be_changed_and_withdrawn(
    contents: list[Content], number: int, said: list[str]
) -> None:
    state, last = await told(adding, *contents)
    assert (total(state), last) == (number, said)


@pytest.mark.parametrize(
    "between",
    [Said("5", "2"), Said("5"), Pressed("t", "Yes")],
    ids=["another message", "one without a name", "a button"],
)
async def test_an_earlier_message_stays_as_it_was_read(between: Content) -> None:
    state, _ = await told(adding, Said("10", "1"), between)
    after, said = await told(adding, Said("10", "1"), between, Edited("1", "20"))
    assert total(after) == total(state)
    assert "**change**" in said[0]


async def test_what_is_done_and_stays_done_cannot_be_changed() -> None:
    async def final(turn: Turn) -> Reply:
        return replace(await adding(turn), effects=(DropSearches(),))

    async def spreading(turn: Turn) -> Reply:
        other = Message(Address("slack", "U2"), (Text("hallo"),))
        return replace(await adding(turn), messages=(other,))

    async def passing_on(turn: Turn) -> Reply:
        gap = KeepGap("?", "en", "passed-on", ())
        return replace(await adding(turn), effects=(gap,))

    async def subscribing(turn: Turn) -> Reply:
        return replace(await adding(turn), effects=(Subscribe("en"),))

    for handler in (final, spreading, passing_on, subscribing):
        state, said = await told(handler, Said("10", "1"), Edited("1", "20"))
        assert total(state) == 11
        assert "**change**" in said[0]


async def test_what_nobody_acts_upon_can_be_changed() -> None:
    async def rating(turn: Turn) -> Reply:
        effects = (Rate("costs", True, "en"), KeepGap("?", "en", "unknown", ()))
        return replace(await adding(turn), effects=effects)

    state, _ = await told(rating, Said("10", "1"), Edited("1", "20"))
    assert total(state) == 21


async def test_one_step_back_is_kept_and_no_more() -> None:
    state, _ = await told(adding, Said("1", "1"), Said("2", "2"), Said("3", "3"))
    assert state.before
    assert state.before == Before("3", "3", State(own_listing={"total": "4"}))
    assert (await told(adding, Said("1", "1"), Pressed("t", "Yes")))[0].before is None
    assert (await told(adding, Said("1")))[0].before is None


async def test_a_number_is_given_out_once() -> None:
    """Old buttons bear it."""

    async def numbering(turn: Turn) -> Reply:
        number = turn.state.next_number
        return Reply((Text(str(number)),), replace(turn.state, next_number=number + 1))

    state, said = await told(numbering, Said("een", "1"), Edited("1", "twee"))
    assert (state.next_number, said[-1]) == (3, "2")
    assert (await told(numbering, Said("een", "1"), Withdrawn("1")))[0].next_number == 2
