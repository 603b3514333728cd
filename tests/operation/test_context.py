"""Whatever is logged while a turn is at hand says which one, whoever woke the conversation."""

import logging
from collections.abc import Mapping

import pytest

from bot.context import known
from bot.engine import Engine
from core.blocks import Text
from core.conversation import Reply, Turn
from storage.database import open_store
from tests.engine.fakes import FakeChannel, apologise, says


class Noting(logging.Handler):
    """Notes what is known when something is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[tuple[str, Mapping[str, str | int]]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.noted.append((record.name, known()))


async def test_a_failing_turn_and_a_failing_delivery_say_what_they_are_about() -> None:
    noting = Noting()

    async def answer(turn: Turn) -> Reply:
        if turn.sender.id == "bob":
            raise RuntimeError
        return Reply((Text("Goed."),), turn.state)

    channel = FakeChannel(RuntimeError())
    logging.getLogger("bot").addHandler(noting)
    try:
        async with (
            open_store("sqlite://") as store,
            Engine(store, answer, [channel], apologise) as engine,
        ):
            await engine.accept(says("a", "ann"))
            await channel.has_heard(1)
            await engine.accept(says("b", "bob"))
            await channel.has_heard(2)
    finally:
        logging.getLogger("bot").removeHandler(noting)
    assert noting.noted == [
        ("bot.delivery", {"conversation": "fake:ann", "message": 2}),
        ("bot.answering", {"conversation": "fake:bob", "turn": 2}),
    ]


@pytest.mark.parametrize("who", ["ann", "bob"])
async def test_a_conversation_that_another_one_woke_is_not_taken_for_it(who: str) -> None:
    seen: dict[str, str | int] = {}

    async def answer(turn: Turn) -> Reply:
        seen[turn.sender.id] = known()["conversation"]
        if turn.sender.id == "ann":
            await engine.accept(says("b", "bob"))
        return Reply((Text("Goed."),), turn.state)

    channel = FakeChannel()
    async with (
        open_store("sqlite://") as store,
        Engine(store, answer, [channel], apologise) as engine,
    ):
        await engine.accept(says("a", "ann"))
        await channel.has_heard(2)
    assert seen[who] == f"fake:{who}"
