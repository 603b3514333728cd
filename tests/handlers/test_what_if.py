"""What if, talked through with the real bot: what is kept, and what stays as it was."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.app import Reach, handlers
from bot.privacy.keeping import Keeping
from bot.progress import Tell
from bot.what_if.press import Press, Verb
from core.assessment.scenario import Answers, Interviewing, Introducing
from core.blocks import Text
from core.conversation import Turn
from core.ladder.scoring import score
from core.language import Language
from tests.assessment.interviews import ONE_GROUP, group, without
from tests.conversations.transcript import fetched
from tests.handlers.talk import Talk, talk
from tests.house import CONTENTS, KEPT
from tests.ladder.companies import EDITION
from tests.supposing.companies import BAKERY, facts_of, read

HIRE = "wat als ik een Wajonger van 32 uur aanneem?"


def kept(conversation: Talk) -> Answers:
    assert conversation.state.what_if
    return conversation.state.what_if.answers


async def test_before_and_after_are_the_scores_of_both_companies() -> None:
    conversation = talk(BAKERY)
    said = await conversation.say(HIRE)

    before = score(facts_of(BAKERY).company(), EDITION)
    after = score(facts_of(kept(conversation)).company(), EDITION)
    for told in (before.direct_percent, after.direct_percent, after.total_percent):
        assert f"{float(told):.2f}".rstrip("0").rstrip(".").replace(".", ",") in said


async def test_a_supposition_leaves_the_scenario_as_it_is() -> None:
    conversation = talk(BAKERY)
    await conversation.say(HIRE)

    assert [scenario.answers for scenario in conversation.state.scenarios] == [BAKERY]
    assert conversation.state.activity == Interviewing(1)


async def test_and_if_goes_on_and_what_if_begins_anew() -> None:
    conversation = talk(BAKERY)
    await conversation.say("als we 10 fte groeien")
    built_on = await conversation.say("en als we 5 fte groeien")
    assert "63 fte" in built_on
    assert "komt boven op wat u hiervoor vroeg" in built_on

    anew = await conversation.say("wat als we 5 fte groeien")
    assert "53 fte" in anew
    assert "Ik ga uit van uw score" in anew


async def test_two_of_them_take_the_place_of_the_one_before() -> None:
    conversation = talk(BAKERY)
    await conversation.say(HIRE)
    await conversation.say("en als we er twee aannemen?")

    assert facts_of(kept(conversation)).groups[-1].people == 2
    assert len(facts_of(kept(conversation)).groups) == 4


async def test_once_the_assessment_has_changed_it_is_begun_from_the_score_again() -> None:
    conversation = talk(BAKERY)
    await conversation.say("als we 10 fte groeien")
    await conversation.say("wijzig totaal aantal fte")
    await conversation.say("60")
    await conversation.say("ja")

    assert "65 fte" in await conversation.say("en als we 5 fte groeien")


async def test_what_is_kept_is_a_scenario_with_the_answers_that_were_supposed() -> None:
    conversation = talk(BAKERY)
    await conversation.say(HIRE)
    supposed = kept(conversation)
    await conversation.press("Bewaar als scenario")

    assert len(conversation.state.scenarios) == 2
    assert dict(conversation.answers) == dict(supposed)
    assert conversation.state.what_if is None


async def test_an_old_button_does_not_keep_what_was_supposed_later() -> None:
    conversation = talk(BAKERY)
    await conversation.say(HIRE)
    token = next(it.token for it in conversation.buttons if it.label == "Bewaar als scenario")
    await conversation.say("als we 10 fte groeien")

    assert "eerdere vraag" in await conversation.token(token)
    assert len(conversation.state.scenarios) == 1


@pytest.mark.parametrize("about", ["", "9:trede-2", "1:trede-9", "x", "1" * 30])
async def test_a_button_of_a_scenario_or_rung_that_is_not_there_changes_nothing(about: str) -> None:
    conversation = talk(BAKERY)
    before = conversation.state

    assert "eerdere vraag" in await conversation.token(Press(Verb.WAYS, about).token)
    assert conversation.state == before


async def test_no_more_scenarios_are_kept_than_there_may_be() -> None:
    conversation = talk(*[BAKERY] * 20)
    await conversation.say(HIRE)
    await conversation.press("Bewaar als scenario")

    assert len(conversation.state.scenarios) == 20


async def test_figures_of_a_supplier_are_asked_and_then_used() -> None:
    conversation = talk(BAKERY)
    asked = await conversation.say("wat als we 50k inkopen bij Groenwerk")
    assert "Zonder die cijfers raad ik niet" in asked

    left = await conversation.say("omzet ongeveer 2 miljoen")
    assert "de omzet per jaar" not in left
    told = await conversation.say("40 fte en 30%")
    assert "in bij Groenwerk" in told
    assert facts_of(kept(conversation)).purchases[-1].turnover_estimated


@pytest.mark.parametrize("text", ["2 miljoen, 40, 30", "omzet 2 mln, 40 fte, 30 procent"])
async def test_the_three_figures_may_be_given_in_the_order_of_asking(text: str) -> None:
    conversation = talk(BAKERY)
    await conversation.say("wat als we 50k inkopen bij Groenwerk")
    await conversation.say(text)

    bought = facts_of(kept(conversation)).purchases[-1]
    assert bought.supplier_turnover == 2_000_000
    assert bought.supplier_fte == 40
    assert bought.supplier_direct_percent == 30


async def test_a_question_while_figures_are_awaited_is_answered_as_ever() -> None:
    conversation = talk(BAKERY)
    await conversation.say("wat als we 50k inkopen bij Groenwerk")

    assert "Bron:" in await conversation.say("Wat telt als fte?")


async def test_figures_are_not_taken_from_an_answer_to_another_assessment() -> None:
    unfinished = without(ONE_GROUP, "total-fte")
    conversation = talk(BAKERY, unfinished)
    await conversation.say("wat als we 50k inkopen bij Groenwerk")
    await conversation.say("48 fte")

    assert conversation.answers["total-fte"] == "48"


async def test_it_is_the_finished_scenario_at_hand_or_else_the_last_one() -> None:
    other = {**BAKERY, "total-fte": "60"}
    conversation = talk(BAKERY, other)
    assert "70 fte" in await conversation.say("als we 10 fte groeien")

    unfinished = without(ONE_GROUP, "total-fte")
    conversation = talk(BAKERY, unfinished)
    assert "58 fte" in await conversation.say("als we 10 fte groeien")


async def test_without_a_score_the_assessment_is_offered_only_for_what_is_surely_supposed() -> None:
    assert "Doe eerst de zelfscan" in await talk().say(HIRE)
    assert "Doe eerst de zelfscan" not in await talk().say("wat als ik ziek ben?")
    assert "Zo komt u op" not in await talk().say("hoe kom ik op trede 3?")


async def test_who_reaches_no_rung_any_more_and_keeps_that_is_asked_for_a_plan() -> None:
    conversation = talk(BAKERY)
    await conversation.say("als we 500 fte groeien")

    assert "plan" in await conversation.press("Bewaar als scenario")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("position", [it.id for it in EDITION.start_positions])
async def test_every_example_is_understood(position: str, language: Language) -> None:
    contract = {"contract": "secondment", "hours": "24", "people": "1"}
    since = {"since": "2025-01"} if EDITION.start_position(position).counts_years else {}
    fields = group(1, position, **contract, **since)
    conversation = talk({**ONE_GROUP, **fields, "aspirant": "no"}, language=language)
    await conversation.token(Press(Verb.EXPLAIN, "1").token)
    told = conversation.reply_now.blocks[0]
    assert isinstance(told, Text)
    examples = [line[2:] for line in told.markdown.splitlines() if line.startswith("- ")]

    assert len(examples) >= 5
    for example in examples:
        answer = await conversation.say(example)
        assert any(word in answer for word in ("Wat als:", "What if:", "Zet ze in", "Put them in"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("wat als we 47 fte krimpen", "te klein voor de PSO"),
        ("wat als we 900 fte krimpen", "te klein voor de PSO"),
        ("wat als we 90 miljoen fte groeien", "Met zo veel fte kan ik niet rekenen"),
        ("wat als we voor 3 miljoen inkopen bij De Brug", "meer dan de omzet"),
        (
            "wat als we 60 wajongers van 40 uur aannemen op bestaande plekken",
            "meer fte uit de doelgroep dan er in totaal",
        ),
    ],
)
async def test_what_cannot_be_is_said_and_not_remembered(text: str, reason: str) -> None:
    conversation = talk(BAKERY)

    assert reason in await conversation.say(text)
    assert conversation.state.what_if is None


async def test_where_any_words_are_an_answer_they_are_no_supposition() -> None:
    conversation = talk(BAKERY)
    await conversation.say("hernoem")
    await conversation.say("als we 10 fte groeien")
    assert conversation.state.scenarios[0].name == "als we 10 fte groeien"

    conversation.state = replace(conversation.state, activity=Introducing("x"))
    assert "Wat als" not in await conversation.say(HIRE)


async def test_in_the_middle_of_an_assessment_the_open_question_is_asked_again() -> None:
    conversation = talk(BAKERY, without(ONE_GROUP, "total-fte"))

    assert "Hoeveel fte werkte er" in await conversation.say("als we 10 fte groeien")


async def test_the_way_to_a_rung_that_was_reached_is_not_told() -> None:
    conversation = talk(BAKERY)
    reached = score(facts_of(BAKERY).company(), EDITION).rung
    number = reached.removeprefix("trede-")

    assert f"U staat al op trede {number}" in await conversation.say(
        f"hoe kom ik op trede {number}?"
    )
    assert "Zo komt u op trede 3" in await conversation.say("hoe kom ik op de hoogste trede?")


async def test_a_question_of_the_knowledge_is_answered_from_it_also_with_a_score() -> None:
    conversation = talk(BAKERY)

    assert "Bron:" in await conversation.say("Hoe haal ik trede 1?")


@pytest.mark.parametrize("text", ["wat als", "Wat als …?", "what if"])
async def test_a_mere_what_if_tells_what_one_may_suppose(text: str) -> None:
    assert "groep 2" in await talk(BAKERY).say(text)


def test_the_reader_and_the_bot_are_about_the_same_bakery() -> None:
    assert read(HIRE)


class Seen:
    """Progress as somebody sees it."""

    def __init__(self) -> None:
        self.told: list[tuple[str, float | None]] = []

    @asynccontextmanager
    async def shown(self, _: Turn) -> AsyncIterator[Tell]:
        yield lambda words, part: self.told.append((words, part))


async def test_where_the_ways_take_long_one_sees_that_they_are_sought() -> None:
    seen = Seen()
    handler = handlers(CONTENTS, KEPT, Keeping(), Reach(fetched, seen))
    await talk(BAKERY, handler=handler).say("hoe kom ik op trede 3?")

    assert seen.told == [("Ik zoek hoe u op een hogere trede komt.", None)]
