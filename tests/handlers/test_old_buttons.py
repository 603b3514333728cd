"""A button belongs to one question at one moment; later it changes nothing, and says so."""

import pytest

from bot.assessment.press import Press, Verb
from core.assessment.interview import CONFIRMED
from core.assessment.scenario import Confirming
from tests.assessment.interviews import ONE_GROUP, group, without
from tests.handlers.talk import Talk, buttons, talk, token

STALE = "Die knop hoort bij een eerdere vraag. Ik heb er niets mee veranderd."
TWO_GROUPS = ONE_GROUP | group(1, more="yes") | group(2, "wia")


async def _last_token(conversation: Talk, label: str) -> str:
    return next(it.token for it in buttons(conversation.reply_now) if it.label == label)


async def test_a_group_is_removed_once_however_often_the_button_is_pressed() -> None:
    conversation = talk(TWO_GROUPS)
    await conversation.say("wijzig groep 1")
    remove = await _last_token(conversation, "Verwijder groep 1")

    assert "Groep 1 is verwijderd." in await conversation.token(remove)
    assert conversation.answers["group.1.position"] == "wia"
    for _ in range(2):
        assert STALE in await conversation.token(remove)
    assert conversation.answers["group.1.position"] == "wia"
    assert "group.2.position" not in conversation.answers


async def test_the_button_of_a_group_that_is_gone_removes_no_other() -> None:
    conversation = talk(TWO_GROUPS)
    await conversation.say("wijzig groep 2")
    remove = await _last_token(conversation, "Verwijder groep 2")
    await conversation.token(remove)

    assert STALE in await conversation.token(remove)
    assert conversation.answers["group.1.position"] == "wajong"


async def test_a_group_that_is_not_there_is_not_removed_by_name() -> None:
    conversation = talk(ONE_GROUP)

    assert "Wat wilt u wijzigen?" in await conversation.say("verwijder groep 2")
    assert conversation.answers == ONE_GROUP
    assert "Groep 1 is verwijderd." in await conversation.say("verwijder de groep")


async def test_an_old_yes_to_one_line_does_not_accept_another() -> None:
    conversation = talk(without(ONE_GROUP, *group(1)))
    await conversation.say("3 wajongers 24 uur vast contract")
    old = await _last_token(conversation, "Ja")
    await conversation.say("4 wajongers 32 uur vast contract")

    assert STALE in await conversation.token(old)
    assert "group.1.people" not in conversation.answers


async def test_an_old_yes_to_a_change_does_not_delete_the_assessment() -> None:
    conversation = talk(without(ONE_GROUP, CONFIRMED))
    await conversation.say("wijzig mensen uit de pso-doelgroep")
    await conversation.say("nee")
    assert isinstance(conversation.state.activity, Confirming)
    old = await _last_token(conversation, "Ja")
    await conversation.say("verwijder scenario")

    assert STALE in await conversation.token(old)
    assert len(conversation.state.scenarios) == 1


async def test_a_yes_to_starting_again_does_not_delete() -> None:
    conversation = talk(ONE_GROUP)
    await conversation.say("opnieuw")
    restart = await _last_token(conversation, "Ja")
    await conversation.say("verwijder scenario")

    assert STALE in await conversation.token(restart)
    assert conversation.answers == ONE_GROUP


async def test_a_yes_that_is_not_too_old_does_what_it_says() -> None:
    conversation = talk(ONE_GROUP)
    await conversation.say("verwijder scenario")
    await conversation.press("Ja")

    assert conversation.state.scenarios == ()


@pytest.mark.parametrize(
    "pressed",
    [
        pytest.param(token(Verb.ANSWER, 1, "sw-company=yes"), id="a question that was answered"),
        pytest.param(token(Verb.ANSWER, 1, "group.1.months=99"), id="an answer not on offer"),
        pytest.param(token(Verb.ANSWER, 1, "group.1.months"), id="no answer at all"),
        pytest.param(token(Verb.ANSWER, 2, "group.1.months=12"), id="another scenario"),
        pytest.param(token(Verb.CHANGE, 1, "group.9"), id="a group there is not"),
        pytest.param(token(Verb.CHANGE, 1, "own-people"), id="a question not asked"),
        pytest.param(token(Verb.REMOVE, 1, "group.1"), id="a removal without its mark"),
        pytest.param(token(Verb.REMOVE, 1, "group.1=00000000"), id="a removal with a false mark"),
        pytest.param(token(Verb.CONFIRM, 1), id="a yes to nothing"),
        pytest.param(token(Verb.DECLINE, 1), id="a no to nothing"),
    ],
)
async def test_a_button_out_of_place_changes_nothing_and_the_question_is_asked_again(
    pressed: str,
) -> None:
    before = without(ONE_GROUP, "group.1.months")
    conversation = talk(before)

    answer = await conversation.token(pressed)

    assert STALE in answer
    assert "hoeveel maanden van 2025" in answer
    assert conversation.answers == before


async def test_a_button_of_an_assessment_that_is_not_at_hand_changes_neither() -> None:
    before = without(ONE_GROUP, "group.1.months")
    conversation = talk(before, before)

    assert STALE in await conversation.token(token(Verb.ANSWER, 1, "group.1.months=12"))
    assert [s.answers for s in conversation.state.scenarios] == [before, before]
    await conversation.token(token(Verb.ANSWER, 2, "group.1.months=12"))
    assert [s.answers.get("group.1.months") for s in conversation.state.scenarios] == [None, "12"]


@pytest.mark.parametrize(
    "broken",
    [
        *("", "zs", "zs:", "zs:a", "zs:a:1", "zs:?:1:", "zs:a:one:", "zs:a:-1:", "xs:a:1:"),
        *("zs:a:1000000000:", "menu:fr", "zs::1:", "🙂"),
    ],
)
async def test_a_token_that_makes_no_sense_is_answered_politely(broken: str) -> None:
    assert Press.parse(broken) is None
    assert "Die knop werkt niet meer." in await talk(ONE_GROUP).token(broken)


@pytest.mark.parametrize("verb", Verb)
def test_a_token_is_read_back_as_it_was_written(verb: Verb) -> None:
    press = Press(verb, 7, "group.1.position=a:b=c")

    assert Press.parse(press.token) == press


@pytest.mark.parametrize(
    ("listing", "said"),
    [
        pytest.param("demo-001", "verzonnen", id="of the demonstration"),
        pytest.param("gone", "eerdere zoekopdracht", id="of nobody"),
    ],
)
async def test_a_contact_that_cannot_be_made_leaves_the_assessment_where_it_was(
    listing: str, said: str
) -> None:
    conversation = talk(without(ONE_GROUP, "group.1.months"))
    before = conversation.state.activity

    answer = await conversation.token(f"mp:k:{listing}")

    assert said in answer
    assert "hoeveel maanden van 2025" in answer
    assert conversation.state.activity == before
