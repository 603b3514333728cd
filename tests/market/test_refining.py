"""What a message changes about the search before it, one change at a time."""

import pytest

from core.market.listing import Kind, Rung
from core.market.refining import refined, wider_area
from core.market.wish import (
    Around,
    AtLeast,
    AtPlace,
    Everywhere,
    Exactly,
    Inside,
    Nearby,
    Unknown,
    Where,
    Wish,
)
from tests.market.labelled import MARKET
from tests.market.rows import code_of

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
