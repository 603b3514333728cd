"""When somebody is to be reminded, and when it is over."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.helpdesk.deeds import Answer, Await, Close
from core.helpdesk.due import Patience, Task, due
from core.helpdesk.hours import OpeningHours
from core.helpdesk.life_cycle import escalated, reminded, said, warned
from core.helpdesk.ticket import USER, Entry, Ticket, What
from tests.helpdesk.tickets import DAY, HOUR, MONDAY, NEW, after

PATIENCE = Patience(OpeningHours.parse("ma-vr 9:00-17:00"))


def moment(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}+01:00")


@pytest.mark.parametrize(
    ("at", "task"),
    [
        ("11-23T13:59", None),
        ("11-23T14:00", Task.REMIND),
        ("11-24T03:00", Task.REMIND),
        ("11-27T16:59", Task.REMIND),
        ("11-27T17:00", Task.ESCALATE),
        ("12-24T10:00", Task.ESCALATE),
    ],
)
def test_colleagues_are_told_of_a_question_and_others_before_the_promise_ends(
    at: str, task: Task | None
) -> None:
    assert PATIENCE.promised(MONDAY) == moment("11-30T17:00")
    assert due(NEW, moment(at), PATIENCE) == task


def test_only_the_hours_count_in_which_somebody_is_there() -> None:
    friday = replace(NEW, opened=moment("11-27T16:00"), unanswered=moment("11-27T16:00"))

    assert due(friday, moment("11-30T11:59"), PATIENCE) is None
    assert due(friday, moment("11-30T12:00"), PATIENCE) is Task.REMIND


def test_a_reminder_is_repeated_after_as_long_again() -> None:
    ticket = reminded(NEW, moment("11-23T14:00")).ticket

    assert due(ticket, moment("11-23T16:59"), PATIENCE) is None
    assert due(ticket, moment("11-24T10:00"), PATIENCE) is Task.REMIND


def test_others_are_told_once() -> None:
    ticket = escalated(NEW, moment("11-27T17:00")).ticket

    assert due(ticket, moment("12-24T10:00"), PATIENCE) is Task.REMIND


@pytest.mark.parametrize("ticket", [after(Answer("Ja.")), after(Answer("Ja."), Await())])
def test_a_user_who_is_silent_is_warned_and_a_day_later_it_is_closed(ticket: Ticket) -> None:
    idle = ticket.touched + PATIENCE.idle
    assert due(ticket, idle - timedelta(minutes=1), PATIENCE) is None
    assert due(ticket, idle, PATIENCE) is Task.WARN

    ticket = warned(ticket, idle).ticket
    assert due(ticket, idle + DAY - HOUR, PATIENCE) is None
    assert due(ticket, idle + DAY, PATIENCE) is Task.CLOSE


def test_who_says_something_after_a_warning_is_waited_for_no_more() -> None:
    idle = MONDAY + 9 * DAY
    ticket = warned(after(Answer("Ja.")), idle).ticket
    ticket = said(ticket, Entry(idle + HOUR, USER, What.SAID, "Wacht!"), "test:ann").ticket

    assert due(ticket, idle + 2 * HOUR, PATIENCE) is None
    assert ticket.warned is None


def test_a_promise_of_one_day_is_told_of_before_it_is_over() -> None:
    hasty = replace(PATIENCE, answer_days=1)

    assert hasty.escalates(MONDAY) == hasty.promised(MONDAY) == moment("11-24T17:00")


def test_nothing_is_due_with_what_is_closed() -> None:
    assert due(after(Close()), MONDAY + 3 * DAY, PATIENCE) is None
