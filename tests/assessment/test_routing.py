"""Which question follows from which answer, and which are never asked."""

import pytest

from core.assessment.interview import CONFIRMED
from core.assessment.replay import Complete, Open, replay
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


@pytest.mark.parametrize("requirement", [it.id for it in EDITION.requirements])
def test_a_requirement_may_be_unknown_and_is_never_skipped(requirement: str) -> None:
    outcome = replay(INTERVIEW, without(ONE_GROUP, f"quality.{requirement}"))

    assert isinstance(outcome, Open)
    assert outcome.question.may_be_unknown
    assert not outcome.question.may_be_skipped
    assert outcome.question.kind.read("geen", "nl") == "no"


@pytest.mark.parametrize(("year", "fits"), [(2022, 0), (2023, 1), (2026, 1), (2027, 0)])
def test_figures_are_about_this_year_or_one_of_the_three_before(year: int, fits: bool) -> None:
    answers = ORGANISATION | {"reference-year": str(year)}

    assert open_question(answers) == ("staff" if fits else "reference-year")


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
    assert len(replay(INTERVIEW, answers).foreseen) == length
