"""Answers that cannot be right together, or rule out a score, and what may mend them."""

import pytest

from core.assessment.edits import changed, without_part
from core.assessment.questions import MOST_PARTS
from core.assessment.replay import Complete, Stuck, replay
from tests.assessment.interviews import (
    INTERVIEW,
    ONE_GROUP,
    Told,
    asked_keys,
    group,
    purchase,
    without,
)

TOO_MANY_GROUPS = {"staff": "yes"}
TOO_MANY_PURCHASES = {"purchases": "yes"}
for number in range(1, MOST_PARTS + 1):
    TOO_MANY_GROUPS |= group(number, people="1", hours="1", more="yes")
    TOO_MANY_PURCHASES |= purchase(number, more="yes")


@pytest.mark.parametrize(
    ("wrong", "reason", "remedies", "mended"),
    [
        pytest.param(
            {"sw-company": "yes"},
            "sw-company",
            ("sw-company",),
            {"sw-company": "no"},
            id="an SW-company has a calculation of its own",
        ),
        pytest.param(
            {"total-fte": "199/100"},
            "too-small",
            ("total-fte",),
            {"total-fte": "2"},
            id="there is no norm under 2 fte",
        ),
        pytest.param(
            {"group.1.people": "81"},
            "more-target-fte-than-total",
            ("total-fte", "group.1.people", "group.1.hours"),
            {"group.1.people": "80"},
            id="81 people of 24 hours are 48.6 fte, and there are 48",
        ),
        pytest.param(
            group(1, more="yes") | group(2, people="50", hours="40"),
            "more-target-fte-than-total",
            ("total-fte", "group.2.people", "group.2.hours"),
            {"total-fte": "60"},
            id="the groups are counted together",
        ),
        pytest.param(
            TOO_MANY_GROUPS,
            "too-many-parts",
            (f"group.{MOST_PARTS}.more",),
            {f"group.{MOST_PARTS}.more": "no"},
            id="forty groups",
        ),
        pytest.param(
            TOO_MANY_PURCHASES,
            "too-many-parts",
            (f"purchase.{MOST_PARTS}.more",),
            {f"purchase.{MOST_PARTS}.more": "no"},
            id="forty purchases",
        ),
    ],
)
def test_a_dead_end_names_the_answers_that_may_mend_it(
    wrong: Told, reason: str, remedies: tuple[str, ...], mended: Told
) -> None:
    answers = ONE_GROUP | wrong

    found = replay(INTERVIEW, answers)

    assert isinstance(found, Stuck)
    assert (found.reason, found.remedies) == (reason, remedies)
    assert not isinstance(replay(INTERVIEW, answers | mended), Stuck)


@pytest.mark.parametrize(
    ("answers", "last"),
    [
        pytest.param({"sw-company": "yes"}, "sw-company", id="an SW-company"),
        pytest.param({"total-fte": "1"}, "total-fte", id="too small"),
        pytest.param({"group.1.people": "81"}, "group.1.months", id="too many people"),
    ],
)
def test_a_dead_end_is_told_at_once(answers: Told, last: str) -> None:
    assert asked_keys(ONE_GROUP | answers)[-1] == last


def test_there_is_room_for_the_hundred_parts_that_the_text_speaks_of() -> None:
    assert MOST_PARTS == 100


def test_the_target_group_may_be_all_there_is() -> None:
    everybody = ONE_GROUP | {"total-fte": "48"} | group(1, people="48", hours="40")

    assert isinstance(replay(INTERVIEW, everybody), Complete)


def test_part_of_a_year_takes_part_of_the_room() -> None:
    seasonal = ONE_GROUP | {"total-fte": "2"} | group(1, people="4", hours="40", months="6")

    assert isinstance(replay(INTERVIEW, seasonal), Complete)
    assert isinstance(replay(INTERVIEW, seasonal | {"group.1.months": "7"}), Stuck)


def test_a_group_whose_time_is_up_still_works_here_and_takes_room() -> None:
    expired = group(1, "participatiewet", people="81", since="2015-01")

    assert isinstance(replay(INTERVIEW, ONE_GROUP | expired), Stuck)


def test_without_its_last_part_the_question_that_led_to_it_is_answered_no() -> None:
    left = without_part(ONE_GROUP, "group", 1)

    assert left == without(ONE_GROUP, "confirmed", *group(1)) | {"staff": "no"}
    two = ONE_GROUP | group(1, more="yes") | group(2, "wia")
    assert without_part(two, "group", 1) == without(ONE_GROUP, "confirmed") | group(1, "wia")


def test_a_changed_answer_takes_back_the_yes_to_the_summary() -> None:
    assert "confirmed" not in changed(ONE_GROUP, {"total-fte": "50"})
    assert changed(ONE_GROUP, {"confirmed": "yes"}) == ONE_GROUP
