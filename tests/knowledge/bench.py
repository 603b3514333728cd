"""Measures the answers beside other ways to find them: a section of `make bench`.

No method has seen the questions. Ours decides with the thresholds it computed for itself; each
other way gets the threshold with which it does best on these very questions, while it answers at
most four in a hundred wrongly.
"""

import sqlite3
import sys
import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import TypeVar

from pydantic import TypeAdapter

from bot.knowledge.library import Library
from bot.knowledge.semantic import installed
from bot.settings import Settings
from core.assessment.phrases import fold
from core.knowledge.matcher import Candidate, Verdict
from core.knowledge.measures import Labelled, Measures, measure
from core.knowledge.topic import Example, Knowledge
from tests.bench.row import Row
from tests.knowledge import nlpjs
from tests.knowledge.rivals import Finder, by_bm25s, by_fts5, by_rapidfuzz, stemmed

HERE = Path(__file__).parent
WRONG_AT_MOST = 0.04
FEW = 30
"""Questions of each set in the quick form."""
RUNS = 3
"""Parts of a set; the time that a question takes is told of each."""
PASSES = 20
"""Of nlp.js over the phrasings. It goes on for hours, if it may."""
NOTHING = measure([])
T = TypeVar("T")
_LABELLED = TypeAdapter(Labelled)


