"""The figures of the helpdesk: right, and honest about small numbers."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.effects import GapReason
from core.helpdesk.figures import FEWEST, Counted, Figures, Period, Share, figures
from core.helpdesk.hours import OpeningHours
from core.helpdesk.ticket import Standing, Ticket
from core.helpdesk.unanswered import Gap, Unanswered, in_vain, outside, passed_on, together
from tests.helpdesk.opened import MONDAY, TICKET

HOURS = OpeningHours.parse("ma-vr 9:00-17:00")
WEEK = Period.week(date(2026, 11, 29))
NOTHING = Counted((), 0, 0, (), Share(0, 0), Share(0, 0))
HOUR = timedelta(hours=1)
NOW = datetime.fromisoformat("2026-11-30T09:00+01:00")


def ticket(number: int, opened: datetime, answered: datetime | None = None) -> Ticket:
    return replace(TICKET, number=number, opened=opened, answered=answered)


def made(*tickets: Ticket, period: Period = WEEK) -> Figures:
    return figures(replace(NOTHING, tickets=tickets), period, NOW, HOURS)


def gap(question: str, reason: GapReason = "unknown", hours: int = 0) -> Gap:
    return Gap(question, reason, MONDAY + hours * HOUR)


def test_a_period_is_whole_days_in_the_netherlands() -> None:
    assert Period(date(2026, 11, 23), date(2026, 11, 29)) == WEEK
    assert WEEK.begin == datetime.fromisoformat("2026-11-23T00:00+01:00")
    assert WEEK.holds(WEEK.begin)
    assert WEEK.holds(WEEK.end - timedelta(microseconds=1))
    assert not WEEK.holds(WEEK.end)
    assert not WEEK.holds(None)


def test_without_anything_there_are_no_shares_and_no_median() -> None:
    nothing = made()

    assert nothing.response is None
    assert nothing.by_bot == Share(0, 0)
    assert nothing.by_bot.percent is None
    assert nothing.unanswered == ()


def test_the_first_answer_is_measured_by_the_clock_and_in_opening_hours() -> None:
    friday = datetime.fromisoformat("2026-11-27T16:00+01:00")
    found = made(
        ticket(1, MONDAY, MONDAY + HOUR),
        ticket(2, MONDAY, MONDAY + 3 * HOUR),
        ticket(3, friday, friday + timedelta(days=3)),
        ticket(4, MONDAY),
    )

    assert found.response is not None
    # That of Friday came on Monday, in another period.
    assert (found.response.of, found.response.median) == (2, 2 * HOUR)

    later = made(ticket(3, friday, friday + timedelta(days=3)), period=Period.week(NOW.date()))
    assert later.response is not None
    assert later.response.median == timedelta(days=3)
    assert later.response.median_open == 8 * HOUR


def test_open_tickets_come_with_the_oldest_first_whenever_they_were_asked() -> None:
    old = ticket(1, MONDAY - timedelta(days=40))
    closed = replace(ticket(2, MONDAY), standing=Standing.CLOSED)
    found = made(ticket(3, MONDAY), closed, old)

    assert [it.number for it in found.open] == [1, 3]
    assert found.opened == 2
    assert found.opened_today == 0


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_a_percentage_is_near_and_never_of_few(part: int, rest: int) -> None:
    share = Share(part, part + rest)
    if share.whole < FEWEST:
        assert share.percent is None
    else:
        assert share.percent is not None
        assert abs(share.percent - 100 * part / share.whole) <= 0.5
        assert 0 <= share.percent <= 100


def test_a_question_that_went_to_people_is_one_question() -> None:
    gaps = (gap("Wie dan?"), gap("wie dan", "passed-on", 1), gap("Waarom?", "not-meant"))

    assert (in_vain(gaps), passed_on(gaps), outside(gaps)) == (2, 1, 0)
    found = figures(replace(NOTHING, answers=6, gaps=gaps), WEEK, NOW, HOURS)
    assert found.by_bot == Share(6, 8)


def test_what_is_about_something_else_is_part_of_no_share_unless_people_were_to_see_it() -> None:
    gaps = (gap("Regent het?", "outside"), gap("Telt regen?", "outside"))
    assert (in_vain(gaps), outside(gaps)) == (0, 2)
    assert together(gaps) == ()

    insisted = (*gaps, gap("Telt regen?", "passed-on", 1))
    assert (in_vain(insisted), outside(insisted)) == (1, 1)


def test_much_the_same_question_is_told_once_in_the_words_used_most() -> None:
    gaps = (
        gap("Mag een hond mee naar de audit?", hours=1),
        gap("mag een hond mee naar de audit", hours=2),
        gap("Mag mijn hond mee naar de audit?", hours=3),
        gap("Hoe lang duurt de audit?", hours=4),
        gap("Hoe lang duurt de aanvraag?", hours=5),
    )
    assert together(gaps) == (
        Unanswered("mag een hond mee naar de audit", 3),
        Unanswered("Hoe lang duurt de aanvraag?", 1),
        Unanswered("Hoe lang duurt de audit?", 1),
    )


@pytest.mark.parametrize("question", ["???", "Чи можна?", ""])
def test_a_question_without_latin_letters_is_one_too(question: str) -> None:
    found = together((gap(question), gap("Wie dan?")))
    assert set(found) == {Unanswered(question, 1), Unanswered("Wie dan?", 1)}


REASONS: tuple[GapReason, ...] = ("unknown", "outside", "not-meant", "passed-on")
GAPS = st.lists(
    st.builds(
        gap,
        st.sampled_from(("Wie dan?", "wie dan", "Waarom?", "Mag de hond mee?", "Mag een hond mee")),
        st.sampled_from(REASONS),
        st.integers(0, 50),
    ),
    max_size=30,
)


@given(GAPS, st.randoms())
def test_no_question_is_lost_or_told_twice_in_whatever_order_they_are_read(
    gaps: list[Gap], chance: Random
) -> None:
    found = together(gaps)
    assert sum(it.times for it in found) == in_vain(gaps)
    assert passed_on(gaps) <= in_vain(gaps)
    assert [it.times for it in found] == sorted((it.times for it in found), reverse=True)

    shuffled = list(gaps)
    chance.shuffle(shuffled)
    assert together(shuffled) == found
