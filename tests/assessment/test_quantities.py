"""Amounts as people type them, and the one number that is read in each."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment.quantities import MAX_DIGITS, Unit, quantities
from core.language import Language


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        # Hours.
        ("nl", "32 uur", "32", Unit.HOURS),
        ("nl", "36u", "36", Unit.HOURS),
        ("nl", "36u.", "36", Unit.HOURS),
        ("nl", "ieder 24 uren p/w", "24", Unit.HOURS),
        ("nl", "36-urige werkweek", "36", Unit.HOURS),
        ("nl", "twintig uur", "20", Unit.HOURS),
        ("nl", "vierentwintig uur", "24", Unit.HOURS),
        ("nl", "7,5 uur", "15/2", Unit.HOURS),
        ("nl", "zeven en een half uur", "15/2", Unit.HOURS),
        ("nl", "zevenenhalf uur", "15/2", Unit.HOURS),
        ("nl", "3 dagen van 8 uur", "24", Unit.HOURS),
        ("nl", "4 dagen per week van 8 uur", "32", Unit.HOURS),
        ("nl", "4 dagen, 8 uur per dag", "32", Unit.HOURS),
        ("nl", "8 uur per dag, 4 dagen", "32", Unit.HOURS),
        ("nl", "8 uur per dag", "8", Unit.HOURS_A_DAY),
        ("nl", "100 uur per maand", "100", Unit.HOURS_A_MONTH),
        ("nl", "1.728 uur", "1728", Unit.HOURS),
        ("en", "24 hours a week", "24", Unit.HOURS),
        ("en", "thirty-two hours", "32", Unit.HOURS),
        ("en", "7.5 hrs", "15/2", Unit.HOURS),
        ("en", "4 days of 8 hours", "32", Unit.HOURS),
        ("en", "1,728 hours", "1728", Unit.HOURS),
        # Parts of a full time job.
        ("nl", "0.8 fte", "4/5", Unit.FTE),
        ("nl", "0,8 fte", "4/5", Unit.FTE),
        ("nl", "anderhalve fte", "3/2", Unit.FTE),
        ("nl", "een halve fte", "1/2", Unit.FTE),
        ("nl", "halve fte", "1/2", Unit.FTE),
        ("nl", "driekwart fte", "3/4", Unit.FTE),
        ("nl", "twee en een halve fte", "5/2", Unit.FTE),
        ("nl", "tweeënhalve fte", "5/2", Unit.FTE),
        ("nl", "12 fte's", "12", Unit.FTE),
        ("en", "half an fte", "1/2", Unit.FTE),
        ("en", "two and a half fte", "5/2", Unit.FTE),
        ("nl", "80%", "80", Unit.PERCENT),
        ("nl", "12,5 procent", "25/2", Unit.PERCENT),
        # Times.
        ("nl", "half jaar", "1/2", Unit.YEARS),
        ("nl", "een half jaar", "1/2", Unit.YEARS),
        ("en", "half a year", "1/2", Unit.YEARS),
        ("nl", "anderhalf jaar", "3/2", Unit.YEARS),
        ("nl", "zes maanden", "6", Unit.MONTHS),
        ("nl", "6 mnd", "6", Unit.MONTHS),
        # Money.
        ("nl", "€ 1,5 miljoen", "1500000", Unit.EURO),
        ("nl", "€ 20.000,-", "20000", Unit.EURO),
        ("nl", "€ 1.250,50", "2501/2", Unit.EURO),
        ("en", "€ 1,250.50", "2501/2", Unit.EURO),
        ("nl", "20k", "20000", Unit.NONE),
        ("nl", "ongeveer 2 miljoen", "2000000", Unit.NONE),
        ("nl", "2 mln euro", "2000000", Unit.EURO),
        ("nl", "20 duizend euro", "20000", Unit.EURO),
        ("nl", "3 miljard", "3000000000", Unit.NONE),
        ("nl", "anderhalf miljoen", "1500000", Unit.NONE),
        ("nl", "twintigduizend", "20000", Unit.NONE),
        ("nl", "100 000", "100000", Unit.NONE),
        ("nl", "5 honderd", "500", Unit.NONE),
        ("en", "1.5 million", "1500000", Unit.NONE),
        ("en", "half a million", "500000", Unit.NONE),
        # Heads and bare numbers.
        ("nl", "twee", "2", Unit.NONE),
        ("nl", "één", "1", Unit.NONE),
        ("nl", "1,5", "3/2", Unit.NONE),
        ("en", "1.5", "3/2", Unit.NONE),
        ("nl", "12 x", "12", Unit.NONE),
        ("nl", "een stuk of 3", "3", Unit.NONE),
        ("nl", "drie personen", "3", Unit.PEOPLE),
        ("en", "three people", "3", Unit.PEOPLE),
        ("nl", "-5", "-5", Unit.NONE),
        ("nl", "123456789012345", "123456789012345", Unit.NONE),
        ("nl", "30 jaar oud", "30", Unit.YEARS),
    ],
)
def test_an_amount_is_read_with_its_unit(
    language: Language, text: str, value: str, unit: Unit
) -> None:
    (found,) = quantities(text, language)

    assert (found.value, found.unit) == (Fraction(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        *("", "geen idee", "NaN", "∞", "inf", "½", "٣٢", "Ⅳ", "x²", "veel"),
        pytest.param("een paar", id="a few is no number"),
        pytest.param("een kwartaal", id="a quarter of a year is not one"),
        pytest.param("1e999", id="no scientific notation"),
        pytest.param("4x8", id="no sums"),
        pytest.param("de 2e groep", id="which one is not how many"),
        pytest.param("0x20", id="no hexadecimal"),
        pytest.param("1" * (MAX_DIGITS + 1), id="more digits than anybody means"),
        pytest.param("1.2.3,4", id="separators that no language writes"),
    ],
)
def test_what_is_no_amount_is_not_read_as_one(text: str) -> None:
    assert quantities(text, "nl") == quantities(text, "en") == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("32-36 uur", [(32, Unit.HOURS), (36, Unit.HOURS)], id="a range"),
        pytest.param("32 tot 36 uur", [(32, Unit.HOURS), (36, Unit.HOURS)], id="a range in words"),
        pytest.param("2 dagen, 16 uur", [(2, Unit.DAYS), (16, Unit.HOURS)], id="not 2 × 16 hours"),
        pytest.param(
            "2 mensen, 3 dagen van 8 uur",
            [(2, Unit.PEOPLE), (24, Unit.HOURS)],
            id="days of hours behind another amount",
        ),
        pytest.param("12 duizend 500", [(12_000, Unit.NONE), (500, Unit.NONE)], id="two numbers"),
    ],
)
def test_several_amounts_are_told_apart(text: str, values: list[tuple[int, Unit]]) -> None:
    assert [(int(found.value), found.unit) for found in quantities(text, "nl")] == values


@given(st.integers(0, 10**12), st.sampled_from(["nl", "en"]))
def test_a_number_in_digits_is_itself(number: int, language: Language) -> None:
    separator = "." if language == "nl" else ","
    for written in (str(number), f"{number:,}".replace(",", separator), f"{number:,} euro"):
        values = [
            found.value for found in quantities(written, "en" if "eu" in written else language)
        ]
        assert values == [number]


@given(st.text(), st.sampled_from(["nl", "en"]))
def test_any_text_can_be_searched(text: str, language: Language) -> None:
    for found in quantities(text, language):
        assert found.start < found.end
