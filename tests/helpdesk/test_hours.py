"""Opening hours: read from one line, closed on holidays, right when summer time begins or ends."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.helpdesk.hours import HoursError, OpeningHours, Span
from core.zone import AMSTERDAM

OFFICE = OpeningHours.parse("ma-vr 9:00-17:00")
ALWAYS = OpeningHours.parse("ma-zo 0:00-24:00")
NINE_TO_FIVE = Span(time(9), time(17))


def at(written: str) -> datetime:
    """Read a moment in Dutch time."""
    return datetime.fromisoformat(written).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    "written",
    [
        "ma-vr 9:00-17:00",
        "maandag - vrijdag 9 – 17",
        "Mon-Fri 09.00-17.00",
        "ma-do 9-17, friday 9-17",
        "ma 9-17,di 9-17,wo 9-17,do 9-17,vr 9-17,",
    ],
)
def test_the_same_hours_in_many_ways(written: str) -> None:
    assert OpeningHours.parse(written) == OFFICE
    assert OFFICE.week == (NINE_TO_FIVE,) * 5 + (None,) * 2


def test_days_may_differ_and_go_around_the_weekend() -> None:
    week = OpeningHours.parse("ma-do 9:00-17:00, vr 9:00-12:30").week
    assert week[4:] == (Span(time(9), time(12, 30)), None, None)
    around = OpeningHours.parse("zo-ma 20:30-24:00").week
    assert around == (Span(time(20, 30), time(0)), *(None,) * 5, Span(time(20, 30), time(0)))


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("", "never open"),
        (" , ", "never open"),
        ("altijd", "'altijd' are no opening hours"),
        ("ma-vr", "'ma-vr' are no opening hours"),
        ("ma-vr 9:00", "'ma-vr 9:00' are no opening hours"),
        ("ma-xx 9-17", "'xx' is no day of the week"),
        ("ma-vr 9-25", "'25' is no time of the day"),
        ("ma-vr 9:60-17", "'9:60' is no time of the day"),
        ("ma-vr 9:0-17", "'9:0' is no time of the day"),
        ("ma-vr 17-9", "'ma-vr 17-9' closes before it opens"),
        ("ma 9-9", "closes before it opens"),
        ("ma 24-24", "closes before it opens"),
        ("ma-vr 9-17, vr 9-12", "'vr 9-12' gives hours to a day that had some"),
    ],
)
def test_what_are_no_hours_is_named_with_an_example(written: str, wrong: str) -> None:
    with pytest.raises(HoursError, match=wrong) as error:
        OpeningHours.parse(written)
    assert "'ma-vr 9:00-17:00'" in str(error.value)


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2026-11-30 08:59", "2026-11-30 09:00"),
        ("2026-11-30 09:00", "2026-11-30 09:00"),
        ("2026-11-30 16:59", "2026-11-30 16:59"),
        ("2026-11-30 17:00", "2026-12-01 09:00"),
        ("2026-12-04 17:00", "2026-12-07 09:00"),
        ("2026-12-24 18:00", "2026-12-28 09:00"),
        ("2026-04-02 18:00", "2026-04-03 09:00"),
        ("2026-04-03 18:00", "2026-04-07 09:00"),
        ("2026-04-24 18:00", "2026-04-28 09:00"),
        ("2026-05-04 18:00", "2026-05-05 09:00"),
        ("2026-05-13 18:00", "2026-05-15 09:00"),
        ("2030-05-03 18:00", "2030-05-06 09:00"),
        ("2025-05-02 18:00", "2025-05-06 09:00"),
        ("2026-12-31 18:00", "2027-01-04 09:00"),
    ],
    ids=[
        "a minute before", "at nine", "a minute before five", "at five", "weekend", "Christmas",
        "Good Friday is none", "Easter", "King's day on a Monday", "5 May 2026", "Ascension Day",
        "5 May 2030 is a Sunday", "5 May 2025", "New Year",
    ],
)  # fmt: skip
def test_when_the_desk_opens(moment: str, opens: str) -> None:
    assert OFFICE.opens(at(moment)) == at(opens)
    assert OFFICE.is_open(at(moment)) == (moment == opens)


@pytest.mark.parametrize(
    ("moment", "days", "end"),
    [
        ("2026-11-30 10:00", 5, "2026-12-07 17:00"),
        ("2026-11-30 07:00", 1, "2026-12-01 17:00"),
        ("2026-12-05 10:00", 5, "2026-12-11 17:00"),
        ("2026-12-18 16:00", 5, "2026-12-28 17:00"),
        ("2026-03-30 16:00", 5, "2026-04-07 17:00"),
    ],
    ids=["a week", "before nine", "from a Saturday", "over Christmas", "over Easter"],
)
def test_so_many_working_days(moment: str, days: int, end: str) -> None:
    assert OFFICE.within(at(moment), days) == at(end)


def test_working_days_end_when_their_own_day_does() -> None:
    hours = OpeningHours.parse("ma-do 9:00-17:00, vr 9:00-12:30")
    assert hours.within(at("2026-11-30 10:00"), 4) == at("2026-12-04 12:30")
    with pytest.raises(ValueError, match="a working day at least"):
        hours.within(at("2026-11-30 10:00"), 0)


@pytest.mark.parametrize(
    ("begin", "end", "hours"),
    [
        ("2026-11-30 10:00", "2026-11-30 12:00", 2),
        ("2026-11-30 07:00", "2026-11-30 23:00", 8),
        ("2026-12-04 16:00", "2026-12-07 10:00", 2),
        ("2026-12-05 00:00", "2026-12-06 23:00", 0),
        ("2026-12-24 16:00", "2026-12-28 09:30", 1.5),
        ("2026-11-30 12:00", "2026-11-30 10:00", 0),
    ],
)
def test_only_time_that_the_desk_is_open_counts(begin: str, end: str, hours: float) -> None:
    assert OFFICE.open_time(at(begin), at(end)) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("begin", "end", "hours"),
    [
        ("2026-03-29 00:00", "2026-03-30 00:00", 23),
        ("2026-03-29 01:00", "2026-03-29 04:00", 2),
        ("2026-10-25 00:00", "2026-10-26 00:00", 25),
        ("2026-10-25 01:00", "2026-10-25 04:00", 4),
    ],
)
def test_a_day_is_as_long_as_summer_time_makes_it(begin: str, end: str, hours: int) -> None:
    assert ALWAYS.open_time(at(begin), at(end)) == timedelta(hours=hours)


def test_an_hour_that_comes_twice_is_open_twice() -> None:
    for hour in range(4):
        moment = datetime(2026, 10, 24, 23, 30, tzinfo=UTC) + timedelta(hours=hour)
        assert ALWAYS.is_open(moment)
        assert ALWAYS.is_open(moment.astimezone(AMSTERDAM))


def test_hours_that_summer_time_skips_are_none() -> None:
    night = OpeningHours.parse("zo 2:30-3:00")
    assert night.opens(at("2026-03-28 12:00")) == at("2026-04-12 02:30")


def test_moments_of_anywhere_are_looked_at_in_dutch_time() -> None:
    assert OFFICE.is_open(datetime(2026, 7, 1, 7, tzinfo=UTC))
    assert not OFFICE.is_open(datetime(2026, 12, 1, 7, tzinfo=UTC))
    opens = OFFICE.opens(datetime(2026, 12, 1, 7, tzinfo=UTC))
    assert opens.isoformat() == "2026-12-01T09:00:00+01:00"


_SINCE = datetime(2024, 1, 1, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(), timedelta(days=2500)).map(lambda passed: _SINCE + passed)
WAITS = st.timedeltas(timedelta(), timedelta(days=40))
QUARTERS = st.lists(st.integers(0, 96), min_size=2, max_size=2, unique=True).map(sorted)


@st.composite
def any_hours(draw: st.DrawFn) -> OpeningHours:
    """Give hours as they are written: some days, each with a span of quarters."""
    lines = []
    for day in draw(st.sets(st.sampled_from("ma di wo do vr za zo".split()), min_size=1)):
        first, last = (f"{q // 4}:{q % 4 * 15:02}" for q in draw(QUARTERS))
        lines.append(f"{day} {first}-{last}")
    return OpeningHours.parse(", ".join(lines))


@given(any_hours(), MOMENTS)
def test_the_desk_opens_when_it_is_open_and_not_before(hours: OpeningHours, now: datetime) -> None:
    opens = hours.opens(now)
    assert opens >= now
    assert hours.is_open(opens)
    assert hours.is_open(now) == (opens.astimezone(UTC) == now)
    assert hours.open_time(now, opens) == timedelta()
    assert hours.open_time(opens, opens + timedelta(minutes=1)) > timedelta()


@given(any_hours(), MOMENTS, WAITS, WAITS)
def test_open_time_adds_up(
    hours: OpeningHours, begin: datetime, first: timedelta, second: timedelta
) -> None:
    middle, end = begin + first, begin + first + second
    total = hours.open_time(begin, end)
    assert total == hours.open_time(begin, middle) + hours.open_time(middle, end)
    assert timedelta() <= total <= end - begin
    assert ALWAYS.open_time(begin, end) >= total


@given(any_hours(), MOMENTS, st.integers(1, 20))
def test_a_working_day_ends_when_the_desk_closes(
    hours: OpeningHours, now: datetime, days: int
) -> None:
    end = hours.within(now, days)
    assert now < end < hours.within(now, days + 1)
    assert not hours.is_open(end) or end.time() == time(0)
    assert hours.is_open(end - timedelta(minutes=1))
