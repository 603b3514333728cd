"""Single steps of a small company, each with what it comes to, and the room there is for them."""

from dataclasses import replace
from fractions import Fraction

import pytest

from core.ladder.advice import Standing
from core.ladder.company import Company, Purchase, StaffGroup
from core.ladder.room import longer, regrades, room_at_suppliers
from core.ladder.scoring import standing_of
from core.ladder.steps import (
    Buy,
    BuyElsewhere,
    Footing,
    Hire,
    Lengthen,
    Prolong,
    Regrade,
    Replace,
    Step,
    changed_group,
)
from core.ladder.ways import ways_up
from tests.ladder.companies import EDITION

WEEK = Fraction(40)
WAJONG = StaffGroup("wajong", "regular", 2, Fraction(20), WEEK, Fraction(1, 2))
"""2 x 20/40 x 1/2 is half an fte, which counts in full."""
WW = StaffGroup("ww", "trial", 1, Fraction("39.5"), WEEK, Fraction(1))
"""0.9875 fte, which counts for 3/4 x 1/2."""
BRIDGE = Purchase("De Brug", Fraction(1000), Fraction(100_000), Fraction(20), Fraction(50))
"""A hundredth of 10 fte of the target group: 0.1 fte."""
COMPANY = Company(total_fte=Fraction(50), staff=(WAJONG, WW), purchases=(BRIDGE,))


def footing(company: Company = COMPANY) -> Footing:
    return Footing(company, EDITION, WEEK, standing_of(company, EDITION))


def standing(size: str, target: str, weighted: str, bought: str = "0.1") -> Standing:
    return Standing(
        Fraction(size), Fraction(target), Fraction(weighted), Fraction(bought), Fraction(4)
    )


def test_where_it_stands() -> None:
    now = footing().standing

    assert now == standing("50", "1.4875", "0.8703125")
    assert now.direct == Fraction("1.740625")
    assert now.indirect == Fraction(10) / Fraction("50.1")
    assert now.total == now.direct + now.indirect
    assert footing().weight(WW) == Fraction(3, 8)


@pytest.mark.parametrize(
    ("step", "after"),
    [
        (Hire(20), standing("50.5", "1.9875", "1.3703125")),
        (Replace(20), standing("50", "1.9875", "1.3703125")),
        (Lengthen(0, 10), standing("50.25", "1.7375", "1.1203125")),
        (Lengthen(1, 10), standing("50.0125", "1.5", "0.875")),  # no more than the full week
        (Prolong(0, 3), standing("50.25", "1.7375", "1.1203125")),
        (Prolong(0, 9), standing("50.5", "1.9875", "1.3703125")),  # no more than the year
        (Regrade(1, "regular"), standing("50", "1.4875", "1.240625")),
        (Buy(0, 500), standing("50", "1.4875", "0.8703125", "0.15")),
        (BuyElsewhere(25), standing("50", "1.4875", "0.8703125", "0.35")),
    ],
)
def test_where_a_step_brings_it(step: Step, after: Standing) -> None:
    assert footing().after(step) == after


@pytest.mark.parametrize("step", [Lengthen(0, 10), Prolong(0, 3), Regrade(1, "regular")])
def test_after_a_step_it_stands_where_the_step_brought_it(
    step: Lengthen | Prolong | Regrade,
) -> None:
    then = footing().changed(step)

    assert then.standing == footing().after(step) == standing_of(then.company, EDITION)
    assert then.company.total_fte == then.standing.size
    groups = list(COMPANY.staff)
    groups[step.group] = changed_group(groups[step.group], step)
    assert then.company.staff == tuple(groups)


def test_who_has_a_lesser_contract_may_have_the_best() -> None:
    assert regrades(footing()) == [Regrade(1, "regular")]


@pytest.mark.parametrize(
    ("fixed", "room"),
    [
        # Those who count most come first; 39.5 to 40 hours is an hour, half a year six months.
        ((), [Lengthen(0, 20), Prolong(0, 6), Lengthen(1, 1)]),
        ((0,), [Lengthen(1, 1)]),
        ((1,), [Lengthen(0, 20), Prolong(0, 6)]),
    ],
)
def test_who_works_part_of_the_week_or_year_may_work_more(
    fixed: tuple[int, ...], room: list[Step]
) -> None:
    assert longer(footing(), frozenset(fixed)) == room


def test_who_counts_most_comes_first_whatever_the_order() -> None:
    turned = replace(COMPANY, staff=(WW, WAJONG))

    assert longer(footing(turned), frozenset()) == [
        Lengthen(1, 20),
        Prolong(1, 6),
        Lengthen(0, 1),
    ]


def test_nobody_works_more_than_the_week_and_the_year_have() -> None:
    full = replace(WAJONG, hours=Fraction(40), year_share=Fraction(1))
    over = replace(WAJONG, hours=Fraction(48), year_share=Fraction(1))

    assert longer(footing(replace(COMPANY, staff=(full, over))), frozenset()) == []


def test_a_supplier_sells_no_more_than_its_turnover() -> None:
    sold_out = replace(BRIDGE, amount=Fraction(100_000))
    nobody = replace(BRIDGE, supplier_direct_percent=Fraction(0))
    cents = replace(BRIDGE, amount=Fraction("99_998.01"))
    company = replace(COMPANY, purchases=(sold_out, BRIDGE, nobody, cents))

    assert room_at_suppliers(footing(company)) == {1: 99_000, 3: 1}


def test_where_nobody_else_works_nobody_is_replaced() -> None:
    alone = Company(
        total_fte=Fraction("2"),
        staff=(replace(WW, people=2, hours=Fraction(40)),),
    )

    kinds = {type(step) for way in ways_up(alone, EDITION, "trede-3", WEEK) for step in way.steps}

    assert Replace not in kinds
    assert Hire in kinds


def test_hours_that_lower_the_score_are_told_where_they_lower_the_norm_even_more() -> None:
    # 0.8 + 1/16 of 3 fte is 28.75 %, the norm 29.33 %. Ten hours more at a quarter are 1/16 more:
    # 0.925 of 3.25 fte is 28.46 %, where the norm is 28.42 %; with nine hours it is 28.51 %.
    full = StaffGroup("wajong", "regular", 1, WEEK, WEEK, Fraction(4, 5))
    pupil = StaffGroup("bbl-2", "trial", 1, Fraction(10), WEEK, Fraction(1))
    company = Company(total_fte=Fraction(3), staff=(full, pupil))

    ways = ways_up(company, EDITION, "trede-3", WEEK, fixed=frozenset({0}))

    (together,) = (way for way in ways if len(way.steps) > 1)
    assert together.steps == (Regrade(1, "regular"), Lengthen(1, 10))
    assert together.reaches
