"""Finding where in the Netherlands a message is about."""

from collections.abc import Iterable, Sequence

from core.market.gazetteer import Gazetteer
from core.market.geography import Place
from core.market.guessing import guess
from core.market.mentions import (
    AreaMention,
    Mention,
    PlaceMention,
    mentions,
    take_mention,
)
from core.market.tokens import Words
from core.market.wish import Around, AtPlace, Inside, OneOf, Unknown, Where


class Locator:
    """Finds the place or area that a message names."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def take(self, words: Words, *, expected: bool = False) -> Where | None:
        """Take what the message says of where; `expected` when it answers that question."""
        found = [*mentions(words, self._gazetteer, expected=expected)]
        for each in found:
            take_mention(words, each)
        return self._together(words, found) if found else None

    def take_guess(self, words: Words, *, loose: bool) -> Where | None:
        """Take a place abroad, a misspelt one, or one that is not there.

        `loose` looks at every word that is left, not only where a place is expected.
        """
        match guess(words, self._gazetteer, loose=loose):
            case Unknown() as unknown:
                return unknown
            case AreaMention(inside=inside):
                return inside
            case PlaceMention(places=places, of=of):
                return _one_of(places, of)
            case None:
                return None

    def _together(self, words: Words, found: Sequence[Mention]) -> Where:
        """Read several names as one place: "Beek in Limburg", "Velp bij Arnhem"."""
        areas = [each for each in found if isinstance(each, AreaMention)]
        named = [each for each in found if isinstance(each, PlaceMention)]
        if not named:
            return areas[0].inside
        first, *others = named
        if self._is_abroad(words, first):
            return Unknown(words.said(first.span), abroad=True)
        places, of = first.places, first.of
        for area in areas:
            if narrowed := self._narrowed(words, first, area.inside):
                places, of = narrowed, of or area.inside
        for other in others:
            if len(places) > 1 and len(other.places) == 1:
                places = (_beside(places, other.places[0]),)
        return _one_of(places, of)

    def _is_abroad(self, words: Words, found: PlaceMention) -> bool:
        """Tell whether a country stands behind a name: "Hasselt (België)"."""
        hit = self._gazetteer.abroad.at(words, found.span.end)
        if hit is not None:
            words.take(hit[0])
        return hit is not None

    def _narrowed(self, words: Words, named: PlaceMention, area: Inside) -> tuple[Place, ...]:
        """Give the places of a name that lie in an area."""
        every = (*named.places, *self._gazetteer.geography.namesakes(words.said(named.span)))
        return tuple(dict.fromkeys(it for it in every if it.inside(area.area) == area.name))


def _beside(places: Iterable[Place], other: Place) -> Place:
    """Give the namesake that lies in the municipality of another place, or nearest to it."""
    return min(
        places,
        key=lambda place: (
            place.municipality != other.municipality,
            place.point.distance_km(other.point),
        ),
    )


def _one_of(places: tuple[Place, ...], of: Inside | None) -> Where:
    if len(places) == 1:
        return Around(AtPlace(places[0].code), of=of)
    shared = min((place.name for place in places), key=len)
    return OneOf(shared, tuple(place.code for place in places))
