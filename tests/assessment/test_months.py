"""Months and years as people type them."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from core.assessment.kinds import Misread, Trouble
from core.assessment.months import EARLIEST, Month, Year

LAST = date(2025, 12, 1)
MONTH = Month(LAST)
YEAR = Year(2022, 2026)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("maart 2021", "2021-03"),
        ("Maart 2021.", "2021-03"),
        ("mrt 2021", "2021-03"),
        ("mrt. 2021", "2021-03"),
        ("1 mrt 2021", "2021-03"),
        ("31 augustus 2021", "2021-08"),
        ("eind maart 2021", "2021-03"),
        ("maart van 2021", "2021-03"),
        ("2021, maart", "2021-03"),
        ("march 2021", "2021-03"),
        ("March 1, 2021", "2021-03"),
        ("1st of March 2021", "2021-03"),
        ("Sept 2021", "2021-09"),
        ("oct 2021", "2021-10"),
        ("okt 2021", "2021-10"),
        ("03-2021", "2021-03"),
        ("3/2021", "2021-03"),
        ("03 2021", "2021-03"),
        ("15-03-2021", "2021-03"),
        ("15/3/2021", "2021-03"),
        ("15.3.2021", "2021-03"),
        ("2021-03", "2021-03"),
        ("2021-03-15", "2021-03"),
        pytest.param("2021", "2021-01", id="a bare year counts as its January"),
        pytest.param("sinds 2021", "2021-01", id="since a year"),
        pytest.param("december 2025", "2025-12", id="the last one"),
        pytest.param("1950", "1950-01", id="the first one"),
    ],
)
def test_a_month_is_read(text: str, month: str) -> None:
    assert MONTH.read(text, "nl") == month
    assert MONTH.value(month) == date.fromisoformat(f"{month}-01")


@pytest.mark.parametrize(
    "text",
    [
        *("", "geen idee", "maart", "maart '21", "13-2021", "2021-13", "0-2021", "99999"),
        pytest.param("januari 2026", id="still to come"),
        pytest.param("1949", id="before anybody who works today was hired"),
        pytest.param("maart 2020 of 2021", id="two years"),
        pytest.param("maart of april 2021", id="two months"),
        pytest.param("vorig jaar", id="which month of it"),
    ],
)
def test_what_is_no_month_is_not_read_as_one(text: str) -> None:
    assert MONTH.read(text, "nl") == Misread(Trouble.NOT_A_MONTH)


@given(
    st.dates(date(EARLIEST, 1, 1), LAST),
    st.sampled_from(["nl", "en", "en_GB"]),
    st.sampled_from(["MMMM y", "MMM y", "d MMMM y", "MM-y", "d-M-y", "y-MM-dd"]),
)
def test_every_month_is_read_as_a_calendar_writes_it(day: date, locale: str, pattern: str) -> None:
    assert MONTH.read(format_date(day, pattern, locale=locale), "nl") == f"{day:%Y-%m}"


def test_a_month_that_lies_ahead_no_longer_fits() -> None:
    with pytest.raises(ValueError, match="still to come"):
        Month(date(2024, 12, 1)).value("2025-01")
    with pytest.raises(ValueError, match="Invalid"):
        MONTH.value("?")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2025", "2025"),
        ("in 2025", "2025"),
        ("het jaar 2022 graag", "2022"),
        ("31-12-2024", "2024"),
        ("dit jaar", "2026"),
        ("vorig jaar", "2025"),
        ("afgelopen jaar", "2025"),
        ("this year", "2026"),
        ("last year", "2025"),
        ("2025 en dus 2025", "2025"),
    ],
)
def test_a_year_is_read(text: str, year: str) -> None:
    assert YEAR.read(text, "nl") == year
    assert YEAR.value(year) == int(year)


@pytest.mark.parametrize(
    "text",
    [
        *("", "25", "'25", "twee jaar geleden", "20255", "het volgende jaar"),
        pytest.param("2021", id="too long ago"),
        pytest.param("2027", id="still to come"),
        pytest.param("2024 en 2025", id="two years"),
        pytest.param("dit jaar of vorig jaar", id="two years in words"),
    ],
)
def test_what_is_no_year_to_count_over_is_not_read_as_one(text: str) -> None:
    assert YEAR.read(text, "nl") == Misread(Trouble.NOT_A_YEAR)


@pytest.mark.parametrize("canonical", ["2021", "2027", "", "twintig"])
def test_a_year_out_of_bounds_no_longer_fits(canonical: str) -> None:
    with pytest.raises(ValueError, match=r"out of bounds|invalid literal"):
        YEAR.value(canonical)
