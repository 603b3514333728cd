"""The searches that the bench asks for: a fixed mix of what people look for, made up by a seed."""

from collections.abc import Callable, Iterator, Mapping

from numpy.random import Generator, default_rng

from core.market.listing import Kind, Rung
from core.market.wish import Around, AtLeast, AtPlace, Everywhere, Exactly, Inside, Wish
from tests.market.many_listings import BATCH, GEOGRAPHY, SERVICES, Places, listings


class Chance:
    """Draws what a wish is made of."""

    def __init__(self, random: Generator, named: int) -> None:
        self._random = random
        self._places = Places(random)
        self._names = tuple(listing.name for listing in listings(named))

    def row(self, count: int) -> int:
        """Draw a number below this one."""
        return int(self._random.integers(count))

    def around(self, radius_km: float = 20.0) -> Around:
        """Draw a place to look around."""
        (place,) = self._places.drawn(1)
        return Around(AtPlace(place.code), radius_km)

    def municipality(self) -> Inside:
        """Draw a municipality, the larger ones more often."""
        (place,) = self._places.drawn(1)
        return Inside("municipality", place.municipality)

    def province(self) -> Inside:
        """Draw a province."""
        return Inside("province", sorted(GEOGRAPHY.provinces)[self.row(12)])

    def region(self) -> Inside:
        """Draw a labour-market region."""
        return Inside("region", sorted(GEOGRAPHY.regions)[self.row(len(GEOGRAPHY.regions))])

    def services(self, most: int = 2) -> tuple[str, ...]:
        """Draw a service or two, the common ones as often as the rare ones."""
        drawn = (SERVICES[self.row(len(SERVICES))] for _ in range(1 + self.row(most)))
        return tuple(dict.fromkeys(drawn))

    def rung(self) -> Rung:
        """Draw a rung that one would ask for."""
        return Rung(1 + self.row(5))

    def kind(self) -> Kind:
        """Draw what an organisation is."""
        return tuple(Kind)[self.row(len(Kind))]

    def name(self) -> str:
        """Draw the name of one of the first listings, in full or the family's name only."""
        name = self._names[self.row(len(self._names))]
        return name if self.row(2) else max(name.split()[1:], key=len)


MIX: Mapping[str, tuple[int, Callable[[Chance], Wish]]] = {
    "service, place": (60, lambda it: Wish(it.around(), services=it.services())),
    "service, place, rung": (
        30,
        lambda it: Wish(it.around(), AtLeast(it.rung()), services=it.services()),
    ),
    "service, 80 km": (20, lambda it: Wish(it.around(80), services=it.services())),
    "rung, 80 km": (10, lambda it: Wish(it.around(80), AtLeast(it.rung()))),
    "kind, place": (15, lambda it: Wish(it.around(), kind=it.kind())),
    "municipality": (15, lambda it: Wish(it.municipality())),
    "service, municipality": (15, lambda it: Wish(it.municipality(), services=it.services())),
    "service, province": (20, lambda it: Wish(it.province(), services=it.services())),
    "kind, region": (15, lambda it: Wish(it.region(), kind=it.kind())),
    "service, everywhere": (15, lambda it: Wish(Everywhere(), services=it.services())),
    "rung, everywhere": (5, lambda it: Wish(Everywhere(), Exactly(it.rung()))),
    "30+, place": (15, lambda it: Wish(it.around(40), pso_30plus=True)),
    "name": (25, lambda it: Wish(name=it.name())),
}
"""How many of each, and how one is made."""


def wishes(among: int = BATCH) -> Iterator[tuple[str, Wish]]:
    """Make up the wishes, each with what sort it is of.

    Names are those of listings there are, `among` so many: the rival knows of no slips.
    """
    chance = Chance(default_rng(25), min(among, BATCH))
    for sort, (count, drawn) in MIX.items():
        for _ in range(count):
            yield sort, drawn(chance)
