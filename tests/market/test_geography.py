"""Distances, names, and whether the geography that comes along is right."""

import csv
import io
import math
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.geography.geonames import EAST, NORTH, SOUTH, WEST
from bot.market.contents import DATA
from core.market.geography import EARTH_RADIUS_KM, Geography, Point, bare_name
from core.market.geography_files import REFINED_COLUMNS, GeographyError, read_geography, refined
from tests.market.dumps import BUILT_IN
from tests.market.shared import needs_shared, rows

POINTS = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))
HEADER = ",".join(REFINED_COLUMNS)
AMSTERDAM, ROTTERDAM = "3594", "3086"


@given(POINTS, POINTS)
def test_a_distance_is_the_same_both_ways(one: Point, other: Point) -> None:
    assert one.distance_km(other) == pytest.approx(other.distance_km(one), abs=1e-6)
    assert 0 <= one.distance_km(other) <= math.pi * EARTH_RADIUS_KM


@given(POINTS)
def test_a_point_is_no_distance_from_itself(point: Point) -> None:
    assert point.distance_km(point) == 0


@given(POINTS, POINTS, POINTS)
def test_a_way_round_is_never_shorter(one: Point, between: Point, other: Point) -> None:
    round_about = one.distance_km(between) + between.distance_km(other)
    assert one.distance_km(other) <= round_about + 1e-3


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        (Point(0, 0), Point(0, 1), 111.195),
        (Point(90, 0), Point(-90, 0), 20015.1),
        (Point(52.37403, 4.88969), Point(51.9225, 4.47917), 57.5),  # Amsterdam - Rotterdam
        (Point(53.21917, 6.56667), Point(50.84833, 5.68889), 270.4),  # Groningen - Maastricht
        (Point(52.0, 179.9), Point(52.0, -179.9), 13.69),
    ],
)
def test_known_distances(one: Point, other: Point, kilometres: float) -> None:
    assert one.distance_km(other) == pytest.approx(kilometres, rel=2e-3)


def test_refining_moves_what_is_named_and_nothing_else() -> None:
    new = f"{HEADER}\nplace,{AMSTERDAM},,52.1,4.1\npostcode,3011,{ROTTERDAM},51.1,4.2\n"
    exact = refined(BUILT_IN, new)

    moved = {it.code for it in exact.places if it != BUILT_IN.by_code[it.code]}
    assert moved == {AMSTERDAM}
    amsterdam = exact.by_code[AMSTERDAM]
    assert (amsterdam.point, amsterdam.located) == (Point(52.1, 4.1), "place")
    changed = {d for d, it in exact.postcodes.items() if it != BUILT_IN.postcodes[d]}
    of_amsterdam = {d for d, it in BUILT_IN.postcodes.items() if it.place.code == AMSTERDAM}
    assert changed == of_amsterdam | {"3011"}
    assert all(exact.postcodes[d].point == Point(52.1, 4.1) for d in of_amsterdam)
    assert [d for d, it in exact.postcodes.items() if it.exact] == ["3011"]
    assert exact.postcodes["3011"].point == Point(51.1, 4.2)


def test_refining_with_nothing_changes_nothing() -> None:
    assert refined(BUILT_IN, HEADER) == BUILT_IN


def test_refining_may_add_a_postcode() -> None:
    exact = refined(BUILT_IN, f"{HEADER}\npostcode,1000,{AMSTERDAM},52.1,4.1\n")

    assert exact.postcodes.keys() - BUILT_IN.postcodes.keys() == {"1000"}
    assert exact.postcodes["1000"].place is exact.by_code[AMSTERDAM]


@pytest.mark.parametrize("text", ["", "kind,code\nplace,3594\n"])
def test_other_columns_are_refused(text: str) -> None:
    with pytest.raises(GeographyError, match=r"coordinates\.csv: the columns are not kind, code"):
        refined(BUILT_IN, text)
    with pytest.raises(GeographyError, match=r"places\.csv: the columns are not"):
        read_geography(text, "postcode,place")


