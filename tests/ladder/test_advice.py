"""Advice in colleagues, the way a person would say it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ladder.advice import PeopleNeeded, Standing, people_needed
from tests.ladder.companies import EDITION


@pytest.mark.parametrize(
    ("fte", "hours", "fulltime", "people", "each"),
    [
        ("0.7", "40", "40", 1, "28"),  # 0.7 x 40 = 28
        ("0.71", "40", "40", 1, "29"),  # 28.4, rounded up
        ("1", "36", "36", 1, "36"),
        ("1.2", "40", "40", 2, "24"),  # 48 hours in two
        ("2.01", "40", "40", 3, "27"),  # 80.4 hours in three is 26.8
        ("0.7", "20", "40", 2, "14"),  # 28 hours in two, since one works at most 20
        ("1", "36.5", "36.5", 1, "36.5"),  # never above the most hours
        ("0.000001", "40", "40", 1, "1"),
    ],
)
def test_fte_is_said_in_colleagues_and_whole_hours(
    fte: str, hours: str, fulltime: str, people: int, each: str
) -> None:
    needed = people_needed(Fraction(fte), Fraction(hours), Fraction(fulltime))

    assert needed == PeopleNeeded(people, Fraction(each))


@given(st.fractions("0.01", 100), st.fractions(1, 40), st.integers(32, 40))
def test_that_many_colleagues_are_enough_and_one_fewer_is_not(
    fte: Fraction, hours: Fraction, fulltime: int
) -> None:
    needed = people_needed(fte, hours, Fraction(fulltime))

    assert needed.people * needed.hours >= fte * fulltime
    assert (needed.people - 1) * hours < fte * fulltime
    assert needed.hours <= hours


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("number", [0, -1])
def test_of_nothing_there_is_nothing_to_say(at: int, number: int) -> None:
    figures = [Fraction(40)] * 3
    figures[at] = Fraction(number)

    with pytest.raises(
        ValueError, match=r"^fte, hours and the full-time week must all be above 0$"
    ):
        people_needed(*figures)


def test_exactly_the_norm_is_enough_and_a_hair_less_is_not() -> None:
    size = Fraction(50)
    weighted = size * EDITION.norms.at(size)["trede-1"] / 100
    exactly = Standing(size, weighted, weighted, Fraction(0), Fraction(4))

    assert exactly.reaches("trede-1", EDITION)
    assert not exactly.moved(weighted=Fraction(-1, 10**9)).reaches("trede-1", EDITION)
