"""Ways up: what is told is enough when it is done, and a step less is not."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.ladder.advice import Standing
from core.ladder.company import Company, Purchase, StaffGroup
from core.ladder.edition import Edition
from core.ladder.scoring import score, standing_of
from core.ladder.steps import (
    Buy,
    BuyElsewhere,
    Hire,
    Lengthen,
    Prolong,
    Regrade,
    Replace,
    Step,
    changed_group,
)
from core.ladder.ways import Way, ways_up
from tests.ladder.companies import EDITION, colleagues
from tests.ladder.test_properties import companies, editions

WEEK = Fraction(40)


def done(company: Company, step: Step) -> Company:
    """Take a step by changing what the company would fill in."""
    match step:
        case Hire(hours) | Replace(hours) if hours:
            total = company.total_fte + (hours / WEEK if isinstance(step, Hire) else 0)
            staff = (*company.staff, colleagues(hours / WEEK))
            return replace(company, total_fte=total, staff=staff)
        case Hire() | Replace():
            return company
        case Lengthen() | Prolong() | Regrade():
            staff_now = list(company.staff)
            staff_now[step.group] = changed_group(staff_now[step.group], step)
            more = staff_now[step.group].fte - company.staff[step.group].fte
            return replace(company, staff=tuple(staff_now), total_fte=company.total_fte + more)
        case Buy(number, euros):
            bought = list(company.purchases)
            bought[number] = replace(bought[number], amount=bought[number].amount + euros)
            return replace(company, purchases=tuple(bought))
        case BuyElsewhere(hundredths):
            share = Fraction(hundredths, 100)
            supplier = Purchase("Elders", Fraction(1), Fraction(1), share, Fraction(100))
            return replace(company, purchases=(*company.purchases, supplier))


def less(step: Step) -> Step | None:
    """Give a step less far; None where there is none."""
    match step:
        case Hire(n) | Replace(n) | BuyElsewhere(n):
            return type(step)(n - 1)
        case Lengthen(at, n) | Prolong(at, n) | Buy(at, n):
            return type(step)(at, n - 1)
        case Regrade():
            return None


def all_done(company: Company, way: Way) -> Company:
    for step in way.steps:
        company = done(company, step)
    return company


def reaches(company: Company, rung: str, edition: Edition) -> bool:
    order = ["none", "aspirant", *(rung.id for rung in edition.rungs)]
    return order.index(score(company, edition).rung) >= order.index(rung)


@st.composite
def climbs(draw: st.DrawFn) -> tuple[Company, Edition, str]:
    """A company with a rung that it does not reach."""
    company, edition = draw(companies), draw(editions)
    above = [it.id for it in edition.rungs if not reaches(company, it.id, edition)]
    assume(above)
    return company, edition, draw(st.sampled_from(above))


@given(climbs())
def test_a_way_that_is_told_to_reach_the_rung_does(climb: tuple[Company, Edition, str]) -> None:
    company, edition, rung = climb
    for way in ways_up(company, edition, rung, WEEK):
        assert reaches(all_done(company, way), rung, edition) is way.reaches


@given(climbs())
def test_a_step_less_does_not_reach_it(climb: tuple[Company, Edition, str]) -> None:
    company, edition, rung = climb
    for way in ways_up(company, edition, rung, WEEK):
        *others, last = way.steps
        if way.reaches and (shorter := less(last)):
            short = done(all_done(company, replace(way, steps=tuple(others))), shorter)
            assert not reaches(short, rung, edition)


@given(climbs())
def test_where_a_way_leads_is_what_the_company_would_score(
    climb: tuple[Company, Edition, str],
) -> None:
    company, edition, rung = climb
    for way in ways_up(company, edition, rung, WEEK):
        after = standing_of(all_done(company, way), edition)
        now: Standing = standing_of(company, edition)
        assert after == way.standing
        assert way.extra_fte == after.target - now.target + after.bought - now.bought


@given(climbs())
def test_the_least_extra_work_comes_first_and_what_does_not_reach_it_last(
    climb: tuple[Company, Edition, str],
) -> None:
    company, edition, rung = climb
    ways = ways_up(company, edition, rung, WEEK)
    reaching = [way for way in ways if way.reaches]

    assert reaching, "whoever hires enough reaches any rung"
    assert [way.reaches for way in ways] == sorted((w.reaches for w in ways), reverse=True)
    assert [w.extra_fte for w in reaching] == sorted(w.extra_fte for w in reaching)


BAKERY = Company(
    total_fte=Fraction(48),
    staff=(
        StaffGroup("wajong", "regular", 2, Fraction(24), WEEK, Fraction(1)),
        StaffGroup("vso-pro", "internship", 1, Fraction(32), WEEK, Fraction(1)),
    ),
)
"""1.2 fte, and 0.8 fte for three quarters: 1.8 of 48 fte is 3.75 %. Between 45 and 50 fte the
norm of rung 2 is 4.6 - 3/5 x 0.9 = 4.06 %, and that of rung 3 is 7.4 - 3/5 x 0.6 = 7.04 %."""


def found(company: Company, rung: str, kind: type[Step]) -> list[Way]:
    return [way for way in ways_up(company, EDITION, rung, WEEK) if isinstance(way.steps[0], kind)]


def test_hiring_is_told_in_whole_hours_a_week() -> None:
    # 1.8 + h/40 of 48 + h/40, with a norm that falls by 0.18 a fte: 0.125 fte is not enough
    # (1.925/48.125 = 4.0000 %, norm 4.0375 %), 0.15 fte is (1.95/48.15 = 4.0498 %, norm 4.033 %).
    (way,) = (w for w in found(BAKERY, "trede-2", Hire) if len(w.steps) == 1)

    assert way.steps == (Hire(6),)
    assert way.extra_fte == Fraction(6, 40)


def test_in_the_place_of_others_it_takes_the_share_of_the_present_size() -> None:
    # 4.06 % of 48 is 1.9488 fte: 0.1488 more, which is 5.952 hours.
    (way,) = found(BAKERY, "trede-2", Replace)

    assert way.steps == (Replace(6),)


def test_a_better_contract_takes_no_extra_work() -> None:
    # 2.0 of 48 fte is 4.17 %.
    ways = ways_up(BAKERY, EDITION, "trede-2", WEEK)

    assert ways[0].steps == (Regrade(1, "regular"),)
    assert ways[0].reaches
    assert ways[0].extra_fte == 0


def test_longer_hours_are_told_for_each_of_a_group() -> None:
    # Two of 27 hours are 0.15 fte more, as in hiring; of 26 hours 0.1.
    (way,) = (w for w in found(BAKERY, "trede-2", Lengthen) if w.steps[0] == Lengthen(0, 3))

    assert way.reaches


def test_no_more_months_are_told_than_it_takes() -> None:
    # A month of both is 1.6/12 fte: 1.9333 of 48.1333 fte is 4.017 %, where the norm is 4.036 %;
    # after another one, 2.0667 of 48.2667 fte is 4.282 %.
    half_a_year = StaffGroup("wajong", "regular", 2, Fraction(32), WEEK, Fraction(1, 2))
    company = Company(total_fte=Fraction(48), staff=(half_a_year, colleagues(Fraction(1))))

    (way,) = found(company, "trede-2", Prolong)

    assert way.steps == (Prolong(0, 2),)
    assert way.reaches


def test_what_does_not_reach_it_alone_is_put_together_with_hiring_the_rest() -> None:
    ways = ways_up(BAKERY, EDITION, "trede-3", WEEK)
    (together,) = (way for way in ways if len(way.steps) > 1)

    assert [type(step) for step in together.steps] == [Regrade, Lengthen, Lengthen, Hire]
    assert together.reaches


def test_buying_where_nothing_was_bought_is_told_in_fte() -> None:
    # F / (48 + F) must be 4.06 - 3.75 = 0.31 %, so F = 0.14927 fte.
    (way,) = found(BAKERY, "trede-2", BuyElsewhere)

    assert way.steps == (BuyElsewhere(15),)


@pytest.mark.parametrize("rung", ["trede-1", "trede-3"])
def test_without_direct_contribution_buying_leads_nowhere(rung: str) -> None:
    (way,) = found(Company(total_fte=Fraction(48), staff=()), rung, BuyElsewhere)

    assert not way.reaches
    assert way.standing.total == 0


def test_buying_more_is_told_in_euros_at_the_supplier_that_is_known() -> None:
    # A euro pays for 30 x 25 % / 1,500,000 = 0.000005 fte; 0.14927 fte takes 29,853 euros.
    bridge = Purchase("De Brug", Fraction(0), Fraction(1_500_000), Fraction(30), Fraction(25))
    (way,) = found(replace(BAKERY, purchases=(bridge,)), "trede-2", Buy)

    assert isinstance(way.steps[0], Buy)
    assert 29_800 < way.steps[0].euros < 29_900


def test_nobody_buys_for_more_than_a_supplier_sells() -> None:
    tiny = Purchase("De Brug", Fraction(0), Fraction(1_000), Fraction(1), Fraction(10))
    (way,) = found(replace(BAKERY, purchases=(tiny,)), "trede-2", Buy)

    assert way.steps == (Buy(0, 1_000),)
    assert not way.reaches


def test_who_no_longer_counts_part_of_the_year_works_no_longer() -> None:
    ways = ways_up(BAKERY, EDITION, "trede-2", WEEK, fixed=frozenset({0}))

    assert all(step != Lengthen(0, 3) for way in ways for step in way.steps)
