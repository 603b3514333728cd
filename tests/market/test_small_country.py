"""A made-up country of a few places, read from its files: what every part makes of it."""

import pytest

from core.ladder.words import Words as Name
from core.market.gazetteer import Bearers, Gazetteer
from core.market.geography import Geography, Place, Point, Postcode
from core.market.geography_files import GeographyError, read_geography, refined
from core.market.listing import Kind
from core.market.locating import Locator
from core.market.namebook import NameBook, telling
from core.market.place_names import PlaceNames, qualified
from core.market.sources import read_names, read_services
from core.market.tokens import Phrases, Span, Words
from core.market.understanding import Understanding
from core.market.vocabulary import Service, Vocabulary
from core.market.wish import Around, AtPlace, AtPostcode, Inside, OneOf, Unknown

PLACES = """\
code,name,municipality,province,region,corop,latitude,longitude,located,population,aliases
0001,Akkerdam,Akkerdam,Noordland,Regio Noord,Noord,52.5,5.25,place,120000,Akkerstad|Oud Akker
0002,Beekoord Gld,Oosterwolde,Gelderland,Oost,Oost,52.25,6.5,municipality,900,
0003,Beekoord,Duinrijk,Zeeland,West,West,51.5,3.5,place,5000,
0004,Ee,Duinrijk,Zeeland,West,West,51.6,3.6,place,300,
0005,Zeeland,Akkerdam,Noordland,Regio Noord,Noord,52.6,5.3,place,4000,
0006,Mooi,Oosterwolde,Gelderland,Oost,Oost,52.3,6.4,place,2000,
0007,Noordland,Noordland,Noordland,Regio Noord,Noord,52.7,5.4,place,100000,
"""
POSTCODES = "postcode,place\n1000,0001\n2000,0003\n"
NAMES = """\
ordinary = ["Mooi"]
abroad = ["Verweg"]
common = ["Huis"]
look_alikes = ["akkerman"]
[aliases]
Akkie = "Akkerdam"
[regions]
"het Noorden" = "Regio Noord"
[provinces]
NL = "Noordland"
[shown.nl]
Akkerdam = "Akkerstad"
[shown.en]
Akkerdam = "Acre Dam"
"""
SERVICES = """\
look_alikes = ["schooner", "fliers"]
[[services]]
id = "schoonmaak"
nl = "schoonmaak"
en = "cleaning"
words = ["ramen lappen en zemen", "ramen lappen", "poetsen"]
[[services]]
id = "drukwerk"
nl = "drukwerk"
en = "printed matter"
words = ["drukkerij", "flyers"]
"""


def country() -> Geography:
    return read_geography(PLACES, POSTCODES)


def gazetteer() -> Gazetteer:
    return Gazetteer(country(), read_names(NAMES))


def place(code: str) -> Place:
    return country().by_code[code]


def test_a_line_is_a_place_with_all_that_it_says() -> None:
    assert place("0001") == Place(
        code="0001",
        name="Akkerdam",
        municipality="Akkerdam",
        province="Noordland",
        region="Regio Noord",
        corop="Noord",
        point=Point(52.5, 5.25),
        located="place",
        population=120_000,
        aliases=("Akkerstad", "Oud Akker"),
    )
    assert (place("0002").located, place("0002").aliases) == ("municipality", ())


def test_a_postcode_lies_where_its_place_does_until_it_is_known_better() -> None:
    akkerdam = place("0001")

    assert country().postcodes == {
        "1000": Postcode("1000", akkerdam, Point(52.5, 5.25), exact=False),
        "2000": Postcode("2000", place("0003"), Point(51.5, 3.5), exact=False),
    }


def test_what_is_known_better_is_put_in_its_place() -> None:
    better = (
        "kind,code,place,latitude,longitude\nplace,0002,,52.0,6.0\npostcode,3000,0004,51.7,3.7\n"
    )
    exact = refined(country(), better)

    assert exact.by_code["0002"].located == "place"
    assert exact.by_code["0002"].point == Point(52.0, 6.0)
    assert exact.by_code["0001"] == place("0001")
    assert exact.postcodes["3000"] == Postcode("3000", place("0004"), Point(51.7, 3.7), exact=True)
    assert exact.postcodes["1000"] == country().postcodes["1000"]


