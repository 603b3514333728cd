"""Reading who would be taken on: "een Wajonger van 32 uur"."""

from fractions import Fraction
from math import ceil

from core.assessment import measures
from core.assessment.quantities import Unit
from core.supposing import words
from core.supposing.changes import Assumed, Doubt, Found, Grown, Hire, Unclear
from core.supposing.hire_terms import ASSUMED, HEADS, each, fields_of, possible, starting, unread
from core.supposing.said import Said

USUAL_CONTRACT = "regular"
STUDENTS_CONTRACT = "internship"


def hired(said: Said) -> Found:
    """Read a group that is taken on; None if it is about hours of colleagues that are there."""
    positions = said.positions
    if positions and words.HOURS_OF.search(said.before_position):
        return Unclear(Doubt.HOW_MANY)
    if words.LONGER.search(said.text) or (not positions and len(said.contracts) > 1):
        return None
    if not positions:
        return _of_no_position(said)
    if len(positions) > 1:
        return Unclear(Doubt.TWO_POSITIONS)
    if words.HALF.search(said.before_position):
        return Unclear(Doubt.HOW_MANY)
    return _group(said, positions[0])


def _of_no_position(said: Said) -> Found:
    if words.NO_TARGET.search(said.text):
        return _others(said)
    counted = said.of(*HEADS, Unit.FTE) or words.PEOPLE.search(said.text)
    return Unclear(Doubt.WHICH_POSITION) if counted else None


def _others(said: Said) -> Found:
    """Read growth by colleagues outside the target group."""
    fte, people, hours = said.of(Unit.FTE), said.of(*HEADS), said.of(Unit.HOURS)
    week = said.known.facts.full_week
    match fte, people, hours:
        case (only,), (), ():
            return Grown(only)
        case (), (heads,), (each,):
            return Grown(heads * each / week)
        case (), (heads,), ():
            return Grown(heads)
        case _:
            return Unclear(Doubt.IN_FTE)


def _group(said: Said, position: str) -> Found:
    fields = fields_of(said)
    if doubt := unread(said, fields):
        return Unclear(doubt)
    week = said.known.facts.full_week
    people = int(fields["people"]) if "people" in fields else int(said.is_of_one)
    fte = said.of(Unit.FTE)
    hours = each(said, fields, people, week)
    if not people and len(fte) == 1 and fte[0] > 0:
        # "2 fte wajongers" says how much they work, and not how many they are.
        people = ceil(fte[0])
        hours = fte[0] * week / people
    if not people:
        return Unclear(Doubt.HOW_MANY)
    usual = STUDENTS_CONTRACT if words.STUDENT.search(said.text) else USUAL_CONTRACT
    instead = bool(words.INSTEAD.named_in(said.text) or words.REPLACING.search(said.text))
    limited = said.known.staffing.position(position).counts_years is not None
    assumed = {it for field, it in ASSUMED.items() if field not in fields}
    if usual != USUAL_CONTRACT:
        assumed.discard(Assumed.REGULAR)
    assumed |= {Assumed.ON_TOP} - ({Assumed.ON_TOP} if instead else set())
    assumed |= {Assumed.HIRED_IN_JANUARY} if limited else set()
    hire = Hire(
        position=position,
        contract=fields.get("contract", usual),
        people=people,
        hours=hours,
        months=Fraction(fields.get("months", measures.MONTHS_A_YEAR)),
        instead=instead,
        assumed=frozenset(assumed),
    )
    return possible(starting(said, hire) if limited else hire, said)
