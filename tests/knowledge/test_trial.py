"""The thresholds keep to the stated rates of false answers, whatever was learned."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.knowledge.matcher import Matcher
from core.knowledge.topic import Example
from core.knowledge.trial import DECOYS_ANSWERED, DECOYS_SUGGESTED, FALSE_ANSWERS, STEPS, Trial
from tests.house import CONTENTS

LABELS = ("a", "b", "c", "d", "x", "y")
TOPICS = frozenset("abcd")


@st.composite
def trials(draw: st.DrawFn) -> Trial:
    """Make up a trial of some topics and decoys, judged with more or less luck."""
    seed = draw(st.integers(0, 10_000))
    luck = draw(st.floats(0, 6))
    random = np.random.default_rng(seed)
    truth = np.concatenate([np.arange(6), random.integers(0, 6, 60)])
    scores = random.normal(size=(66, 6)).astype(np.float32)
    scores[np.arange(66), truth] += luck
    scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
    examples = tuple(Example(str(n), LABELS[label], "nl") for n, label in enumerate(truth))
    return Trial(examples, LABELS, TOPICS, scores)


@given(trials())
@settings(max_examples=60)
def test_false_answers_stay_below_the_stated_rates(trial: Trial) -> None:
    thresholds = trial.thresholds()
    shares = np.exp(trial.scores[:, :4])
    answered = shares.max(axis=1) >= thresholds.answer
    question = np.array([example.label in TOPICS for example in trial.examples])
    right = np.array(LABELS)[shares.argmax(axis=1)] == [e.label for e in trial.examples]

    if thresholds.answer < STEPS[-1]:
        assert (answered & ~right)[question].mean() <= FALSE_ANSWERS
        assert answered[~question].mean() <= DECOYS_ANSWERED
    assert STEPS[0] <= thresholds.suggest <= thresholds.answer <= STEPS[-1]


@given(trials())
@settings(max_examples=30)
def test_a_confusion_names_another_label_than_the_right_one(trial: Trial) -> None:
    confusions = list(trial.confusions())

    assert all(each.taken_for != each.example.label for each in confusions)
    sure = [each.confidence for each in confusions]
    assert sure == sorted(sure, reverse=True)


def test_the_thresholds_of_the_knowledge_that_comes_along_are_of_use() -> None:
    library = CONTENTS.library
    thresholds = library.matcher.model.thresholds

    assert 0.4 < thresholds.answer < 0.8
    assert 0.3 < thresholds.suggest < thresholds.answer
    assert isinstance(library.matcher, Matcher)
    assert DECOYS_SUGGESTED > DECOYS_ANSWERED