@pytest.mark.parametrize(
    ("places", "postcodes", "said"),
    [
        (
            "code,name\n",
            POSTCODES,
            "places.csv: the columns are not code, name, municipality, province, region, corop, "
            "latitude, longitude, located, population, aliases: build it anew",
        ),
        (PLACES, "place\n", "postcodes.csv: the columns are not postcode, place: build it anew"),
        (PLACES, "", "postcodes.csv: the columns are not postcode, place: build it anew"),
    ],
)
def test_a_file_with_other_columns_is_refused(places: str, postcodes: str, said: str) -> None:
    with pytest.raises(GeographyError) as refusal:
        read_geography(places, postcodes)

    assert str(refusal.value) == said


@pytest.mark.parametrize(
    ("name", "bearers"),
    [
        ("Akkerdam", Bearers((place("0001"),), "Akkerdam")),
        ("akkerstad", Bearers((place("0001"),))),
        ("oud akker", Bearers((place("0001"),))),
        ("Akkie", Bearers((place("0001"),))),
        ("Beekoord", Bearers((place("0003"),))),  # the larger one means the name by itself
        ("Beekoord Gld", Bearers((place("0002"),))),
        ("Duinrijk", Bearers(municipality="Duinrijk")),
        ("Gelderland", Bearers(province="Gelderland")),
        ("NL", Bearers(province="Noordland", is_ordinary=True)),  # for it is so short
        ("het noorden", Bearers(region="Regio Noord")),
        ("Regio Noord", Bearers(region="Regio Noord")),
        ("Zeeland", Bearers((place("0005"),), province="Zeeland")),
        ("Mooi", Bearers((place("0006"),), is_ordinary=True)),
        ("Ee", Bearers((place("0004"),), is_ordinary=True)),
        ("Verweg", None),
    ],
)
def test_a_name_stands_for_whatever_bears_it(name: str, bearers: Bearers | None) -> None:
    words = Words(name)

    found = gazetteer().bearers.at(words, 0)

    assert found == (bearers and (Span(0, len(words)), bearers))


def test_a_namesake_that_is_larger_is_asked_about_as_well() -> None:
    larger = PLACES.replace("municipality,900,", "municipality,5000,")
    both = Gazetteer(read_geography(larger, POSTCODES), read_names(NAMES))

    found = both.bearers.get(("beekoord",))

    assert found is not None
    assert [it.code for it in found.places] == ["0002", "0003"]


def test_besides_names_there_are_words_that_are_none() -> None:
    names = gazetteer()

    assert names.common == {"huis", "akkerman"}
    assert names.abroad.get(("verweg",))
    assert names.provinces.get(("nl",)) == names.provinces.get(("noordland",)) == "Noordland"
    assert names.aliases == {"Akkie": "Akkerdam"}
    assert names.shown == {"nl": {"Akkerdam": "Akkerstad"}, "en": {"Akkerdam": "Acre Dam"}}


def test_a_slip_is_held_against_names_of_one_word_that_are_no_ordinary_ones() -> None:
    single = ("akkerdam", "akkie", "beekoord", "duinrijk", "ee", "gelderland", "noordland")

    assert gazetteer().single_words == (*single, "oost", "oosterwolde", "west", "zeeland")


