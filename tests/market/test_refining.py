"""What a message changes about the search before it, one change at a time."""

from dataclasses import replace

import pytest

from core.market.index import Index
from core.market.listing import Kind, Rung
from core.market.refining import (
    among,
    chosen,
    found_further,
    here,
    is_refining,
    located,
    narrower,
    refined,
    wider,
    wider_area,
)
from core.market.wish import (
    Around,
    AtLeast,
    AtPlace,
    Everywhere,
    Exactly,
    Inside,
    Nearby,
    OneOf,
    Unknown,
    Where,
    Wish,
)
from tests.market.labelled import MARKET
from tests.market.rows import BEZEM, TODAY, code_of

ZWOLLE, DEVENTER = AtPlace(code_of("Zwolle")), AtPlace(code_of("Deventer"))
BEFORE = Wish(
    where=Around(ZWOLLE),
    standing=AtLeast(Rung.SECOND),
    kind=Kind.SW_COMPANY,
    services=("schoonmaak",),
)


def after(message: str, before: Wish = BEFORE) -> Wish | None:
    return refined(before, MARKET.understanding.read(message), message)


@pytest.mark.parametrize(
    ("message", "where"),
    [
        ("verder weg", Around(ZWOLLE, 40)),
        ("iets ruimer graag", Around(ZWOLLE, 40)),
        ("further away", Around(ZWOLLE, 40)),
        ("dichterbij", Around(ZWOLLE, 10, stated=True)),
        ("closer", Around(ZWOLLE, 10, stated=True)),
        ("binnen 50 km", Around(ZWOLLE, 50, stated=True)),
        ("in Deventer dan", Around(DEVENTER)),
        ("en rond Deventer?", Around(DEVENTER)),
        ("in heel Nederland", Everywhere()),
        ("in de provincie Drenthe", Inside("province", "Drenthe")),
        ("en in Antwerpen?", Unknown("Antwerpen", abroad=True)),
    ],
)
def test_where_changes_and_the_rest_stays(message: str, where: Where) -> None:
    changed = after(message)

    assert changed is not None
    assert changed.where == where
    assert (changed.standing, changed.services) == (BEFORE.standing, BEFORE.services)


@pytest.mark.parametrize(
    ("message", "standing"),
    [
        ("alleen trede 3", Exactly(Rung.THIRD)),
        ("only level 3", Exactly(Rung.THIRD)),
        ("vanaf trede 1", AtLeast(Rung.FIRST)),
        ("alle tredes", None),
        ("maakt niet uit welke trede", None),
        ("any level", None),
    ],
)
def test_the_rung_changes(message: str, standing: Exactly | AtLeast | None) -> None:
    changed = after(message)

    assert changed is not None
    assert changed.standing == standing
    assert changed.where == BEFORE.where


@pytest.mark.parametrize(
    ("message", "services", "kind"),
    [
        ("en catering?", ("catering",), Kind.SW_COMPANY),
        ("ook catering", ("schoonmaak", "catering"), Kind.SW_COMPANY),
        ("catering", ("catering",), None),
        ("alleen gemeenten", ("schoonmaak",), Kind.MUNICIPALITY),
    ],
)
def test_what_is_sought_changes(message: str, services: tuple[str, ...], kind: Kind | None) -> None:
    changed = after(message)

    assert changed is not None
    assert (changed.services, changed.kind) == (services, kind)
    assert changed.where == BEFORE.where


def test_a_new_search_stays_in_the_same_place() -> None:
    assert after("zoek een schilder") == Wish(where=BEFORE.where, services=("schilderwerk",))


def test_with_pso_30plus() -> None:
    changed = after("met 30+")

    assert changed is not None
    assert changed.pso_30plus


@pytest.mark.parametrize(
    "message",
    [
        "wat kost een certificaat?",
        "bedankt",
        "hoe gaat het met u",
        "schilder in Ede",  # a search of its own
        "is De Korenaar gecertificeerd?",
        "met een zwembad graag",
    ],
)
def test_what_is_about_something_else_changes_nothing(message: str) -> None:
    assert after(message) is None


def test_without_a_place_farther_away_asks_for_one() -> None:
    assert after("verder weg", Wish(services=("catering",))) == Wish(
        where=Nearby(), services=("catering",)
    )


def test_around_a_municipality_lies_its_region_and_then_the_country() -> None:
    geography = MARKET.contents.geography
    region = wider_area(Inside("municipality", "Zwolle"), geography)

    assert region == Inside("region", "Regio Zwolle")
    assert wider_area(region, geography) == Everywhere()
    assert wider_area(Everywhere(), geography) == Everywhere()


