"""An address of somebody else goes; one's own, and that of a desk, stays."""

import pytest

from core.contents import Said, Submitted
from core.withholding import Withheld, addresses_withheld


@pytest.mark.parametrize(
    "text",
    [
        "jan@bakkerij.nl",
        " jan@bakkerij.nl. ",
        "mijn e-mailadres is jan@bakkerij.nl",
        "Mail mij op jan@bakkerij.nl of bel",
        "U kunt me mailen, mail me: jan@bakkerij.nl",
        "jan@bakkerij.nl is mijn mailadres",
        "ik ben te bereiken via jan@bakkerij.nl",
        "my email address is jan@bakkerij.nl",
        "please email us at jan@bakkerij.nl",
        "U kunt mij mailen op jan@bakkerij.nl",
        "Je kunt me mailen: jan@bakkerij.nl",
        "Mijn adres is jan@bakkerij.nl",
        "my e-mail address is jan@bakkerij.nl",
        "Bereikbaar op jan@bakkerij.nl",
        "jan@bakkerij.nl is mijn adres",
        "Mijn naam is Jan, jan@bakkerij.nl",
        "Ik ben Jan de Boer (jan@bakkerij.nl)",
        "antwoord graag naar jan@bakkerij.nl",
        "ik mailde info@pso-nederland.nl en administratie@bakkerij.nl",
        "@bakkerij en jan@ zijn geen adressen",
    ],
)
def test_it_stays(text: str) -> None:
    assert addresses_withheld(Said(text)) == (Said(text), ())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("vraag het piet@elders.nl eens", "vraag het [e-mail] eens"),
        ("piet@elders.nl en kees@elders.nl", "[e-mail] en [e-mail]"),
        ("mijn mail is jan@hier.nl en die van Piet: piet@elders.nl",
         "mijn mail is jan@hier.nl en die van Piet: [e-mail]"),
        ("mijn collega heeft p.de-boer+pso@el.co.uk.", "mijn collega heeft [e-mail]."),
        ("mail mij over collega piet@elders.nl", "mail mij over collega [e-mail]"),
        ("mijn e-mailadres is niet piet@elders.nl", "mijn e-mailadres is niet [e-mail]"),
        ("Piet is bereikbaar op piet@elders.nl", "Piet is bereikbaar op [e-mail]"),
        ("Mail mij. Dit is van Piet: piet@elders.nl", "Mail mij. Dit is van Piet: [e-mail]"),
        ("ik ben op zoek naar piet@elders.nl", "ik ben op zoek naar [e-mail]"),
        ("mail piet @ elders.nl", "mail [e-mail]"),
    ],
)  # fmt: skip
def test_it_goes(text: str, kept: str) -> None:
    assert addresses_withheld(Said(text)) == (Said(kept), (Withheld.EMAIL,))


def test_a_field_that_asks_for_an_address_keeps_it() -> None:
    form = Submitted("t", {"email": "x jan@hier.nl", "wants": "zoals piet@elders.nl"}, "f")

    kept, found = addresses_withheld(form)

    assert isinstance(kept, Submitted)
    assert kept.values == {"email": "x jan@hier.nl", "wants": "zoals [e-mail]"}
    assert found == (Withheld.EMAIL,)


def test_a_long_message_takes_no_time() -> None:
    text = f"{'a' * 200_000} {'a.' * 50_000} {'mail mij ' * 5_000}"

    assert addresses_withheld(Said(text)) == (Said(text), ())
