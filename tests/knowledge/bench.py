"""Measures the answers beside other ways to find them: `make bench`.

Prints a table and writes `var/bench/knowledge.json`. No method has seen the questions. Ours decides
with the thresholds it computed for itself; each other way gets the threshold with which it does
best on these very questions, while it answers at most four in a hundred wrongly.
"""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

from pydantic import TypeAdapter
from rich.console import Console
from rich.table import Table

from bot.knowledge.library import Library
from bot.knowledge.semantic import installed
from bot.settings import Settings
from core.assessment.phrases import fold
from core.knowledge.matcher import Candidate, Verdict
from core.knowledge.measures import Labelled, Measures, measure
from core.knowledge.topic import Knowledge
from tests.knowledge.rivals import Finder, by_bm25s, by_fts5, by_rapidfuzz

HERE = Path(__file__).parent
OUTPUT = Path("var/bench/knowledge.json")
WRONG_AT_MOST = 0.04
T = TypeVar("T")
_LABELLED = TypeAdapter(Labelled)


@dataclass(frozen=True, slots=True)
class Row:
    """One method on one file of questions."""

    questions: str
    method: str
    measures: Measures
    milliseconds: float
    """Median time of a question."""


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


def measured() -> Iterator[Row]:
    """Measure every method on every set."""
    plain = Library(Settings(semantic="off"))
    examples, sets = tuple(plain.knowledge.examples()), unseen(plain.knowledge)
    for name, asked in sets.items():
        yield _ours(name, "n-grams (ours)", plain, asked)
    if installed():
        semantic = Library(Settings())
        for name, asked in sets.items():
            yield _ours(name, "and sentences (ours)", semantic, asked)
    rivals = {"BM25 (bm25s)": by_bm25s, "BM25 (FTS5)": by_fts5, "rapidfuzz": by_rapidfuzz}
    for method, make in rivals.items():
        finder = make(examples)
        for name, asked in sets.items():
            yield _other(name, method, finder, plain.knowledge, asked)


def _ours(name: str, method: str, library: Library, asked: Sequence[Labelled]) -> Row:
    verdicts, took = _timed(library.matcher.judge, asked)
    return Row(name, method, measure(zip(asked, verdicts, strict=True)), took)


def _other(
    name: str, method: str, find: Finder, knowledge: Knowledge, asked: Sequence[Labelled]
) -> Row:
    found, took = _timed(find, asked)

    def at(threshold: float) -> Measures:
        verdicts = (_decided(each, threshold, knowledge) for each in found)
        return measure(zip(asked, verdicts, strict=True))

    scores = sorted({each[0].confidence for each in found if each})
    allowed = [m for m in map(at, scores) if _within(m)]
    best = max(allowed, key=lambda m: m.answered_right or 0, default=at(scores[-1] + 1))
    return Row(name, method, best, took)


def _within(measures: Measures) -> bool:
    wrong = (measures.answered_wrong or 0, measures.outside_answered or 0)
    return max(wrong) <= WRONG_AT_MOST


def _decided(found: tuple[Candidate, ...], threshold: float, knowledge: Knowledge) -> Verdict:
    topics = tuple(candidate for candidate in found if candidate.id in knowledge.topics)
    sure = bool(found) and found[0].id in knowledge.topics and found[0].confidence >= threshold
    return Verdict("nl", "answer" if sure else "handoff", topics)


def _timed(ask: Callable[[str], T], asked: Sequence[Labelled]) -> tuple[list[T], float]:
    answers, times = [], []
    for each in asked:
        start = time.perf_counter()
        answers.append(ask(each.question))
        times.append(time.perf_counter() - start)
    return answers, 1000 * median(times)


def table(rows: Sequence[Row]) -> Table:
    """Set the rows out for people."""
    head = ("questions", "method", "first", "among 3", "right", "wrong", "out of scope", "ms")
    shown = Table(*head)
    for row in rows:
        m = row.measures
        shares = (m.first, m.among_three, m.answered_right, m.answered_wrong, m.outside_answered)
        figures = ("-" if share is None else f"{share:.3f}" for share in shares)
        shown.add_row(row.questions, row.method, *figures, f"{row.milliseconds:.2f}")
    return shown


def main() -> None:
    """Measure, print and write down."""
    rows = list(measured())
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_text(json.dumps([asdict(row) for row in rows], indent=2), "utf-8")
    Console().print(table(rows))


if __name__ == "__main__":
    main()
