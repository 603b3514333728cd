"""What if, talked through with the real bot: what is kept, and what stays as it was."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.app import Reach, handlers
from bot.assessment.shown import direct_of, total_of
from bot.privacy.keeping import Keeping
from bot.progress import Tell
from bot.what_if.press import Press, Verb
from core.assessment.edits import with_parts
from core.assessment.scenario import (
    Activity,
    Answers,
    Applying,
    Importing,
    Interviewing,
    Introducing,
    Registering,
)
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
RUNG_3 = "how do I reach rung 3?"


def kept(conversation: Talk) -> Answers:
    assert conversation.state.what_if
    return conversation.state.what_if.answers


async def test_before_and_after_are_the_scores_of_both_companies() -> None:
    conversation = talk(BAKERY)
    said = await conversation.say(HIRE)

    before = score(facts_of(BAKERY).company(), EDITION)
    after = score(facts_of(kept(conversation)).company(), EDITION)
    for told in (direct_of(before), direct_of(after), total_of(after)):
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
    contract = {"contract": "secondment", "hours": "24", "people": "3"}
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
        if re.search("groe?p 1|group 1", example):
            assert "3 ×" in answer


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("wat als we 47 fte krimpen", "te klein voor de PSO"),
        ("wat als we 900 fte krimpen", "dan blijft er niemand over"),
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


def _many(position: str, contract: str, groups: int) -> Answers:
    fields = {"contract": contract, "people": "1", "hours": "8", "months": "6"}
    told = [{"position": position, **fields} for _ in range(groups)]
    answers = with_parts({**BAKERY, "total-fte": "900", "aspirant": "no"}, "group", told)
    bought = [
        {"supplier": f"Leverancier {n:03} {'x' * 45}", "amount": "1", "turnover": "100"}
        | {"fte": "1", "direct": "1"}
        for n in range(100)
    ]
    return with_parts(answers, "purchase", bought)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("position", ["wajong", "bbl-1"])
async def test_a_hundred_groups_and_suppliers_are_told_as_far_as_it_helps(
    position: str, language: Language
) -> None:
    conversation = talk(_many(position, "secondment", 100), language=language)

    ways = await conversation.say("hoe kom ik op trede 3?" if language == "nl" else RUNG_3)
    assert re.search("van zulke stappen|of such steps", ways)
    assert len(ways) < 8000
    asked = await conversation.say("en als we € 50.000 inkopen bij een SW-bedrijf?")
    assert re.search("Leverancier 009", asked)
    assert "Leverancier 010" not in asked
    assert re.search("group 100|groep 100", await conversation.say("wat als groep 100 weggaat"))
    which = await conversation.say("wat als een van de wajongers weggaat")
    assert "90" in which or position != "wajong"


async def test_a_chain_repeats_what_still_holds_and_no_more_than_five() -> None:
    conversation = talk(BAKERY)
    first = await conversation.say("als we 1 fte groeien")
    assert "geldt nog" not in first
    for fte in range(2, 9):
        told = await conversation.say(f"en als we {fte} fte groeien")
    assert [f"groeit met {fte} fte" in told for fte in range(1, 9)] == [False] * 2 + [True] * 6

    anew = await conversation.say("wat als we 9 fte groeien")
    assert "geldt nog" not in anew


async def test_a_hire_said_differently_is_not_told_twice() -> None:
    conversation = talk(BAKERY)
    await conversation.say("als we 10 fte groeien")
    await conversation.say("en als we een wajonger van 32 uur aannemen?")
    told = await conversation.say("en als we er twee aannemen?")

    assert "groeit met 10 fte" in told
    assert "neemt 1 × Wajong" not in told


async def test_the_ways_say_that_they_start_from_the_score() -> None:
    conversation = talk(BAKERY)
    assert "zonder de wat-als" not in await conversation.say("hoe kom ik op trede 3?")
    await conversation.say("als we 10 fte groeien")
    assert "zonder de wat-als" in await conversation.press("Hoe kom ik op trede 3?")


async def test_a_second_purchase_in_a_chain_names_what_is_bought_in_all() -> None:
    conversation = talk(BAKERY)
    await conversation.say("wat als we 50k inkopen bij Groenwerk")
    await conversation.say("omzet 2 mln, 40 fte, 30 procent")
    told = await conversation.say("en als we € 20.000 inkopen bij Groenwerk?")

    assert "€ 20.000 extra in bij Groenwerk" in told
    assert "€ 70.000" in told
    assert "zelfscan. Het bedrag" not in told


async def test_less_is_told_as_less() -> None:
    told = await talk(BAKERY).say("wat als we € 5.000 minder inkopen bij De Brug")

    assert "€ 5.000 minder in bij De Brug" in told
    assert "€ 15.000" in told


async def test_what_is_kept_asks_the_own_staff_of_pso_30_again() -> None:
    own = {"own-employment": "yes", "own-people": "40", "own-target": "5"}
    conversation = talk({**BAKERY, **own})
    await conversation.say("wat als we 10 wajongers van 32 uur aannemen")
    kept = await conversation.press("Bewaar als scenario")

    assert "PSO 30+ vraag ik uw eigen personeel opnieuw" in kept
    assert kept.count("Hoeveel mensen") == 1
    assert "12,5" not in kept
    assert not conversation.answers.keys() & {"own-people", "own-target"}
    assert conversation.state.scenarios[0].answers["own-people"] == "40"


async def test_before_there_is_a_score_a_mere_what_if_is_no_name() -> None:
    conversation = talk()
    await conversation.say("zelfscan")

    assert "Doe eerst de zelfscan" in await conversation.say("wat als")
    assert "organisation" not in conversation.answers


@pytest.mark.parametrize(
    "activity", [Applying({}), Registering({}), Importing(1, {"total-fte": "50"})]
)
async def test_in_the_middle_of_a_form_what_is_clear_is_answered(activity: Activity) -> None:
    conversation = talk(BAKERY)
    conversation.state = replace(conversation.state, activity=activity)

    assert "Wat als: u neemt 1 × Wajong" in await conversation.say(HIRE)
    assert "Zo komt u op trede 3" in await conversation.say("Hoe kom ik op trede 3?")
    assert conversation.state.activity == activity
    assert "Om hoeveel mensen" not in await conversation.say("wat als we wajongers aannemen?")


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
