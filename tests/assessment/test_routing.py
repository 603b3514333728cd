"""Which question follows from which answer, and which are never asked."""

import pytest

from core.assessment.interview import CONFIRMED
from core.assessment.replay import Complete, Open, foreseen, outdated, replay
from tests.assessment.interviews import (
    INTERVIEW,
    LIMITED,
    ONE_GROUP,
    ORGANISATION,
    Told,
    asked_keys,
    group,
    open_question,
    purchase,
    without,
)
from tests.ladder.companies import EDITION

WITH_STAFF = ORGANISATION | {"staff": "yes"}
UP_TO_PURCHASES = ORGANISATION | {"staff": "no", "own-employment": "no"}

ORDER = [
    *("organisation", "sw-company", "reference-year", "full-week", "total-fte", "staff"),
    *("group.1.position", "group.1.contract", "group.1.people", "group.1.hours"),
    *("group.1.months", "group.1.more", "own-employment", "purchases"),
    *("quality.suitable_work", "quality.integration", "quality.performance", "quality.guidance"),
    CONFIRMED,
]


def test_one_thing_is_asked_after_the_other_in_the_order_of_the_adviser() -> None:
    for number, key in enumerate(ORDER):
        assert open_question(without(ONE_GROUP, *ORDER[number:])) == key

    assert isinstance(replay(INTERVIEW, ONE_GROUP), Complete)
    assert asked_keys(ONE_GROUP) == ORDER


@pytest.mark.parametrize(
    ("answers", "next_question"),
    [
        pytest.param(
            ORGANISATION | {"staff": "no"}, "own-employment", id="without target group no groups"
        ),
        pytest.param(
            WITH_STAFF | group(1, more="yes"), "group.2.position", id="another group when there is"
        ),
        pytest.param(
            WITH_STAFF | group(1, more="yes") | group(2),
            "own-employment",
            id="no third group when there is none",
        ),
        pytest.param(
            ORGANISATION | {"staff": "no", "own-employment": "yes"},
            "own-people",
            id="heads only for who asks about 30+",
        ),
        pytest.param(
            ORGANISATION | {"staff": "no", "own-employment": "yes", "own-people": "60"},
            "own-target",
            id="then those of the target group",
        ),
        pytest.param(
            UP_TO_PURCHASES | {"purchases": "yes"}, "purchase.1.supplier", id="first purchase"
        ),
        pytest.param(
            UP_TO_PURCHASES | {"purchases": "yes"} | without(purchase(1), "purchase.1.fte"),
            "purchase.1.fte",
            id="everything about a purchase",
        ),
        pytest.param(
            UP_TO_PURCHASES | {"purchases": "yes"} | purchase(1, more="yes"),
            "purchase.2.supplier",
            id="another purchase when there is",
        ),
        pytest.param(
            UP_TO_PURCHASES | {"purchases": "yes"} | purchase(1),
            "quality.suitable_work",
            id="no second purchase when there is none",
        ),
    ],
)
def test_an_answer_leads_to_the_next_question(answers: Told, next_question: str) -> None:
    assert open_question(answers) == next_question


@pytest.mark.parametrize("position", [it.id for it in EDITION.start_positions])
def test_since_when_is_asked_only_where_a_position_counts_for_some_years(position: str) -> None:
    before = without(WITH_STAFF | group(1, position), "group.1.more")

    assert open_question(before) == ("group.1.since" if position in LIMITED else "group.1.more")


def test_some_positions_count_for_some_years_only() -> None:
    assert LIMITED == ["participatiewet", "status-lost"]


@pytest.mark.parametrize(
    ("position", "words"),
    [("participatiewet", "group-since-hired"), ("status-lost", "group-since-status-lost")],
)
def test_since_when_is_asked_in_the_words_of_the_limit(position: str, words: str) -> None:
    outcome = replay(INTERVIEW, without(WITH_STAFF | group(1, position), "group.1.more"))

    assert isinstance(outcome, Open)
    assert outcome.question.words == words
    assert outcome.question.may_be_unknown
    assert outcome.question.facts == {
        "years": str(EDITION.start_position(position).counts_years),
    }


