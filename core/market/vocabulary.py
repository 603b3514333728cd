"""The services that partners offer, and the words by which people name them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne
from Stemmer import Stemmer

from core.ladder.words import Words as Names
from core.market.expressions import POLITE
from core.market.roles import is_for, is_self
from core.market.tokens import Span, Words, words_of

SHORTEST_TYPO = 6
"""Letters; a shorter word is not corrected, since one letter makes another word of it."""
TWO_TYPOS = 10
"""Letters from which on two slips are forgiven."""
SHORTEST_STEM = 5
"""Letters of a stem; a shorter one is the stem of too many words."""
SHORTEST_PART = 6
"""Letters of a word that is recognised as a part of a longer one: kantoor-schoonmaak."""

_TAIL = re.compile(
    r"(?:s|en)?(?:bedrij(?:f|ven|fje|fjes)|diensten|dienst|dienstverleners?|werkzaamheden|werken?"
    r"|leveranciers?|partners?|firma(?:s)?|specialist(?:en)?|aanbieders?|services?|ondernemingen?"
    r"|klussen|company|companies|projecten|opdrachten|bureaus?|buro|zaak|zaken)$"
)
_STEMMERS = (Stemmer("dutch"), Stemmer("english"))


@dataclass(frozen=True, slots=True)
class Service:
    """A service, and what it is called."""

    id: str
    names: Names
    words: tuple[str, ...]


class Vocabulary:
    """Finds services in a message: by synonym, inflection, compound or with a slip."""

    def __init__(
        self,
        services: Iterable[Service],
        look_alikes: Iterable[str] = (),
        own_words: Iterable[str] = (),
    ) -> None:
        """`look_alikes` are words that one would take for a misspelt service, and are none.

        `own_words` are services that listings name and that are not among these.
        """
        self._look_alikes = frozenset(look_alikes)
        self.services: Mapping[str, Service] = {service.id: service for service in services}
        self._ids = dict(self._phrases())
        for own in own_words:
            self._ids.setdefault(words_of(own), own)
        self._stems = {
            stemmed: id_
            for words, id_ in self._ids.items()
            for stemmed in _stemmed(words)
            if len("".join(stemmed)) >= SHORTEST_STEM and stemmed[0] not in POLITE
        }
        self._longest: dict[str, int] = {}
        for words in (*self._ids, *self._stems):
            self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))
        single = {words[0]: id_ for words, id_ in self._ids.items() if len(words) == 1}
        self._parts = {word: id_ for word, id_ in single.items() if len(word) >= SHORTEST_PART}
        self._correctable = [word for word in single if len(word) >= SHORTEST_TYPO]
        self._known: dict[str, str | None] = {}

    def with_own(self, own_words: Iterable[str]) -> "Vocabulary":
        """Give this vocabulary with services that it does not have, which listings name."""
        own_words = [word for word in own_words if words_of(word)]
        if not own_words:
            return self
        return Vocabulary(self.services.values(), self._look_alikes, own_words)

    def named(self, text: str) -> str | None:
        """Give the service that a text names and nothing else, such as a cell of a table."""
        return self._phrase(words_of(text))

    def take(self, words: Words, *, forgiving: bool = True) -> tuple[str, ...]:
        """Take every service in a message, and give the ids of those asked for, each once."""
        found: list[tuple[Span, str]] = []
        for start in range(len(words)):
            if start in words.taken:
                continue
            if hit := self._at(words, start, forgiving=forgiving):
                words.take(hit[0])
                found.append(hit)
        asked = [id_ for span, id_ in found if not is_self(words, span)]
        others = [id_ for span, id_ in found if not is_for(words, span) and id_ in asked]
        return tuple(dict.fromkeys(others or asked))

    def _at(self, words: Words, start: int, *, forgiving: bool) -> tuple[Span, str] | None:
        if hit := self._phrase_at(words, start):
            return hit
        id_ = self._single(words.word(start), forgiving=forgiving)
        return (Span(start, start + 1), id_) if id_ else None

    def _phrases(self) -> Iterator[tuple[tuple[str, ...], str]]:
        for service in self.services.values():
            for phrase in (service.id, service.names.nl, service.names.en, *service.words):
                yield words_of(phrase), service.id

    def _phrase_at(self, words: Words, start: int) -> tuple[Span, str] | None:
        first = (words.word(start),)
        longest = max(self._longest.get(key[0], 0) for key in (first, *_stemmed(first)))
        for end in range(min(start + longest, len(words)), start, -1):
            span = Span(start, end)
            if not words.is_free(span):
                continue
            said = tuple(words.word(i) for i in range(start, end))
            if id_ := self._phrase(said):
                return span, id_
        return None

    def _single(self, word: str, *, forgiving: bool) -> str | None:
        """Find a service in one word that is no phrase of the vocabulary."""
        if word in POLITE:
            return None
        exact = self._exact(word)
        return exact if exact or not forgiving else self._corrected(word)

    def _exact(self, word: str) -> str | None:
        """Find a service in what a word is made of."""
        if word not in self._known:
            self._known[word] = self._without_tail(word) or self._part(word)
        return self._known[word]

    def _phrase(self, words: tuple[str, ...]) -> str | None:
        if id_ := self._ids.get(words):
            return id_
        if not words or words[0] in self._look_alikes:
            return None
        return next(filter(None, (self._stems.get(key) for key in _stemmed(words))), None)

    def _without_tail(self, word: str) -> str | None:
        head = _TAIL.sub("", word)
        if head == word or len(head) < 3:
            return None
        return self._phrase((head,))

    def _part(self, word: str) -> str | None:
        """Find the longest known word with which this one begins or ends."""
        parts = (it for it in self._parts if word.startswith(it) or word.endswith(it))
        longest = max(parts, key=len, default=None)
        return self._parts[longest] if longest else None

    def _corrected(self, word: str) -> str | None:
        if len(word) < SHORTEST_TYPO or word in self._look_alikes:
            return None
        slips = 1 + (len(word) >= TWO_TYPOS)
        hit = extractOne(
            word, self._correctable, scorer=DamerauLevenshtein.distance, score_cutoff=slips
        )
        return self._ids[hit[0],] if hit and hit[0][0] == word[0] else None


def _stemmed(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for stemmer in _STEMMERS:
        yield tuple(stemmer.stemWords(list(words)))
