"""Listings by the hundred thousand, all made up by a seed: the first are always the same ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from numpy.random import Generator, default_rng

from core.market.geography import Geography, Place, Point, Postcode
from core.market.listing import Kind, Listing, Rung
from tests.market.rows import CONTENTS, TODAY

BATCH = 1000
"""Listings drawn at a time."""
OFFERS = 2000
"""Combinations of services that listings share."""
FEW_PEOPLE = 100
"""Of places of which the population is not known."""
SERVICES = tuple(CONTENTS.vocabulary.services)
KINDS = (Kind.EMPLOYER,) * 17 + (Kind.SERVICE_PROVIDER, Kind.SW_COMPANY, Kind.MUNICIPALITY)
RUNGS = (*Rung, Rung.FIRST, Rung.SECOND, Rung.SECOND, Rung.THIRD)
VALID_UNTIL = tuple(TODAY + timedelta(days) for days in range(-200, 800))
"""A fifth has expired."""

_PARTICLES = ("De", "Het", "Van", "Van der", "Ter", "'t")
_BEGINNINGS = "Bak Berg Bos Brand Dijk Duin Eik Hoog Kamp Klein Meer Noord Oud Polder Rood".split()
_MIDDLES = ("", "en", "er", "e", "ink", "els", "ing", "aar")
_ENDINGS = "beek berg burg dam donk huis hof horst kerk laan land man stra veld wijk zicht".split()
_FAMILIES = tuple(a + b + c for a in _BEGINNINGS for b in _MIDDLES for c in _ENDINGS)
_SUFFIXES = ("B.V.", "& Zonen", "& Dochters", "Groep", "Nederland", "Diensten", "Stichting", "Oost")


def _scattered(geography: Geography) -> Geography:
    """Give every postcode a point of its own, as it has once coordinates were downloaded."""
    random = default_rng(1)

    def moved(postcode: Postcode) -> Postcode:
        north, east = random.normal(0, 0.015, 2).tolist()
        middle = postcode.place.point
        point = Point(middle.latitude + north, middle.longitude + 1.6 * east)
        return replace(postcode, point=point, exact=True)

    return replace(geography, postcodes={it: moved(p) for it, p in geography.postcodes.items()})


GEOGRAPHY = _scattered(CONTENTS.geography)


class Places:
    """Draws places by how many people live there."""

    def __init__(self, random: Generator) -> None:
        self._random = random
        people = [place.population or FEW_PEOPLE for place in GEOGRAPHY.places]
        self._shares = [each / sum(people) for each in people]

    def drawn(self, count: int) -> list[Place]:
        """Draw some."""
        rows = self._random.choice(len(GEOGRAPHY.places), count, p=self._shares)
        return [GEOGRAPHY.places[row] for row in rows]


@dataclass(frozen=True, slots=True)
class Draw:
    """What chance says of one listing."""

    place: Place
    luck: float
    """Which of the postcodes of the place."""
    offer: int
    kind: int
    rung: int
    valid: int
    particle: int
    family: int
    suffix: int


def listings(count: int) -> Iterator[Listing]:
    """Make up this many listings."""
    random = default_rng(2026)
    offers = _offers(random)
    postcodes = _postcodes()
    drawn = enumerate(_draws(random, Places(random)))
    return (_listing(number, draw, offers, postcodes) for number, draw in islice(drawn, count))


def _offers(random: Generator) -> Sequence[tuple[str, ...]]:
    """Draw combinations of one to four services; the first of the vocabulary are drawn most."""
    weights = [1 / (4 + rank) for rank in range(len(SERVICES))]
    shares = [each / sum(weights) for each in weights]
    counts = random.choice((1, 2, 3, 4), OFFERS, p=(0.3, 0.35, 0.25, 0.1))
    drawn = (random.choice(len(SERVICES), count, replace=False, p=shares) for count in counts)
    return [tuple(SERVICES[row] for row in rows) for rows in drawn]


def _postcodes() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {place.code: [] for place in GEOGRAPHY.places}
    for postcode in GEOGRAPHY.postcodes.values():
        found[postcode.place.code].append(postcode.digits)
    return found


def _draws(random: Generator, places: Places) -> Iterator[Draw]:
    sizes = (OFFERS, *map(len, (KINDS, RUNGS, VALID_UNTIL, _PARTICLES, _FAMILIES, _SUFFIXES)))
    while True:
        luck = random.random(BATCH).tolist()
        columns = [random.integers(0, size, BATCH).tolist() for size in sizes]
        yield from map(Draw, places.drawn(BATCH), luck, *columns)


def _listing(
    number: int, draw: Draw, offers: Sequence[tuple[str, ...]], postcodes: dict[str, list[str]]
) -> Listing:
    own, services, rung = postcodes[draw.place.code], offers[draw.offer], RUNGS[draw.rung]
    return Listing(
        id=f"{number:07}",
        name=" ".join(_words(draw, services[0])),
        kind=KINDS[draw.kind],
        rung=rung,
        pso_30plus=rung >= Rung.FIRST and draw.valid % 10 == 0,
        valid_until=_valid_until(rung, draw.valid),
        services=services,
        place=draw.place.code,
        postcode=own[int(draw.luck * len(own))] if own else "",
        website="",
        email="",
        phone="",
        description="",
        wants="",
        source="import",
        confirmed=TODAY,
    )


def _words(draw: Draw, service: str) -> Iterator[str]:
    yield CONTENTS.vocabulary.services[service].names.nl.capitalize()
    yield _PARTICLES[draw.particle]
    yield _FAMILIES[draw.family]
    yield _SUFFIXES[draw.suffix]


def _valid_until(rung: Rung, drawn: int) -> date | None:
    return None if rung is Rung.NONE else VALID_UNTIL[drawn]