def questions(name: str) -> tuple[Labelled, ...]:
    """Read a file of questions with the topic that answers each."""
    lines = (HERE / "questions" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return tuple(_LABELLED.validate_json(line) for line in lines)


SETS = {
    "development": (*questions("development"), *questions("decoys")),
    "held-out": questions("held-out"),
}


def unseen(knowledge: Knowledge) -> dict[str, tuple[Labelled, ...]]:
    """Leave out what happens to be a phrasing too: people often say the same few words."""
    learned = {fold(example.text) for example in knowledge.examples()}
    return {
        name: tuple(each for each in asked if fold(each.question) not in learned)
        for name, asked in SETS.items()
    }


@dataclass(frozen=True, slots=True)
class Questions:
    """The section."""

    passes: int = PASSES
    """Of nlp.js at most; with `nlpjs.TO_THE_END` it stops by itself, after some hours."""

    def rows(self, quick: bool) -> Iterator[Row]:
        """Measure every method on every set."""
        plain = Library(Settings(semantic="off"))
        sets = {f"questions, {it}": asked for it, asked in unseen(plain.knowledge).items()}
        if quick:
            sets = {name: asked[:FEW] for name, asked in sets.items()}
        yield from _ours("n-grams", plain, sets)
        if installed() and not quick:
            yield from _ours("n-grams and sentences", Library(Settings()), sets)
        examples = list(plain.knowledge.examples())
        for rival in _rivals(1 if quick else self.passes):
            print(f"  {rival.name} ...", file=sys.stderr, flush=True)
            few = examples[:: len(examples) // 500] if quick and rival.slow else examples
            try:
                with rival.made(few) as find:
                    found = list(_others(rival, find, plain.knowledge, sets))
            except (ValueError, OSError) as error:
                found = list(_failed(rival, str(error), sets))
            yield from found


@dataclass(frozen=True, slots=True)
class _Rival:
    """Another way to find the topic of a question."""

    name: str
    version: str
    made: Callable[[Sequence[Example]], AbstractContextManager[Finder]]
    slow: bool = False
    """To learn."""


def _rivals(passes: int) -> Iterator[_Rival]:
    yield _Rival("BM25 (bm25s)", version("bm25s"), lambda it: nullcontext(by_bm25s(it)))
    yield _Rival(
        "BM25 (bm25s), stemmed",
        version("bm25s"),
        lambda it: nullcontext(by_bm25s(it, stemmed)),
    )
    yield _Rival("BM25 (FTS5)", sqlite3.sqlite_version, lambda it: nullcontext(by_fts5(it)))
    yield _Rival("rapidfuzz", version("rapidfuzz"), lambda it: nullcontext(by_rapidfuzz(it)))
    made = partial(nlpjs.by_nlpjs, passes=passes)
    name = "nlp.js" if passes == nlpjs.TO_THE_END else f"nlp.js, stopped at {passes} passes"
    yield _Rival(name, nlpjs.version(), made, slow=True)


def _ours(name: str, library: Library, sets: Mapping[str, Sequence[Labelled]]) -> Iterator[Row]:
    for case, asked in sets.items():
        verdicts, took = _timed(library.matcher.judge, asked)
        found = measure(zip(asked, verdicts, strict=True))
        yield from _rows(Row(case, "", "more", name, True, ()), found, took)


def _others(
    rival: _Rival, find: Finder, knowledge: Knowledge, sets: Mapping[str, Sequence[Labelled]]
) -> Iterator[Row]:
    note = find.told if isinstance(find, nlpjs.NlpJs) else ""
    for case, asked in sets.items():
        found, took = _timed(find, asked)
        best = _best(found, asked, knowledge)
        row = Row(case, "", "more", rival.name, False, (), rival.version, note)
        yield from _rows(row, best, took)


def _failed(rival: _Rival, why: str, sets: Iterable[str]) -> Iterator[Row]:
    for case in sets:
        row = Row(case, "", "more", rival.name, False, (), rival.version, why)
        yield from _rows(row, NOTHING, ())


def _best(
    found: Sequence[tuple[Candidate, ...]], asked: Sequence[Labelled], knowledge: Knowledge
) -> Measures:
    """Give what the best of thresholds makes of it.

    The higher it is the fewer are answered, rightly or wrongly: the best is the lowest that is
    allowed, which is found in a few tries.
    """

    def at(threshold: float) -> Measures:
        verdicts = (_decided(each, threshold, knowledge) for each in found)
        return measure(zip(asked, verdicts, strict=True))

    scores = sorted({each[0].confidence for each in found if each})
    lowest = bisect_left(scores, 1, key=lambda it: _within(at(it)))
    return at(scores[lowest] if lowest < len(scores) else scores[-1] + 1)


def _within(measures: Measures) -> bool:
    wrong = (measures.answered_wrong or 0, measures.outside_answered or 0)
    return max(wrong) <= WRONG_AT_MOST


def _decided(found: tuple[Candidate, ...], threshold: float, knowledge: Knowledge) -> Verdict:
    topics = tuple(candidate for candidate in found if candidate.id in knowledge.topics)
    sure = bool(found) and found[0].id in knowledge.topics and found[0].confidence >= threshold
    return Verdict("nl", "answer" if sure else "handoff", topics)


def _timed(
    ask: Callable[[str], T], asked: Sequence[Labelled]
) -> tuple[Sequence[T], Sequence[float]]:
    """Give the answers, and what a question takes in each part of them, in milliseconds."""
    answers, times = [], []
    for each in asked:
        start = time.perf_counter()
        answers.append(ask(each.question))
        times.append(1000 * (time.perf_counter() - start))
    return answers, [median(times[part::RUNS]) for part in range(RUNS)]


def _rows(like: Row, found: Measures, took: Sequence[float]) -> Iterator[Row]:
    shares = {
        "% right topic first": found.first,
        "% right among three": found.among_three,
        "% answered right": found.answered_right,
    }
    for name, share in shares.items():
        yield replace(like, measure=name, figures=_percent(share))
    less = replace(like, better="less")
    yield replace(less, measure="% answered wrong", figures=_percent(found.answered_wrong))
    outside = _percent(found.outside_answered)
    yield replace(less, measure="% of others' questions answered", figures=outside)
    yield replace(less, measure="ms/question", figures=tuple(took))


def _percent(share: float | None) -> tuple[float, ...]:
    return () if share is None else (100 * share,)
