"""How answering grows with the topics: a section of `make bench`."""

import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from random import Random
from statistics import median
from time import perf_counter, process_time

from bot.knowledge.library import BUILT_IN
from core.knowledge.matcher import Candidate, Matcher
from core.knowledge.reading import read_knowledge
from core.knowledge.topic import Knowledge
from tests.bench.alone import alone
from tests.bench.row import Row
from tests.knowledge.bench import questions
from tests.knowledge.exchanged import PHRASINGS, copy_of, exchanged, grown
from tests.knowledge.rivals import by_bm25s, by_fts5, by_rapidfuzz
from tests.market.measuring import beyond

ASKED = 150
"""Questions, each about one of the topics."""
RUNS = 3
FEWEST = 3
"""Phrasings of each language in the quick form: one for each fold of learning."""


def _asked(times: int) -> list[tuple[str, str]]:
    """Draw questions of one copy or another, each with the topic that answers it."""
    random = Random(times)
    labelled = [it for it in questions("held-out") if it.expected]
    drawn = ((it, random.randrange(times)) for it in random.sample(labelled, ASKED))
    return [
        (it.question.translate(exchanged(number)), copy_of(it.expected or "", number))
        for it, number in drawn
    ]


@dataclass(frozen=True, slots=True)
class Found:
    """One way of finding, among some number of topics."""

    name: str
    version: str
    seconds: float
    """Of processor time, that learning took."""
    megabytes: float
    """By which the process was larger meanwhile, at most."""
    milliseconds: tuple[float, ...]
    """That a question takes, by the median of each part of them."""
    first: float
    """Percentage of the questions with the right topic first."""


def _ours(knowledge: Knowledge) -> Callable[[str], Sequence[Candidate]]:
    # Learning needs scikit-learn, which the other ways do without.
    from core.knowledge.training import learn  # noqa: PLC0415

    matcher = Matcher(knowledge, learn(knowledge).model)
    return lambda question: matcher.judge(question).candidates


WAYS: dict[str, tuple[str, Callable[[Knowledge], Callable[[str], Sequence[Candidate]]]]] = {
    "n-grams": ("", _ours),
    "BM25 (bm25s)": (version("bm25s"), lambda it: by_bm25s(tuple(it.examples()))),
    "BM25 (FTS5)": (sqlite3.sqlite_version, lambda it: by_fts5(tuple(it.examples()))),
    "rapidfuzz": (version("rapidfuzz"), lambda it: by_rapidfuzz(tuple(it.examples()))),
}


def measured(name: str, times: int, phrasings: int) -> Found:
    """Measure one way in this process."""
    knowledge = grown(read_knowledge(BUILT_IN), times, phrasings)
    tag, made = WAYS[name]
    began = process_time()
    find, most = beyond(lambda: made(knowledge))
    seconds = process_time() - began
    taken, right = [], 0
    for question, topic in _asked(times):
        start = perf_counter()
        found = find(question)
        taken.append(1000 * (perf_counter() - start))
        right += bool(found) and found[0].id == topic
    parts = tuple(median(taken[part::RUNS]) for part in range(RUNS))
    return Found(name, tag, seconds, most, parts, 100 * right / len(taken))


@dataclass(frozen=True, slots=True)
class GrowingTopics:
    """The section."""

    sizes: Sequence[int]

    def rows(self, quick: bool) -> Iterator[Row]:
        """Measure every way at every size, each in a process of its own."""
        for times in self.sizes[:1] if quick else self.sizes:
            for name in list(WAYS)[: 2 if quick else len(WAYS)]:
                print(f"  topics x {times}, {name} ...", file=sys.stderr, flush=True)
                phrasings = FEWEST if quick else PHRASINGS
                yield from _rows(alone(measured, name, times, phrasings), times)


def _rows(found: Found, times: int) -> Iterator[Row]:
    case, ours = f"topics × {times}", not found.version
    like = Row(case, "", "less", found.name, ours, (), found.version)
    yield replace(like, measure="ms/question", figures=found.milliseconds)
    yield replace(like, measure="CPU s to learn", figures=(found.seconds,))
    yield replace(like, measure="MB to learn", figures=(found.megabytes,))
    right = replace(like, measure="% right topic first", better="more", figures=(found.first,))
    yield right
    if ours:
        grown_ = replace(like, case="our topics", name=f"× {times}")
        yield replace(grown_, measure="ms/question", figures=found.milliseconds)
        yield replace(grown_, measure="CPU s to learn", figures=(found.seconds,))
        yield replace(grown_, measure="MB to learn", figures=(found.megabytes,))
