"""Finding where in the Netherlands a message is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

from core.market.gazetteer import Bearers, Gazetteer
from core.market.geography import SUFFIXES, AreaKind, Place
from core.market.tokens import Span, Words
from core.market.wish import (
    DEFAULT_RADIUS_KM,
    Around,
    AtPlace,
    Inside,
    OneOf,
    Unknown,
    Where,
)

BEFORE_A_PLACE = frozenset(
    "in bij rond rondom te nabij uit omgeving regio vanuit near around at from buurt naar of "
    "gemeente tussen langs omstreken outside within close om omg omstr regio vlakbij".split()
)
"""Words after which a place may be expected."""
CUES: dict[str, AreaKind] = {
    **dict.fromkeys(("gemeente", "gem", "municipality"), "municipality"),
    **dict.fromkeys(("provincie", "prov", "province"), "province"),
    **dict.fromkeys(("arbeidsmarktregio", "regio", "region", "arbeidsmarkt"), "region"),
}
"""Words that say which kind of area a name beside them means."""
CUES_BEHIND: dict[str, AreaKind] = {
    "municipality": "municipality",
    "province": "province",
    "region": "region",
}
"""The same behind a name, as in English."""
BETWEEN = frozenset(("de", "het", "of", "the", "van"))
"""Words that may stand between a cue and a name: "municipality of Zwolle"."""
CITY = 100_000
"""Inhabitants; a smaller place gives way to a province of the same name, such as Zeeland."""
NEVER_BARE = frozenset(("een", "heel", "loo", "den", "ten", "ter"))
"""Words so common that they need a capital, even after "in"."""
SHORTEST_TYPO = 5
"""Letters of a word after "in" or "bij" that may be a place with a slip in it."""
SHORTEST_LOOSE_TYPO = 5
"""The same anywhere else."""
TWO_TYPOS = 9
"""Letters from which on two slips are forgiven."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a message, and what it stands for there."""

    span: Span
    places: tuple[Place, ...] = ()
    area: AreaKind | None = None
    name: str = ""
    """Of the area."""
    of: Inside | None = None
    """The area that was named together with a place."""


