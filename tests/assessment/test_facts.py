"""From a finished assessment to the company that is scored."""

from datetime import date
from fractions import Fraction

import pytest

from core.assessment.facts import Facts, Group
from core.assessment.replay import Complete, replay
from core.ladder.company import Company, OwnEmployment, Purchase, StaffGroup
from core.ladder.scoring import score
from tests.assessment.interviews import INTERVIEW, ONE_GROUP, Told, group, purchase
from tests.ladder.companies import EDITION


def facts(answers: Told) -> Facts:
    """Finish an assessment."""
    outcome = replay(INTERVIEW, answers)
    assert isinstance(outcome, Complete), outcome
    return outcome.result


def test_every_answer_reaches_the_company() -> None:
    own = {"own-employment": "yes", "own-people": "60", "own-target": "20"}
    bought = {"purchases": "yes"} | purchase(1, turnover="1500000~", direct="25/2")
    quality = {"quality.integration": "no", "quality.guidance": "?"}

    told = facts(ONE_GROUP | own | bought | quality)

    assert told.organisation == "Bakkerij Vers"
    assert told.company() == Company(
        edition="2018-04-01",
        total_fte=Fraction(48),
        staff=(
            StaffGroup("wajong", "regular", 3, Fraction(24), Fraction(40), year_share=Fraction(1)),
        ),
        purchases=(
            Purchase(
                supplier="De Brug",
                amount=Fraction(20_000),
                supplier_turnover=Fraction(1_500_000),
                supplier_fte=Fraction(30),
                supplier_direct_percent=Fraction("12.5"),
                turnover_estimated=True,
            ),
        ),
        own_employment=OwnEmployment(people=60, target_group=20),
        qualitative={"suitable_work": True, "integration": False, "performance": True},
    )


def test_what_is_skipped_is_left_out() -> None:
    told = facts(ONE_GROUP | {"organisation": ""})

    assert told.organisation is None
    assert told.own_employment is None
    assert told.purchases == ()


@pytest.mark.parametrize(
    ("answer", "status"), [("yes", "aspirant"), ("no", "none")], ids=["a plan", "no plan"]
)
def test_a_plan_makes_an_aspirant(answer: str, status: str) -> None:
    company = facts(ONE_GROUP | {"total-fte": "1000", "aspirant": answer}).company()

    assert score(company, EDITION).rung == status


def test_the_week_and_the_months_are_parts_of_an_fte() -> None:
    short = {"full-week": "36", "aspirant": "no"} | group(1, hours="18", months="3")
    told = facts(ONE_GROUP | short)

    assert told.groups[0].fte(told.full_week) == Fraction(3, 8)
    assert told.company().staff[0].fte == Fraction(3, 8)


YEAR = 2025


@pytest.mark.parametrize(
    ("position", "since", "months", "counted"),
    [
        pytest.param("participatiewet", "2023-03", "12", 12, id="two years in: all of it"),
        pytest.param("participatiewet", "2021-01", "12", 12, id="until 1 January after"),
        pytest.param("participatiewet", "2020-12", "12", 11, id="the last month no longer"),
        pytest.param("participatiewet", "2020-07", "12", 6, id="until the summer"),
        pytest.param("participatiewet", "2020-07", "4", 4, id="at work for less than that"),
        pytest.param("participatiewet", "2020-02", "12", 1, id="one month left"),
        pytest.param("participatiewet", "2020-01", "12", 0, id="over on 1 January"),
        pytest.param("participatiewet", "2017-03", "12", 0, id="over long ago"),
        pytest.param("participatiewet", "?", "12", 12, id="not known: counted"),
        pytest.param("status-lost", "2023-07", "12", 6, id="two years after the status"),
        pytest.param("status-lost", "2022-12", "12", 0, id="more than two years"),
    ],
)
def test_a_limited_position_counts_until_its_years_are_over(
    position: str, since: str, months: str, counted: int
) -> None:
    told = facts(ONE_GROUP | group(1, position, since=since, months=months) | {"aspirant": "no"})
    staff = told.company().staff

    assert told.groups[0].counted_months(YEAR) == counted
    assert [s.year_share for s in staff] == ([Fraction(counted, 12)] if counted else [])
    assert bool(told.expired) == (counted == 0)
    assert bool(told.cut_short) == (0 < counted < int(months))


def test_since_when_is_kept_with_the_day_on_which_it_ends() -> None:
    known = facts(ONE_GROUP | group(1, "participatiewet", since="2023-03")).groups[0]
    unknown = facts(ONE_GROUP | group(1, "participatiewet", since="?")).groups[0]

    assert (known.since, known.until) == (date(2023, 3, 1), date(2028, 3, 1))
    assert (unknown.since, unknown.until) == (None, None)


def test_an_expired_group_is_left_out_and_the_others_stay() -> None:
    expired = group(1, "participatiewet", since="2015-01", more="yes")

    told = facts(ONE_GROUP | expired | group(2))

    assert [group.number for group in told.expired] == [1]
    assert [group.number for group in told.counted] == [2]
    assert [group.start_position for group in told.company().staff] == ["wajong"]


def test_a_group_without_a_limit_counts_whole_whatever_the_year() -> None:
    lasting = Group(1, "wajong", "regular", 1, Fraction(40), Fraction(12))

    assert lasting.counted_months(1990) == lasting.counted_months(2040) == 12
