"""Understanding: what partners a message asks for, if it asks for any."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from core.folding import unaccented
from core.market.asking_by_name import asked_by_name
from core.market.evidence import Evidence, is_for_something_unknown, is_search
from core.market.expressions import EVERYWHERE, KINDS, NEARBY, PARTNERS, POLITE
from core.market.figures import (
    is_certain,
    postcodes,
    take_radius,
    take_standing,
    take_thirty_plus,
)
from core.market.gazetteer import Gazetteer
from core.market.locating import Locator
from core.market.roles import is_self
from core.market.tokens import Span, Words, words_of
from core.market.vocabulary import Vocabulary
from core.market.wish import (
    Around,
    AtPostcode,
    Everywhere,
    Nearby,
    Unknown,
    Where,
    Wish,
    with_radius,
)

LATEST = 64
"""Readings that are kept."""
SHORT = 4
"""Words of a message that may be no more than a service and a place."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a message."""

    wish: Wish
    radius_km: float | None
    """A distance that was named, with or without a place."""
    is_search: bool
    """Whether it asks for partners, when nothing was asked before."""
    asks: bool
    """Whether it has words of seeking or asking who."""
    left: tuple[str, ...]
    """Words that nothing understood and that mean something."""

    @property
    def is_certain(self) -> bool:
        """Tell whether it cannot well be anything but a search: it says who, or where."""
        where = self.wish.where is not None and not isinstance(self.wish.where, Nearby)
        return self.is_search and (self.wish.name is not None or where)

    @property
    def says_something(self) -> bool:
        """Tell whether it holds anything a search can use."""
        return self.wish != Wish() or self.radius_km is not None


class Understanding:
    """Reads messages."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        vocabulary: Vocabulary,
        named: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """`named` tells whether an organisation of this name is listed."""
        self._gazetteer = gazetteer
        self._locator = Locator(gazetteer)
        self._vocabulary = vocabulary
        self._named = named
        self._readings = lru_cache(maxsize=LATEST)(self._read_anew)

    def read(self, message: str) -> Reading:
        """Read a message that may ask for anything.

        A message may be read more than once in a turn: the latest readings are kept.
        """
        return self._readings(_close(message))

    def _read_anew(self, message: str) -> Reading:
        if wish := self._name(message):
            return Reading(wish, None, is_search=True, asks=True, left=())
        return self._read(Words(message), expected=False)

    def read_where(self, message: str) -> Reading:
        """Read a message that may answer where one is looking."""
        return self._read(Words(_close(message)), expected=True)

    def _name(self, message: str) -> Wish | None:
        """Read a message that asks about one organisation."""
        if self._named(message):
            return Wish(name=message.strip(" ?!."))
        name = asked_by_name(message, self._is_ordinary)
        if name and len(words_of(name)) == 1 and unaccented(name) in self._gazetteer.common:
            return None
        if name is None:
            return None
        if (found := _FROM.fullmatch(name)) and not self._named(name):
            where = self._locator.take(Words(found["place"]), expected=True)
            if isinstance(where, Around):
                return Wish(name=found["name"], where=where)
        return Wish(name=name)

    def _is_ordinary(self, word: str) -> bool:
        """Tell whether a word is known, so that it is no name by itself."""
        if word in POLITE:
            return True
        return self._vocabulary.named(word) is not None or PARTNERS.get((word,)) is not None

    def _read(self, words: Words, *, expected: bool) -> Reading:
        evidence = Evidence.of(words)  # before any word is taken
        thirty_plus = take_thirty_plus(words)
        kinds = KINDS.take(words, unless=_is_ours)
        radius = take_radius(words)
        standing = take_standing(words)
        where = self._where(words, expected=expected)
        forgiving = where is not None or evidence.seeks or len(words) <= SHORT
        services = self._vocabulary.take(words, forgiving=forgiving)
        evidence.take(words)
        if where is None or isinstance(where, Nearby | Everywhere):
            loose = bool(services or kinds or evidence.seeks or evidence.partners or expected)
            where = self._locator.take_guess(words, loose=loose) or where
        wish = Wish(
            where=with_radius(where, radius),
            standing=standing,
            pso_30plus=thirty_plus,
            kind=kinds[0] if len(set(kinds)) == 1 else None,
            services=services,
        )
        left = tuple(word for word in words.left if word not in POLITE and not word.isdecimal())
        if is_for_something_unknown(words.text, wish, evidence, left):
            wish, left = replace(wish, services=left), ()
        search = is_search(words.text, wish, radius, evidence, left)
        return Reading(wish, radius, search, evidence.seeks or evidence.asks_who, left)

    def _where(self, words: Words, *, expected: bool) -> Where | None:
        postcode = self._take_postcode(words)
        everywhere = bool(EVERYWHERE.take(words))
        named = self._locator.take(words, expected=expected)
        nearby = bool(NEARBY.take(words))
        if postcode or named:
            return postcode or named
        if nearby:
            return Nearby()
        return Everywhere() if everywhere else None

    def _take_postcode(self, words: Words) -> Where | None:
        for found in postcodes(words):
            digits = found["digits"]
            is_known = digits in self._gazetteer.geography.postcodes
            if is_known or is_certain(found):
                words.take_between(found.start(), found.end())
                said = Unknown(found[0].strip(), abroad=False)
                return Around(AtPostcode(digits)) if is_known else said
        return None


_FROM = re.compile(r"(?P<name>.+)\s+(?:uit|in|te|from)\s+(?P<place>\S.*)", re.IGNORECASE)


def _close(message: str) -> str:
    """Put the words of a message close together: a thousand spaces would be looked at for long."""
    return " ".join(message.split())


def _is_ours(words: Words, span: Span) -> bool:
    """Tell whether it is what somebody is, or where, and not what is looked for."""
    if is_self(words, span) or words.word(span.start - 1) in {"onze", "ons", "our", "my", "mijn"}:
        return True
    if words.word(span.start) not in {"gemeente", "municipality", "council"}:
        return False
    return words.word(span.start - 1) not in {"een", "welke", "andere", "another", "which"}