class Locator:
    """Finds the place or area that a message names."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def take(self, words: Words, *, expected: bool = False) -> Where | None:
        """Take what the message says of where; `expected` when it answers that question."""
        mentions = [*self._mentions(words, expected=expected)]
        if not mentions:
            return None
        for mention in mentions:
            words.take(mention.span)
            self._take_around(words, mention)
        return self._together(words, mentions)

    def take_uncertain(self, words: Words, *, loose: bool) -> Where | None:
        """Take a place abroad, a misspelt one, or one that is not there.

        `loose` looks at every word that is left, not only where a place is expected.
        """
        free = [start for start in range(len(words)) if start not in words.taken]
        for find in (self._abroad, self._ordinary, self._misspelt, self._nowhere):
            for start in free:
                if where := find(words, start, loose):
                    return where
        return None

    # Exact names.

    def _mentions(self, words: Words, *, expected: bool) -> Iterator[Mention]:
        start = 0
        while start < len(words):
            hit = self.gazetteer.bearers.at(words, start)
            if hit and (expected or self._is_meant(words, *hit)):
                mention = self._mention(words, *hit)
                yield mention
                start = mention.span.end
            else:
                start += 1

    def _is_meant(self, words: Words, span: Span, bearers: Bearers) -> bool:
        """Tell whether a word that is also a place is one here."""
        if not bearers.is_ordinary:
            return True
        token, before = words.tokens[span.start], words.word(span.start - 1)
        capital = token.is_capitalised and (span.start > 0 or words.word(span.end) == "in")
        if before in CUES:
            return True
        if words.word(span.start) in NEVER_BARE:
            return capital
        return capital or before in BEFORE_A_PLACE

    def _mention(self, words: Words, span: Span, bearers: Bearers) -> Mention:
        cue = self._cue(words, span)
        named: dict[AreaKind, str | None] = {
            "municipality": bearers.municipality,
            "province": bearers.province,
            "region": bearers.region,
        }
        if cue and (name := named[cue]):
            return Mention(span, area=cue, name=name)
        if cue == "municipality" and bearers.places:
            return Mention(span, area=cue, name=bearers.places[0].municipality)
        if bearers.places and not (bearers.province and bearers.places[0].population < CITY):
            return self._with_province(words, span, bearers.places)
        kinds: tuple[AreaKind, ...] = ("province", "municipality", "region")
        area = next(kind for kind in kinds if named[kind])
        return Mention(span, area=area, name=named[area] or "")

    def _cue(self, words: Words, span: Span) -> AreaKind | None:
        before = span.start - 1
        while words.word(before) in BETWEEN:
            before -= 1
        return CUES.get(words.word(before)) or CUES_BEHIND.get(words.word(span.end))

    def _with_province(self, words: Words, span: Span, places: tuple[Place, ...]) -> Mention:
        """Heed an abbreviated province right after the name: "Beek (L)", "Hengelo Gld"."""
        after = words.word(span.end)
        province = SUFFIXES.get(after) or self.gazetteer.provinces.get((after,))
        if not province or len(after) > 3:
            return Mention(span, places)
        name = words.said(span)
        every = [*places, *self.gazetteer.geography.namesakes(name)]
        inside = tuple(dict.fromkeys(place for place in every if place.province == province))
        if not inside:
            return Mention(span, places)
        return Mention(Span(span.start, span.end + 1), inside, of=Inside("province", province))

    @staticmethod
    def _take_around(words: Words, mention: Mention) -> None:
        """Take the preposition and the cue that belong to a name."""
        before = mention.span.start - 1
        while words.word(before) in BETWEEN | BEFORE_A_PLACE | CUES.keys():
            words.take(Span(before, before + 1))
            before -= 1
        if words.word(mention.span.end) in CUES_BEHIND:
            words.take(Span(mention.span.end, mention.span.end + 1))

    def _is_abroad(self, words: Words, mention: Mention) -> bool:
        """Tell whether a country stands behind a name: "Hasselt (België)"."""
        hit = self.gazetteer.abroad.at(words, mention.span.end)
        if hit is not None:
            words.take(hit[0])
        return hit is not None

    def _together(self, words: Words, mentions: Sequence[Mention]) -> Where:
        """Read several names as one place: "Beek in Limburg", "Velp bij Arnhem"."""
        first = next((it for it in mentions if it.places), None)
        if first is None:
            return _inside(mentions[0])
        if self._is_abroad(words, first):
            return Unknown(words.said(first.span), abroad=True)
        places, of = first.places, first.of
        for other in mentions:
            if other.area and (narrowed := self._inside(words, first, other)):
                places, of = narrowed, of or _inside(other)
            elif len(places) > 1 and len(other.places) == 1 and other is not first:
                places = _beside(places, other.places[0])
        if len(places) == 1:
            return Around(AtPlace(places[0].code), of=of)
        return OneOf(_shared_name(places), tuple(place.code for place in places))

    def _inside(self, words: Words, first: Mention, area: Mention) -> tuple[Place, ...]:
        """Give the places of a name that lie in an area."""
        every = (*first.places, *self.gazetteer.geography.namesakes(words.said(first.span)))
        named = _inside(area)
        inside = (it for it in every if it.inside(named.area) == named.name)
        return tuple(dict.fromkeys(inside))

    # Misspelt and foreign names.

    def _abroad(self, words: Words, start: int, loose: bool) -> Where | None:
        if not (loose or self._expected(words, start)):
            return None
        hit = self.gazetteer.abroad.at(words, start)
        if hit is None:
            return None
        words.take(hit[0])
        return Unknown(words.said(hit[0]), abroad=True)

    def _ordinary(self, words: Words, start: int, loose: bool) -> Where | None:
        """Take an ordinary word for a place where it ends the message: "kringloop leiden"."""
        hit = self.gazetteer.bearers.at(words, start)
        if not (loose and hit and start - 1 in words.taken and hit[0].end == len(words)):
            return None
        if words.word(start) in NEVER_BARE:
            return None
        words.take(hit[0])
        return self._together(words, [self._mention(words, *hit)])

    def _misspelt(self, words: Words, start: int, loose: bool) -> Where | None:
        word = words.word(start)
        expected = self._expected(words, start)
        shortest = SHORTEST_TYPO if expected else SHORTEST_LOOSE_TYPO
        if len(word) < shortest or not (expected or loose) or self._is_no_name(word):
            return None
        if where := self._corrected(word):
            words.take(Span(start, start + 1))
            return where
        return None

    def _nowhere(self, words: Words, start: int, _: bool) -> Where | None:
        token = words.tokens[start]
        capital = token.is_capitalised and start > 0
        after = words.word(start - 1) in BEFORE_A_PLACE - {"of", "naar", "uit"}
        if not (after and (capital or _ends_here(words, start)) and len(token.word) > 2):
            return None
        if self._is_no_name(token.word):
            return None
        span = self._capitalised_run(words, start)
        words.take(span)
        return Unknown(words.said(span), abroad=False)

    @staticmethod
    def _expected(words: Words, start: int) -> bool:
        """Tell whether a place may be expected here: after "in", or written with a capital."""
        after = words.word(start - 1) in BEFORE_A_PLACE - {"of"}
        return after or (words.tokens[start].is_capitalised and start > 0)

    def _is_no_name(self, word: str) -> bool:
        return word.isdecimal() or word in self.gazetteer.common

    def _corrected(self, word: str) -> Where | None:
        slips = 1 + (len(word) >= TWO_TYPOS)
        hit = extractOne(
            word,
            self.gazetteer.single_words,
            scorer=DamerauLevenshtein.distance,
            score_cutoff=slips,
        )
        if hit is None:
            return None
        right = Words(hit[0])
        return self.take(right, expected=True)

    @staticmethod
    def _capitalised_run(words: Words, start: int) -> Span:
        end = start + 1
        while end < len(words) and words.tokens[end].is_capitalised and end not in words.taken:
            end += 1
        return Span(start, end)


def _beside(places: tuple[Place, ...], other: Place) -> tuple[Place, ...]:
    """Give the namesake that lies in, or nearest to, another place."""
    same = tuple(it for it in places if it.municipality == other.municipality)
    nearest = min(places, key=lambda place: place.point.distance_km(other.point))
    return same if len(same) == 1 else (nearest,)


def _ends_here(words: Words, start: int) -> bool:
    """Tell whether a word ends the message, or at least the sentence."""
    rest = words.text[words.tokens[start].end :].lstrip()
    return not rest or rest[0] in ".,;!?"


def _inside(mention: Mention) -> Inside:
    if mention.area is None:
        raise ValueError("a mention is a place or an area")
    return Inside(mention.area, mention.name)


def _shared_name(places: Sequence[Place]) -> str:
    """Give the name that namesakes share, without what tells them apart."""
    return min((place.name for place in places), key=len)


def with_radius(where: Where | None, radius_km: float | None) -> Where | None:
    """Put a stated distance to where it belongs."""
    match where:
        case Around():
            radius = DEFAULT_RADIUS_KM if radius_km is None else radius_km
            return replace(where, radius_km=radius, stated=radius_km is not None)
        case OneOf() | Unknown():
            return replace(where, radius_km=radius_km)
        case _:
            return where
