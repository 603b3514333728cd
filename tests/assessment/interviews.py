"""An assessment without a bot: the questions of the real edition, answered by hand or at random."""

from datetime import date
from fractions import Fraction
from typing import TypeAlias

from hypothesis import strategies as st

from core.assessment.amounts import Amount, Estimable
from core.assessment.interview import CONFIRMED, Interview
from core.assessment.kinds import Kind, Name, Option, Optional
from core.assessment.months import Month, Year
from core.assessment.questions import Question
from core.assessment.replay import Open, replay
from core.assessment.scenario import Answers
from core.assessment.staffing import Staffing
from tests.ladder.companies import EDITION

Told: TypeAlias = dict[str, str]
"""Answers by key, to put together with others."""

STARTED = date(2026, 11, 23)
STAFFING = Staffing(EDITION)
INTERVIEW = Interview(EDITION, STAFFING, STARTED)

ORGANISATION = {
    "organisation": "Bakkerij Vers",
    "sw-company": "no",
    "reference-year": "2025",
    "full-week": "40",
    "total-fte": "48",
}
NOTHING_BESIDE = {"own-employment": "no", "purchases": "no"}
QUALITY = {f"quality.{requirement.id}": "yes" for requirement in EDITION.requirements}

LIMITED = [it.id for it in EDITION.start_positions if it.counts_years is not None]
"""Start positions that count for some years only."""


def group(number: int, position: str = "wajong", **fields: str) -> Told:
    """Answer everything about a group, the last one unless `more` says otherwise."""
    usual = {"contract": "regular", "people": "3", "hours": "24", "months": "12", "more": "no"}
    told = {"position": position} | usual | fields
    return {f"group.{number}.{field}": answer for field, answer in told.items()}


def purchase(number: int, **fields: str) -> Told:
    """Answer everything about a purchase, the last one unless `more` says otherwise."""
    usual = {"supplier": "De Brug", "amount": "20000", "turnover": "1500000"}
    told = usual | {"fte": "30", "direct": "25", "more": "no"} | fields
    return {f"purchase.{number}.{field}": answer for field, answer in told.items()}


ONE_GROUP: Told = (
    ORGANISATION | {"staff": "yes"} | group(1) | NOTHING_BESIDE | QUALITY | {CONFIRMED: "yes"}
)
"""The bakery of the first transcript: 48 fte, three wajongers of 24 hours, trede 1."""


def without(answers: Answers, *keys: str) -> Told:
    """Forget some answers."""
    return {key: answer for key, answer in answers.items() if key not in keys}


def open_question(answers: Answers) -> str:
    """Give the key of the question that comes next."""
    outcome = replay(INTERVIEW, answers)
    assert isinstance(outcome, Open), outcome
    return outcome.question.key


def asked_keys(answers: Answers) -> list[str]:
    """Give the keys of everything that was asked, in order."""
    return [question.key for question in replay(INTERVIEW, answers).asked]


@st.composite
def walks(draw: st.DrawFn, most: int = 60) -> Told:
    """Answer one open question after the other, any way that it allows; stop anywhere."""
    answers: Told = {}
    for _ in range(draw(st.sampled_from([most, most, most, 3, 12]))):
        outcome = replay(INTERVIEW, answers)
        if not isinstance(outcome, Open):
            break
        answers[outcome.question.key] = draw(canonical(outcome.question))
    return answers


def canonical(question: Question[object]) -> st.SearchStrategy[str]:
    """Any answer that a question allows; a total large enough for most groups."""
    if question.key == "sw-company":
        return st.sampled_from(["no"] * 9 + ["yes"])
    if question.key == "total-fte":
        return st.integers(2, 20_000).map(str) | amounts(Fraction(1), Fraction(3))
    if question.words == "group-position":
        return st.sampled_from([*LIMITED, *question.offers])
    any_answer = _of_kind(question.kind)
    return st.sampled_from(question.offers) | any_answer if question.offers else any_answer


def _of_kind(kind: Kind[object]) -> st.SearchStrategy[str]:
    match kind:
        case Optional(inner):
            return _of_kind(inner)
        case Estimable(inner):
            return st.tuples(_of_kind(inner), st.sampled_from(["", "~"])).map("".join)
        case Amount():
            return _heads(kind) if kind.whole else amounts(kind.low, kind.high)
        case Option(book):
            return st.sampled_from(sorted(book.ids))
        case Year(first, last):
            return st.integers(first, last).map(str)
        case Month(last):
            return st.dates(date(1950, 1, 1), last).map(lambda day: f"{day:%Y-%m}")
        case Name(longest):
            return st.text(min_size=1, max_size=longest)
        case _:
            return st.sampled_from(["yes", "no"])


def _heads(kind: Amount) -> st.SearchStrategy[str]:
    return st.integers(int(kind.low), min(int(kind.high), 200)).map(str)


def amounts(low: Fraction, high: Fraction) -> st.SearchStrategy[str]:
    """Amounts within bounds, small or large, in hundredths."""
    near = min(high, low + 40)
    hundredths = st.integers(int(low * 100), int(near * 100)) | st.integers(
        int(low * 100), int(high * 100)
    )
    return hundredths.map(lambda number: str(Fraction(number, 100))).filter(
        lambda text: low <= Fraction(text) <= high
    )
