"""How a message is read: the rules, one by one."""

import pytest

from bot.market.as_json import understood
from core.market.listing import Rung
from core.market.wish import (
    Around,
    AtLeast,
    AtPlace,
    AtPostcode,
    Everywhere,
    Exactly,
    Inside,
    Nearby,
    OneOf,
    Standing,
    Unknown,
    Where,
)
from tests.market.labelled import MARKET

GEOGRAPHY = MARKET.contents.geography


def where(message: str) -> Where | None:
    return MARKET.understanding.read(message).wish.where


def place(message: str) -> str:
    """Give the place that a message is round."""
    match where(message):
        case Around(AtPlace(code)):
            return GEOGRAPHY.by_code[code].name
        case other:
            return str(other)


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("hovenier in Best", "Best"),
        ("hovenier in best", "Best"),
        ("het beste schoonmaakbedrijf van Ede", "Ede"),
        ("catering te Echt", "Echt"),
        ("drukker in Den Bosch", "'s-Hertogenbosch"),
        ("drukker in s-Hertogenbosch", "'s-Hertogenbosch"),
        ("jobcoach in Ljouwert", "Leeuwarden"),
        ("schilder in Bergen op Zoom", "Bergen op Zoom"),
        ("schilder in Amersfort", "Amersfoort"),
        ("schilder eindhove", "Eindhoven"),
        ("schilder in Utrecht", "Utrecht"),
        ("schilder in Groningen", "Groningen"),
        ("wasserij in Hengelo Gld", "Hengelo (Gld)"),
        ("wasserij in Hengelo", "Hengelo"),
        ("koerier in Velp bij Grave", "Velp"),
    ],
)
def test_a_place_is_found(message: str, name: str) -> None:
    assert place(message) == name


@pytest.mark.parametrize(
    "message",
    [
        "schoonmaak met trede 2",  # Ede
        "een echt goede hovenier gezocht",  # Een, Echt
        "welk bedrijf is het best in catering",  # Best
        "zoek een heel goede schilder",  # Heel
        "relatiegeschenken made in china graag zoeken",  # Made
        "zoek iemand voor het wassen van dieren",  # Dieren
    ],
)
def test_a_word_is_no_place(message: str) -> None:
    assert not isinstance(where(message), Around | Inside)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("catering in de gemeente Zwolle", Inside("municipality", "Zwolle")),
        ("catering in Súdwest-Fryslân", Inside("municipality", "Súdwest-Fryslân")),
        ("catering in provincie Utrecht", Inside("province", "Utrecht")),
        ("catering in Zeeland", Inside("province", "Zeeland")),
        ("catering in Fryslân", Inside("province", "Friesland")),
        ("catering in regio Zwolle", Inside("region", "Regio Zwolle")),
        ("catering in arbeidsmarktregio Friesland", Inside("region", "Friesland")),
        ("catering in Twente", Inside("region", "Twente")),
        ("catering in heel Nederland", Everywhere()),
        ("catering in de buurt", Nearby()),
        ("catering binnen 12 km van mij", Nearby(12.0)),
        ("catering bij 8011 AA", Around(AtPostcode("8011"))),
        ("catering bij 8011", Around(AtPostcode("8011"))),
        ("catering sinds 2018", None),
        ("catering voor 1500 euro", None),
        ("catering in Antwerpen", Unknown("Antwerpen", abroad=True)),
        ("catering in Hasselt (België)", Unknown("Hasselt", abroad=True)),
        ("catering in Knurftdorp", Unknown("Knurftdorp", abroad=False)),
    ],
)
def test_where_a_message_is_about(message: str, expected: Where | None) -> None:
    assert where(message) == expected


def test_a_name_that_several_places_bear_is_asked_about() -> None:
    found = where("catering binnen 30 km van Beek")

    assert isinstance(found, OneOf)
    assert found.radius_km == 30
    places = [GEOGRAPHY.by_code[code] for code in found.codes]
    assert {it.municipality for it in places} == {"Beek (L.)", "Montferland", "Berg en Dal"}


