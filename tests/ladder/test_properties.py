"""What holds for every company, whatever its figures."""

from contextlib import suppress
from dataclasses import fields, replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core.ladder.advice import STEP
from core.ladder.company import Company, Purchase, Refused, StaffGroup, parse_company
from core.ladder.edition import Edition, parse_edition
from core.ladder.refusals import refusals
from core.ladder.scoring import score
from tests.ladder.companies import EDITION, HERE, colleagues

BASISTREDE = parse_edition(
    "four_rungs.toml", (HERE / "four_rungs.toml").read_text(encoding="utf-8")
)


def parts(low: int, high: int) -> st.SearchStrategy[Fraction]:
    """Numbers with two decimals."""
    return st.integers(low * 100, high * 100).map(lambda number: Fraction(number, 100))


groups = st.builds(
    StaffGroup,
    start_position=st.sampled_from([it.id for it in EDITION.start_positions]),
    contract=st.sampled_from([it.id for it in EDITION.contracts]),
    people=st.integers(1, 4),
    hours=parts(1, 60),
    fulltime_hours=parts(32, 40),
    year_share=parts(0, 1),
)
purchases = st.builds(
    Purchase,
    supplier=st.just("De Brug"),
    amount=parts(0, 100_000),
    supplier_turnover=parts(50_000, 1_000_000),
    supplier_fte=parts(0, 200),
    supplier_direct_percent=parts(0, 100),
)
companies = st.builds(
    Company,
    total_fte=parts(2, 160),
    staff=st.lists(groups, max_size=3).map(tuple),
    purchases=st.lists(purchases, max_size=2).map(tuple),
    aspirant_plan=st.booleans(),
).filter(lambda company: not refusals(company, EDITION))
editions = st.sampled_from([EDITION, BASISTREDE])
FIELDS = [it.name for table in (Company, StaffGroup, Purchase) for it in fields(table)]
ORDER = ["none", *(rung.id for rung in EDITION.rungs)]


@given(companies, st.data())
def test_more_hours_never_lower_the_direct_share_nor_the_rung(
    company: Company, data: st.DataObject
) -> None:
    staff = [replace(it, hours=data.draw(parts(1, 60))) for it in company.staff]
    more = [
        replace(a, hours=max(a.hours, b.hours)) for a, b in zip(company.staff, staff, strict=True)
    ]
    busier = replace(company, staff=tuple(more), aspirant_plan=False)
    if refusals(busier, EDITION):
        return
    before, after = score(replace(company, aspirant_plan=False), EDITION), score(busier, EDITION)

    assert after.direct_percent >= before.direct_percent
    assert ORDER.index(after.rung) >= ORDER.index(before.rung)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.decimals() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(FIELDS), inner, max_size=9)
    ),
    max_leaves=15,
)


@given(anything)
def test_anything_is_either_scored_or_refused(data: object) -> None:
    with suppress(Refused):
        score(parse_company(data), EDITION)


@given(companies, st.integers(1, 9))
def test_scaling_all_fte_leaves_the_percentages(company: Company, times: int) -> None:
    larger = replace(
        company,
        total_fte=company.total_fte * times,
        staff=tuple(replace(it, people=it.people * times) for it in company.staff),
        purchases=tuple(replace(it, amount=it.amount * times) for it in company.purchases),
    )
    before, after = score(company, EDITION), score(larger, EDITION)

    assert after.direct_percent == before.direct_percent
    assert after.indirect_percent == before.indirect_percent
    assert after.total_percent == before.total_percent


@given(companies)
def test_indirect_never_counts_above_four_times_direct(company: Company) -> None:
    outcome = score(company, EDITION)

    assert outcome.indirect_counted_percent <= 4 * outcome.direct_percent
    assert outcome.indirect_counted_percent <= outcome.indirect_percent


@given(companies, editions)
def test_growing_by_the_advice_reaches_the_rung_and_a_little_less_does_not(
    company: Company, edition: Edition
) -> None:
    step = score(company, edition).next
    if step is None:
        return
    rungs = ["none", "aspirant", *(rung.id for rung in edition.rungs)]

    def rung_with(fte: Fraction) -> int:
        staff = (*company.staff, colleagues(fte)) if fte else company.staff
        grown = replace(company, total_fte=company.total_fte + fte, staff=staff)
        return rungs.index(score(grown, edition).rung)

    assert rung_with(step.hire_fte_growing) >= rungs.index(step.rung)
    assert rung_with(step.hire_fte_growing - STEP) < rungs.index(step.rung)


@given(companies, editions)
def test_replacing_by_the_advice_reaches_the_rung_and_a_little_less_does_not(
    company: Company, edition: Edition
) -> None:
    step = score(company, edition).next
    if step is None or step.hire_fte_replacing is None:
        return
    rungs = ["none", "aspirant", *(rung.id for rung in edition.rungs)]

    def rung_with(fte: Fraction) -> int:
        staff = (*company.staff, colleagues(fte)) if fte else company.staff
        return rungs.index(score(replace(company, staff=staff), edition).rung)

    assert rung_with(step.hire_fte_replacing) >= rungs.index(step.rung)
    assert rung_with(step.hire_fte_replacing - STEP) < rungs.index(step.rung)


@given(companies)
def test_without_replacing_advice_all_others_together_would_not_do(company: Company) -> None:
    step = score(company, EDITION).next
    if step is None or step.hire_fte_replacing is not None:
        return
    others = company.total_fte - sum(it.fte for it in company.staff)
    if others:
        company = replace(company, staff=(*company.staff, colleagues(others)))

    assert score(company, EDITION).total_percent < score(company, EDITION).norms[step.rung]
