"""Reading what changes in a group that is there: who leaves, hours, contract, months."""

from fractions import Fraction

from core.assessment import measures
from core.assessment.facts import Group
from core.assessment.quantities import Unit, with_digits
from core.supposing import words
from core.supposing.changes import Contracted, Doubt, Found, Left, Prolonged, Unclear, Work
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
    if not hours:
        return None
    match the_one(said, meant(said)):
        case (group, people) if len(hours) == 1:
            return _hours(said, group, people, hours.pop())
        case (_, _):
            return Unclear(Doubt.WHICH_HOURS)
        case unclear:
            return unclear


def _hours(said: Said, group: Group, people: int, hours: Fraction) -> Found:
    """Read "36 uur", "4 uur meer" and "naar 36 uur"."""
    if not words.UP_TO.search(with_digits(said.text, said.heard.language)):
        if words.LESS.search(said.text):
            hours = group.hours - hours
        elif words.MORE.search(said.text):
            hours = group.hours + hours
    if measures.hours(said.known.facts.full_week).out_of_bounds(hours):
        return Unclear(Doubt.IMPOSSIBLE_FIGURE)
    if hours == group.hours:
        return Unclear(Doubt.NO_CHANGE)
    return Work(group.number, people, hours)


def prolonged(said: Said) -> Found:
    """Read another part of the year."""
    months = {it * measures.MONTHS_A_YEAR for it in said.of(Unit.YEARS)} | set(said.of(Unit.MONTHS))
    if measures.WHOLE_YEAR.named_in(said.text):
        months = {measures.MONTHS_A_YEAR}
    if len(months) != 1:
        return None
    match the_one(said, meant(said)):
        case (group, _) if group.months in months:
            return Unclear(Doubt.NO_CHANGE)
        case (_, _) if measures.MONTHS.out_of_bounds(next(iter(months))):
            return Unclear(Doubt.IMPOSSIBLE_FIGURE)
        case (group, people):
            return Prolonged(group.number, people, months.pop())
        case unclear:
            return unclear
