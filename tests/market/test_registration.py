"""The form for a listing: whatever is typed, what is complete can be listed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.market.market import form_of
from core.assessment.kinds import SKIPPED, Misread, Trouble
from core.assessment.scenario import Registering
from core.market.cells import LONGEST_CELL
from core.market.listing import Kind, Listing, Rung
from core.market.registration import Form
from core.market.tokens import words_of
from tests.handlers.talk import talk
from tests.market.labelled import MARKET
from tests.market.rows import CONTENTS, code_of

FORM: Form = MARKET.form
TODAY = date(2026, 11, 25)
SENSIBLE = {
    "name": ["De Zon", "Bakkerij *De* [Zon]"],
    "kind": ["werkgever", "een SW-bedrijf", "municipality"],
    "place": ["8011 AA", "Zwolle", "Den Haag", "3511"],
    "services": ["brood, taart", "wij doen aan boekbinden", "hoveniers; catering", "sla over"],
    "rung": ["geen", "trede 3", "2", "aspirant"],
    "valid_until": ["31-12-2027", "2027-01-01", "sla over"],
    "pso_30plus": ["ja", "nee"],
    "email": ["info@zon.example"],
    "website": ["www.zon.example", "https://zon.example/nl", "sla over"],
    "phone": ["038 123 45 67", "+31 (0)38-1234567", "sla over"],
    "description": ["Wij bakken.", "sla over"],
    "wants": ["=een leverancier", "sla over"],
}
TYPED = st.one_of(
    st.text(max_size=400),
    st.sampled_from(
        ["", " ", "ja", "nee", "sla over", "8011", "Velp", "x" * 5000, "\x1b[31m", "#N/A"]
    ),
)


@given(st.data())
def test_a_complete_form_is_a_listing(data: st.DataObject) -> None:
    answers: dict[str, str] = {}
    while field := FORM.open_field(answers):
        for text in (data.draw(TYPED), data.draw(st.sampled_from(SENSIBLE[field.key]))):
            read = field.kind.read(text, "nl")
            if not isinstance(read, Misread):
                answers[field.key] = read
                break

    listing = FORM.listing("chat-1", answers, TODAY)

    assert listing.source == "chat"
    assert listing.name == " ".join(answers["name"].split())
    assert listing.place in MARKET.contents.geography.by_code
    assert all(words_of(service) for service in listing.services)
    assert max(map(len, (listing.description, listing.wants))) <= LONGEST_CELL


@given(st.lists(TYPED, max_size=6))
async def test_whatever_is_typed_gets_an_answer(texts: list[str]) -> None:
    conversation = talk()
    conversation.state = replace(conversation.state, activity=Registering({"name": "De Zon"}))
    for text in texts:
        assert await conversation.say(text)


def test_who_leaves_the_ladder_is_not_asked_until_when() -> None:
    on_the_ladder = {"name": "x", "kind": "employer", "place": "8011", "services": "", "rung": "3"}

    asked = [field.key for field in FORM.fields(on_the_ladder)]
    assert {"valid_until", "pso_30plus"} < set(asked)
    without = [field.key for field in FORM.fields(on_the_ladder | {"rung": "none"})]
    assert not {"valid_until", "pso_30plus"} & set(without)


def anew() -> Form:
    """Make the form as the bot does at its start."""
    return form_of(CONTENTS)


def read(key: str, text: str) -> str | Misread:
    (kind,) = (field.kind for field in anew().every_field() if field.key == key)
    return kind.read(text, "nl")


ALL = "name kind place services rung valid_until pso_30plus email website phone description wants"
NEEDED = ["name", "kind", "place", "rung", "pso_30plus", "email"]


def test_the_questions_come_in_this_order_and_some_may_be_skipped() -> None:
    fields = [*anew().every_field()]

    assert [field.key for field in fields] == ALL.split()
    assert [field.key for field in fields if field.offers != (SKIPPED,)] == NEEDED
    offers = {field.key: field.offers for field in fields}
    assert offers["kind"] == tuple(Kind)
    assert offers["rung"] == ("none", "aspirant", "basistrede", "1", "2", "3")
    assert offers["pso_30plus"] == ("yes", "no")
    assert offers["name"] == offers["place"] == offers["email"] == ()


@pytest.mark.parametrize(
    ("rung", "asked"),
    [
        (None, set()),
        ("none", set()),
        ("2", {"valid_until"}),
        ("3", {"valid_until", "pso_30plus"}),
    ],
)
def test_only_who_stands_on_the_ladder_is_asked_about_it(rung: str | None, asked: set[str]) -> None:
    fields = anew().fields({} if rung is None else {"rung": rung})

    assert {field.key for field in fields} & {"valid_until", "pso_30plus"} == asked


@pytest.mark.parametrize(
    ("key", "text", "canonical"),
    [
        ("name", "  De   Zon ", "De Zon"),
        ("name", "x" * 100, "x" * 100),
        ("place", "zwolle", "zwolle"),
        ("place", "Velp", None),
        ("place", "8011 ab", "8011 ab"),
        ("place", "8011AB", "8011AB"),
        ("place", "", None),
        (
            "services",
            "taart, ramen lappen; Drukker\nballonnen  VOUWEN|taart",
            "bakkerij|glasbewassing|drukwerk|ballonnen vouwen",
        ),
        ("services", "??", None),
        ("valid_until", "31-12-2027", "2027-12-31"),
        ("valid_until", "ooit", None),
        ("valid_until", "sla over", SKIPPED),
        ("website", "www.zon.example", "https://www.zon.example"),
        ("email", "info@zon.example", "info@zon.example"),
        ("email", "info", None),
        ("phone", "038 123 45 67", "038 123 45 67"),
        ("kind", "sociale werkplaats", "sw-company"),
        ("rung", "nog niet", "none"),
    ],
)
def test_an_answer_is_read_as_the_table_would_read_its_cell(
    key: str, text: str, canonical: str | None
) -> None:
    if canonical is None:
        assert read(key, text) == Misread(Trouble.NOT_A_CHOICE)
    else:
        assert read(key, text) == canonical


@pytest.mark.parametrize(
    ("key", "longest"),
    [("name", 100), ("description", 300), ("wants", 300), ("email", 500), ("services", 500)],
)
def test_a_listing_is_short_enough_for_a_phone(key: str, longest: int) -> None:
    text = "info@" + "x" * (longest - 7) + ".y" if key == "email" else "x" * longest

    assert read(key, text) == text
    assert read(key, text.replace("x", "xx", 1)) == Misread(Trouble.TOO_LONG)


FILLED = {
    "name": "De Zon",
    "kind": "employer",
    "place": "Zwolle",
    "services": SKIPPED,
    "rung": "3",
    "valid_until": "2027-12-31",
    "pso_30plus": "yes",
    "email": "info@zon.example",
    "website": SKIPPED,
    "phone": "038 123 45 67",
    "description": "Wij bakken.",
    "wants": SKIPPED,
}


@pytest.mark.parametrize(
    ("place", "postcode"), [("Zwolle", ""), ("8011 ab", "8011 AB"), ("8011", "8011")]
)
def test_what_was_answered_is_what_is_listed(place: str, postcode: str) -> None:
    listed = anew().listing("chat-7", {**FILLED, "place": place}, TODAY)

    assert listed == Listing(
        id="chat-7",
        name="De Zon",
        kind=Kind.EMPLOYER,
        rung=Rung.THIRD,
        pso_30plus=True,
        valid_until=date(2027, 12, 31),
        services=(),
        place=code_of("Zwolle"),
        postcode=postcode,
        website="",
        email="info@zon.example",
        phone="038 123 45 67",
        description="Wij bakken.",
        wants="",
        source="chat",
        confirmed=TODAY,
    )


def test_what_cannot_be_listed_says_why() -> None:
    with pytest.raises(ValueError, match="column name: it is empty") as refusal:
        anew().listing("chat-7", {**FILLED, "name": "", "email": "?"}, TODAY)

    assert str(refusal.value) == (
        "line 1, column name: it is empty. Fill it in.\n"
        "line 1, column email: '?' is not an e-mail address. Write it as info@example.org."
    )


def test_all_at_once_what_is_left_empty_is_skipped_or_still_to_be_asked() -> None:
    without = [*anew().filled_in({"name": "De Zon"}, "nl").answers]
    values = {"rung": "trede 3", "name": "De Zon", "email": "?", "phone": " ", "odd": "x"}

    filled = anew().filled_in(values, "nl")

    assert filled.slips == {"email": Misread(Trouble.NOT_A_CHOICE)}
    assert [*filled.answers.items()] == [
        ("name", "De Zon"),
        ("services", SKIPPED),
        ("rung", "3"),
        ("valid_until", SKIPPED),
        ("website", SKIPPED),
        ("phone", SKIPPED),
        ("description", SKIPPED),
        ("wants", SKIPPED),
    ]
    assert without == ["name", "services", "website", "phone", "description", "wants"]
