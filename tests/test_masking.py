"""What points to a person is masked before a text is kept; the rest stays as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.masking import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mijn bsn is 111222333 ok", "mijn bsn is [BSN] ok"),
        ("BSN 111 222 333", "BSN [BSN]"),
        ("1112.22.333 klopt", "[BSN] klopt"),
        ("bel 06-12345678 of +31 6 12345678", "bel [telefoon] of [telefoon]"),
        ("020 123 45 67", "[telefoon]"),
        ("mail naar j.de-vries+pso@bedrijf.nl.", "mail naar [e-mail]."),
        ("NL91 ABNA 0417 1643 00 graag", "[IBAN] graag"),
        ("nl91abna0417164300", "[IBAN]"),
        ("kvk 12345678", "kvk [nummer]"),
    ],
)
def test_numbers_and_addresses_are_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Wij hebben 1.250.000 euro omzet en 40 fte in 2025",
        "uitgave 2018-04-01, artikel 2.82a",
        "1720,5 uur per jaar",
        "postcode 1234 AB",
        "PSO 30+ bij 105 fte",
        "",
    ],
)
def test_what_is_not_personal_stays(text: str) -> None:
    assert mask(text) == text


@given(st.text(max_size=200))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    assert mask(mask(text)) == mask(text)