@pytest.mark.parametrize(
    ("message", "where"),
    [
        ("poetsen in Akkerdam", Around(AtPlace("0001"))),
        ("poetsen in Akkredam", Around(AtPlace("0001"))),
        ("poetsen in akkerman", None),
        ("poetsen mooi", Around(AtPlace("0006"))),  # an ordinary word that ends the message
        ("poetsen in Akkerdam Zld", Around(AtPlace("0001"))),  # none of that name lies there
        ("poetsen bij 1000 AB", Around(AtPostcode("1000"))),
        ("poetsen in Verweg", Unknown("Verweg", abroad=True)),
        ("poetsen in Nergensdam", Unknown("Nergensdam", abroad=False)),
        ("poetsen in 3000 XY", Unknown("3000 XY", abroad=False)),
        ("poetsen in provincie Zeeland", Inside("province", "Zeeland")),
        ("poetsen in Zeeland", Inside("province", "Zeeland")),
        ("poetsen in Noordland", Around(AtPlace("0007"))),  # a city, as large as that
        ("poetsen in het Noorden", Inside("region", "Regio Noord")),
        ("poetsen in gemeente Beekoord", Inside("municipality", "Duinrijk")),
        ("poetsen in Beekoord (Zld)", Around(AtPlace("0003"), of=Inside("province", "Zeeland"))),
        (
            "poetsen in Beekoord, Gelderland",
            Around(AtPlace("0002"), of=Inside("province", "Gelderland")),
        ),
        ("poetsen in Beekoord (Verweg)", Unknown("Beekoord", abroad=True)),
        ("in provincie mooi poetsen graag", Around(AtPlace("0006"))),  # after a cue, a place
        ("de provincie is mooi, poetsen graag", None),
        ("poetsen uit Nergensdam", None),  # after these it may be anything
        ("poetsen naar Nergensdam", None),
        ("poetsen of Nergensdam", None),
    ],
)
def test_where_a_message_is_about(message: str, where: object) -> None:
    reads = Understanding(gazetteer(), read_services(SERVICES))

    reading = reads.read(message)

    assert reading.wish.where == where
    assert reading.wish.services == ("schoonmaak",)


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("poetsen in Akkerdam graag", ("poetsen", "graag")),
        ("poetsen in provincie Zeeland", ("poetsen",)),
        ("cleaning in the municipality of Duinrijk", ("cleaning",)),
        ("Noordland province cleaning", ("cleaning",)),
    ],
)
def test_with_a_place_go_the_words_that_belong_to_it(message: str, left: tuple[str, ...]) -> None:
    words = Words(message)

    Locator(gazetteer()).take(words)

    assert words.left == left


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("zoek een gemeente", Kind.MUNICIPALITY),
        ("welke gemeente doet mee", Kind.MUNICIPALITY),
        ("zoek andere gemeente", Kind.MUNICIPALITY),
        ("find another municipality", Kind.MUNICIPALITY),
        ("which municipality takes part", Kind.MUNICIPALITY),
        ("zoek gemeente", None),
        ("zoek gemeenten", Kind.MUNICIPALITY),
        ("onze gemeenten", None),
    ],
)
def test_a_municipality_is_looked_for_or_is_where_somebody_is(
    message: str, kind: Kind | None
) -> None:
    reads = Understanding(gazetteer(), read_services(SERVICES))

    assert reads.read(message).wish.kind is kind


def test_a_slip_in_a_place_is_forgiven_where_a_place_is_expected_or_somebody_is_looked_for() -> (
    None
):
    reads = Understanding(gazetteer(), read_services(SERVICES))

    assert reads.read_where("akkerdm").wish.where == Around(AtPlace("0001"))
    assert reads.read("sw-bedrijf akkerdm").wish.where == Around(AtPlace("0001"))
    assert reads.read("akkerdm").wish.where is None


def test_what_is_no_service_we_know_is_looked_for_all_the_same() -> None:
    reading = Understanding(gazetteer(), read_services(SERVICES)).read("zoek een helm in Akkerdam")

    assert reading.wish.services == ("helm",)
    assert reading.left == ()


def test_of_several_places_the_shortest_name_is_asked_about() -> None:
    larger = PLACES.replace("municipality,900,", "municipality,9000,")
    both = Gazetteer(read_geography(larger, POSTCODES), read_names(NAMES))

    reading = Understanding(both, read_services(SERVICES)).read("poetsen in Beekoord")

    assert reading.wish.where == OneOf("Beekoord", ("0002", "0003"))


