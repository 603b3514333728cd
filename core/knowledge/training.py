"""Learning a model from phrasings. Needs scikit-learn; answering does not."""

import warnings
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from core.knowledge.learned import Learned
from core.knowledge.model import Embed, Floats, Grams, Model, Sentences, fused
from core.knowledge.ngrams import ngrams
from core.knowledge.topic import Example, Knowledge
from core.knowledge.trial import Trial

FOLDS = 3
"""Every example is judged once, by a model learned from the other two thirds."""
ROUNDS = 10
"""Passes over the examples. Going on until nothing changes takes five times as long, and answers
no better."""
RAREST = 2
"""Phrasings that an n-gram must occur in: one that occurs once says nothing about others."""
STRENGTH = 20.0
"""How closely the n-grams follow the examples (the C of scikit-learn)."""
SENTENCE_STRENGTH = 300.0
"""The same for sentence vectors, which have few dimensions and small differences."""
SENTENCES = 60
"""Phrasings of each label that get a sentence vector: making one takes some 20 ms."""

Rows = NDArray[np.intp]
Labels = NDArray[np.str_]


def learn(knowledge: Knowledge, embed: Embed | None = None) -> Learned:
    """Learn to tell all topics and decoys apart, and Dutch from English."""
    examples = tuple(knowledge.examples())
    truth = np.array([example.label for example in examples])
    folds = tuple(StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(truth, truth))
    vectorizer = TfidfVectorizer(
        analyzer=ngrams, min_df=RAREST, sublinear_tf=True, dtype=np.float32
    )
    features = vectorizer.fit_transform([example.text for example in examples])
    fit, scores = _fit_and_try(features, truth, folds, STRENGTH)
    labels, judged = tuple(map(str, fit.classes_)), np.arange(len(truth))
    grams = Grams(
        rows=vectorizer.vocabulary_,
        idf=vectorizer.idf_.astype(np.float32),
        weights=np.ascontiguousarray(fit.coef_.T, np.float32),
        bias=fit.intercept_.astype(np.float32),
        english=_english(features, examples),
    )
    sentences = None
    if embed is not None:
        judged = _some_of_each(truth)
        vectors = embed([examples[row].text for row in judged])
        sentences, heard = _sentences(vectors, truth[judged], _within(folds, judged))
        scores = fused(scores[judged], heard)
    trial = Trial(
        tuple(examples[row] for row in judged), labels, frozenset(knowledge.topics), scores
    )
    return Learned(Model(labels, grams, sentences, trial.thresholds()), trial)


def _fit_and_try(
    features: csr_matrix | Floats,
    truth: Labels,
    folds: Sequence[tuple[Rows, Rows]],
    strength: float,
) -> tuple[LogisticRegression, Floats]:
    """Fit to all examples, and score each by a fit to others."""
    whole = _fit(features, truth, strength)
    scores = np.zeros((len(truth), len(whole.classes_)), np.float32)
    for seen, unseen in folds:
        fit = _fit(features[seen], truth[seen], strength)
        scores[unseen] = fit.predict_log_proba(features[unseen])
    return whole, scores


def _fit(features: csr_matrix | Floats, truth: Labels, strength: float) -> LogisticRegression:
    fit = LogisticRegression(C=strength, solver="saga", max_iter=ROUNDS, random_state=0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return fit.fit(features, truth)


def _english(features: csr_matrix, examples: Sequence[Example]) -> Floats:
    """Learn which n-grams speak for English; the last weight is the bias."""
    fit = _fit(features, np.array([example.language for example in examples]), STRENGTH)
    sign = 1 if fit.classes_[0] == "nl" else -1  # a positive score speaks for the second class
    return np.append(sign * fit.coef_[0], sign * fit.intercept_).astype(np.float32)


def _sentences(
    vectors: Floats, truth: Labels, folds: Sequence[tuple[Rows, Rows]]
) -> tuple[Sentences, Floats]:
    centre = vectors.mean(axis=0)
    fit, scores = _fit_and_try(vectors - centre, truth, folds, SENTENCE_STRENGTH)
    weights = np.ascontiguousarray(fit.coef_.T, np.float32)
    return Sentences(centre, weights, fit.intercept_.astype(np.float32)), scores


def _some_of_each(truth: Labels) -> Rows:
    """Choose rows of every label, spread evenly over its phrasings."""
    chosen = (
        rows[np.linspace(0, len(rows) - 1, min(SENTENCES, len(rows))).astype(np.intp)]
        for label in np.unique(truth)
        if (rows := np.flatnonzero(truth == label)).size
    )
    return np.sort(np.concatenate(list(chosen)))


def _within(folds: Sequence[tuple[Rows, Rows]], chosen: Rows) -> tuple[tuple[Rows, Rows], ...]:
    """Give the same folds over the chosen rows only, by their places among these."""
    return tuple(
        (np.flatnonzero(np.isin(chosen, seen)), np.flatnonzero(np.isin(chosen, unseen)))
        for seen, unseen in folds
    )
