"""Finding named things in a message: "vast contract" is the regular one, anywhere in it."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from core.folding import unaccented

SHORTEST_TYPO = 5
"""Shorter words are not corrected: one letter makes another word of them."""


def fold(text: str) -> str:
    """Reduce a text to lower-case words without accents or punctuation, one space between."""
    return " ".join(re.findall(r"[a-z0-9]+", unaccented(text)))


class PhraseBook:
    """Phrases by the id of what they name."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self.ids = frozenset(phrases)
        self._ids = {
            folded: id_
            for id_, group in phrases.items()
            for phrase in (id_, *group)
            if (folded := fold(phrase))
        }
        longest_first = sorted(self._ids, key=len, reverse=True)
        # A book without phrases names nothing: "(?!)" never matches.
        any_of = "|".join(map(re.escape, longest_first)) or "(?!)"
        self._pattern = re.compile(rf"\b(?:{any_of})\b")
        numbered = [r"\W*".join(p.split()) for p in longest_first if re.search("[0-9]", p)]
        self._numbered = re.compile(rf"\b(?:{'|'.join(numbered)})\b", re.I) if numbered else None
        self._words = sorted(
            {word for phrase in self._ids for word in phrase.split() if len(word) >= SHORTEST_TYPO}
        )

    def named_exactly(self, text: str) -> str | None:
        """Give the id if the text is one of the phrases and nothing else."""
        return self._ids.get(fold(text))

    def named_in(self, text: str) -> tuple[str, ...]:
        """Give the ids named in a text, each once, forgiving a typo if nothing is found."""
        folded = fold(text)
        return self._found(folded) or self._found(self._corrected(folded))

    def spelled_in(self, text: str) -> tuple[str, ...]:
        """Give the ids named in a text letter for letter."""
        return self._found(fold(text))

    def without_numbers(self, text: str) -> str:
        """Leave out names that hold a digit, such as "BBL niveau 1": it counts nothing."""
        return self._numbered.sub(" ", text) if self._numbered else text

    def without(self, text: str) -> str:
        """Fold a text and leave out what it names, forgiving the same typos."""
        return self._pattern.sub(" ", self._legible(text))

    def before(self, text: str) -> str:
        """Fold a text and give what stands before the first thing it names, or all of it."""
        return self._pattern.split(self._legible(text), maxsplit=1)[0]

    def _legible(self, text: str) -> str:
        folded = fold(text)
        corrected = folded if self._pattern.search(folded) else self._corrected(folded)
        return corrected if self._pattern.search(corrected) else folded

    def _found(self, folded: str) -> tuple[str, ...]:
        if exact := self._ids.get(folded):
            return (exact,)
        return tuple(dict.fromkeys(self._ids[match] for match in self._pattern.findall(folded)))

    def _corrected(self, folded: str) -> str:
        return " ".join(self._nearest(word) for word in folded.split())

    def _nearest(self, word: str) -> str:
        if len(word) < SHORTEST_TYPO:
            return word
        return next(iter(get_close_matches(word, self._words, n=1, cutoff=0.8)), word)
