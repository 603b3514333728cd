"""Figures as they are shown: compared, they tell which rungs are reached, and they add up."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.assessment.account import Scored
from bot.assessment.caveats import thirty_plus
from bot.assessment.rounding import rounded, rounded_short_of
from bot.assessment.shown import (
    counted_of,
    direct_of,
    indirect_of,
    missing_to,
    norms_of,
    reached_of,
    total_of,
)
from bot.texts import load_texts
from core.ladder.company import OwnEmployment, Purchase
from core.ladder.scoring import Score, score
from tests.ladder.companies import EDITION, company

TEXTS = load_texts()
HUNDREDTH = Fraction(1, 100)
HALF_OF_ONE = HUNDREDTH / 2
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
    assert abs(scored.total_percent - shown) < HUNDREDTH
    assert direct_of(scored) + counted_of(scored) == shown
    assert indirect_of(scored) >= counted_of(scored) >= 0
    if scored.indirect_counted_percent == scored.indirect_percent:
        assert direct_of(scored) + indirect_of(scored) == shown
    if above := scored.next:
        assert missing_to(scored, above.rung) >= HUNDREDTH
        assert shown + missing_to(scored, above.rung) == norms_of(scored)[above.rung]


def standing_at(percent: str, size: int = 100) -> Score:
    return score(company(Fraction(size), size * Fraction(percent) / 100), EDITION)


@pytest.mark.parametrize(
    ("percent", "shown"), [("16.125", "16.13"), ("16.1249", "16.12"), ("2.005", "2.01"), ("2", "2")]
)
def test_half_a_hundredth_goes_up_as_in_a_spreadsheet(percent: str, shown: str) -> None:
    scored = standing_at(percent)

    assert total_of(scored) == direct_of(scored) == Fraction(shown)


@pytest.mark.parametrize(
    ("percent", "norm", "missing"),
    [("2.094", "2.1", "0.01"), ("2.095", "2.1", "0.01"), ("2.0999", "2.1", "0.01")],
)
def test_a_hair_below_the_norm_is_seen_to_be_below_it(
    percent: str, norm: str, missing: str
) -> None:
    scored = standing_at(percent)

    assert scored.rung == "trede-1"
    assert total_of(scored) == Fraction("2.09")
    assert norms_of(scored)["trede-2"] == Fraction(norm)
    assert missing_to(scored, "trede-2") == Fraction(missing)


@given(amount=st.fractions(0, 100, max_denominator=10_000))
def test_what_is_shown_is_the_nearest_hundredth(amount: Fraction) -> None:
    assert -HALF_OF_ONE < rounded(amount) - amount <= HALF_OF_ONE
    assert rounded(amount) % HUNDREDTH == 0


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("29.994", "29.99"),
        ("29.999", "29.99"),
        ("30", "30"),
        ("30.005", "30.01"),
        ("12.345", "12.35"),
    ],
)
def test_a_share_never_seems_to_reach_a_bound_that_it_does_not(amount: str, shown: str) -> None:
    assert rounded_short_of(Fraction(30), Fraction(amount)) == Fraction(shown)


def test_nearly_enough_for_pso_30plus_is_not_shown_as_enough() -> None:
    own = OwnEmployment(people=100_000, target_group=29_999)
    scored = score(replace(company(Fraction(40), Fraction(1)), own_employment=own), EDITION)

    said = thirty_plus(Scored(TEXTS.voice("nl"), scored))

    assert "29,99\u00a0% van de mensen" in said
    assert "Nodig is 30\u00a0%" in said
