"""A yes to what cannot be taken back is a yes, and nothing else; so is a no."""

import pytest

from core.assessment.expressions import agrees, declines, passes_on


@pytest.mark.parametrize(
    "text",
    [
        *(
            "ja",
            "Ja hoor",
            "ja graag",
            "Ja, versturen",
            "ja, verstuur maar",
            "klopt",
            "prima",
            "oké",
        ),
        *("goed", "dat is goed", "ja dank u", "doe maar", "stuur het maar op", "akkoord"),
        *("yes", "yes please", "ok, go ahead", "Yes, send it", "ja, intrekken"),
        *("ja doe dat maar", "ja graag, doe maar", "yes please do", "ok do that"),
    ],
)
def test_a_yes(text: str) -> None:
    assert agrees(text)


@pytest.mark.parametrize(
    "text",
    [
        *("ja, iets wijzigen", "graag eerst aanpassen", "oké wacht even", "is dat zeker"),
        *("goed, maar ik heb nog een vraag", "Ja, maar eerst het KvK-nummer wijzigen", "ja maar"),
        *("akkoord als de directeur het ook goed vindt", "prima, bewaar het maar", "is dat ok"),
        *("ja, laat staan", "graag laten staan", "oké, laat maar", "ok stop", "nee", "ja nee", ""),
        *("ja, wat gebeurt er dan met mijn gegevens", "correct the contact please"),
        *("geef mijn vraag door", "ja, geef het maar door", "pass my question on", "pass it on"),
        *("right, change the KvK number", "yes, change something", "ja, maar alleen de trede"),
    ],
)
def test_no_yes(text: str) -> None:
    assert not agrees(text)


@pytest.mark.parametrize(
    "text",
    [
        *("nee", "nee dat hoeft niet", "Nee hoor, dank u wel", "dat is niet nodig", "liever niet"),
        *("nee dat was het", "geef het maar niet door", "no thank you", "No, that's not needed"),
        *("don't pass it on", "nee laat maar", "no need", "nee, nu even niet"),
    ],
)
def test_a_no(text: str) -> None:
    assert declines(text)


@pytest.mark.parametrize(
    "text",
    [
        *("nee, hoe hoog is de bijdrage", "nee ik zoek een cateraar", "niet voor iedereen", "ja"),
        *("nee, geef mijn vraag maar door", "no, please pass on my question", "no do it"),
        *(
            "niet goed",
            "no, show me the ladder",
            "laat maar zien",
            "dat is goed",
            "",
            "telt dat niet mee",
        ),
    ],
)
def test_not_just_a_no(text: str) -> None:
    assert not declines(text)


@pytest.mark.parametrize(
    "text",
    [
        *("geef mijn vraag door", "Ja, geef het maar door", "nee, geef mijn vraag maar door"),
        *("pass it on", "yes, pass my question on please", "no, please pass on my question"),
    ],
)
def test_a_question_is_to_be_passed_on(text: str) -> None:
    assert passes_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "geef het maar niet door",
        "don't pass it on",
        "geef mijn vraag door aan de gemeente",
        "ja",
        "",
    ],
)
def test_nothing_is_to_be_passed_on_to_us(text: str) -> None:
    assert not passes_on(text)
