"""Checking the knowledge: what is thin, old, double, or would be taken for something else."""

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from core.assessment.phrases import fold
from core.knowledge.ngrams import ngrams
from core.knowledge.topic import (
    FEWEST_DUTCH,
    FEWEST_ENGLISH,
    Example,
    Knowledge,
    Phrasings,
    Topic,
)
from core.knowledge.trial import Trial
from core.ladder.problem import Problem

LONGEST_ANSWER = 130
"""Words."""
OLDEST = timedelta(days=365)
"""Since an answer was compared with its source."""
ALIKE = 0.95
"""From this similarity of their n-grams on, two phrasings are all but the same."""
SURE = 0.97
"""From this confidence on, a question that is taken for something else is a problem."""
ROWS = 500
"""Phrasings that are compared with all others at once."""


def check(knowledge: Knowledge, trial: Trial, today: date) -> Iterator[Problem]:
    """Give every problem there is, with the file and the remedy."""
    for topic in knowledge.topics.values():
        yield from _answer(topic, knowledge.files[topic.id], today)
        yield from _thin(topic.id, topic.phrasings, knowledge.files[topic.id])
    for decoys in knowledge.decoys:
        yield from _thin(decoys.id, decoys.phrasings, knowledge.files[decoys.id])
    yield from _double(knowledge)
    yield from _elsewhere(knowledge, trial)


def _answer(topic: Topic, file: str, today: date) -> Iterator[Problem]:
    if topic.expired(today):
        what = f"this answer held until {topic.valid_until}"
        remedy = "Compare it with its source and set a new valid_until, or remove that key"
        yield Problem("expired", f"topics[{topic.id}].valid_until", what, remedy, file)
    if topic.checked + OLDEST < today:
        what = f"it was last compared with its source on {topic.checked}, over a year ago"
        remedy = "Compare it again, and set the date of today"
        yield Problem("old", f"topics[{topic.id}].checked", what, remedy, file)
    for language, answer in (("nl", topic.answer.nl), ("en", topic.answer.en)):
        if (words := len(answer.replace("- ", "").split())) > LONGEST_ANSWER:
            where = f"topics[{topic.id}].answer.{language}"
            what = f"the answer has {words} words, and {LONGEST_ANSWER} is the most"
            yield Problem("long", where, what, "Shorten it, or make a second topic", file)


def _thin(id_: str, of: Phrasings, file: str) -> Iterator[Problem]:
    for language, phrasings, fewest in (
        ("nl", of.nl, FEWEST_DUTCH),
        ("en", of.en, FEWEST_ENGLISH),
    ):
        if len(phrasings) < fewest:
            what = f"it has {len(phrasings)} phrasings, and needs at least {fewest}"
            remedy = "Add ways in which people put it, each with other words"
            yield Problem("thin", f"{id_}.phrasings.{language}", what, remedy, file)


def _double(knowledge: Knowledge) -> Iterator[Problem]:
    """Find phrasings that are there twice, or all but the same under another id."""
    examples = tuple(knowledge.examples())
    texts = [example.text for example in examples]
    grams = TfidfVectorizer(analyzer=ngrams, dtype=np.float32).fit_transform(texts)
    for start in range(0, len(examples), ROWS):
        alike = (grams[start : start + ROWS] @ grams.T).toarray()
        for row, column in zip(*np.nonzero(alike >= ALIKE), strict=True):
            first, second = examples[column], examples[start + row]
            if column < start + row and _is_double(first, second):
                what = f"{second.text!r} is all but the same as {first.text!r} of {first.label}"
                remedy = "Keep the one that belongs there, and put the other in other words"
                where, file = f"{second.label}.phrasings", knowledge.files[second.label]
                yield Problem("double", where, what, remedy, file)


def _is_double(first: Example, second: Example) -> bool:
    return first.label != second.label or fold(first.text) == fold(second.text) != ""


def _elsewhere(knowledge: Knowledge, trial: Trial) -> Iterator[Problem]:
    """Find questions that a model which has not seen them gives to something else.

    Decoys are left out: they are made to look like questions.
    """
    for confusion in trial.confusions():
        example = confusion.example
        if confusion.confidence < SURE:
            return
        if example.label not in knowledge.topics:
            continue
        what = (
            f"{example.text!r} would be taken for {confusion.taken_for} "
            f"({confusion.confidence:.0%} sure)"
        )
        remedy = "Move it there, remove it, or add phrasings like it here"
        where, file = f"{example.label}.phrasings", knowledge.files[example.label]
        yield Problem("elsewhere", where, what, remedy, file)
