"""When one is reminded that a certificate ends: twice at most, also with a clock that jumps."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.application.reminding import months_before, reminder_due

UNTIL = date(2029, 2, 1)


@pytest.mark.parametrize(
    ("today", "reminded", "due"),
    [
        (date(2028, 7, 31), None, None),
        (date(2028, 8, 1), None, 6),
        (date(2028, 8, 1), 6, None),
        (date(2028, 10, 31), 6, None),
        (date(2028, 11, 1), 6, 3),
        (date(2028, 11, 1), None, 3),
        (date(2028, 11, 1), 3, None),
        (date(2029, 2, 1), None, 3),
        (date(2029, 2, 2), None, None),
        (date(2028, 8, 1), 0, None),
        (date(2028, 11, 1), 0, None),
    ],
)
def test_six_and_three_months_before(today: date, reminded: int | None, due: int | None) -> None:
    assert reminder_due(UNTIL, reminded, today) == due


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2029, 2, 1), 3, date(2028, 11, 1)),
        (date(2028, 8, 31), 6, date(2028, 2, 29)),
        (date(2027, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 1, 15), 6, date(2026, 7, 15)),
        (date(2027, 12, 31), 3, date(2027, 9, 30)),
    ],
)
def test_a_month_that_is_shorter_ends_earlier(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


@given(st.lists(st.integers(0, 900), min_size=1, max_size=60), st.integers(0, 365))
def test_however_the_clock_jumps_nobody_is_reminded_twice_of_the_same(
    looks: list[int], lasting: int
) -> None:
    first = date(2028, 1, 1)
    until, reminded, told = first + timedelta(days=300 + lasting), None, list[int]()
    for look in looks:
        if due := reminder_due(until, reminded, first + timedelta(days=look)):
            reminded = due
            told.append(due)
    assert told in ([], [6], [3], [6, 3])
