"""When an end of a certificate comes near enough to be reminded of it."""

from calendar import monthrange
from datetime import date

MONTHS = (6, 3)
"""How many months before the last day of a certificate its holder is reminded."""


def reminder_due(until: date, reminded: int | None, today: date) -> int | None:
    """Give the reminder that is due today, by its months; None if none is.

    One that was missed is caught up with, unless the next one is due by now; after the last
    day there is nothing to be reminded of.
    """
    due = [months for months in MONTHS if months_before(until, months) <= today <= until]
    if not due or (reminded is not None and min(due) >= reminded):
        return None
    return min(due)


def months_before(day: date, months: int) -> date:
    """Give the same day so many months earlier, or the last one of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
