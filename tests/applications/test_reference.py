"""Reference numbers: read as people write them, and every slip is noticed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.application.reference import (
    FIRST,
    LAST,
    Mention,
    NotAReference,
    grouped,
    mention,
    read_reference,
    reference_of,
)

REFERENCES = st.integers(FIRST, LAST).map(reference_of)


@given(REFERENCES, st.integers(0, 6), st.sampled_from("0123456789"))
def test_every_wrong_digit_is_noticed(reference: str, place: int, digit: str) -> None:
    assume(reference[place] != digit)
    with pytest.raises(NotAReference, match="typing mistake"):
        read_reference(reference[:place] + digit + reference[place + 1 :])


@given(REFERENCES, st.integers(0, 5))
def test_every_swap_of_neighbours_is_noticed(reference: str, place: int) -> None:
    one, other = reference[place], reference[place + 1]
    assume(one != other)
    with pytest.raises(NotAReference, match="typing mistake"):
        read_reference(f"{reference[:place]}{other}{one}{reference[place + 2 :]}")


@given(REFERENCES, st.integers(0, 6))
def test_a_digit_too_few_is_noticed(reference: str, place: int) -> None:
    with pytest.raises(NotAReference, match="has 6 digits"):
        read_reference(reference[:place] + reference[place + 1 :])


@given(REFERENCES, st.sampled_from(["{}", " {} ", "aanvraag {}", "{}?"]))
def test_what_is_shown_reads_back(reference: str, around: str) -> None:
    assert read_reference(grouped(reference)) == reference
    found = mention(around.format(grouped(reference)))
    assert found
    assert found.digits == reference


def test_a_reference_number_is_seven_digits_that_do_not_begin_with_zero() -> None:
    assert reference_of(482195) == "4821956"
    assert grouped("4821956") == "482 195 6"
    assert {len(reference_of(number)) for number in (FIRST, LAST)} == {7}
    assert reference_of(FIRST)[0] != "0"


@pytest.mark.parametrize(
    ("message", "digits"),
    [
        ("aanvraag 4821956", "4821956"),
        ("aanvraag 482-195-6 graag", "4821956"),
        ("482.195.6", "4821956"),
        ("hoe is het met 482195?", "482195"),
        ("nr 48219567", "48219567"),
        ("bel 038 123 45 67", None),
        ("in 2026", None),
        ("op 25-11-2026", None),
        ("op 2026-11-25", None),
        ("€ 1.250.000,50", None),
        ("geen nummer", None),
    ],
)
def test_a_number_in_a_message(message: str, digits: str | None) -> None:
    found = mention(message)
    assert (found and found.digits) == digits


def test_the_words_around_a_number_are_kept() -> None:
    assert mention("trek 482 195 6 in") == Mention("4821956", "trek   in")
