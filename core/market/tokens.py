"""A message as a row of words, each of which is understood or not."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from core.folding import unaccented

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> tuple[str, ...]:
    """Give the folded words of a text."""
    return tuple(_WORD.findall(unaccented(text)))


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a message, as it was written and folded, and where it stands."""

    written: str
    word: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """Tell whether it was written with a capital, but not in capitals altogether."""
        return self.written[:1].isupper() and not (len(self.written) > 1 and self.written.isupper())


@dataclass(frozen=True, slots=True)
class Span:
    """Words from `start` up to `end`, by their place in the message."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass
class Words:
    """The words of a message; what is understood is taken, so that it counts once."""

    text: str
    tokens: Sequence[Token] = ()
    taken: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.tokens = tuple(
            Token(match[0], unaccented(match[0]), match.start(), match.end())
            for match in _WORD.finditer(self.text)
        )

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, index: int) -> str:
        """Give a word; empty beyond either end."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def said(self, span: Span) -> str:
        """Give some words as they were written, with what stands between them."""
        return self.text[self.tokens[span.start].start : self.tokens[span.end - 1].end]

    def take(self, span: Span) -> None:
        """Count some words as understood."""
        self.taken.update(range(span.start, span.end))

    def take_between(self, start: int, end: int) -> None:
        """Count the words between two places in the text as understood."""
        self.taken |= {i for i, it in enumerate(self.tokens) if it.end > start and it.start < end}

    def is_free(self, span: Span) -> bool:
        """Tell whether none of these words is taken."""
        return self.taken.isdisjoint(range(span.start, span.end))

    @property
    def left(self) -> tuple[str, ...]:
        """The words that nothing has understood."""
        return tuple(it.word for i, it in enumerate(self.tokens) if i not in self.taken)


class Phrases(Generic[T]):
    """Phrases of one word or more, and what each stands for."""

    def __init__(self, phrases: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        self._meanings = {words_of(phrase): meaning for phrase, meaning in pairs}
        self._longest: dict[str, int] = {}
        for words in filter(None, self._meanings):
            self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def get(self, words: Sequence[str]) -> T | None:
        """Give what some words stand for together."""
        return self._meanings.get(tuple(words))

    def at(self, words: Words, start: int) -> tuple[Span, T] | None:
        """Find the longest phrase that begins at a word."""
        longest = self._longest.get(words.word(start))
        if longest is None:
            return None
        said = [words.word(i) for i in range(start, min(start + longest, len(words)))]
        while said:
            span = Span(start, start + len(said))
            meaning = self.get(said)
            if meaning is not None and words.is_free(span):
                return span, meaning
            said.pop()
        return None

    def take(
        self, words: Words, *, unless: Callable[[Words, Span], bool] = lambda *_: False
    ) -> tuple[T, ...]:
        """Take every phrase in a message, and give what they stand for, in order."""
        found: list[T] = []
        for start in range(len(words)):
            hit = None if start in words.taken else self.at(words, start)
            if hit and not unless(words, hit[0]):
                words.take(hit[0])
                found.append(hit[1])
        return tuple(found)
