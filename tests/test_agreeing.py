"""A yes to what cannot be taken back is a yes, and nothing else."""

import pytest

from core.assessment.expressions import agrees


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
        *("right, change the KvK number", "yes, change something", "ja, maar alleen de trede"),
    ],
)
def test_no_yes(text: str) -> None:
    assert not agrees(text)
