"""A whole group from a form, as `group_line` reads one from a line."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from core.assessment import measures
from core.assessment.kinds import Kind, Option
from core.assessment.months import Month
from core.assessment.scenario import Answers
from core.assessment.staffing import DECEMBER, Staffing


def typed_fields(week: Fraction, year: int) -> Mapping[str, Kind[object]]:
    """Give how each field in which one types is read, by its name and in the order of asking.

    `week` is the full working week in hours, `year` the reference year.
    """
    return {
        "people": measures.HEADS,
        "hours": measures.hours(week),
        "months": measures.MONTHS,
        "since": Month(date(year, DECEMBER, 1)),
    }


def group_fields(staffing: Staffing, week: Fraction, year: int) -> Mapping[str, Kind[object]]:
    """Give how each field is read, also those in which one chooses."""
    chosen = {"position": Option(staffing.positions), "contract": Option(staffing.contracts)}
    return {**chosen, **typed_fields(week, year)}


def that_count(answers: Answers, staffing: Staffing) -> Answers:
    """Leave out since when they count, where their position has no end."""
    position = answers.get("position")
    limited = position and staffing.position(position).counts_years is not None
    return {field: answer for field, answer in answers.items() if limited or field != "since"}