def test_places_are_found_by_name_the_largest_first() -> None:
    beek = BUILT_IN.by_name["beek"]
    assert [place.municipality for place in beek] == ["Beek (L.)", "Montferland", "Berg en Dal"]
    for places in BUILT_IN.by_name.values():
        sizes = [place.population for place in places]
        assert sizes == sorted(sizes, reverse=True)
    assert sum(map(len, BUILT_IN.by_name.values())) == len(BUILT_IN.places)


def test_a_namesake_is_found_with_and_without_its_province() -> None:
    assert BUILT_IN.namesakes("Rijswijk") == BUILT_IN.namesakes("rijswijk gld")
    assert len(BUILT_IN.namesakes("Rijswijk")) == 3
    assert BUILT_IN.namesakes("Nergenshuizen") == ()
    assert all(place in BUILT_IN.namesakes(place.name) for place in BUILT_IN.places)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Loo Gld", "loo"),
        ("Bergen (NH)", "bergen"),
        ("Oud Beek Ov", "oud beek"),
        ("L", "l"),
        ("Den Haag", "den haag"),
    ],
)
def test_a_bare_name_has_no_province(name: str, bare: str) -> None:
    assert bare_name(name) == bare


def test_every_place_lies_in_the_country() -> None:
    for place in BUILT_IN.places:
        assert SOUTH <= place.point.latitude <= NORTH, place.name
        assert WEST <= place.point.longitude <= EAST, place.name


def test_every_municipality_has_a_place_in_its_region() -> None:
    listed = csv.DictReader(io.StringIO((DATA / "regions.csv").read_text("utf-8")))
    areas = {
        (it["municipality"], it["province"], it["arbeidsmarktregio"], it["corop"]) for it in listed
    }
    places = {(it.municipality, it.province, it.region, it.corop) for it in BUILT_IN.places}
    assert places == areas
    assert len(BUILT_IN.municipalities) == 342
    assert len(BUILT_IN.provinces) == 12
    assert len(BUILT_IN.regions) == 35


def test_codes_and_postcodes_are_four_digits() -> None:
    assert len(BUILT_IN.by_code) == len(BUILT_IN.places) == 2501
    for digits in (*BUILT_IN.by_code, *BUILT_IN.postcodes):
        assert len(digits) == 4
        assert digits.isdecimal()
    assert all(not it.exact and it.point == it.place.point for it in BUILT_IN.postcodes.values())


def apart(geography: Geography, located: str) -> list[float]:
    """Give how far places with such a point are from where independent data has them."""
    real = {
        row["woonplaats_code"].zfill(4): Point(float(row["lat"]), float(row["lon"]))
        for row in rows("places.csv")
    }
    return [
        place.point.distance_km(real[place.code])
        for place in geography.places
        if place.located == located
    ]


@needs_shared
def test_places_with_a_point_of_their_own_are_there() -> None:
    distances = apart(BUILT_IN, "place")

    assert len(distances) >= 1433
    assert sum(it <= 1 for it in distances) / len(distances) >= 0.99


@needs_shared
def test_estimated_places_are_in_the_neighbourhood() -> None:
    assert median(apart(BUILT_IN, "municipality")) < 10


@needs_shared
def test_names_and_areas_are_those_of_independent_data() -> None:
    for row in rows("places.csv"):
        place = BUILT_IN.by_code[row["woonplaats_code"].zfill(4)]
        areas = (place.name, place.municipality, place.province, place.region)
        assert areas == (
            row["name"],
            row["municipality"],
            row["province"],
            row["arbeidsmarktregio"],
        )


@needs_shared
def test_postcodes_are_in_the_municipality_of_independent_data() -> None:
    same = [
        known.place.municipality == row["municipality"]
        for row in rows("pc4.csv")
        if (known := BUILT_IN.postcodes.get(row["pc4"]))
    ]
    assert len(same) == len(BUILT_IN.postcodes)
    assert sum(same) / len(same) >= 0.98


@needs_shared
def test_regions_are_those_of_independent_data() -> None:
    areas = {it.municipality: (it.province, it.region, it.corop) for it in BUILT_IN.places}
    assert areas == {
        row["municipality"]: (row["province"], row["arbeidsmarktregio"], row["corop"])
        for row in rows("regions.csv")
    }
