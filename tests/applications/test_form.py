"""The form of an application: what may be typed, and what it comes to."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.application.application import ApplicationKind, Assessed
from core.application.form import ApplicationForm, answers_of
from core.application.kinds import NOTHING, Body, Entities, Kvk, Named, Reach, Shared
from core.assessment.kinds import SKIPPED, UNKNOWN, Misread, Trouble
from core.assessment.scenario import Applying
from tests.handlers.talk import talk

ASSESSED = Assessed("Zelfscan 1", "2018-04-01", "2", Fraction(5), Fraction(1, 3), date(2026, 11, 1))
SENSIBLE = {
    "organisation": ["De Zon", "Bakkerij *De* [Zon]"],
    "kind": ["voor het eerst", "hercertificering", "aspirant", "PSO 30+", "30plus"],
    "kvk": ["12345678", "1234 5678", "KvK 12.34.56.78"],
    "entities": ["nee", "sla over", "A; B", "Broodhuis, Koekfabriek\nTaart"],
    "contact": ["Anna de Wit"],
    "reach": ["anna@zon.example", "038 123 45 67"],
    "body": ["Kiwa", "weet ik nog niet", "Certificatie De Eik"],
    "assessment": ["ja", "nee", "Zelfscan 1"],
}
TYPED = st.one_of(
    st.text(max_size=200),
    st.sampled_from(["", " ", "ja", "nee", "?", "x" * 600, "\x1b[31m", "12345678901234567890"]),
)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("12345678", "12345678"),
        ("12 34 56 78", "12345678"),
        ("12.345.678", "12345678"),
        ("mijn kvk-nummer is 01234567.", "01234567"),
        ("het nummer van de aanvrager is 12345678", "12345678"),
        ("１２３４５６７８", "12345678"),
        ("١٢٣٤٥٦٧٨", Trouble.NOT_A_NUMBER),
        ("123456789012", Trouble.TOO_LONG),
        ("1234 5678 9012", Trouble.TOO_LONG),
        ("1234567", Trouble.NOT_A_NUMBER),
        ("123456789", Trouble.NOT_A_NUMBER),
        ("11111111", Trouble.NOT_A_NUMBER),
        ("12345678 of 87654321", Trouble.NOT_A_NUMBER),
        ("geen idee", Trouble.NOT_A_NUMBER),
        ("", Trouble.NOT_A_NUMBER),
    ],
)
def test_a_kvk_number_has_eight_digits(typed: str, read: str | Trouble) -> None:
    found = Kvk().read(typed, "nl")
    assert (found.trouble if isinstance(found, Misread) else found) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Anna@Zon.example", "Anna@Zon.example"),
        ("mail naar anna@zon.example.", "anna@zon.example"),
        ("038 123 45 67", "038 123 45 67"),
        ("06-12345678", "06-12345678"),
        ("+31 (0)38 123 45 67", "+31 (0)38 123 45 67"),
        ("0032 2 123 45 67", "0032 2 123 45 67"),
        ("anna@zon.example of 0381234567", "anna@zon.example, 0381234567"),
        ("(038) 123 45 67", "(038) 123 45 67"),
        ("o'neil@zon.example", "o'neil@zon.example"),
        ("anna@zon.example en bo@zon.example", "anna@zon.example, bo@zon.example"),
        ("06 12 34 56 78 of 038-1234567", "06 12 34 56 78, 038-1234567"),
        ("000012345678", None),
        ("anna@zon", None),
        ("@zon.example", None),
        ("123456789", None),
        ("038 123 45", None),
        ("bel maar", None),
    ],
)
def test_somebody_can_be_reached_by_mail_or_telephone(typed: str, read: str | None) -> None:
    found = Reach().read(typed, "nl")
    assert (None if isinstance(found, Misread) else found) == read


def test_what_else_may_be_typed() -> None:
    assert Entities().read("nee", "nl") == SKIPPED
    for nobody in ("Nee, alleen deze organisatie", "nee hoor", "n.v.t.", "geen andere"):
        assert Entities().read(nobody, "nl") == SKIPPED
    assert Entities().read("ja, Brood BV", "nl") == "Brood BV"
    assert Entities().value("A; B") == ("A", "B")
    assert Entities().value(SKIPPED) == ()
    assert isinstance(Entities().read("ja", "nl"), Misread)
    assert isinstance(Entities().read("x" * 501, "nl"), Misread)
    assert Body().read("kiwa nederland", "nl") == "kiwa"
    for undecided in ("nog geen", "geen voorkeur", "maakt niet uit"):
        assert Body().read(undecided, "nl") == UNKNOWN
    assert Body().value(UNKNOWN) is None
    assert Body().value("normec-vro") == "Normec VRO"
    assert isinstance(Named().read("ja", "nl"), Misread)
    assert isinstance(Named().read("???", "nl"), Misread)


def test_a_yes_shares_the_only_assessment_but_not_one_of_several() -> None:
    one, two = Shared({"3": "Zelfscan 1"}), Shared({"3": "Zelfscan 1", "4": "Met zes Wajongers"})
    assert one.read("ja graag", "nl") == "3"
    assert one.read("liever niet", "nl") == NOTHING
    assert isinstance(two.read("ja", "nl"), Misread)
    assert two.read("met zes wajongers", "nl") == "4"


@given(st.data())
def test_a_complete_form_is_an_application(data: st.DataObject) -> None:
    form, answers = ApplicationForm({"1": ASSESSED}), dict[str, str]()
    while field := form.open_field(answers):
        for text in (data.draw(TYPED), data.draw(st.sampled_from(SENSIBLE[field.key]))):
            read = field.kind.read(text, "nl")
            if not isinstance(read, Misread):
                answers[field.key] = read
                break

    application = form.application(answers)

    assert len(application.kvk) == 8
    assert application.organisation.strip()
    assert all(application.entities)
    assert application.assessed in {None, ASSESSED}
    again = {**answers_of(application), "kind": "recertification", "body": "kiwa"}
    kept = form.application(again)
    assert kept == replace(
        application, kind=ApplicationKind.RECERTIFICATION, body="Kiwa", assessed=None
    )


def test_an_assessment_that_is_gone_is_asked_for_again() -> None:
    answers = {
        **{"organisation": "x", "kind": "first", "kvk": "12345678", "entities": "", "contact": "x"},
        **{"reach": "x@y.example", "body": "?", "assessment": "1"},
    }
    assert ApplicationForm({"1": ASSESSED}).open_field(answers) is None
    field = ApplicationForm({"2": ASSESSED}).open_field(answers)
    assert field
    assert field.key == "assessment"
    assert ApplicationForm({}).application(answers).assessed is None


@settings(max_examples=50)
@given(st.lists(TYPED, max_size=6))
async def test_whatever_is_typed_gets_an_answer(texts: list[str]) -> None:
    conversation = talk()
    conversation.state = replace(conversation.state, activity=Applying({"organisation": "De Zon"}))
    for text in texts:
        assert await conversation.say(text)
