"""Rows added up to groups give the score that the rows give one by one, exactly."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from core.assessment.facts import Facts, Group
from core.assessment.replay import Complete, Stuck, replay
from core.ladder.company import Purchase
from core.ladder.scoring import score
from core.worksheet.adding_up import Standing, added_up, as_answers
from core.worksheet.outcomes import FilledIn
from core.worksheet.staff import StaffRow
from tests.assessment.interviews import INTERVIEW, NOTHING_BESIDE, ORGANISATION, QUALITY, STAFFING
from tests.ladder.companies import EDITION
from tests.worksheet.sheets import outcome, purchases

YEAR = 2025
FTE = 50_000
POSITIONS = ("wajong", "ww", "participatiewet", "status-lost", "bbl-1")
CONTRACTS = tuple(it.id for it in EDITION.contracts)

parts = st.integers(1, 400).map(lambda n: Fraction(n, 10))
months = st.integers(1, 48).map(lambda n: Fraction(n, 4))
LIMIT = YEAR - 5
"""The year in which the time began that ends in the reference year, for most positions."""
in_any_year = st.dates(date(2015, 1, 1), date(YEAR, 12, 1)).map(lambda day: day.replace(day=1))
at_the_limit = st.builds(date, st.just(LIMIT), st.integers(1, 12), st.just(1))
since = at_the_limit | in_any_year


@st.composite
def staff_rows(draw: st.DrawFn) -> StaffRow:
    position = draw(st.sampled_from(POSITIONS))
    limited = STAFFING.position(position).counts_years is not None
    return StaffRow(
        position,
        draw(st.sampled_from(CONTRACTS)),
        draw(st.integers(1, 50)),
        draw(parts.filter(lambda hours: hours >= 1)),
        draw(months),
        draw(st.none() | since) if limited else None,
    )


def facts_of(rows: list[StaffRow]) -> Facts:
    """Take every row for a group of its own."""
    groups = tuple(_group(number, row) for number, row in enumerate(rows, start=1))
    return Facts(EDITION.id, None, YEAR, Fraction(40), Fraction(FTE), groups, None, (), {})


def _group(number: int, row: StaffRow) -> Group:
    until = STAFFING.position(row.position).counts_until(row.since) if row.since else None
    return Group(
        *(number, row.position, row.contract, row.people, row.hours, row.months),
        since=row.since,
        until=until,
    )


def interviewed(rows: list[StaffRow]) -> Facts:
    """Answer the interview with what the rows add up to."""
    answers = as_answers(added_up(rows, STAFFING, YEAR), STAFFING)
    told = {**ORGANISATION, **answers, **NOTHING_BESIDE, **QUALITY}
    told |= {"total-fte": str(FTE), "aspirant": "no", "confirmed": "yes"}
    found = replay(INTERVIEW, told)
    assert isinstance(found, Complete), found
    return found.result


@st.composite
def alike(draw: st.DrawFn) -> list[StaffRow]:
    """Give rows that are added up together, and whose months end about when their time does."""
    dates = st.none() | at_the_limit | st.builds(date, st.just(LIMIT + 1), st.just(1), st.just(1))
    people, hours = st.integers(1, 5), st.sampled_from((Fraction(18), Fraction(36)))
    whole = st.integers(1, 12).map(Fraction)
    row = st.builds(
        StaffRow, st.just("participatiewet"), st.just("regular"), people, hours, whole, dates
    )
    return draw(st.lists(row, min_size=2, max_size=6))


JUNE_AND_ALL_YEAR = [
    StaffRow("participatiewet", "regular", 1, Fraction(36), Fraction(3), date(LIMIT, 7, 1)),
    StaffRow("participatiewet", "regular", 2, Fraction(18), Fraction(12), date(LIMIT + 1, 1, 1)),
]
"""Seven and a half months on average, which do not fit before the July of the first."""


@given(st.lists(staff_rows(), min_size=1, max_size=40) | alike())
@example(JUNE_AND_ALL_YEAR)
def test_the_score_is_that_of_all_rows_one_by_one(rows: list[StaffRow]) -> None:
    apart = score(facts_of(rows).company(), EDITION)
    together = score(interviewed(rows).company(), EDITION)

    assert together.direct_percent == apart.direct_percent
    assert together.total_percent == apart.total_percent
    assert together.rung == apart.rung


@given(st.lists(staff_rows(), min_size=1, max_size=40))
def test_nobody_is_lost_and_there_is_a_group_for_each_that_differs(rows: list[StaffRow]) -> None:
    groups = added_up(rows, STAFFING, YEAR)

    assert sum(group.people for group in groups) == sum(row.people for row in rows)
    kinds = [(group.position, group.contract, group.standing) for group in groups]
    assert len(kinds) == len(set(kinds))


@given(st.lists(staff_rows(), min_size=1, max_size=20))
def test_who_counts_no_longer_is_told_as_from_the_rows(rows: list[StaffRow]) -> None:
    apart, together = facts_of(rows), interviewed(rows)
    told = sum(group.people for group in together.expired)

    assert told == sum(group.people for group in apart.expired)
    groups = added_up(rows, STAFFING, YEAR)
    assert told == sum(group.people for group in groups if group.standing is Standing.EXPIRED)


@given(st.permutations([StaffRow("wajong", c, 2, Fraction(n), Fraction(n), None)
                        for c in CONTRACTS for n in (3, 7)]))  # fmt: skip
def test_the_order_of_the_rows_does_not_matter(rows: list[StaffRow]) -> None:
    assert added_up(rows, STAFFING, YEAR) == added_up(sorted(rows, key=repr), STAFFING, YEAR)


def test_more_fte_than_there_are_is_told_by_the_interview() -> None:
    rows = [StaffRow("wajong", "regular", 100, Fraction(40), Fraction(12), None)]
    answers = as_answers(added_up(rows, STAFFING, YEAR), STAFFING)

    found = replay(INTERVIEW, {**ORGANISATION, **answers})
    assert isinstance(found, Stuck)
    assert found.reason == "more-target-fte-than-total"


bought = st.tuples(
    st.sampled_from([("A", 5_000, 10, 20), ("B", 90_000, 3, 50), ("", 7_000, 1, 5)]),
    st.integers(1, 100),
)


@given(st.lists(bought, min_size=1, max_size=30))
def test_purchases_add_up_to_the_same_as_one_by_one(
    rows: list[tuple[tuple[str, int, int, int], int]],
) -> None:
    apart = tuple(
        Purchase(name, Fraction(amount), Fraction(turnover), Fraction(fte), Fraction(direct))
        for (name, turnover, fte, direct), amount in rows
    )
    found = outcome(purchases(*[(n, a, t, None, f, d) for (n, t, f, d), a in rows]))
    assert isinstance(found, FilledIn)
    told = {**ORGANISATION, **QUALITY, **_one_group(), **found.answers, "own-employment": "no"}
    whole = replay(INTERVIEW, {**told, "confirmed": "yes", "aspirant": "no"})
    assert isinstance(whole, Complete), whole

    company = whole.result.company()
    added = score(company, EDITION).indirect_percent
    assert added == score(replace(company, purchases=apart), EDITION).indirect_percent


def _one_group() -> dict[str, str]:
    rows = [StaffRow("wajong", "regular", 2, Fraction(40), Fraction(12), None)]
    return dict(as_answers(added_up(rows, STAFFING, YEAR), STAFFING))
