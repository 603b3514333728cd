"""Whoever asks gets everything that is kept of them, and nothing of anybody else."""

import json
from collections.abc import AsyncIterator, Mapping

import pytest

from bot.privacy.exporting import MOST_PARTS, PART, Export
from bot.privacy.stored import StoredHoldings
from core.address import Address
from core.blocks import Text
from core.codec import dump_blocks
from storage.database import open_store
from storage.turns import Answer, send
from tests.engine.fakes import NOON
from tests.privacy.test_erasing import ANN, BOB, KEPT, PHONE, WORDS, Place, everything, place


@pytest.fixture
async def at(database: str) -> AsyncIterator[Place]:
    async with open_store(database) as store, place(store, database) as made:
        yield made


async def exported(at: Place, who: str = ANN) -> tuple[Mapping[str, list[dict[str, object]]], ...]:
    export = await StoredHoldings(at.house.store).export(Address.parse(who), NOON)
    assert export.complete
    return tuple(json.loads(part) for part in export.parts)


async def test_everything_is_in_it_and_nothing_of_others(at: Place) -> None:
    await at.says(f"{KEPT} hallo", BOB)
    await everything(at)

    (part,) = await exported(at, PHONE)

    written = json.dumps(part, ensure_ascii=False)
    assert {word for word in WORDS if word not in written} == set()
    assert KEPT not in written
    assert {it["address"] for it in part["accounts"]} == {ANN, PHONE}
    notes = [it for it in part["application_trail"] if it["remark"] == "zqinternal"]
    assert [it["by"] for it in notes] == ["helpdesk"], "a colleague is not named"


async def test_what_was_said_stands_in_order_with_who_said_it(at: Place) -> None:
    await at.says("hallo", ANN)

    (part,) = await exported(at)

    said = [(it["author"], it["conversation"], it["at"]) for it in part["messages"]]
    moment = NOON.isoformat()
    assert said == [("user", ANN, moment), ("bot", ANN, moment)]
    assert part["messages"][0]["body"] == {"text": "hallo", "ref": None, "kind": "said"}


async def test_it_comes_as_a_file_and_the_next_one_does_not_hold_it(at: Place) -> None:
    assert "alles wat van u bewaard is" in await at.says("/mijngegevens")
    (first,) = await exported(at)

    files = [block for it in first["messages"] for block in _blocks(it) if block["kind"] == "file"]

    assert [(it["name"], it["content"]) for it in files] == [
        ("mijn-gegevens-2026-11-23-1.json", None)
    ]


async def test_a_long_history_comes_in_parts(at: Place) -> None:
    said = dump_blocks((Text("x" * 900_000),))
    for _ in range(10):
        await at.house.store.run(send, Answer(BOB, said), NOON)

    parts = await exported(at, BOB)

    assert len(parts) == 3
    assert sum(len(it.get("messages", [])) for it in parts) == 10


def test_there_is_an_end_to_it() -> None:
    export = Export({})
    record = {"text": "x" * (PART - 100)}

    fits = [export.add("messages", [record]) for _ in range(MOST_PARTS + 2)]

    assert (fits[-1], export.complete, len(export.parts)) == (False, False, MOST_PARTS)


def _blocks(message: Mapping[str, object]) -> list[dict[str, object]]:
    body = message["body"]
    return body if isinstance(body, list) else []
