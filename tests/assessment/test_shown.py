"""Figures as they are shown: compared, they tell which rungs are reached, and they add up."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from bot.assessment.shown import (
    counted_of,
    direct_of,
    indirect_of,
    missing_to,
    norms_of,
    reached_of,
    total_of,
)
from core.ladder.company import Purchase
from core.ladder.scoring import score
from tests.ladder.companies import EDITION, company

HUNDREDTH = Fraction(1, 100)
sizes = st.fractions(2, 110, max_denominator=300)
near = st.fractions(-HUNDREDTH, HUNDREDTH, max_denominator=100_000)
rungs = st.sampled_from([it.id for it in EDITION.rungs])


@given(size=sizes, rung=rungs, off=near, bread=st.booleans())
@example(size=Fraction(40), rung="trede-1", off=Fraction(-25, 100_000), bread=False)
@example(size=Fraction(40), rung="trede-1", off=Fraction(0), bread=False)
def test_a_total_is_seen_to_reach_the_norms_that_it_reaches_and_no_others(
    *, size: Fraction, rung: str, off: Fraction, bread: bool
) -> None:
    percent = EDITION.norms.at(size)[rung] + off
    told = company(size, size * percent / 100)
    bought = Purchase("De Brug", Fraction(1), Fraction(9), Fraction(1, 7), Fraction(25))
    scored = score(replace(told, purchases=(bought,) * bread), EDITION)

    shown, reached = total_of(scored), reached_of(scored)
    for rung_, norm in norms_of(scored).items():
        assert (shown >= norm) == (rung_ in reached)
        assert abs(norm - scored.norms[rung_]) < HUNDREDTH
    assert 0 <= scored.total_percent - shown < HUNDREDTH
    assert direct_of(scored) + counted_of(scored) == shown
    assert indirect_of(scored) >= counted_of(scored) >= 0
    if above := scored.next:
        assert missing_to(scored, above.rung) >= HUNDREDTH
        assert shown + missing_to(scored, above.rung) == norms_of(scored)[above.rung]
