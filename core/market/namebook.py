"""Finding an organisation by its name, as people remember it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

from core.market.tokens import words_of

LEGAL_FORMS = frozenset("bv nv vof cv bvba stichting cooperatie holding groep group b v n".split())
"""What people leave out of a name."""
SHORTEST_TYPO = 5
_ENDS_IN_FORM = re.compile(r"\w\W+(?:[bnc]\.?\s?v|v\.?o\.?f|holding)\.?\s*$", re.IGNORECASE)


class NameBook:
    """Names, each with the number of its row."""

    def __init__(self, names: Iterable[str]) -> None:
        self._rows: defaultdict[str, list[int]] = defaultdict(list)
        self._names: list[tuple[str, ...]] = []
        for row, name in enumerate(names):
            words = telling(name)
            self._names.append(words)
            for word in set(words):
                self._rows[word].append(row)
        self._whole = {" ".join(words) for words in self._names}

    def knows(self, name: str) -> bool:
        """Tell whether there is exactly this name, give or take a legal form."""
        return " ".join(telling(name)) in self._whole

    def rows(self, name: str) -> list[int]:
        """Find the names that hold all words of this one, with a slip in each forgiven."""
        words = telling(name)
        exact = [row for row in self._holding(words) if self._names[row] == words]
        if exact or not words:
            return exact
        return self._holding(words) or self._holding(tuple(map(self._nearest, words)))

    def _holding(self, words: tuple[str, ...]) -> list[int]:
        if not words:
            return []
        rarest = min((self._rows.get(word, []) for word in words), key=len)
        return [row for row in rarest if set(words) <= set(self._names[row])]

    @cached_property
    def _vocabulary(self) -> list[str]:
        return [word for word in self._rows if len(word) >= SHORTEST_TYPO]

    def _nearest(self, word: str) -> str:
        if word in self._rows or len(word) < SHORTEST_TYPO:
            return word
        hit = extractOne(
            word,
            self._vocabulary,
            scorer=DamerauLevenshtein.distance,
            score_cutoff=1 + (len(word) > 8),
        )
        return hit[0] if hit else word


def telling(name: str) -> tuple[str, ...]:
    """Give the words of a name that tell it from others."""
    words = words_of(name)
    return tuple(word for word in words if word not in LEGAL_FORMS) or words


def ends_in_legal_form(words: str) -> bool:
    """Tell whether words end like the name of an organisation in full: "Zoek en Vind B.V."."""
    return _ENDS_IN_FORM.search(words) is not None
