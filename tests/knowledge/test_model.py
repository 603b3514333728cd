"""The model: what it gives is what was learned, also after it was written down and read back."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from core.knowledge.learned import (
    NotLearned,
    dump_learned,
    fingerprint,
    load_model,
    load_trial,
)
from core.knowledge.model import Floats, log_softmax
from core.knowledge.ngrams import ngrams
from core.knowledge.training import learn
from tests.house import CONTENTS
from tests.knowledge.small import TOPICS, small

MODEL = CONTENTS.library.matcher.model
ANYTHING = st.text(max_size=80)


def test_a_text_is_its_runs_of_two_to_four_characters_within_words() -> None:
    assert list(ngrams("Één a")) == [
        *(" e", "ee", "en", "n ", " ee", "een", "en ", " een", "een "),
        *(" a", "a ", " a "),
    ]


def test_a_text_without_words_has_none() -> None:
    assert list(ngrams("?! ٣")) == []


@given(ANYTHING)
def test_the_probabilities_of_anything_add_up_to_one(text: str) -> None:
    assert np.exp(MODEL.scores(text)).sum() == pytest.approx(1, abs=1e-4)
    assert 0 <= MODEL.grams.probability_of_english(text) <= 1


def test_the_n_grams_are_weighed_as_scikit_learn_does() -> None:
    texts = [example.text for example in CONTENTS.library.knowledge.examples()][::20]
    grams = MODEL.grams
    theirs = TfidfVectorizer(analyzer=ngrams, sublinear_tf=True, vocabulary=dict(grams.rows))
    theirs.idf_ = grams.idf
    expected = theirs.transform(texts) @ grams.weights + grams.bias

    ours = np.array([grams.scores(text) for text in texts])

    assert np.abs(ours - log_softmax(expected.astype(np.float32))).max() < 1e-3


def _vectors(texts: Sequence[str]) -> Floats:
    """Stand in for sentence vectors: some numbers that follow from the letters."""
    counted = [[text.lower().count(letter) for letter in "aeiouknr?"] for text in texts]
    vectors = np.array(counted, np.float32) + 0.1
    shares: Floats = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return shares


@pytest.mark.parametrize("semantic", [False, True])
def test_what_was_learned_is_the_same_after_it_was_read_back(
    tmp_path: Path, semantic: bool
) -> None:
    embed = _vectors if semantic else None
    learned = learn(small(tmp_path), embed)

    content = dump_learned(learned)
    model, trial = load_model(content), load_trial(content)

    for text in ("Wat kost het?", "weather", ""):
        before = learned.model.scores(text, embed)
        assert np.array_equal(model.scores(text, embed), before)
    assert model.thresholds == learned.model.thresholds
    assert trial.examples == learned.trial.examples
    assert np.allclose(trial.scores, learned.trial.scores, atol=0.02)


def test_learning_twice_gives_the_same(tmp_path: Path) -> None:
    first, second = learn(small(tmp_path)), learn(small(tmp_path))

    assert dump_learned(first) == dump_learned(second)


def test_a_model_with_sentences_says_that_it_needs_them(tmp_path: Path) -> None:
    model = learn(small(tmp_path), _vectors).model

    with pytest.raises(ValueError, match="needs them"):
        model.scores("Wat kost het?")


@pytest.mark.parametrize("damage", [b"", b"not a model", b"PK\x03\x04 torn"])
def test_anything_else_is_refused(damage: bytes) -> None:
    with pytest.raises(NotLearned):
        load_model(damage)
    with pytest.raises(NotLearned):
        load_trial(damage)


def test_the_name_of_a_model_follows_from_what_is_learned(tmp_path: Path) -> None:
    before = fingerprint(small(tmp_path), semantic=False)

    def after(written: str, instead: str) -> str:
        return fingerprint(small(tmp_path, TOPICS.replace(written, instead)), semantic=False)

    assert after("Het kost geld.", "Het kost veel geld.") == before
    assert after("2026-11-24", "2026-11-25") == before
    assert after('"tarief"', '"tarieven"') != before
    assert after('id = "kosten"', 'id = "prijs"') != before
    assert fingerprint(small(tmp_path), semantic=True) != before
