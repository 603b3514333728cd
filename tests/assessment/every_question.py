"""Every question there is, each with an assessment that has come as far as asking it."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import core.assessment
from core.assessment.interview import CONFIRMED
from core.assessment.questions import Question
from core.assessment.replay import replay
from tests.assessment.interviews import INTERVIEW, LIMITED, ONE_GROUP, Told, group, purchase

_EVERYTHING = (
    ONE_GROUP
    | {"own-employment": "yes", "own-people": "60", "own-target": "20"}
    | {"purchases": "yes"}
    | purchase(1)
    | {"total-fte": "1000", "aspirant": "no"}
)

FULL = tuple(_EVERYTHING | group(1, position, since="?") for position in LIMITED)
"""Finished assessments in which together every question was asked."""


def _before_each() -> Iterator[tuple[Question[object], Told]]:
    for answers in FULL:
        given: Told = {}
        for question in replay(INTERVIEW, answers).foreseen:
            yield question, dict(given)
            given[question.key] = answers[question.key]


BEFORE: Mapping[str, tuple[Question[object], Told]] = {
    question.words + (question.key if question.words == "quality" else ""): (question, given)
    for question, given in _before_each()
}
"""By its words: a question, and the answers before it. One for each quality requirement."""

QUESTIONS: tuple[Question[object], ...] = tuple(question for question, _ in BEFORE.values())


def _reasons() -> Iterator[str]:
    """Find what every `Contradiction("…")` in the code gives as its reason."""
    for module in Path(core.assessment.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            match node:
                case ast.Call(ast.Name("Contradiction"), [ast.Constant(str(reason)), *_]):
                    yield reason
                case _:
                    pass


REASONS = frozenset(_reasons())
"""Why an assessment may get stuck."""

assert {CONFIRMED, "aspirant", "purchase-more", "group-since-hired"} <= BEFORE.keys()
