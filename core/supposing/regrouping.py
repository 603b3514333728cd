"""Reading what changes in a group that is there: who leaves, hours, contract, months."""

from collections.abc import Set as AbstractSet
from fractions import Fraction

from core.assessment import measures
from core.assessment.facts import Group
from core.assessment.quantities import Unit
from core.supposing import differences
from core.supposing.changes import Contracted, Doubt, Found, Left, Prolonged, Unclear, Work
from core.supposing.directions import resulting
from core.supposing.said import Said, meant, the_one


def left(said: Said) -> Found:
    """Read who leaves."""
    match the_one(said, meant(said)):
        case (group, people):
            return Left(group.number, people)
        case unclear:
            return unclear


def contracted(said: Said) -> Found:
    """Read a new contract: the last one that is named, for whom is named before."""
    contracts = said.contracts
    if not contracts or said.of(Unit.HOURS):
        return None
    new = contracts[-1]
    match the_one(said, meant(said, without=(new,))):
        case (group, _) if _months(said) - {group.months}:
            return Unclear(Doubt.ONE_AT_A_TIME)
        case (group, _) if group.contract == new:
            return Unclear(Doubt.NO_CHANGE)
        case (group, people):
            return Contracted(group.number, people, new)
        case unclear:
            return unclear


def working(said: Said) -> Found:
    """Read other hours."""
    week = said.known.facts.full_week
    hours = set(said.of(Unit.HOURS))
    if not hours and measures.FULL_TIME.named_in(said.text):
        hours = {week}
    if not hours and not said.hours_are_not_weekly:
        return None
    match the_one(said, meant(said)):
        case (_, _) if said.hours_are_not_weekly:
            return Unclear(Doubt.WHICH_HOURS)
        case (group, _) if _months(said) or {*said.contracts} - {group.contract}:
            return Unclear(Doubt.ONE_AT_A_TIME)
        case (group, people) if len(hours) == 1:
            return _hours(said, group, people, hours.pop())
        case (_, _):
            return Unclear(Doubt.WHICH_HOURS)
        case unclear:
            return unclear


def _hours(said: Said, group: Group, people: int, hours: Fraction) -> Found:
    """Read "36 uur", "4 uur meer" and "naar 36 uur"."""
    week = said.known.facts.full_week
    each = hours / people if differences.TOGETHER.search(said.text) else hours
    new = resulting(said, group.hours, each)
    if new is None:
        return Unclear(Doubt.WHICH_HOURS)
    if measures.hours(week).out_of_bounds(new):
        return Unclear(Doubt.IMPOSSIBLE_FIGURE)
    if new == group.hours:
        return Unclear(Doubt.NO_CHANGE)
    return Unclear(Doubt.OVER_FULL_WEEK) if new > week else Work(group.number, people, new)


def prolonged(said: Said) -> Found:
    """Read another part of the year."""
    months = _months(said)
    if len(months) != 1:
        return None
    match the_one(said, meant(said)):
        case (group, people):
            return _part_of_year(said, group, people, next(iter(months)))
        case unclear:
            return unclear


def _part_of_year(said: Said, group: Group, people: int, months: Fraction) -> Found:
    """Read "9 maanden", "3 maanden langer" and "het hele jaar"."""
    whole = measures.WHOLE_YEAR.named_in(said.text)
    new = months if whole else resulting(said, group.months, months)
    if new is None:
        return Unclear(Doubt.WHICH_MONTHS)
    if new == group.months:
        return Unclear(Doubt.NO_CHANGE)
    if measures.MONTHS.out_of_bounds(new):
        return Unclear(Doubt.IMPOSSIBLE_FIGURE)
    return Prolonged(group.number, people, new)


def _months(said: Said) -> AbstractSet[Fraction]:
    """Give every part of a year that is named, in months."""
    if measures.WHOLE_YEAR.named_in(said.text):
        return {measures.MONTHS_A_YEAR}
    years = {it * measures.MONTHS_A_YEAR for it in said.of(Unit.YEARS)}
    return years | set(said.of(Unit.MONTHS))
