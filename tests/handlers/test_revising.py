"""Changing answers: what is dropped is named first, and nothing is dropped without a yes."""

import pytest

from tests.assessment.interviews import ONE_GROUP, group, purchase
from tests.handlers.talk import talk

OWN = {"own-employment": "yes", "own-people": "60", "own-target": "20"}
LOST = group(1, "status-lost", since="2025-03")


@pytest.mark.parametrize(
    ("question", "answer", "named"),
    [
        ("mensen uit de pso-doelgroep", "nee", "groep 1, groep 2"),
        ("sociale inkoop", "nee", "inkoop 1"),
        ("pso 30+ meenemen", "nee", "Mensen in loondienst, Doelgroep in loondienst"),
        ("mensen in loondienst", "19", "Doelgroep in loondienst"),
    ],
)
async def test_what_a_change_drops_is_named_before_it_does(
    question: str, answer: str, named: str
) -> None:
    full = ONE_GROUP | OWN | {"purchases": "yes"} | purchase(1) | group(1, more="yes") | group(2)
    conversation = talk(full)
    await conversation.say(f"wijzig {question}")

    asked = await conversation.say(answer)

    assert f"vervallen deze antwoorden: {named}. Wilt u dat?" in asked
    assert conversation.answers == full
    assert "Goed, ik laat alles zoals het was." in await conversation.say("nee")
    assert conversation.answers == full


async def test_what_is_dropped_is_named_also_when_the_answers_were_at_odds() -> None:
    """Behind a dead end the later questions are not asked, and their answers still kept."""
    stuck = ONE_GROUP | LOST | {"total-fte": "1", "reference-year": "2024"}
    conversation = talk(stuck)
    await conversation.say("wijzig totaal aantal fte")

    assert "vervallen deze antwoorden: Status kwijt sinds." in await conversation.say("48")


async def test_groups_behind_the_one_that_is_too_large_are_named_too() -> None:
    groups = group(1, people="90", more="yes") | group(2, more="yes") | group(3)
    conversation = talk(ONE_GROUP | groups)
    await conversation.say("wijzig mensen uit de pso-doelgroep")

    assert "vervallen deze antwoorden: groep 1, groep 2, groep 3." in await conversation.say("nee")


async def test_a_large_purchase_is_followed_by_its_turnover() -> None:
    """The estimate of how many questions follow once broke on two milliard euros."""
    answers = ONE_GROUP | {"purchases": "yes", "purchase.1.supplier": "De Brug"}
    conversation = talk(answers)

    assert "wat is de omzet per jaar" in await conversation.say("2 miljard")
    assert conversation.answers["purchase.1.amount"] == "2000000000"


async def test_scenarios_of_the_same_name_are_compared_like_any_other() -> None:
    conversation = talk(ONE_GROUP, ONE_GROUP | group(1, people="5"))
    for number in (1, 2):
        await conversation.token(f"zs:e:{number}:")
        await conversation.say("Mijn bakkerij")

    compared = await conversation.say("vergelijk")

    assert compared.count("Mijn bakkerij: trede") == 2
    assert "De hoogste bijdrage: Mijn bakkerij, met 6,25\N{NO-BREAK SPACE}%." in compared


async def test_none_of_it_applies_to_a_copy() -> None:
    conversation = talk(ONE_GROUP)
    await conversation.say("kopieer")
    await conversation.say("wijzig totaal aantal fte")
    await conversation.say("60")

    original, copy = conversation.state.scenarios
    assert (original.answers["total-fte"], copy.answers["total-fte"]) == ("48", "60")


async def test_there_may_be_nothing_to_remove() -> None:
    conversation = talk(ONE_GROUP | {"staff": "no"})

    assert "Wat wilt u wijzigen?" in await conversation.say("verwijder")
    assert "Wat wilt u wijzigen?" in await conversation.say("verwijder groep 1")