@pytest.mark.parametrize(
    ("where", "wider_where", "narrower_where"),
    [
        (Around(ZWOLLE, 80), Around(ZWOLLE, 160), Around(ZWOLLE, 40, stated=True)),
        (Around(ZWOLLE, 80.5), Everywhere(), Around(ZWOLLE, 40.25, stated=True)),
        (Around(ZWOLLE, 2, stated=True), Around(ZWOLLE, 4), Around(ZWOLLE, 1, stated=True)),
        (Around(ZWOLLE, 1.5), Around(ZWOLLE, 3), Around(ZWOLLE, 1, stated=True)),
        (Inside("region", "Twente"), Everywhere(), Inside("region", "Twente")),
        (Inside("province", "Drenthe"), Everywhere(), Inside("province", "Drenthe")),
        (
            Inside("municipality", "Zwolle"),
            Inside("municipality", "Zwolle"),
            Inside("municipality", "Zwolle"),
        ),
        (Everywhere(), Everywhere(), Everywhere()),
        (None, None, None),
    ],
)
def test_a_circle_doubles_and_halves(
    where: Where | None, wider_where: Where | None, narrower_where: Where | None
) -> None:
    assert wider(where) == wider_where
    assert narrower(where) == narrower_where


@pytest.mark.parametrize(
    ("message", "before", "where"),
    [
        ("binnen 50 km", Inside("province", "Drenthe"), Nearby(50)),
        ("binnen 50 km", None, Nearby(50)),
        ("binnen 50 km", Nearby(5), Nearby(50)),
        ("binnen 50 km", OneOf("Beek", ("1", "2")), OneOf("Beek", ("1", "2"), 50)),
        ("binnen 50 km", Unknown("Luik", abroad=True), Unknown("Luik", abroad=True, radius_km=50)),
        ("dichterbij", None, Nearby()),
    ],
)
def test_a_distance_goes_with_whatever_place_there_is(
    message: str, before: Where | None, where: Where
) -> None:
    changed = after(message, Wish(where=before, services=("catering",)))

    assert changed == Wish(where=where, services=("catering",))


def test_what_was_asked_stays_until_it_is_asked_otherwise() -> None:
    before = Wish(where=Around(ZWOLLE), pso_30plus=True, standing=Exactly(Rung.FIRST))

    assert after("in Deventer dan", before) == Wish(
        where=Around(DEVENTER), pso_30plus=True, standing=Exactly(Rung.FIRST)
    )
    assert after("ook schoonmaak", BEFORE) == BEFORE


@pytest.mark.parametrize(
    ("message", "only"),
    [
        ("verder weg", True),
        (" Dichterbij?! ", True),
        ("alle tredes.", True),
        ("verder weg in Deventer", False),
        ("ook", False),
    ],
)
def test_some_messages_do_nothing_else(message: str, only: bool) -> None:
    assert is_refining(message) is only


@pytest.mark.parametrize(
    ("answer", "asked", "where"),
    [
        (Around(ZWOLLE), OneOf("Beek", (), 30), Around(ZWOLLE, 30, stated=True)),
        (Around(ZWOLLE), Unknown("Luik", True, 30), Around(ZWOLLE, 30, stated=True)),
        (Around(ZWOLLE), Nearby(30), Around(ZWOLLE, 30, stated=True)),
        (Around(ZWOLLE), Nearby(), Around(ZWOLLE, 20)),
        (Around(ZWOLLE, 5, stated=True), Nearby(30), Around(ZWOLLE, 5, stated=True)),
        (Around(ZWOLLE, 5), None, Around(ZWOLLE, 5)),
        (Everywhere(), Nearby(30), Everywhere()),
    ],
)
def test_the_distance_that_was_stated_stays_with_the_answer(
    answer: Where, asked: Where | None, where: Where
) -> None:
    assert located(answer, asked) == where


def test_nearby_is_where_somebody_is_known_to_be() -> None:
    known = Around(ZWOLLE)

    assert here(Nearby(30), known) == Around(ZWOLLE, 30, stated=True)
    assert here(Nearby(30), None) == Nearby(30)
    assert here(Everywhere(), known) == Everywhere()
    assert here(None, known) is None


def test_an_area_may_tell_which_of_several_places_is_meant() -> None:
    geography = MARKET.contents.geography
    beek = [code_of("Beek", name) for name in ("Beek (L.)", "Montferland", "Berg en Dal")]
    asked = OneOf("Beek", tuple(beek), 30)

    limburg = among(asked, Inside("province", "Limburg"), geography)
    assert limburg == Around(AtPlace(beek[0]), 30, stated=True)
    both = Inside("province", "Gelderland")
    assert among(asked, both, geography) == both
    drenthe = Inside("province", "Drenthe")
    assert among(asked, drenthe, geography) == drenthe
    assert among(asked, Everywhere(), geography) == Everywhere()
    assert chosen(asked, beek[1]) == Around(AtPlace(beek[1]), 30, stated=True)


def test_it_is_looked_further_and_further_until_there_is_somebody() -> None:
    geography = MARKET.contents.geography
    index = Index([replace(BEZEM, place=code_of("Deventer"), postcode="")], geography, TODAY)
    near = Wish(where=Around(ZWOLLE, 10))  # Deventer is some thirty kilometres away

    found = found_further(index, near, geography)

    assert found is not None
    wish, matches = found
    assert wish == Wish(where=Around(ZWOLLE, 40))
    assert [match.listing.id for match in matches] == ["bezem"]
    assert found_further(index, replace(near, services=("catering",)), geography) is None