@pytest.mark.parametrize(
    ("message", "municipality"),
    [
        ("catering in Beek (Limburg)", "Beek (L.)"),
        ("catering in Beek, gemeente Montferland", "Montferland"),
        ("catering in Beek bij Nijmegen", "Berg en Dal"),
    ],
)
def test_what_is_said_with_a_name_tells_which_place(message: str, municipality: str) -> None:
    found = where(message)

    assert isinstance(found, Around)
    assert isinstance(found.centre, AtPlace)
    assert GEOGRAPHY.by_code[found.centre.code].municipality == municipality


@pytest.mark.parametrize(
    ("message", "radius"),
    [
        ("hovenier binnen 15 km van Ede", 15),
        ("hovenier Ede max 15km", 15),
        ("hovenier in een straal van dertig kilometer rond Ede", 30),
        ("hovenier straal 40 om Ede", 40),
        ("gardener within 10 miles of Ede", 16.09344),
        ("hovenier in de buurt van Ede", 20),
    ],
)
def test_how_far(message: str, radius: float) -> None:
    found = where(message)

    assert isinstance(found, Around)
    assert found.radius_km == pytest.approx(radius)
    assert found.stated == (radius != 20)


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("trede 2", Exactly(Rung.SECOND)),
        ("alleen trede 3", Exactly(Rung.THIRD)),
        ("minstens trede 2", AtLeast(Rung.SECOND)),
        ("trede 2 of hoger", AtLeast(Rung.SECOND)),
        ("trede 2+", AtLeast(Rung.SECOND)),
        ("vanaf trede één", AtLeast(Rung.FIRST)),
        ("min. t2", AtLeast(Rung.SECOND)),
        ("hoger dan trede 1", AtLeast(Rung.SECOND)),
        ("trede 2 of 3", AtLeast(Rung.SECOND)),
        ("at least level 2", AtLeast(Rung.SECOND)),
        ("level 2 or better", AtLeast(Rung.SECOND)),
        ("de hoogste trede", Exactly(Rung.THIRD)),
        ("aspirant-status", Exactly(Rung.ASPIRANT)),
        ("minstens de basistrede", AtLeast(Rung.BASIC)),
    ],
)
def test_which_rung(words: str, standing: Standing) -> None:
    assert MARKET.understanding.read(f"hovenier in Ede, {words}").wish.standing == standing


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("hovenier", "groenvoorziening"),
        ("hoveniers", "groenvoorziening"),
        ("hoveniersbedrijf", "groenvoorziening"),
        ("tuinonderhoud", "groenvoorziening"),
        ("tuinonderhout", "groenvoorziening"),
        ("kantoorschoonmaak", "schoonmaak"),
        ("schoonmakers", "schoonmaak"),
        ("gardening", "groenvoorziening"),
        ("ramen lappen", "glasbewassing"),
        ("drukkerijen", "drukwerk"),
    ],
)
def test_which_service(words: str, service: str) -> None:
    assert MARKET.understanding.read(f"zoek {words} in Ede").wish.services == (service,)


@pytest.mark.parametrize(
    "message",
    [
        "wij zijn een hoveniersbedrijf en zoeken een drukker in Ede",
        "zoek een drukker voor onze bakkerij in Ede",
        "looking for a printer for our restaurant in Ede",
    ],
)
def test_what_the_asker_is_or_has_is_not_looked_for(message: str) -> None:
    assert MARKET.understanding.read(message).wish.services == ("drukwerk",)


@pytest.mark.parametrize("whose", ["ons", "onze", "mijn", "our", "my"])
def test_what_kind_the_asker_is_is_not_the_kind_looked_for(whose: str) -> None:
    wish = MARKET.understanding.read(f"{whose} SW-bedrijf zoekt een drukker in Ede").wish

    assert (wish.kind, wish.services) == (None, ("drukwerk",))


def test_everything_absent_is_null_or_false() -> None:
    said = understood(MARKET.understanding.read("hoe word ik lid?").wish, GEOGRAPHY)

    assert set(said) == {
        *("place", "municipality", "province", "region", "postcode4", "radius_km", "near"),
        *("rung_at_least", "rung_exactly", "pso_30plus", "kind", "services", "name"),
        *("ambiguous", "options", "unknown_place", "clarify"),
    }
    assert set(said.values()) == {None, False}
