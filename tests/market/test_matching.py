"""Which point on the map bears the name of which official place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.geography.matching import (
    NamedPoint,
    Official,
    match,
    middle,
    municipality_centres,
    simple,
)
from core.market.geography import Point

HERE, NEAR, FAR = Point(52.0, 5.0), Point(52.05, 5.0), Point(52.5, 5.0)
NEARBY, FAR_OFF = "0001", "0002"


def official(code: str, name: str, municipality: str = NEARBY) -> Official:
    return Official(code, name, municipality, "Gelderland")


def named(
    *names: str,
    at: Point = HERE,
    municipality: str = "",
    population: int = 0,
    province: str = "Gelderland",
    is_part: bool = False,
) -> NamedPoint:
    return NamedPoint(names, province, municipality, at, population, is_part)


def points(places: list[Official], known: list[NamedPoint], **hints: Point) -> dict[str, Point]:
    found = match(places, known, {code.strip("_"): at for code, at in hints.items()})
    return {code: it.point for code, it in found.items()}


def test_a_place_alone_in_its_province_gets_the_point_of_its_name() -> None:
    assert points([official("1", "Ede")], [named("Ede")]) == {"1": HERE}


def test_another_province_has_other_places() -> None:
    assert points([official("1", "Ede")], [named("Ede", province="Drenthe")]) == {}


def test_the_own_municipality_goes_before_the_province() -> None:
    known = [named("Beek", at=FAR, municipality="9999"), named("Beek", municipality=NEARBY)]

    assert points([official("1", "Beek")], known) == {"1": HERE}


def test_another_name_in_the_own_municipality_goes_before_a_namesake_elsewhere() -> None:
    known = [
        named("Beek", at=FAR, municipality=FAR_OFF),
        named("Beek gem Montferland", "Beek", municipality=NEARBY),
    ]
    places = [official("1", "Beek"), official("2", "Beek", FAR_OFF)]

    assert points(places, known) == {"1": HERE, "2": FAR}


def test_another_name_counts_only_where_the_name_itself_does_not() -> None:
    known = [named("Beek", municipality=NEARBY), named("De Beek", "Beek", municipality=NEARBY)]

    assert points([official("1", "Beek")], known) == {"1": HERE}


@pytest.mark.parametrize(
    "other",
    [
        named("Indijk", at=FAR, municipality=NEARBY, population=10),
        named("Indijk", at=FAR, municipality=NEARBY, population=5000, is_part=True),
    ],
    ids=["smaller", "a neighbourhood"],
)
def test_of_namesakes_in_a_municipality_the_one_people_mean_is_taken(other: NamedPoint) -> None:
    known = [other, named("Indijk", municipality=NEARBY, population=110)]

    assert points([official("1", "Indijk")], known) == {"1": HERE}


def test_of_equal_namesakes_the_one_near_the_others_of_the_municipality_is_taken() -> None:
    places = [official("1", "Beek"), official("2", "Ede")]
    known = [named("Beek", at=FAR), named("Beek", at=NEAR), named("Ede")]

    assert points(places, known) == {"1": NEAR, "2": HERE}


def test_a_hint_goes_before_the_others_of_the_municipality() -> None:
    places = [official("1", "Beek"), official("2", "Ede")]
    known = [named("Beek", at=FAR), named("Beek", at=NEAR), named("Ede")]

    assert points(places, known, _1=FAR)["1"] == FAR


def test_namesakes_divide_the_points_of_their_name() -> None:
    places = [
        *(official("1", "Beek"), official("2", "Ede")),
        *(official("3", "Beek", FAR_OFF), official("4", "Wehl", FAR_OFF)),
    ]
    known = [named("Beek", at=FAR), named("Beek"), named("Ede", at=NEAR), named("Wehl", at=FAR)]

    assert points(places, known) == {"1": HERE, "2": NEAR, "3": FAR, "4": FAR}


def test_a_point_is_given_once() -> None:
    places = [official("1", "Pesse"), official("2", "Pesse", FAR_OFF), official("3", "X", FAR_OFF)]
    known = [named("Pesse", municipality=NEARBY), named("X", at=NEAR, municipality=FAR_OFF)]

    assert points(places, known) == {"1": HERE, "3": NEAR}


def test_without_any_clue_namesakes_get_nothing() -> None:
    places = [official("1", "Beek"), official("2", "Beek", FAR_OFF)]

    assert points(places, [named("Beek"), named("Beek", at=FAR)]) == {}


def test_a_stray_is_another_place() -> None:
    places = [official(str(number), name) for number, name in enumerate(("A", "B", "C"))]
    known = [named("A"), named("B", at=NEAR), named("C", at=FAR)]

    assert points(places, known) == {"0": HERE, "1": NEAR}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Annaparochie", "Sint Annaparochie"),
        ("1e Exloërmond", "Eerste Exloermond"),
        ("Ouderkerk a/d Amstel", "Ouderkerk a d Amstel"),
        ("Krimpen ad IJssel", "Krimpen aan den IJssel"),
        ("'s-Gravenhage", "s Gravenhage"),
        ("'s-Gravenhage", "’s Gravenhage"),
        ("Loo Gld", "Loo"),
        ("Bergen (NH)", "Bergen"),
        ("SÚDWEST", "Sudwest"),
        ("Kerk-Avezaath", "Kerk Avezaath"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert simple(one) == simple(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Oost-Vlieland", "Vlieland"), ("L", "Gld"), ("Nijega", "Nijemirdum")]
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert simple(one) != simple(other)


@given(st.text())
def test_a_simple_name_stays_as_it_is(name: str) -> None:
    once = simple(name)
    assert once == once.casefold().strip()
    assert " ".join(once.split()) == once


def test_the_middle_is_not_drawn_away_by_one() -> None:
    assert middle([HERE, HERE, FAR]) == HERE
    places = [official("1", "A"), official("2", "B", FAR_OFF), official("3", "C")]
    found = match(places, [named("A"), named("B", at=FAR)])
    assert municipality_centres(places, found) == {NEARBY: HERE, FAR_OFF: FAR}
