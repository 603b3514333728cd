"""The words of a search, one kind at a time: figures, roles, evidence, and what it leaves."""

import pytest

from core.market.evidence import Evidence, is_for_something_unknown, is_search, tells_to_find
from core.market.figures import (
    is_certain,
    postcodes,
    take_radius,
    take_standing,
    take_thirty_plus,
)
from core.market.listing import Kind, Rung
from core.market.prepositions import ends_here, expects_a_place, has_capital
from core.market.roles import is_for, is_self
from core.market.tokens import Span, Words
from core.market.wish import (
    Around,
    AtLeast,
    AtPlace,
    Everywhere,
    Exactly,
    Inside,
    Nearby,
    OneOf,
    Standing,
    Unknown,
    Where,
    Wish,
    is_open,
    with_radius,
)

HERE = Around(AtPlace("1000"))


@pytest.mark.parametrize(
    ("text", "kilometres", "left"),
    [
        ("max 15 km van", 15, "max van"),
        ("max 2,5 km van", 2.5, "max van"),
        ("10 miles away", 16.09344, "away"),
        ("tien kilometer of zo", 10, "of zo"),
        ("within 30 of it", 30, "of it"),
        ("binnen 30 dagen", None, "binnen 30 dagen"),
        ("0 km, of 7 km", 7, "0 km of"),
        ("0 km", None, "0 km"),
        ("999 km", 320, ""),
        ("300 mijl", 320, ""),
        ("nergens", None, "nergens"),
    ],
)
def test_a_distance(text: str, kilometres: float | None, left: str) -> None:
    words = Words(text)

    assert take_radius(words) == (kilometres and pytest.approx(kilometres))
    assert words.left == tuple(left.split())


@pytest.mark.parametrize(
    ("text", "standing", "left"),
    [
        ("graag trede 2 dus", Exactly(Rung.SECOND), "graag dus"),
        ("boven trede 2", AtLeast(Rung.THIRD), ""),
        ("boven trede 3", Exactly(Rung.THIRD), ""),
        ("trede 3 of 1", AtLeast(Rung.FIRST), ""),
        ("trede 2 of 3", AtLeast(Rung.SECOND), ""),
        ("trede drie of hoger", AtLeast(Rung.THIRD), ""),
        ("graag de hoogste trede dus", Exactly(Rung.THIRD), "graag de dus"),
        ("graag basistrede of hoger dus", AtLeast(Rung.BASIC), "graag dus"),
        ("minstens aspirant", AtLeast(Rung.ASPIRANT), ""),
        ("Aspirant-status", Exactly(Rung.ASPIRANT), ""),
        ("trede 4", None, "trede 4"),
    ],
)
def test_a_rung(text: str, standing: Standing | None, left: str) -> None:
    words = Words(text)

    assert take_standing(words) == standing
    assert words.left == tuple(left.split())


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        ("met PSO 30+ dus", True, "met dus"),
        ("voorbehouden opdrachten graag", True, "graag"),
        ("30 km", False, "30 km"),
    ],
)
def test_thirty_plus(text: str, said: bool, left: str) -> None:
    words = Words(text)

    assert take_thirty_plus(words) is said
    assert words.left == tuple(left.split())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bij 8011 AB", [("8011", True)]),
        ("bij 8011ab", [("8011", False)]),
        ("bij 8011 in", [("8011", False)]),
        ("postcode 1950", [("1950", True)]),
        ("in 1950", []),
        ("in 1899 of 2101", [("1899", False), ("2101", False)]),
        ("in 1900 of 2100", []),
        ("in 1950 AB", [("1950", True)]),
        ("sinds 1811", []),
        ("SINDS 1811 en 8011", [("8011", False)]),
        ("8011", [("8011", False)]),
        ("8011 euro", []),
    ],
)
def test_a_postcode_is_told_from_a_year_and_a_price(
    text: str, found: list[tuple[str, bool]]
) -> None:
    assert [(it["digits"], is_certain(it)) for it in postcodes(Words(text))] == found


@pytest.mark.parametrize(
    ("text", "says_so"),
    [
        ("wij zijn hovenier", True),
        ("wij zijn een hovenier", True),
        ("I run a bakery", True),
        ("ik zoek een hovenier", False),
        ("wij zoeken hovenier", False),
        ("hovenier", False),
        ("zijn hovenier", False),
    ],
)
def test_what_somebody_is(text: str, says_so: bool) -> None:
    words = Words(text)

    assert is_self(words, Span(len(words) - 1, len(words))) is says_so


