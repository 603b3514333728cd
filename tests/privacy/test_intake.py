"""What is never kept is nowhere, however it comes in; the user and colleagues hear so."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from core.address import Address
from core.contents import Attached, Content, Edited, Pressed, Said, Submitted
from core.conversation import Update
from storage.database import open_store
from tests.engine.fakes import NOON
from tests.privacy.test_erasing import Place, place

ANN = Address("fake", "ann")
NEVER = "111222333", "111.222.333", "NL91ABNA0417164300", "piet@elders.example"
SAID = f"over {', '.join(NEVER)}"


@pytest.fixture
async def at(database: str) -> AsyncIterator[Place]:
    async with open_store(database) as store, place(store, database) as made:
        yield made


@pytest.mark.parametrize(
    "content",
    [
        Said(SAID, "1"),
        Said(f"/start {SAID}"),
        Said(f"{SAID} {'en nog veel meer ' * 100}"),
        Edited("1", SAID),
        Attached(f"{NEVER[0]}.pdf", "application/pdf", 1, "ref", SAID),
        Submitted("form", {"wants": SAID}, SAID),
        Pressed("menu:nl", SAID),
    ],
    ids=["said", "link", "long", "edited", "attached", "submitted", "pressed"],
)
async def test_it_is_left_out_before_anything_is_kept(at: Place, content: Content) -> None:
    await at.house.engine.accept(Update("1", ANN, content, NOON))
    await at.house.quiet()

    assert await at.found(*NEVER) == set()
    assert "weggelaten" in at.house.heard("fake:ann")[0]


async def test_it_is_left_out_of_what_colleagues_say_too(at: Place) -> None:
    desk = Update("1", Address("desk", "ticket-1"), Said(SAID), NOON, by="Anna")
    await at.house.engine.accept(desk)
    await at.house.quiet()

    assert await at.found(*NEVER) == {"piet@elders.example"}, "given on purpose"


async def test_who_fills_in_a_form_is_asked_for_an_address(at: Place) -> None:
    for said in ("aanvraag", "Bakkerij Vers", "eerste keer", "12345678", "nee", "Anna"):
        await at.says(said, "fake:ann")
    await at.says("bel of mail Anna: anna@bakkerij.example", "fake:ann")

    state = await at.house.state("fake:ann")
    assert state.own_application is not None
    assert state.own_application["reach"] == "anna@bakkerij.example"


async def test_the_rest_of_a_message_is_answered(at: Place) -> None:
    said = await at.says("wat kost de PSO voor BSN 111222333?", "fake:ann")

    assert said.startswith("Ik heb een BSN")
    assert said.endswith("?"), "it is answered as well"


async def test_a_message_that_is_sent_again_is_the_same(at: Place) -> None:
    update = Update("1", ANN, Said(SAID), NOON)

    assert await at.house.engine.accept(update)
    assert not await at.house.engine.accept(replace(update, content=Said(SAID)))


async def test_a_nul_which_postgresql_cannot_keep_goes_without_a_word(at: Place) -> None:
    told = await at.says("medewerker\0: waarom\0?", "fake:ann")
    plain = await at.says("medewerker: waarom?", "fake:bob")

    assert told == plain
    assert await at.found("u0000") == set()
