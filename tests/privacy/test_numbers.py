"""No BSN and no bank account survives, however it is written; ordinary figures do."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.withholding import LEFT_OUT, Withheld, without_numbers
from tests.privacy.numbers import accounts, citizen_numbers, spaced, words


@given(st.data(), citizen_numbers(), words, words)
def test_no_citizen_number_survives(data: st.DataObject, number: str, pre: str, post: str) -> None:
    written = data.draw(spaced(number))

    kept, found = without_numbers(f"{pre}, {written} {post}")

    assert not re.search("[0-9]", kept)
    assert found == (Withheld.BSN,)
    assert LEFT_OUT[Withheld.BSN] in kept


@given(st.data(), accounts(), words, words)
def test_no_bank_account_survives(data: st.DataObject, number: str, pre: str, post: str) -> None:
    written = data.draw(spaced(data.draw(st.sampled_from([number, number.lower()]))))

    kept, found = without_numbers(f"{pre}, {written} {post}")

    assert not re.search("[0-9]", kept)
    assert found == (Withheld.IBAN,)


figures = st.one_of(
    st.integers(1950, 2100).map(str),
    st.integers(0, 99_999_999).map(str),
    st.integers(0, 999).map(lambda fte: f"{fte},5 fte"),
    st.integers(0, 10**12).map(lambda amount: f"€ {amount:,}".replace(",", ".")),
    st.integers(0, 10**12).map(lambda amount: f"{amount:,} euro".replace(",", ".")),
    st.dates().map(lambda day: f"{day.day}-{day.month}-{day.year:04}"),
    st.dates().map(str),
    st.integers(10_000_000, 99_999_999).map(lambda digits: f"06 {digits}"),
    st.integers(10_000_000, 99_999_999).map(lambda digits: f"06-{digits}"),
    st.integers(100_000_000, 999_999_999).map(lambda digits: f"+31 {digits}"),
    st.integers(1_000_000, 9_999_999).map(lambda digits: f"038-{digits}"),
    st.integers(1_000_000, 9_999_999).map(lambda n: f"{n // 10000} {n // 10 % 1000:03} {n % 10}"),
    st.integers(10_000_000, 99_999_999).map(lambda digits: f"KvK {digits}"),
    st.integers(100_000_000_000, 999_999_999_999).map(lambda digits: f"vestiging {digits}"),
)


@given(st.lists(figures, min_size=1, max_size=5))
def test_ordinary_figures_stay(several: list[str]) -> None:
    text = " en ".join(several)

    assert without_numbers(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("bsn 10000008", "bsn [BSN]"),
        ("het BSN van haar is 1000.00.08", "het BSN van haar is [BSN]"),
        ("mijn bsn 111222333 € 50", "mijn bsn [BSN] € 50"),
        ("bsn 111222333 euro", "bsn [BSN] euro"),
        ("ik kreeg 50 euro 111222333 is mijn bsn", "ik kreeg 50 euro [BSN] is mijn bsn"),
        ("111222333 euro", "111222333 euro"),
        ("111   222   333", "[BSN]"),
        ("bsn 111\n222\n333", "bsn [BSN]"),
        ("111\n222\n333", "111\n222\n333"),
        ("bsn: 111, 222, 333", "bsn: [BSN]"),
        ("bsn 111:222:333", "bsn [BSN]"),
        ("bsn **111**222333", "bsn **[BSN]"),
        ("１１１２２２３３３", "[BSN]"),
        ("(NL91)ABNA0417164300", "([IBAN]"),
        ("NL91\nABNA   0417164300", "[IBAN]"),
        ("ＮＬ91ABNA0417164300", "[IBAN]"),
        ("111222333 en 10000008", "[BSN] en 10000008"),
        ("[BSN] en 10000008", "[BSN] en 10000008"),
        ("kvk 10000008", "kvk 10000008"),
        ("in 2024 111222333", "in 2024 [BSN]"),
        ("BSN111222333x", "BSN[BSN]x"),
        ("111222333 en 123456782", "[BSN] en [BSN]"),
        ("NL91ABNA0417164300NL91ABNA0417164300", "[IBAN][IBAN]"),
        ("111222334", "111222334"),
        ("NL92ABNA0417164300", "NL92ABNA0417164300"),
    ],
)
def test_what_stands_around_it_tells(text: str, kept: str) -> None:
    assert without_numbers(text)[0] == kept


@given(st.text("NLabAB0123456789 .-€,", max_size=200))
def test_nothing_more_is_found_in_what_is_left(text: str) -> None:
    kept, _ = without_numbers(text)

    assert without_numbers(kept) == (kept, ())
