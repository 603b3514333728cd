"""How good the answers are on questions that nothing was learned from: the floor they keep to."""

import pytest

from bot.knowledge.library import Library
from core.knowledge.matcher import Candidate, Decision, Verdict
from core.knowledge.measures import Labelled, Measures, measure
from tests.house import CONTENTS
from tests.knowledge.bench import SETS, unseen
from tests.timing import quickest

UNSEEN = unseen(CONTENTS.library.knowledge)


def on(library: Library, name: str) -> Measures:
    return measure((each, library.matcher.judge(each.question)) for each in UNSEEN[name])


@pytest.mark.parametrize("name", SETS)
def test_answers_are_right_and_seldom_wrong(name: str) -> None:
    measures = on(CONTENTS.library, name)

    assert (measures.first or 0) >= 0.85
    assert (measures.among_three or 0) >= 0.95
    assert (measures.answered_right or 0) >= 0.70
    assert (measures.answered_wrong or 0) <= 0.04
    assert (measures.outside_answered or 0) <= 0.04


def test_a_question_takes_less_than_two_milliseconds() -> None:
    asked = [each.question for each in SETS["held-out"][:200]]
    took, _ = quickest(lambda: [CONTENTS.library.matcher.judge(each) for each in asked])
    assert took / len(asked) < 0.002


def test_most_questions_to_measure_on_are_in_words_of_their_own() -> None:
    for name, questions in SETS.items():
        assert len(UNSEEN[name]) >= 0.85 * len(questions)


def _outcome(expected: str | None, decision: Decision, *ids: str) -> tuple[Labelled, Verdict]:
    candidates = tuple(Candidate(id_, 0.3) for id_ in ids)
    return Labelled(question="?", expected=expected), Verdict("nl", decision, candidates)


def test_the_measures_are_shares_of_the_questions() -> None:
    measures = measure(
        [
            _outcome("a", "answer", "a", "b", "c"),
            _outcome("a", "answer", "b", "a", "c"),
            _outcome("a", "suggest", "b", "c", "a"),
            _outcome("a", "suggest", "b", "c", "d"),
            _outcome(None, "answer", "a", "b", "c"),
            _outcome(None, "handoff", "a", "b", "c"),
        ]
    )

    assert measures == Measures(
        questions=4,
        first=0.25,
        among_three=0.75,
        answered_right=0.25,
        answered_wrong=0.25,
        outside=2,
        outside_answered=0.5,
    )


def test_without_questions_there_is_nothing_to_share() -> None:
    assert measure([]) == Measures(0, None, None, None, None, 0, None)
