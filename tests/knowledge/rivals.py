"""Other ways to find the topic of a question, to measure ours beside: BM25 and rapidfuzz.

Each ranks all phrasings by how much they look like the question; the topic of the best one comes
first.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

import bm25s
import Stemmer
from rapidfuzz import fuzz, process, utils

from core.assessment.phrases import fold
from core.knowledge.matcher import Candidate
from core.knowledge.model import CANDIDATES
from core.knowledge.topic import Example

Finder: TypeAlias = Callable[[str], tuple[Candidate, ...]]
"""Gives the likeliest labels with a score, best first."""

STEMMERS = (Stemmer.Stemmer("dutch"), Stemmer.Stemmer("english"))
DEPTH = 200
"""Phrasings that are looked at to find three labels."""


def by_fts5(examples: Sequence[Example]) -> Finder:
    """Find by BM25 as SQLite does it."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE phrasing USING fts5(text, label UNINDEXED)")
    rows = [(fold(example.text), example.label) for example in examples]
    database.executemany("INSERT INTO phrasing VALUES (?, ?)", rows)
    query = "SELECT label, -bm25(phrasing) FROM phrasing(?) ORDER BY rank LIMIT ?"

    def find(question: str) -> tuple[Candidate, ...]:
        words = " OR ".join(f'"{word}"' for word in fold(question).split())
        found = database.execute(query, (words, DEPTH)) if words else ()
        return _best((str(label), float(score)) for label, score in found)

    return find


def whole(text: str) -> list[str]:
    """Give the words of a text."""
    return fold(text).split()


def stemmed(text: str) -> list[str]:
    """Give the Dutch and the English stem of each word: the language is not known."""
    return [stem for stemmer in STEMMERS for stem in stemmer.stemWords(whole(text))]


def by_bm25s(examples: Sequence[Example], words_of: Callable[[str], list[str]] = whole) -> Finder:
    """Find by BM25 over sparse matrices."""
    index = bm25s.BM25()
    index.index([words_of(example.text) for example in examples], show_progress=False)

    def find(question: str) -> tuple[Candidate, ...]:
        words = words_of(question)
        if not words:
            return ()
        places, scores = index.retrieve([words], k=DEPTH, show_progress=False)
        ranked = zip(places[0].tolist(), scores[0].tolist(), strict=True)
        return _best((examples[place].label, score) for place, score in ranked if score > 0)

    return find


def by_rapidfuzz(examples: Sequence[Example]) -> Finder:
    """Find by the share of words and letters in common."""
    texts = [utils.default_process(example.text) for example in examples]

    def find(question: str) -> tuple[Candidate, ...]:
        asked = utils.default_process(question)
        found = process.extract(asked, texts, scorer=fuzz.token_sort_ratio, limit=DEPTH)
        return _best((examples[place].label, score) for _, score, place in found)

    return find


def _best(ranked: Iterable[tuple[str, float]]) -> tuple[Candidate, ...]:
    return tuple(islice(_each_once(ranked), CANDIDATES))


def _each_once(ranked: Iterable[tuple[str, float]]) -> Iterator[Candidate]:
    seen: set[str] = set()
    for label, score in ranked:
        if label not in seen:
            seen.add(label)
            yield Candidate(label, score)