def test_a_name_is_asked_about_only_where_it_is_listed() -> None:
    listed = Understanding(gazetteer(), read_services(SERVICES), {"Zon uit Akkerdam"}.__contains__)
    unlisted = Understanding(gazetteer(), read_services(SERVICES))
    message = "is Zon uit Akkerdam gecertificeerd?"

    assert listed.read(message).wish.name == "Zon uit Akkerdam"
    assert listed.read(message).wish.where is None
    assert listed.read(message).asks
    assert listed.read(message).left == ()
    assert unlisted.read(message).wish.name == "Zon"
    assert unlisted.read(message).wish.where == Around(AtPlace("0001"))
    mooi = unlisted.read("is Zon uit Mooi gecertificeerd?").wish
    assert (mooi.name, mooi.where) == ("Zon", Around(AtPlace("0006")))


def vocabulary(*own: str) -> Vocabulary:
    return read_services(SERVICES).with_own(own)


def test_a_service_goes_by_its_names_in_both_languages() -> None:
    services = vocabulary().services

    assert services["drukwerk"] == Service(
        "drukwerk", Name(nl="drukwerk", en="printed matter"), ("drukkerij", "flyers")
    )
    assert list(services) == ["schoonmaak", "drukwerk"]


@pytest.mark.parametrize(
    ("message", "services"),
    [
        ("cleaning", ("schoonmaak",)),
        ("ramen lappen", ("schoonmaak",)),
        ("ramen lappen en zemen graag", ("schoonmaak",)),
        ("ramen", ()),
        ("drukkerijen", ("drukwerk",)),  # inflected
        ("flyersbedrijf", ("drukwerk",)),  # a tail
        ("kantoorschoonmaak", ("schoonmaak",)),  # a part of a word
        ("drukkwerk", ("drukwerk",)),  # one slip
        ("schoonmak", ("schoonmaak",)),
        ("schooner", ()),
        ("flyer", ("drukwerk",)),
        ("flyres", ("drukwerk",)),
        ("flieres", ()),  # two slips are too many for so short a word
        ("zchoonmaak", ()),  # nobody errs in the first letter
        ("drukwerk en poetsen en drukkerij", ("drukwerk", "schoonmaak")),
        ("wij zijn een drukkerij, poetsen", ("schoonmaak",)),
        ("poetsen voor onze drukkerij", ("schoonmaak",)),
        ("voor onze drukkerij", ("drukwerk",)),
        ("ballonnen vouwen", ()),
    ],
)
def test_services_are_found_in_a_message(message: str, services: tuple[str, ...]) -> None:
    assert vocabulary().take(Words(message)) == services


def test_what_only_looks_like_a_service_is_none() -> None:
    assert vocabulary().take(Words("flyerz"), forgiving=True) == ("drukwerk",)
    assert vocabulary().take(Words("fliers"), forgiving=True) == ()


def test_what_is_taken_is_counted_once() -> None:
    words = Words("graag ramen lappen en zemen en drukwerk")
    words.take(Span(6, 7))

    assert vocabulary().take(words) == ("schoonmaak",)
    assert words.left == ("graag", "en")


def test_without_forgiving_a_slip_is_none() -> None:
    assert vocabulary().take(Words("drukkwerk"), forgiving=False) == ()
    assert vocabulary().take(Words("drukkerijen"), forgiving=False) == ("drukwerk",)


def test_listings_bring_services_of_their_own() -> None:
    more = vocabulary("ballonnen vouwen", "poetsen", "??")

    assert more.take(Words("ballonnen vouwen")) == ("ballonnen vouwen",)
    assert more.named("poetsen") == "schoonmaak"
    assert more.take(Words("schooner")) == ()
    assert list(more.services) == ["schoonmaak", "drukwerk"]


def test_a_cell_names_a_service_and_nothing_else() -> None:
    known = vocabulary()

    assert known.named("Ramen lappen") == "schoonmaak"
    assert known.named("drukkwerk") is known.named("poetsen graag") is known.named("") is None


def test_without_services_of_their_own_the_vocabulary_stays_the_same_one() -> None:
    known = vocabulary()

    assert known.with_own(["??"]) is known


