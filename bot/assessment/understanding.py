"""What a message says in answer to a question: one answer, a whole group, or nothing readable."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from bot.assessment.session import Session
from core.assessment.group_line import read_group
from core.assessment.kinds import Misread, Name, Optional
from core.assessment.measures import FULL_WEEK
from core.assessment.months import Month
from core.assessment.questions import Question
from core.assessment.scenario import Answers


@dataclass(frozen=True, slots=True)
class Answered:
    """One canonical answer to the question."""

    canonical: str


@dataclass(frozen=True, slots=True)
class Described:
    """Several answers on one line, by key: to be confirmed first."""

    answers: Answers


Understood: TypeAlias = Answered | Described | Misread

PLACES = frozenset({"staff", "group-more"})
"""Questions at which a line may describe the next group."""


def understand(session: Session, question: Question[object], text: str) -> Understood:
    """Read a message as an answer to a question."""
    described = _described(session, question, text)
    if described:
        return Described(described)
    canonical = question.kind.read(text, session.voice.language)
    return canonical if isinstance(canonical, Misread) else Answered(canonical)


def _described(session: Session, question: Question[object], text: str) -> Answers | None:
    """Give the answers of a line that says more of a group than was asked."""
    number = _group_at(question)
    week, year = session.answer("full-week"), session.answer("reference-year")
    if number is None or week is None or year is None:
        return None
    fields = read_group(
        text,
        session.voice.language,
        session.staffing,
        FULL_WEEK.value(week),
        Month(date(int(year), 12, 1)),
    )
    group = {f"group.{number}.{field}": canonical for field, canonical in fields.items()}
    if question.words in PLACES:
        return {question.key: "yes"} | group if "position" in fields and len(group) > 1 else None
    # Within a group a line fills in what is still open, and never what was answered.
    open_ones = {k: a for k, a in group.items() if k == question.key or not session.answer(k)}
    return open_ones if len(open_ones) > 1 else None


def _group_at(question: Question[object]) -> int | None:
    """Give the number of the group that a line would describe."""
    if question.words == "staff":
        return 1
    match question.part:
        case ("group", number):
            return number + 1 if question.words == "group-more" else number
        case _:
            return None


def takes_anything(question: Question[object]) -> bool:
    """Tell whether any words at all would do as an answer."""
    return isinstance(question.kind, Optional) and isinstance(question.kind.kind, Name)
