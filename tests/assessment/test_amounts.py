"""Amounts as answers: the units that fit a question, the bounds, and how a misread is told."""

from fractions import Fraction

import pytest

from core.assessment import measures
from core.assessment.amounts import Amount, Estimable, Estimate
from core.assessment.kinds import Misread, Trouble

WEEK = Fraction(40)
HOURS = measures.hours(WEEK)
TOTAL = measures.total_fte(Fraction(36))


@pytest.mark.parametrize(
    ("kind", "text", "canonical"),
    [
        (HOURS, "24", "24"),
        (HOURS, "24 uur", "24"),
        (HOURS, "0,8 fte", "32"),
        (HOURS, "80%", "32"),
        (HOURS, "fulltime", "40"),
        (HOURS, "full-time", "40"),
        (HOURS, "3 dagen van 8 uur", "24"),
        (HOURS, "circa 32 uur?", "32"),
        (HOURS, "60", "60"),
        (HOURS, "1", "1"),
        (measures.hours(Fraction(36)), "een halve fte", "18"),
        (TOTAL, "anderhalve fte", "3/2"),
        (TOTAL, "1.728 uur", "48"),
        (TOTAL, "48,5", "97/2"),
        (TOTAL, "ik denk een fte of 37", "37"),
        (TOTAL, "een fte of 12,5", "25/2"),
        (TOTAL, "1 miljoen", "1000000"),
        (measures.FULL_WEEK, "38 uur per week", "38"),
        (measures.FULL_WEEK, "36,5", "73/2"),
        (measures.HEADS, "twee", "2"),
        (measures.HEADS, "3 mensen", "3"),
        (measures.HEADS, "een man of twintig", "20"),
        (measures.MONTHS, "half jaar", "6"),
        (measures.MONTHS, "heel het jaar", "12"),
        (measures.MONTHS, "ja, al jaren", "12"),
        (measures.MONTHS, "een maand of 8", "8"),
        (measures.MONTHS, "het hele jaar", "12"),
        (measures.MONTHS, "all year", "12"),
        (measures.MONTHS, "driekwart jaar", "9"),
        (measures.MONTHS, "6 maanden", "6"),
        (measures.MONTHS, "0,25", "1/4"),
        (measures.EUROS, "€ 1,5 miljoen", "1500000"),
        (measures.EUROS, "20k", "20000"),
        (measures.PERCENT, "12,5 %", "25/2"),
        (measures.SUPPLIER_FTE, "0", "0"),
        (measures.up_to(60), "60", "60"),
    ],
)
def test_an_amount_is_kept_in_the_unit_of_the_question(
    kind: Amount, text: str, canonical: str
) -> None:
    assert kind.read(text, "nl") == canonical
    assert kind.value(canonical) == Fraction(canonical)


@pytest.mark.parametrize(
    ("kind", "text", "trouble", "bound"),
    [
        (HOURS, "geen idee", Trouble.NOT_A_NUMBER, None),
        (HOURS, "", Trouble.NOT_A_NUMBER, None),
        (HOURS, "24 of 32 uur", Trouble.SEVERAL_NUMBERS, None),
        (HOURS, "24 maanden", Trouble.WRONG_UNIT, None),
        (HOURS, "8 uur per dag", Trouble.WRONG_UNIT, None),
        (HOURS, "100 uur per maand", Trouble.WRONG_UNIT, None),
        (HOURS, "€ 24", Trouble.WRONG_UNIT, None),
        (HOURS, "0,8", Trouble.TOO_LOW, 1),
        (HOURS, "-24", Trouble.TOO_LOW, 1),
        (HOURS, "60,5", Trouble.TOO_HIGH, 60),
        (HOURS, "2 fte", Trouble.TOO_HIGH, 60),
        (TOTAL, "48 mensen", Trouble.WRONG_UNIT, None),
        (TOTAL, "0", Trouble.TOO_LOW, Fraction("0.01")),
        (TOTAL, "2 miljoen", Trouble.TOO_HIGH, 1_000_000),
        (measures.FULL_WEEK, "19", Trouble.TOO_LOW, 20),
        (measures.FULL_WEEK, "61 uur", Trouble.TOO_HIGH, 60),
        (measures.HEADS, "2,5", Trouble.NOT_WHOLE, None),
        (measures.HEADS, "0", Trouble.TOO_LOW, 1),
        (measures.HEADS, "3 fte", Trouble.WRONG_UNIT, None),
        (measures.MONTHS, "anderhalf jaar", Trouble.TOO_HIGH, 12),
        (measures.MONTHS, "13", Trouble.TOO_HIGH, 12),
        (measures.MONTHS, "0", Trouble.TOO_LOW, Fraction("0.25")),
        (measures.EUROS, "0", Trouble.TOO_LOW, 1),
        (measures.EUROS, "20 fte", Trouble.WRONG_UNIT, None),
        (measures.PERCENT, "100,1", Trouble.TOO_HIGH, 100),
        (measures.PERCENT, "-1", Trouble.TOO_LOW, 0),
        (measures.up_to(60), "61", Trouble.TOO_HIGH, 60),
        (measures.at_least(Fraction(20_000)), "19.999,99", Trouble.TOO_LOW, 20_000),
    ],
)
def test_what_cannot_be_is_refused_with_the_bound_it_breaks(
    kind: Amount, text: str, trouble: Trouble, bound: Fraction | int | None
) -> None:
    assert kind.read(text, "nl") == Misread(trouble, None if bound is None else Fraction(bound))


@pytest.mark.parametrize("canonical", ["0", "1000001", "5/2", "veel", ""])
def test_an_answer_that_cannot_be_no_longer_fits(canonical: str) -> None:
    with pytest.raises(ValueError, match=r"out of bounds|Invalid literal"):
        measures.HEADS.value(canonical)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("ongeveer 2 miljoen", "2000000~"),
        ("ca. 2 mln", "2000000~"),
        ("zo'n 2 miljoen", "2000000~"),
        ("about 2 million", "2000000~"),
        ("2 miljoen, geschat", "2000000~"),
        ("1.500.000", "1500000"),
        ("twee miljoen euro", "2000000"),
    ],
)
def test_an_estimate_says_so(text: str, canonical: str) -> None:
    turnover = Estimable(measures.at_least(Fraction(20_000)))

    assert turnover.read(text, "nl") == canonical
    estimated = canonical.endswith("~")
    assert turnover.value(canonical) == Estimate(Fraction(canonical.rstrip("~")), estimated)


def test_an_estimate_keeps_within_bounds_too() -> None:
    turnover = Estimable(measures.at_least(Fraction(20_000)))

    assert turnover.read("ongeveer 10.000", "nl") == Misread(Trouble.TOO_LOW, Fraction(20_000))
    with pytest.raises(ValueError, match="out of bounds"):
        turnover.value("10000~")
