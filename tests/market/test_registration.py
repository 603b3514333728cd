"""The form for a listing: whatever is typed, what is complete can be listed."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.assessment.kinds import Misread
from core.assessment.scenario import Registering
from core.market.cells import LONGEST_CELL
from core.market.registration import Form
from core.market.tokens import words_of
from tests.handlers.talk import talk
from tests.market.labelled import MARKET

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
