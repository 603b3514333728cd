"""What `laddermaat knowledge check` finds: thin, old, long, double, and easily confused."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from core.knowledge.checking import check
from core.knowledge.topic import Knowledge
from core.knowledge.trial import Trial
from core.ladder.problem import Problem
from tests.house import CONTENTS
from tests.knowledge.small import TOPICS, small

TODAY = date(2026, 12, 1)


def found(knowledge: Knowledge, today: date = TODAY, taken_for: str = "") -> list[Problem]:
    """Check; every phrasing is judged rightly, or the last one of the costs wrongly."""
    examples = tuple(knowledge.examples())
    labels = tuple(knowledge.topics) + tuple(d.id for d in knowledge.decoys)
    scores = np.full((len(examples), len(labels)), -9, np.float32)
    for row, example in enumerate(examples):
        scores[row, labels.index(example.label)] = -0.01
    if taken_for:
        row = next(n for n, example in enumerate(examples) if example.text == "tarief")
        scores[row] = -9
        scores[row, labels.index(taken_for)] = -0.01
    return list(
        check(knowledge, Trial(examples, labels, frozenset(knowledge.topics), scores), today)
    )


def codes(problems: list[Problem]) -> set[str]:
    return {problem.code for problem in problems}


def test_what_is_thin_is_named_with_what_it_needs(tmp_path: Path) -> None:
    problems = [p for p in found(small(tmp_path)) if p.where == "kosten.phrasings.nl"]

    assert [str(problem) for problem in problems] == [
        "topics/prijs.toml: kosten.phrasings.nl: it has 6 phrasings, and needs at least 10. "
        "Add ways in which people put it, each with other words."
    ]


def test_an_expired_answer_and_an_old_source_are_named(tmp_path: Path) -> None:
    knowledge = small(tmp_path)

    assert not codes(found(knowledge)) & {"expired", "old"}
    assert {"expired"} <= codes(found(knowledge, date(2027, 4, 2)))
    assert {"expired", "old"} <= codes(found(knowledge, date(2027, 12, 1)))


def test_a_long_answer_is_named(tmp_path: Path) -> None:
    wordy = TOPICS.replace("Het kost geld.", "Het kost geld. " * 50)

    assert "long" in codes(found(small(tmp_path, wordy)))


@pytest.mark.parametrize("again", ["Hoe lang duurt het", "HOE LANG DUURT HET??"])
def test_a_phrasing_under_two_topics_is_named_with_both(tmp_path: Path, again: str) -> None:
    problems = found(small(tmp_path, TOPICS.replace('"tarief"', f'"{again}"')))

    (double,) = [problem for problem in problems if problem.code == "double"]
    assert double.file == "topics/prijs.toml"
    assert "of kosten" in double.what
    assert double.where == "duur.phrasings"


def test_a_phrasing_that_is_there_twice_is_named(tmp_path: Path) -> None:
    problems = found(small(tmp_path, TOPICS.replace('"tarief"', '"is het duur?"')))

    assert "double" in codes(problems)


def test_a_phrasing_that_a_model_gives_to_another_topic_is_named(tmp_path: Path) -> None:
    (problem,) = [p for p in found(small(tmp_path), taken_for="duur") if p.code == "elsewhere"]

    assert problem.where == "kosten.phrasings"
    assert problem.what == "'tarief' would be taken for duur (99% sure)"


def test_the_knowledge_that_comes_along_is_in_order() -> None:
    library = CONTENTS.library
    problems = list(check(library.knowledge, library.trial, library_day()))

    # What one processor holds for certain at 95 %, another may at 96: hence not "none at all".
    assert len([problem for problem in problems if problem.code == "elsewhere"]) <= 3
    assert not [problem for problem in problems if problem.code != "elsewhere"]


def library_day() -> date:
    """Give the day on which the last answer was checked, so that this test does not grow old."""
    return max(topic.checked for topic in CONTENTS.library.knowledge.topics.values())
