"""Finding named things in a message."""

import pytest

from core.assessment.phrases import PhraseBook, fold

BOOK = PhraseBook({"a": ["praktijkonderwijs"], "b": ["praktijkonderwijs met stage"], "c": ["ww"]})


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Wajong-uitkering!", "wajong uitkering"),
        ("  VSO/PrO  ", "vso pro"),
        ("één reïntegratie", "een reintegratie"),
        ("🙂 — …", ""),
        ("wia'ers", "wia ers"),
    ],
)
def test_only_words_and_digits_are_compared(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("praktijkonderwijs", ("a",), id="one"),
        pytest.param("van praktijkonderwijs met stage", ("b",), id="the longest name counts"),
        pytest.param("ww en praktijkonderwijs en ww", ("c", "a"), id="each once, in order"),
        pytest.param("wwww", (), id="not inside a word"),
        pytest.param("praktijkonderwys", ("a",), id="a typo in a long word"),
        pytest.param("wv", (), id="no typo in a short word"),
        pytest.param("", (), id="nothing"),
        pytest.param("c", ("c",), id="its id"),
    ],
)
def test_what_is_named_is_found(text: str, found: tuple[str, ...]) -> None:
    assert BOOK.named_in(text) == found


def test_only_the_whole_text_is_exactly_a_phrase() -> None:
    assert BOOK.named_exactly("WW!") == "c"
    assert BOOK.named_exactly("de ww") is None


@pytest.mark.parametrize("text", ["", "iets", "1"])
def test_an_empty_book_names_nothing(text: str) -> None:
    assert PhraseBook({}).named_in(text) == ()
    assert PhraseBook({}).named_exactly(text) is None
    assert PhraseBook({}).without_numbers(text) == text
