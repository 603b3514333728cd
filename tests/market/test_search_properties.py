"""A search finds exactly who matches, in order, held against looking at every listing."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.folding import unaccented
from core.market.geography import EARTH_RADIUS_KM, AreaKind, Geography, Point
from core.market.index import Index, Match
from core.market.listing import Kind, Listing, Rung
from core.market.refining import wider, wider_area
from core.market.wish import (
    Around,
    AtLeast,
    AtPlace,
    AtPoint,
    AtPostcode,
    Everywhere,
    Exactly,
    Inside,
    Nearby,
    OneOf,
    Standing,
    Unknown,
    Where,
    Wish,
)
from tests.market.many_listings import GEOGRAPHY
from tests.market.rows import BEZEM, TODAY, code_of

THOROUGHLY = settings(max_examples=2 * settings().max_examples)
SERVICES = ("schoonmaak", "catering", "zeilen naaien")
NAMES = ("Bezem", "De Bezem", "bézem B.V.", "Ábel", "abel", "Zwart & Wit", "BV", "Émile's kwekerij")
ZWOLLE = "Regio Zwolle"
NEAR = [place for place in GEOGRAPHY.places if place.region == ZWOLLE][::4]
FAR = GEOGRAPHY.places[::500]
POSTCODES = [it.digits for it in GEOGRAPHY.postcodes.values() if it.place.region == ZWOLLE][::10]
ROUNDING_KM = 1e-9


def drawn_listing(draw: Random) -> Listing:
    days = draw.choice((None, -100, -1, 0, 1, 100))
    return replace(
        BEZEM,
        name=draw.choice(NAMES),
        kind=draw.choice((*Kind, Kind.EMPLOYER)),
        rung=draw.choice(tuple(Rung)),
        pso_30plus=draw.random() < 0.5,
        valid_until=None if days is None else TODAY + timedelta(days),
        services=tuple(draw.sample(SERVICES, draw.randint(0, 2))),
        place=draw.choice((*NEAR, *FAR)).code,
        postcode=draw.choice(("", f"{draw.choice(POSTCODES)} AB")),
    )


POOL = [drawn_listing(Random(number)) for number in range(1000)]
"""Most are round Zwolle, so that few circles and areas are empty."""
SOME = st.lists(st.sampled_from(POOL), max_size=5)
LISTED = st.builds(lambda some, at: some + POOL[at : at + 40], SOME, st.integers(0, 960)).map(
    lambda drawn: [replace(each, id=str(number)) for number, each in enumerate(drawn)]
)
POINTS = st.builds(Point, st.floats(52.3, 52.8), st.floats(5.8, 6.5))
CENTRES = (
    st.sampled_from(NEAR).map(lambda place: AtPlace(place.code))
    | st.sampled_from(POSTCODES).map(AtPostcode)
    | POINTS.map(AtPoint)
)
AROUND = st.builds(Around, CENTRES, st.sampled_from((20.0, 40.0, 80.0)) | st.floats(0, 200))
AREAS: st.SearchStrategy[AreaKind] = st.sampled_from(get_args(AreaKind))
INSIDE = st.builds(
    lambda area, place: Inside(area, place.inside(area)), AREAS, st.sampled_from((*NEAR, *FAR))
)
STANDINGS = st.builds(AtLeast, st.sampled_from(Rung)) | st.builds(Exactly, st.sampled_from(Rung))
SERVICES_ASKED = st.lists(st.sampled_from((*SERVICES, "niemand")), min_size=1, max_size=3)


def wishes(where: st.SearchStrategy[Where | None]) -> st.SearchStrategy[Wish]:
    return st.builds(
        Wish,
        where=where,
        standing=st.none() | STANDINGS,
        pso_30plus=st.sampled_from((False, False, True)),
        kind=st.none() | st.none() | st.sampled_from(Kind),
        services=st.just(()) | SERVICES_ASKED.map(tuple),
    )


NO_MIDDLE = st.none() | st.just(Everywhere()) | INSIDE
WISHES = wishes(AROUND | NO_MIDDLE)


def index_of(listed: Sequence[Listing]) -> Index:
    return Index(listed, GEOGRAPHY, TODAY)


def ids(matches: Sequence[Match]) -> set[str]:
    return {match.listing.id for match in matches}


# What a search should find, by looking at each listing on its own.


def matches(listing: Listing, wish: Wish, *, as_if_valid: bool = False) -> bool:
    valid = as_if_valid or listing.valid_until is None or listing.valid_until >= TODAY
    return (
        lies(listing, wish.where)
        and stands(listing.rung if valid else Rung.NONE, wish.standing)
        and (not wish.pso_30plus or (valid and listing.pso_30plus))
        and (wish.kind is None or listing.kind is wish.kind)
        and (not wish.services or any(service in listing.services for service in wish.services))
    )


def stands(rung: Rung, asked: Standing | None) -> bool:
    match asked:
        case AtLeast(least):
            return rung >= least
        case Exactly(exact):
            return rung is exact
        case None:
            return True


def lies(listing: Listing, where: Where | None) -> bool:
    place = GEOGRAPHY.by_code[listing.place]
    match where:
        case Around(radius_km=radius):
            return distance(listing, where) <= radius + ROUNDING_KM
        case Inside("municipality", name):
            return place.municipality == name
        case Inside("province", name):
            return place.province == name
        case Inside("region", name):
            return place.region == name
        case _:
            return True


def distance(listing: Listing, around: Around) -> float:
    postcode = GEOGRAPHY.postcodes.get(listing.postcode[:4])
    point = postcode.point if postcode else GEOGRAPHY.by_code[listing.place].point
    return middle(around).distance_km(point)


def middle(around: Around) -> Point:
    match around.centre:
        case AtPlace(code):
            return GEOGRAPHY.by_code[code].point
        case AtPostcode(digits):
            return GEOGRAPHY.postcodes[digits].point
        case AtPoint(point):
            return point


@THOROUGHLY
@given(LISTED, WISHES)
def test_exactly_those_that_match_are_found(listed: list[Listing], wish: Wish) -> None:
    found = index_of(listed).search(wish)

    assert ids(list(found)) == {each.id for each in listed if matches(each, wish)}
    assert len(found) == len(list(found))


@THOROUGHLY
@given(LISTED, wishes(AROUND))
def test_round_a_middle_the_nearest_come_first(listed: list[Listing], wish: Wish) -> None:
    found = list(index_of(listed).search(wish))

    order = [(match.distance_km, *rank(match)) for match in found]
    assert order == sorted(order)
    assert isinstance(wish.where, Around)
    measured = [distance(match.listing, wish.where) for match in found]
    assert [match.distance_km for match in found] == pytest.approx(measured, abs=ROUNDING_KM)


@THOROUGHLY
@given(LISTED, wishes(NO_MIDDLE))
def test_in_an_area_the_highest_rungs_come_first(listed: list[Listing], wish: Wish) -> None:
    found = list(index_of(listed).search(wish))

    order = [rank(match) for match in found]
    assert order == sorted(order)
    assert all(match.distance_km is None for match in found)


def rank(match: Match) -> tuple[int, str]:
    return -match.listing.standing(TODAY), unaccented(match.listing.name)


@THOROUGHLY
@given(LISTED, WISHES)
def test_what_an_expired_certificate_said_does_not_count(listed: list[Listing], wish: Wish) -> None:
    found = index_of(listed).search(wish)

    asks = wish.pso_30plus or (wish.standing is not None and wish.standing.rung > Rung.NONE)
    assert not asks or not any(match.expired for match in found)
    lapsed = [it for it in listed if matches(it, wish, as_if_valid=True) and not matches(it, wish)]
    assert found.lapsed == len(lapsed)


@THOROUGHLY
@given(LISTED, WISHES, st.integers(1, 7))
def test_the_pages_together_are_the_whole(listed: list[Listing], wish: Wish, size: int) -> None:
    found = index_of(listed).search(wish)

    pages = [found.page(start, size) for start in range(0, len(found), size)]
    assert [match for page in pages for match in page] == list(found)
    assert found.page(len(found), size) == []


@THOROUGHLY
@given(LISTED, WISHES)
def test_looking_further_loses_nobody(listed: list[Listing], wish: Wish) -> None:
    index = index_of(listed)
    found = ids(list(index.search(wish)))

    for further in (wider(wish.where), wider_area(wish.where, GEOGRAPHY)):
        if not isinstance(further, Nearby):
            assert found <= ids(list(index.search(replace(wish, where=further))))


@THOROUGHLY
@given(LISTED)
def test_each_is_found_by_its_name_and_by_its_id(listed: list[Listing]) -> None:
    index = index_of(listed)

    for each in listed:
        found = list(index.search(Wish(name=each.name)))
        assert each.id in ids(found)
        assert [rank(match) for match in found] == sorted(rank(match) for match in found)
        match = index.get(each.id)
        assert match
        assert match.listing == each


# Examples.

HERE = GEOGRAPHY.by_code[code_of("Zwolle")]
THERE = GEOGRAPHY.by_code[code_of("Kampen")]
APART = HERE.point.distance_km(THERE.point)
IN_KAMPEN = replace(BEZEM, place=THERE.code, postcode="")


@pytest.mark.parametrize(("radius", "count"), [(APART, 1), (APART - 1e-6, 0), (APART + 1e-6, 1)])
def test_what_is_exactly_on_the_circle_is_inside(radius: float, count: int) -> None:
    index = index_of([IN_KAMPEN])

    assert len(index.search(Wish(Around(AtPlace(HERE.code), radius)))) == count
    assert len(index.search(Wish(Around(AtPoint(HERE.point), radius)))) == count


@pytest.mark.parametrize("radius", [0.0, 20.0])
def test_what_is_at_the_very_point_is_at_no_distance(radius: float) -> None:
    (match,) = index_of([IN_KAMPEN]).search(Wish(Around(AtPlace(THERE.code), radius)))

    assert match.distance_km == 0


def with_postcodes(**points: Point) -> Geography:
    """Give a geography with postcodes at these points: `at1000` is that of 1000."""
    one = GEOGRAPHY.postcodes["1011"]
    moved = (replace(one, digits=key[2:], point=point) for key, point in points.items())
    return replace(GEOGRAPHY, postcodes={postcode.digits: postcode for postcode in moved})


def test_at_one_distance_the_rung_decides_wherever_it_is() -> None:
    """East and west of the middle are two points, as far away."""
    geography = with_postcodes(at1000=Point(52.0, 5.5), at2000=Point(52.0, 6.5))
    drawn = ((Rung.FIRST, "1000"), (Rung.SECOND, "2000"), (Rung.THIRD, "1000"))
    listed = [replace(BEZEM, id=str(n), rung=r, postcode=p) for n, (r, p) in enumerate(drawn)]

    found = Index(listed, geography, TODAY).search(Wish(Around(AtPoint(Point(52.0, 6.0)), 50)))

    assert [match.listing.rung for match in found] == [Rung.THIRD, Rung.SECOND, Rung.FIRST]


@pytest.mark.parametrize("radius", [1.0, 20.0, 160.0])
def test_the_easternmost_point_of_a_circle_lies_north_of_its_middle(radius: float) -> None:
    north, reach = math.radians(53.4), radius / EARTH_RADIUS_KM
    east = math.degrees(math.asin(math.sin(reach) / math.cos(north)))
    farthest = Point(math.degrees(math.asin(math.sin(north) / math.cos(reach))), 5.0 + east)
    index = Index([replace(BEZEM, postcode="1000")], with_postcodes(at1000=farthest), TODAY)

    assert len(index.search(Wish(Around(AtPoint(Point(53.4, 5.0)), radius + 1e-6)))) == 1
    assert len(index.search(Wish(Around(AtPoint(Point(53.4, 5.0)), radius - 1e-6)))) == 0


@pytest.mark.parametrize(
    "wish",
    [
        Wish(),
        Wish(Around(AtPlace(HERE.code)), services=("schoonmaak", "catering")),
        Wish(Inside("municipality", "Zwolle"), AtLeast(Rung.FIRST), pso_30plus=True),
        Wish(Everywhere(), kind=Kind.EMPLOYER),
        Wish(name="Bezem"),
    ],
)
def test_where_nobody_is_listed_nobody_is_found(wish: Wish) -> None:
    found = index_of([]).search(wish)

    assert (len(found), found.page(0, 5), list(found), found.lapsed) == (0, [], [], 0)


@pytest.mark.parametrize(
    "where", [Nearby(), Unknown("Atlantis", abroad=False), OneOf("Rijswijk", ("1000", "1001"))]
)
def test_where_it_must_be_asked_first_nothing_is_searched(where: Where) -> None:
    with pytest.raises(ValueError, match="ask first"):
        index_of([BEZEM]).search(Wish(where))