@pytest.mark.parametrize(
    ("text", "says_so"),
    [
        ("voor de kantine", True),
        ("for our big kantine", True),
        ("voor onze nieuwe mooie kantine", False),
        ("onze kantine", True),
        ("onze mooie kantine", True),
        ("our very big kantine", False),
        ("zoek voor de kantine", False),
        ("op zoek voor de grote kantine", False),
        ("voor kantine", False),
        ("kantine", False),
    ],
)
def test_for_whom_it_is(text: str, says_so: bool) -> None:
    words = Words(text)

    assert is_for(words, Span(len(words) - 1, len(words))) is says_so


@pytest.mark.parametrize(
    ("text", "at", "expects"),
    [
        ("hovenier in ede", 2, True),
        ("hovenier of ede", 2, False),
        ("hovenier Ede", 1, True),
        ("hovenier EDE", 1, False),
        ("Ede hovenier", 0, False),
        ("hovenier ede", 1, False),
    ],
)
def test_where_a_place_is_expected(text: str, at: int, expects: bool) -> None:
    assert expects_a_place(Words(text), at) is expects


@pytest.mark.parametrize(
    ("text", "at", "ends"),
    [("in ede", 1, True), ("in ede, graag", 1, True), ("in ede ?", 1, True), ("in ede", 0, False)],
)
def test_where_a_sentence_ends(text: str, at: int, ends: bool) -> None:
    assert ends_here(Words(text), at) is ends


def test_a_capital_tells_only_within_a_sentence() -> None:
    words = Words("Echt in Echt NL x")

    assert [has_capital(words, at) for at in range(5)] == [False, False, True, False, False]


def seen(*, seeks: bool = False, asks: bool = False, partners: bool = False) -> Evidence:
    return Evidence(seeks, asks, partners, ())


NOTHING = seen()
ONE, TWO = ("x",), ("x", "y")
WHAT = ("schoonmaak",)
STANDING = AtLeast(Rung.SECOND)


@pytest.mark.parametrize(
    ("text", "wish", "evidence", "left", "search"),
    [
        # What and where is enough by itself.
        ("", Wish(where=HERE, services=WHAT), NOTHING, TWO, True),
        ("", Wish(where=HERE, kind=Kind.EMPLOYER), NOTHING, TWO, True),
        # Where alone takes evidence.
        ("", Wish(where=HERE), NOTHING, (), False),
        ("", Wish(where=HERE), seen(partners=True), ONE, True),
        ("", Wish(where=HERE), seen(partners=True), TWO, False),
        ("", Wish(where=HERE), seen(partners=True, seeks=True), TWO, True),
        ("", Wish(where=HERE), seen(partners=True, asks=True), TWO, True),
        ("", Wish(where=HERE), seen(seeks=True, asks=True), TWO, False),
        ("", Wish(where=HERE), seen(seeks=True), (), True),
        ("", Wish(where=HERE), seen(seeks=True), ONE, False),
        ("", Wish(where=HERE), seen(asks=True), (), False),
        ("", Wish(where=HERE, standing=STANDING), NOTHING, (), True),
        ("", Wish(where=HERE, standing=STANDING), NOTHING, ONE, False),
        ("", Wish(where=HERE, standing=STANDING), seen(asks=True), ONE, True),
        ("", Wish(where=HERE, pso_30plus=True), NOTHING, (), True),
        # What alone: asked for, or with hardly anything beside it.
        ("", Wish(services=WHAT), NOTHING, (), True),
        ("", Wish(services=WHAT), NOTHING, ONE, False),
        ("", Wish(services=WHAT), seen(asks=True), ONE, True),
        ("", Wish(services=WHAT), seen(asks=True), TWO, False),
        ("", Wish(services=WHAT, standing=STANDING), NOTHING, ONE, True),
        ("", Wish(services=WHAT, pso_30plus=True), NOTHING, ONE, True),
        ("", Wish(services=WHAT, where=Nearby()), NOTHING, ONE, True),
        ("", Wish(services=WHAT, where=Nearby()), NOTHING, TWO, False),
        ("", Wish(services=WHAT), seen(seeks=True), ("x", "y", "z"), True),
        ("", Wish(services=WHAT), seen(seeks=True), ("w", "x", "y", "z"), False),
        # Neither: partners, and nearby, sought, or of a quality.
        ("", Wish(where=Nearby()), seen(partners=True), ONE, True),
        ("", Wish(where=Nearby()), seen(seeks=True), (), False),
        ("", Wish(), seen(partners=True), (), False),
        ("", Wish(), seen(partners=True, seeks=True), ONE, True),
        ("", Wish(), seen(partners=True, seeks=True), TWO, False),
        ("", Wish(standing=STANDING), seen(partners=True), ONE, True),
        ("", Wish(), seen(seeks=True), (), False),
        # What follows on something.
        ("en in Ede?", Wish(where=HERE), NOTHING, ONE, True),
        ("en in Ede?", Wish(where=HERE), NOTHING, TWO, False),
        ("en", Wish(), NOTHING, (), False),
        # Questions about the ladder and complaints are none, whatever they name.
        ("hoeveel kost het", Wish(where=HERE, services=WHAT), seen(seeks=True), (), False),
        ("hoe vind ik", Wish(where=HERE, services=WHAT), NOTHING, (), False),
        ("hoe vind ik", Wish(where=HERE, services=WHAT), seen(seeks=True), (), True),
    ],
)
def test_whether_it_is_a_search(
    text: str, wish: Wish, evidence: Evidence, left: tuple[str, ...], search: bool
) -> None:
    assert is_search(text, wish, None, evidence, left) is search


