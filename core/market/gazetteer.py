"""The names by which places and areas are called."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.language import Language
from core.market.geography import Geography, Place, without_suffix
from core.market.tokens import Phrases, words_of


@dataclass(frozen=True, slots=True)
class Names:
    """What is known of names besides the official ones."""

    ordinary: frozenset[str]
    """Names of places that are words as well."""
    aliases: Mapping[str, str]
    """Other names of places."""
    regions: Mapping[str, str]
    provinces: Mapping[str, str]
    abroad: frozenset[str]
    common: frozenset[str]
    """Words that may follow "in" or "bij" and are no names."""
    look_alikes: frozenset[str]
    """Words that one would take for a misspelt name, and that are none."""
    shown: Mapping[Language, Mapping[str, str]]
    """What people call a place or municipality, where that is not its official name."""


@dataclass(frozen=True, slots=True)
class Bearers:
    """All that a name may stand for; none of the four need be there."""

    places: tuple[Place, ...] = ()
    municipality: str | None = None
    province: str | None = None
    region: str | None = None
    is_ordinary: bool = False
    """Whether it is an ordinary word as well, if it is one."""


class Gazetteer:
    """Finds what a name stands for."""

    def __init__(self, geography: Geography, names: Names) -> None:
        self.geography = geography
        no_names = names.common | names.look_alikes
        self.common = frozenset(folded for word in no_names for folded in words_of(word))
        self._names = names
        self.aliases = names.aliases
        self.shown = names.shown
        self.bearers = Phrases(self._all())
        self.abroad = Phrases((name, True) for name in names.abroad)
        self.provinces = Phrases(
            [(name, name) for name in geography.provinces] + [*names.provinces.items()]
        )

    @cached_property
    def single_words(self) -> tuple[str, ...]:
        """Names of one word that are none other's, to hold a misspelt one against."""
        named = (place.name for place in self.geography.places)
        every = (*named, *self._names.aliases, *self.geography.municipalities)
        every += (*self.geography.provinces, *self.geography.regions)
        ordinary = {words_of(name) for name in self._names.ordinary}
        found = {words_of(name) for name in every}
        return tuple(sorted(it[0] for it in found if len(it) == 1 and it not in ordinary))

    def _all(self) -> Iterator[tuple[str, Bearers]]:
        places = _places_by_words(self.geography.places, self._names.aliases)
        municipalities = _areas(self.geography.municipalities, {})
        provinces = _areas(self.geography.provinces, self._names.provinces)
        regions = _areas(self.geography.regions, self._names.regions)
        ordinary = {words_of(name) for name in self._names.ordinary}
        for words in {*places, *municipalities, *provinces, *regions}:
            yield (
                " ".join(words),
                Bearers(
                    tuple(places.get(words, ())),
                    municipalities.get(words),
                    provinces.get(words),
                    regions.get(words),
                    words in ordinary or (len(words) == 1 and len(words[0]) < SHORTEST_NAME),
                ),
            )


SHORTEST_NAME = 3
"""A shorter name, such as "Ee", is taken for one only where a place is expected."""


def _places_by_words(
    places: Sequence[Place], aliases: Mapping[str, str]
) -> Mapping[tuple[str, ...], list[Place]]:
    found: dict[tuple[str, ...], list[Place]] = {}
    for place in sorted(places, key=lambda place: (-place.population, place.code)):
        own = words_of(place.name)
        for words in {own, without_suffix(own)}:
            found.setdefault(words, []).append(place)
    for place in places:
        for alias in place.aliases:
            found.setdefault(words_of(alias), [place])
    by_name = {place.name: place for place in places}
    for alias, name in aliases.items():
        found.setdefault(words_of(alias), [by_name[name]])
    return {words: _meant(words, named) for words, named in found.items()}


def _meant(words: tuple[str, ...], named: list[Place]) -> list[Place]:
    """Leave out namesakes with a suffix where the name by itself means a larger place."""
    exact = [place for place in named if words_of(place.name) == words]
    others = [place for place in named if place not in exact]
    largest = max((place.population for place in exact), default=-1)
    if len(exact) == 1 and all(place.population < largest for place in others):
        return exact
    return named


def _areas(names: Iterable[str], aliases: Mapping[str, str]) -> Mapping[tuple[str, ...], str]:
    found = {without_suffix(words_of(name)): name for name in names}
    for alias, name in aliases.items():
        found.setdefault(words_of(alias), name)
    return found
