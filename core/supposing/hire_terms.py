"""What is said of who would be taken on: how many, their hours and months, and from when."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

from core.assessment import measures
from core.assessment.group_line import read_group
from core.assessment.months import Month, month_named
from core.assessment.quantities import Unit
from core.assessment.scenario import Answers
from core.supposing import differences, words
from core.supposing.changes import Assumed, Doubt, Hire, Unclear
from core.supposing.said import Said

HEADS = (Unit.NONE, Unit.PEOPLE)
ASSUMED = {
    "hours": Assumed.FULL_WEEK,
    "months": Assumed.WHOLE_YEAR,
    "contract": Assumed.REGULAR,
}
"""What is assumed of a hire where nothing is said of it."""


def fields_of(said: Said) -> Answers:
    """Give what is said of them, by the last part of the key, as far as it is certain."""
    facts = said.known.facts
    text, months = _without_start(said.text)
    december = Month(date(facts.year, 12, 1))
    text = words.ARTICLE.sub("", text)
    read = read_group(text, said.heard.language, said.known.staffing, facts.full_week, december)
    weekly = {*said.of(Unit.HOURS), *(fte * facts.full_week for fte in said.of(Unit.FTE))}
    if len(weekly) == 1 and differences.TOGETHER.search(said.text):
        # Of all of them it may be more than anybody works.
        read = {**read, "hours": str(weekly.pop())}
    return {**read, "months": str(months)} if months else read


def each(said: Said, fields: Answers, people: int, usual: Fraction) -> Fraction:
    """Give the hours of each, also where those of all of them are said."""
    if "hours" not in fields:
        return usual
    hours = Fraction(fields["hours"])
    return hours / people if people and differences.TOGETHER.search(said.text) else hours


def starting(said: Said, hire: Hire) -> Hire:
    """Take over the month in which they start."""
    _, months = _without_start(said.text)
    if not months:
        return hire
    since = f"{said.known.facts.year}-{13 - months:02}"
    return replace(hire, since=since, assumed=hire.assumed - {Assumed.HIRED_IN_JANUARY})


def possible(hire: Hire, said: Said) -> Hire | Unclear:
    """Ask back who works more than the full week, or next to nothing, or in another year."""
    years = {it["year"] for it in words.STARTING.finditer(said.text) if it["year"]}
    if years - {str(said.known.facts.year)}:
        return Unclear(Doubt.ANOTHER_YEAR)
    if hire.hours > said.known.facts.full_week:
        return Unclear(Doubt.OVER_FULL_WEEK)
    least = measures.hours(said.known.facts.full_week).low
    return Unclear(Doubt.IMPOSSIBLE_FIGURE) if hire.hours < least else hire


def unread(said: Said, fields: Answers) -> Doubt | None:
    """Tell which figure was given and could not be used."""
    weekly, heads = set(said.of(Unit.HOURS)), set(said.of(*HEADS))
    if said.hours_are_not_weekly:
        return Doubt.WHICH_HOURS
    if weekly and "hours" not in fields:
        return Doubt.WHICH_HOURS if len(weekly) > 1 else Doubt.IMPOSSIBLE_FIGURE
    if heads and said.of(Unit.FTE) and "hours" not in fields:
        return Doubt.IMPOSSIBLE_FIGURE
    if heads and "people" not in fields and not words.STARTING.search(said.text):
        return Doubt.HOW_MANY if len(heads) > 1 else Doubt.IMPOSSIBLE_FIGURE
    return None


def _without_start(text: str) -> tuple[str, int]:
    """Take "vanaf 1 juli" out, and give the months that are left of the year; 0 if not said."""
    for match in words.STARTING.finditer(text):
        if month := month_named(match["month"]):
            return text[: match.start()] + text[match.end() :], 13 - month
    return re.sub(r"\b(?:vanaf|sinds|since|from)\b", " ", text, flags=re.I), 0