def test_a_distance_that_follows_on_something_is_a_search() -> None:
    assert is_search("en binnen 5 km", Wish(), 5.0, NOTHING, ())


@pytest.mark.parametrize(
    ("text", "wish", "evidence", "left", "unknown"),
    [
        ("", Wish(where=HERE), seen(seeks=True), ONE, True),
        ("", Wish(where=HERE), seen(asks=True), ONE, False),
        ("", Wish(where=HERE), seen(seeks=True, partners=True), ONE, False),
        ("", Wish(where=HERE), seen(seeks=True), TWO, False),
        ("", Wish(where=HERE), seen(seeks=True), (), False),
        ("", Wish(where=Nearby()), seen(seeks=True), ONE, False),
        ("", Wish(), seen(seeks=True), ONE, False),
        ("", Wish(where=HERE, services=WHAT), seen(seeks=True), ONE, False),
        ("", Wish(where=HERE, kind=Kind.EMPLOYER), seen(seeks=True), ONE, False),
        ("klacht", Wish(where=HERE), seen(seeks=True), ONE, False),
        ("hoe", Wish(where=HERE), seen(seeks=True), ONE, True),
    ],
)
def test_whether_it_is_for_something_that_is_no_service_we_know(
    text: str, wish: Wish, evidence: Evidence, left: tuple[str, ...], unknown: bool
) -> None:
    assert is_for_something_unknown(text, wish, evidence, left) is unknown


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Vind een bakker", True),
        (" zoek  bakkers", True),
        ("look for a baker", True),
        ("zoek", False),  # what?
        ("een bakker, zoek er een", False),
    ],
)
def test_whether_a_message_begins_with_being_told_to_find_something(text: str, tells: bool) -> None:
    assert tells_to_find(text) is tells


def test_evidence_is_found_also_in_words_that_were_taken() -> None:
    words = Words("zoek welke bedrijven dan")
    found = Evidence.of(words)
    found.take(words)

    assert (found.seeks, found.asks_who, found.partners, found.any) == (True, True, True, True)
    assert {(it.start, it.end) for it in found.spans} >= {(0, 1), (2, 3)}
    assert words.left == ("dan",)
    assert not Evidence.of(Words("dan")).any
    assert [Evidence.of(Words(it)).any for it in ("zoek", "welke", "bedrijven")] == [True] * 3


@pytest.mark.parametrize(
    ("wish", "is_asked"),
    [
        (Wish(), True),
        (Wish(services=WHAT), False),
        (Wish(kind=Kind.EMPLOYER), False),
        (Wish(name="De Zon"), False),
        (Wish(standing=STANDING), True),
        (Wish(where=Nearby(), services=WHAT), True),
        (Wish(where=OneOf("Beek", ()), services=WHAT), True),
        (Wish(where=Unknown("Luik", abroad=True), services=WHAT), True),
        (Wish(where=HERE), False),
        (Wish(where=Everywhere()), False),
    ],
)
def test_where_must_be_asked_first(wish: Wish, is_asked: bool) -> None:
    assert is_open(wish) is is_asked


@pytest.mark.parametrize(
    ("where", "radius", "then"),
    [
        (HERE, 5.0, Around(AtPlace("1000"), 5.0, stated=True)),
        (Around(AtPlace("1000"), 5.0, stated=True), None, HERE),
        (Nearby(), 5.0, Nearby(5.0)),
        (OneOf("Beek", ()), 5.0, OneOf("Beek", (), 5.0)),
        (Unknown("Luik", abroad=True), 5.0, Unknown("Luik", abroad=True, radius_km=5.0)),
        (Inside("region", "Twente"), 5.0, Inside("region", "Twente")),
        (Everywhere(), 5.0, Everywhere()),
        (None, 5.0, None),
    ],
)
def test_a_distance_belongs_to_a_place(
    where: Where | None, radius: float | None, then: Where | None
) -> None:
    assert with_radius(where, radius) == then