def test_the_longest_phrase_that_is_free_is_found() -> None:
    phrases = Phrases({"den haag zuid": 3, "den": 1, "den haag": 2, "": 4})
    words = Words("in Den Haag zuid")

    assert phrases.at(words, 1) == (Span(1, 4), 3)
    words.take(Span(3, 4))
    assert phrases.at(words, 1) == (Span(1, 3), 2)
    words.take(Span(1, 2))
    assert phrases.at(words, 1) is None
    assert phrases.at(words, 0) is None
    assert (phrases.get(("den", "haag")), phrases.get(("haag",))) == (2, None)


def test_phrases_are_taken_in_order_but_those_that_are_not_meant() -> None:
    phrases = Phrases([("a", "first"), ("b c", "second"), ("d", "third")])
    words = Words("x a b c d y")

    assert phrases.take(words, unless=lambda _, span: span.start == 1) == ("second", "third")
    assert words.left == ("x", "a", "y")
    assert phrases.take(words) == ("first",)


def test_words_between_two_places_in_the_text_are_taken_also_where_they_are_cut() -> None:
    words = Words("een twee drie vier")
    words.take_between(7, 9)
    assert [*words.left] == ["een", "drie", "vier"]

    words.take_between(8, 10)
    assert [*words.left] == ["een", "vier"]


def test_words_beyond_either_end_are_empty() -> None:
    words = Words("Één TWEE")

    assert [words.word(at) for at in (-1, 0, 1, 2)] == ["", "een", "twee", ""]
    assert words.said(Span(0, 2)) == "Één TWEE"


BOOK = ("De Zon B.V.", "Zon en Maan", "Bakkerij Korenaar", "BV", "De Zon")


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("de zon", [0, 4]),
        ("De Zon BV", [0, 4]),
        ("zon", [0, 1, 4]),
        ("maan zon", [1]),
        ("bakkerij", [2]),
        ("bakerij korenaar", [2]),  # one slip
        ("bakerij korenar", [2]),  # one in each
        ("bekkeraj", []),  # two, in a word of eight letters
        ("maen", []),  # so short a word is not corrected
        ("BV", [3]),
        ("zon komeet", []),
        ("???", []),
    ],
)
def test_a_name_is_found_as_people_remember_it(name: str, rows: list[int]) -> None:
    assert NameBook(BOOK).rows(name) == rows


def test_of_a_long_word_two_slips_are_forgiven() -> None:
    assert NameBook(["Hoveniersbedrijf"]).rows("hoveneirsbedrif") == [0]
    assert NameBook(["Bakkerijen"]).rows("bakerijne") == [0]


def test_a_name_is_known_give_or_take_a_legal_form() -> None:
    book = NameBook(BOOK)

    assert [book.knows(name) for name in ("Stichting De Zon", "zon", "Zon en Maan")] == [
        True,
        False,
        True,
    ]
    assert telling("De Zon B.V.") == ("de", "zon")
    assert telling("B.V.") == ("b", "v")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("AKKERDAM", ["0001"]),
        ("Akkie", ["0001"]),
        ("Beekoord (Oosterwolde)", ["0002"]),
        ("Beekoord (gelderland)", ["0002"]),
        ("beekoord (zeeland)", ["0003"]),
        ("Beekoord", ["0003"]),
        ("Beekoord Gelderland", []),
        ("Beekoord (Akkerdam)", []),
        ("Nergens", []),
    ],
)
def test_a_cell_names_a_place(text: str, codes: list[str]) -> None:
    places = PlaceNames(country(), {"Akkie": "Akkerdam"})

    assert [it.code for it in places.named(text)] == codes


def test_the_name_that_looks_most_like_it_is_proposed() -> None:
    places = PlaceNames(country(), {"Akkie": "Akkerdam"})

    assert places.nearest("AKERDAM") == "Akkerdam"
    assert places.nearest("akkje") == "Akkie"
    assert places.nearest("xyz") is None
    assert qualified(place("0002")) == "Beekoord Gld (Oosterwolde)"
