"""What was learned, and how it is written down, so that it need not be learned at every start."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import TypeAlias
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from core.knowledge.model import Grams, Model, Sentences, Thresholds
from core.knowledge.topic import Example, Knowledge
from core.knowledge.trial import Trial

Array: TypeAlias = (
    NDArray[np.float16]
    | NDArray[np.float32]
    | NDArray[np.float64]
    | NDArray[np.uint8]
    | NDArray[np.str_]
)

FORM = 1
"""Version of the written form and of the way of learning: raise it when either changes."""


@dataclass(frozen=True, slots=True)
class Learned:
    """A model, and how models like it did on phrasings they had not seen."""

    model: Model
    trial: Trial


class NotLearned(ValueError):
    """What was read is not what `dump_learned` writes."""


def fingerprint(knowledge: Knowledge, *, semantic: bool) -> str:
    """Give a name that changes when something else is to be learned.

    Answers, sources and dates are not learned from, so that these can change at once.
    """
    said = [[example.text, example.label, example.language] for example in knowledge.examples()]
    content = json.dumps([FORM, semantic, sorted(knowledge.topics), said])
    return sha256(content.encode()).hexdigest()[:16]


def dump_learned(learned: Learned) -> bytes:
    """Write it as arrays; there is nothing in them that could be run."""
    model, trial = learned.model, learned.trial
    arrays: dict[str, Array] = {
        "labels": np.array(model.labels),
        "thresholds": np.array([model.thresholds.answer, model.thresholds.suggest]),
        "grams": np.array(sorted(model.grams.rows, key=model.grams.rows.__getitem__)),
        "idf": model.grams.idf,
        "weights": model.grams.weights,
        "bias": model.grams.bias,
        "english": model.grams.english,
        "topics": np.array(sorted(trial.topics)),
        "examples": _pack([[e.text, e.label, e.language] for e in trial.examples]),
        "scores": trial.scores.astype(np.float16),
    }
    if sentences := model.sentences:
        arrays["sentence_centre"] = sentences.centre
        arrays["sentence_weights"] = sentences.weights
        arrays["sentence_bias"] = sentences.bias
    content = BytesIO()
    np.savez(content, allow_pickle=False, **arrays)
    return content.getvalue()


def load_model(content: bytes) -> Model:
    """Read the model back; NotLearned when this is not one."""
    with _telling(), np.load(BytesIO(content), allow_pickle=False) as arrays:
        sentences = None
        if "sentence_centre" in arrays:
            sentences = Sentences(
                arrays["sentence_centre"], arrays["sentence_weights"], arrays["sentence_bias"]
            )
        grams = Grams(
            rows={gram: row for row, gram in enumerate(arrays["grams"].tolist())},
            idf=arrays["idf"],
            weights=arrays["weights"],
            bias=arrays["bias"],
            english=arrays["english"],
        )
        answer, suggest = arrays["thresholds"].tolist()
        labels = tuple(arrays["labels"].tolist())
        return Model(labels, grams, sentences, Thresholds(answer, suggest))


def load_trial(content: bytes) -> Trial:
    """Read the trial back; NotLearned when this is not one."""
    with _telling(), np.load(BytesIO(content), allow_pickle=False) as arrays:
        return Trial(
            examples=tuple(Example(*fields) for fields in json.loads(arrays["examples"].tobytes())),
            labels=tuple(arrays["labels"].tolist()),
            topics=frozenset(arrays["topics"].tolist()),
            scores=arrays["scores"].astype(np.float32),
        )


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except (ValueError, KeyError, OSError, EOFError, BadZipFile) as error:
        raise NotLearned(f"what was learned cannot be read back: {error}") from error


def _pack(data: object) -> NDArray[np.uint8]:
    return np.frombuffer(json.dumps(data, ensure_ascii=False).encode(), np.uint8)
