"""The names of places and areas in a message."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from core.market.gazetteer import Bearers, Gazetteer
from core.market.geography import SUFFIXES, AreaKind, Place
from core.market.prepositions import (
    BEFORE_A_PLACE,
    BETWEEN,
    CUES,
    CUES_BEHIND,
    NEVER_BARE,
    has_capital,
)
from core.market.tokens import Span, Words
from core.market.wish import Inside

CITY = 100_000
"""Inhabitants; a smaller place gives way to a province of the same name, such as Zeeland."""
LONGEST_ABBREVIATION = 3
"""Letters of an abbreviated province."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A name, and the places that bear it."""

    span: Span
    places: tuple[Place, ...]
    of: Inside | None = None
    """The area that the name itself gives: "Hengelo Gld"."""


@dataclass(frozen=True, slots=True)
class AreaMention:
    """The name of an area."""

    span: Span
    inside: Inside


Mention: TypeAlias = PlaceMention | AreaMention


def mentions(words: Words, gazetteer: Gazetteer, *, expected: bool) -> Iterator[Mention]:
    """Find the names in a message; `expected` when it answers where: any word may be one."""
    start = 0
    while start < len(words):
        hit = gazetteer.bearers.at(words, start)
        if hit and (expected or _is_meant(words, *hit)):
            found = mention(words, gazetteer, *hit)
            yield found
            start = found.span.end
        else:
            start += 1


def mention(words: Words, gazetteer: Gazetteer, span: Span, bearers: Bearers) -> Mention:
    """Tell what a name stands for, by the words around it."""
    cue = _cue(words, span)
    named: dict[AreaKind, str | None] = {
        "province": bearers.province,
        "municipality": bearers.municipality,
        "region": bearers.region,
    }
    if cue and (name := named[cue]):
        return AreaMention(span, Inside(cue, name))
    if cue == "municipality" and bearers.places:
        return AreaMention(span, Inside(cue, bearers.places[0].municipality))
    if bearers.places and not (bearers.province and bearers.places[0].population < CITY):
        return _with_province(words, gazetteer, PlaceMention(span, bearers.places))
    area, name = next((kind, name) for kind, name in named.items() if name)
    return AreaMention(span, Inside(area, name))


def take_mention(words: Words, found: Mention) -> None:
    """Take a name, with the preposition and the cue that belong to it."""
    words.take(found.span)
    before = found.span.start - 1
    while words.word(before) in BETWEEN | BEFORE_A_PLACE | CUES.keys():
        words.take(Span(before, before + 1))
        before -= 1
    if words.word(found.span.end) in CUES_BEHIND:
        words.take(Span(found.span.end, found.span.end + 1))


def _is_meant(words: Words, span: Span, bearers: Bearers) -> bool:
    """Tell whether a word that is also a place is one here."""
    if not bearers.is_ordinary or words.word(span.start - 1) in CUES:
        return True
    # "Beek in Limburg" begins with a name, "Best bedrijf" does not.
    is_name = words.tokens[span.start].is_capitalised and words.word(span.end) == "in"
    if has_capital(words, span.start) or is_name:
        return True
    after = words.word(span.start - 1) in BEFORE_A_PLACE
    return after and words.word(span.start) not in NEVER_BARE


def _cue(words: Words, span: Span) -> AreaKind | None:
    before = span.start - 1
    while words.word(before) in BETWEEN:
        before -= 1
    return CUES.get(words.word(before)) or CUES_BEHIND.get(words.word(span.end))


def _with_province(words: Words, gazetteer: Gazetteer, found: PlaceMention) -> PlaceMention:
    """Heed an abbreviated province right after the name: "Beek (L)", "Hengelo Gld"."""
    after = words.word(found.span.end)
    province = SUFFIXES.get(after) or gazetteer.provinces.get((after,))
    if not province or len(after) > LONGEST_ABBREVIATION:
        return found
    every = (*found.places, *gazetteer.geography.namesakes(words.said(found.span)))
    inside = tuple(dict.fromkeys(place for place in every if place.province == province))
    longer = Span(found.span.start, found.span.end + 1)
    return PlaceMention(longer, inside, Inside("province", province)) if inside else found
