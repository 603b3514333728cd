"""A handful of listings, searched: who is found, in which order, how far away, and who lapsed."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from core.folding import unaccented
from core.market.geography import Geography, Point, Postcode
from core.market.index import Index, Match, point_at
from core.market.listing import Kind, Listing, Rung
from core.market.spots import Spots
from core.market.wish import (
    Around,
    AtLeast,
    AtPlace,
    AtPoint,
    AtPostcode,
    Exactly,
    Inside,
    Nearby,
    Wish,
)
from tests.market.rows import BEZEM, GEOGRAPHY, TODAY, code_of, listing

ZWOLLE, DEVENTER, EDE = code_of("Zwolle"), code_of("Deventer"), code_of("Ede")
YESTERDAY = TODAY - timedelta(days=1)


def one(name: str, **cells: str) -> Listing:
    """Vary a listing in Zwolle without anything special to it."""
    plain = {"rung": "", "pso_30plus": "no", "valid_until": "", "services": "schoonmaak"}
    place = {"place": "Zwolle", "postcode": ""}
    return listing(unaccented(name), name, **{**plain, **place, **cells})


LISTED = (
    one("zz", rung="3"),
    one("éa", rung="3", place="Deventer"),
    one("B", rung="2", services="catering"),
    one("lapsed", rung="3", pso_30plus="yes", valid_until=YESTERDAY.isoformat()),
    one("today", rung="1", pso_30plus="yes", valid_until=TODAY.isoformat(), place="Ede"),
    one("council", kind="municipality", services=""),
)
INDEX = Index(LISTED, GEOGRAPHY, TODAY)


def found(wish: Wish) -> list[str]:
    return [match.listing.name for match in Index(LISTED, GEOGRAPHY, TODAY).search(wish)]


@pytest.mark.parametrize(
    ("wish", "ids"),
    [
        (Wish(), ["éa", "zz", "B", "today", "council", "lapsed"]),
        (Wish(services=("catering",)), ["B"]),
        (Wish(services=("catering", "schoonmaak")), ["éa", "zz", "B", "today", "lapsed"]),
        (Wish(services=("niemand",)), []),
        (Wish(services=("niemand", "catering")), ["B"]),
        (Wish(kind=Kind.MUNICIPALITY), ["council"]),
        (Wish(standing=AtLeast(Rung.SECOND)), ["éa", "zz", "B"]),
        (Wish(standing=Exactly(Rung.SECOND)), ["B"]),
        (Wish(standing=Exactly(Rung.NONE)), ["council", "lapsed"]),
        (Wish(pso_30plus=True), ["today"]),
        (Wish(pso_30plus=True, standing=AtLeast(Rung.SECOND)), []),
        (Wish(where=Inside("municipality", "Deventer")), ["éa"]),
        (Wish(where=Inside("region", "Regio Zwolle")), ["zz", "B", "council", "lapsed"]),
        (Wish(where=Inside("province", "Overijssel"), services=("catering",)), ["B"]),
        (Wish(where=Inside("province", "Drenthe")), []),
        (Wish(where=Around(AtPlace(DEVENTER), 40)), ["éa", "zz", "B", "council", "lapsed"]),
        (Wish(where=Around(AtPlace(DEVENTER), 1)), ["éa"]),
        (Wish(where=Around(AtPlace(ZWOLLE), 40)), ["zz", "B", "council", "lapsed", "éa"]),
        (Wish(name="zz B.V.", services=("catering",)), ["zz"]),
    ],
)
def test_who_is_found_and_in_which_order(wish: Wish, ids: list[str]) -> None:
    assert found(wish) == ids


@pytest.mark.parametrize(
    ("wish", "lapsed"),
    [
        (Wish(), 0),
        (Wish(name="lapsed", standing=AtLeast(Rung.THIRD)), 0),
        (Wish(standing=AtLeast(Rung.THIRD)), 1),
        (Wish(standing=AtLeast(Rung.FIRST)), 1),
        (Wish(standing=Exactly(Rung.SECOND)), 0),
        (Wish(pso_30plus=True), 1),
        (Wish(standing=AtLeast(Rung.THIRD), where=Around(AtPlace(ZWOLLE), 1)), 1),
        (Wish(standing=AtLeast(Rung.THIRD), where=Around(AtPlace(DEVENTER), 1)), 0),
        (Wish(standing=AtLeast(Rung.THIRD), where=Inside("municipality", "Zwolle")), 1),
        (Wish(standing=AtLeast(Rung.THIRD), services=("catering",)), 0),
    ],
)
def test_how_many_lapsed(wish: Wish, lapsed: int) -> None:
    assert Index(LISTED, GEOGRAPHY, TODAY).search(wish).lapsed == lapsed


def test_a_match_says_how_far_it_is_and_whether_it_lapsed() -> None:
    apart = GEOGRAPHY.by_code[ZWOLLE].point.distance_km(GEOGRAPHY.by_code[DEVENTER].point)
    nearest, *_, farthest = INDEX.search(Wish(where=Around(AtPlace(ZWOLLE), 40)))

    assert nearest == Match(LISTED[0], 0.0, expired=False)
    assert farthest.listing == LISTED[1]
    assert farthest.distance_km == pytest.approx(apart)
    assert INDEX.get("lapsed") == Match(LISTED[3], None, expired=True)
    assert INDEX.get("today") == Match(LISTED[4], None, expired=False)
    assert INDEX.get("nobody") is None
    assert len(INDEX) == 6
    assert INDEX.today == TODAY


@pytest.mark.parametrize("where", [None, Around(AtPlace(ZWOLLE), 40)])
def test_pages_are_parts_of_the_whole(where: Around | None) -> None:
    matches = INDEX.search(Wish(where=where))
    every = list(matches)

    assert len(every) == len(matches)
    assert matches.page(0, 2) == every[:2]
    assert matches.page(2, 2) == every[2:4]
    assert matches.page(4, 9) == every[4:]
    assert matches.page(9, 2) == []


def test_where_it_must_be_asked_nothing_is_searched() -> None:
    with pytest.raises(ValueError, match=r"^ask first where it is: Nearby\("):
        INDEX.search(Wish(where=Nearby()))


def test_exactly_on_the_circle_is_inside() -> None:
    apart = GEOGRAPHY.by_code[ZWOLLE].point.distance_km(GEOGRAPHY.by_code[DEVENTER].point)

    assert "éa" in found(Wish(where=Around(AtPlace(ZWOLLE), apart)))
    assert "éa" not in found(Wish(where=Around(AtPlace(ZWOLLE), apart - 0.001)))


def test_a_middle_is_a_place_a_postcode_or_a_point() -> None:
    point = Point(52.0, 5.0)

    assert point_at(AtPlace(EDE), GEOGRAPHY) == GEOGRAPHY.by_code[EDE].point
    assert point_at(AtPostcode("8011"), GEOGRAPHY) == GEOGRAPHY.postcodes["8011"].point
    assert point_at(AtPoint(point), GEOGRAPHY) == point


def test_a_listing_stands_at_its_postcode_where_that_has_a_point_of_its_own() -> None:
    ede, own = GEOGRAPHY.by_code[EDE], Point(53.0, 6.0)
    geography = Geography(
        GEOGRAPHY.places,
        {
            "6711": Postcode("6711", ede, own, exact=True),
            "6712": Postcode("6712", ede, ede.point, exact=False),
        },
    )
    at = [
        replace(BEZEM, place=EDE, postcode=it)
        for it in ("6711 AB", "6712 AB", "", "6711 CD", "9999")
    ]
    spots = Spots(at, geography)

    assert spots.of_rows.tolist() == [0, 1, 2, 0, 3]
    assert spots.of_rows.dtype == np.uint8
    assert spots.everywhere().tolist() == [True] * 4
    assert spots.within(Inside("municipality", "Ede")).tolist() == [True] * 4
    assert spots.within(Inside("municipality", "Zwolle")).tolist() == [False] * 4
    distances = spots.distances(own, 1.0)
    assert distances.tolist() == [0.0, np.inf, np.inf, np.inf]
    assert spots.distances(ede.point, 500).tolist() == [
        pytest.approx(ede.point.distance_km(own)),
        0,
        0,
        0,
    ]


@pytest.mark.parametrize("bearing", range(0, 360, 15))
@pytest.mark.parametrize("radius", [5, 60, 160])
def test_nobody_falls_out_of_the_box_round_a_circle(bearing: int, radius: int) -> None:
    centre = Point(52.5, 6.0)
    reach = radius / 111.19
    angle = np.radians(bearing)
    stands = Point(
        float(centre.latitude + reach * np.cos(angle) * 0.99),
        float(
            centre.longitude + reach * np.sin(angle) * 0.99 / np.cos(np.radians(centre.latitude))
        ),
    )
    ede = GEOGRAPHY.by_code[EDE]
    moved = replace(ede, point=stands)
    spots = Spots([one("a", place="Ede")], Geography((moved,), {}))

    apart = centre.distance_km(stands)
    (distance,) = spots.distances(centre, radius)

    assert distance == (pytest.approx(apart) if apart <= radius else np.inf)


def test_of_nobody_nobody_is_found() -> None:
    empty = Index((), GEOGRAPHY, date(2026, 1, 1))

    assert list(empty.search(Wish(where=Around(AtPlace(EDE), 40)))) == []
    assert list(empty.search(Wish(services=("catering", "zeilen")))) == []