@pytest.mark.parametrize(
    ("total_fte", "asked"),
    [
        pytest.param("48", False, id="3.75 % of 48 fte is trede 1"),
        pytest.param("80", False, id="2.25 % of 80 fte is trede 1"),
        pytest.param("20", False, id="9 % of 20 fte is trede 2"),
        pytest.param("1000", True, id="0.18 % of 1000 fte is no trede"),
    ],
)
def test_a_plan_is_asked_for_only_when_no_rung_is_reached(total_fte: str, asked: bool) -> None:
    answers = without(ONE_GROUP, CONFIRMED) | {"total-fte": total_fte}

    assert open_question(answers) == ("aspirant" if asked else CONFIRMED)


def test_the_score_waits_for_a_yes_to_the_summary() -> None:
    assert open_question(without(ONE_GROUP, CONFIRMED)) == CONFIRMED


@pytest.mark.parametrize(
    ("answers", "length"),
    [
        pytest.param({}, 20, id="at the start: one small group, so a plan may be needed"),
        pytest.param(ORGANISATION | {"staff": "no"}, 14, id="without a group, with a plan"),
        pytest.param(ONE_GROUP, 19, id="as it went"),
        pytest.param(ONE_GROUP | group(1, more="yes"), 25, id="another group is six more"),
        pytest.param(ONE_GROUP | {"purchases": "yes"}, 25, id="a purchase is six more"),
        pytest.param(ONE_GROUP | {"own-employment": "yes"}, 21, id="30+ is two more"),
        pytest.param(ONE_GROUP | group(1, "status-lost"), 20, id="a limited position is one more"),
    ],
)
def test_the_number_of_questions_is_foreseen(answers: Told, length: int) -> None:
    assert len(foreseen(INTERVIEW, answers)) == length


@pytest.mark.parametrize(
    ("change", "void"),
    [
        pytest.param({}, set(), id="nothing changed"),
        pytest.param({"total-fte": "50"}, set(), id="another size that bears the same questions"),
        pytest.param({"staff": "no"}, set(group(1)), id="no target group after all"),
        pytest.param(
            {"own-people": "10"}, {"own-target"}, id="more heads of the target than heads"
        ),
        pytest.param({"own-people": "20"}, set(), id="as many heads of the target as heads"),
        pytest.param({"own-employment": "no"}, {"own-people", "own-target"}, id="30+ left out"),
        pytest.param({"purchases": "no"}, set(purchase(1)), id="no purchases after all"),
        pytest.param({"purchase.1.amount": "2000000"}, {"purchase.1.turnover"}, id="over turnover"),
        pytest.param({"sw-company": "yes"}, set(), id="a dead end, which may be mended again"),
        pytest.param({"reference-year": "2030"}, {"reference-year"}, id="a year out of bounds"),
        pytest.param({"group.1.position": "gone"}, {"group.1.position"}, id="a position unknown"),
    ],
)
def test_a_change_tells_which_answers_it_makes_void(change: Told, void: set[str]) -> None:
    own = {"own-employment": "yes", "own-people": "60", "own-target": "20"}
    full = ONE_GROUP | own | {"purchases": "yes"} | purchase(1)

    assert set(outdated(INTERVIEW, full | change)) == void


def test_an_answer_that_no_longer_fits_is_asked_again() -> None:
    own = {"own-employment": "yes", "own-people": "10", "own-target": "20"}

    assert open_question(ONE_GROUP | own) == "own-target"
    assert isinstance(replay(INTERVIEW, ONE_GROUP | own | {"own-target": "10"}), Complete)


def test_a_supplier_may_earn_as_much_as_anybody_can_spend() -> None:
    """The estimate of how many questions follow once assumed a turnover that was too low."""
    rich = {"purchases": "yes", "purchase.1.supplier": "", "purchase.1.amount": "2000000000"}
    answers = ONE_GROUP | rich

    assert open_question(answers) == "purchase.1.turnover"
    assert foreseen(INTERVIEW, answers)[-1].key == CONFIRMED
