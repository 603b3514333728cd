"""Reading who would be taken on: "een Wajonger van 32 uur", and "en als we er twee aannemen?"."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import ceil

from core.assessment import measures
from core.assessment.group_line import read_group
from core.assessment.months import Month, month_named
from core.assessment.quantities import Unit
from core.assessment.scenario import Answers
from core.supposing import words
from core.supposing.changes import Assumed, Doubt, Found, Grown, Hire, Unclear
from core.supposing.said import Said

USUAL_CONTRACT = "regular"
STUDENTS_CONTRACT = "internship"

_HEADS = (Unit.NONE, Unit.PEOPLE)


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


def hired_again(said: Said, last: Hire) -> Found:
    """Read what is different from the hire before: its number, hours, contract or months."""
    names_others = said.positions or words.GROUP.search(said.heard.body) or len(said.contracts) > 1
    about_it = said.heard.builds_on or words.OF_THEM.search(said.text)
    if names_others or not about_it or any(book.spelled_in(said.text) for book in _OTHERWISE):
        return None
    fields = _fields(said)
    if doubt := _unread(said, fields):
        return Unclear(doubt)
    if not fields.keys() & {"people", "hours", "months", "contract"}:
        return None
    people, gone = int(fields.get("people", last.people)), _ASSUMED.keys() & fields.keys()
    limited = said.known.staffing.position(last.position).counts_years is not None
    again = replace(
        last,
        people=people,
        hours=_each(said, fields, people, last.hours),
        months=Fraction(fields.get("months", last.months)),
        contract=fields.get("contract", last.contract),
        assumed=last.assumed - {_ASSUMED[field] for field in gone},
    )
    return _possible(_starting(said, again) if limited else again, said)


_OTHERWISE = (words.BUYING, words.GROWING, words.SHRINKING, words.LEAVING)
_ASSUMED = {
    "hours": Assumed.FULL_WEEK,
    "months": Assumed.WHOLE_YEAR,
    "contract": Assumed.REGULAR,
}
"""What is assumed of a hire where nothing is said of it."""


def _of_no_position(said: Said) -> Found:
    if words.NO_TARGET.search(said.text):
        return _others(said)
    counted = said.of(*_HEADS, Unit.FTE) or words.PEOPLE.search(said.text)
    return Unclear(Doubt.WHICH_POSITION) if counted else None


def _others(said: Said) -> Found:
    """Read growth by colleagues outside the target group."""
    fte, people, hours = said.of(Unit.FTE), said.of(*_HEADS), said.of(Unit.HOURS)
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
    fields = _fields(said)
    if doubt := _unread(said, fields):
        return Unclear(doubt)
    week = said.known.facts.full_week
    people = int(fields["people"]) if "people" in fields else int(said.is_of_one)
    fte = said.of(Unit.FTE)
    hours = _each(said, fields, people, week)
    if not people and len(fte) == 1 and fte[0] > 0:
        # "2 fte wajongers" says how much they work, and not how many they are.
        people = ceil(fte[0])
        hours = fte[0] * week / people
    if not people:
        return Unclear(Doubt.HOW_MANY)
    usual = STUDENTS_CONTRACT if words.STUDENT.search(said.text) else USUAL_CONTRACT
    instead = bool(words.INSTEAD.named_in(said.text) or words.REPLACING.search(said.text))
    limited = said.known.staffing.position(position).counts_years is not None
    assumed = {it for field, it in _ASSUMED.items() if field not in fields}
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
    return _possible(_starting(said, hire) if limited else hire, said)


def _each(said: Said, fields: Answers, people: int, usual: Fraction) -> Fraction:
    """Give the hours of each, also where those of all of them are said."""
    if "hours" not in fields:
        return usual
    hours = Fraction(fields["hours"])
    return hours / people if people and words.TOGETHER.search(said.text) else hours


def _starting(said: Said, hire: Hire) -> Hire:
    """Take over the month in which they start."""
    _, months = _without_start(said.text)
    if not months:
        return hire
    since = f"{said.known.facts.year}-{13 - months:02}"
    return replace(hire, since=since, assumed=hire.assumed - {Assumed.HIRED_IN_JANUARY})


def _possible(hire: Hire, said: Said) -> Hire | Unclear:
    """Ask back who works more than the full week, or next to nothing."""
    if hire.hours > said.known.facts.full_week:
        return Unclear(Doubt.OVER_FULL_WEEK)
    least = measures.hours(said.known.facts.full_week).low
    return Unclear(Doubt.IMPOSSIBLE_FIGURE) if hire.hours < least else hire


def _fields(said: Said) -> Answers:
    facts = said.known.facts
    text, months = _without_start(said.text)
    december = Month(date(facts.year, 12, 1))
    text = words.ARTICLE.sub("", text)
    read = read_group(text, said.heard.language, said.known.staffing, facts.full_week, december)
    weekly = {*said.of(Unit.HOURS), *(fte * facts.full_week for fte in said.of(Unit.FTE))}
    if len(weekly) == 1 and words.TOGETHER.search(said.text):
        # Of all of them it may be more than anybody works.
        read = {**read, "hours": str(weekly.pop())}
    return {**read, "months": str(months)} if months else read


def _without_start(text: str) -> tuple[str, int]:
    """Take "vanaf 1 juli" out, and give the months that are left of the year; 0 if not said."""
    for match in words.STARTING.finditer(text):
        if month := month_named(match["month"]):
            return text[: match.start()] + text[match.end() :], 13 - month
    return re.sub(r"\b(?:vanaf|sinds|since|from)\b", " ", text, flags=re.I), 0


def _unread(said: Said, fields: Answers) -> Doubt | None:
    """Tell which figure was given and could not be used."""
    weekly, heads = set(said.of(Unit.HOURS)), set(said.of(*_HEADS))
    if weekly and "hours" not in fields:
        return Doubt.WHICH_HOURS if len(weekly) > 1 else Doubt.IMPOSSIBLE_FIGURE
    if heads and said.of(Unit.FTE) and "hours" not in fields:
        return Doubt.IMPOSSIBLE_FIGURE
    if heads and "people" not in fields and not words.STARTING.search(said.text):
        return Doubt.HOW_MANY if len(heads) > 1 else Doubt.IMPOSSIBLE_FIGURE
    return None
