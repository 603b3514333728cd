"""Text on Telegram: plain words with styles beside them, cut where it hurts least."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.channels.telegram_text import MOST_UNITS, Written, units, written
from core.markup import escape, plain

BOLD, ITALIC, LINK = MessageEntity.BOLD, MessageEntity.ITALIC, MessageEntity.TEXT_LINK


def styled(piece: Written) -> list[tuple[str, str]]:
    """Read the styles back as Telegram does: by UTF-16 units."""
    encoded = piece.text.encode("utf-16-le")
    return [
        (
            entity.type,
            encoded[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le"),
        )
        for entity in piece.entities
    ]


def only(*texts: str) -> Written:
    (piece,) = written(texts)
    return piece


def test_paragraphs_and_lists_stand_below_each_other() -> None:
    text = "U komt uit op trede 1.\n\n- een\n- twee\n\n3. drie\n4. vier\n\nKlaar.\\\nEcht."

    assert only(text).text == (
        "U komt uit op trede 1.\n\n• een\n• twee\n\n3. drie\n4. vier\n\nKlaar.\nEcht."
    )


def test_texts_are_joined_and_lists_of_two_texts_stay_two() -> None:
    assert only("1. een", "1. twee").text == "1. een\n\n1. twee"


def test_styles_are_counted_in_utf_16_units() -> None:
    piece = only("😀 **vet 😀** en *schuin*, [**hier**  en hier](https://pso-nederland.nl/x)")

    assert piece.text == "😀 vet 😀 en schuin, hier  en hier"
    assert styled(piece) == [
        (BOLD, "vet 😀"),
        (BOLD, "hier"),
        (ITALIC, "schuin"),
        (LINK, "hier  en hier"),
    ]
    assert piece.entities[-1].url == "https://pso-nederland.nl/x"


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("[https://pso.nl](https://pso.nl)", "https://pso.nl"),
        ("[info@pso.nl](mailto:info@pso.nl)", "info@pso.nl"),
        ("[mail ons](mailto:info@pso.nl)!", "mail ons (info@pso.nl)!"),
    ],
)
def test_addresses_that_telegram_makes_links_of_stand_there_as_they_are(
    markdown: str, shown: str
) -> None:
    assert only(markdown) == Written(shown)


@pytest.mark.parametrize("text", ["*", "_a_ [b](c) `d` <b>e</b> & \\. !", "a_b_c", "@x #y /z"])
def test_signs_that_are_markup_elsewhere_are_words(text: str) -> None:
    assert only(escape(text)) == Written(text)


@pytest.mark.parametrize("text", ["", "  \n ", "\u00a0"])
def test_a_blank_text_is_no_message(text: str) -> None:
    assert written([text]) == ()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("een twee\n\ndrie vier", ["een twee", "drie vier"]),
        ("een twee\\\ndrie vier", ["een twee", "drie vier"]),
        ("een twee drie vier", ["een twee", "drie vier"]),
        ("eentweedrievier", ["eentweedri", "evier"]),
        ("1234567890 12", ["1234567890", "12"]),
        ("a😀😀😀😀😀😀", ["a😀😀😀😀", "😀😀"]),
    ],
)
def test_a_long_text_is_cut_between_paragraphs_lines_words_or_else_anywhere(
    text: str, pieces: list[str]
) -> None:
    assert [piece.text for piece in written([text], most=10)] == pieces


def test_a_style_goes_on_after_the_cut() -> None:
    first, second = written(["ja **een twee** nee"], most=8)

    assert styled(first) == [(BOLD, "een")]
    assert styled(second) == [(BOLD, "twee")]


def test_4096_units_are_one_message_and_one_more_is_two() -> None:
    assert len(written(["😀" * (MOST_UNITS // 2)])) == 1
    assert len(written(["😀" * (MOST_UNITS // 2) + "a"])) == 2


WORDS = st.text("ab 😀é_*[]()\n.-1", max_size=60)
STYLES = st.sampled_from(["{}", "**{}**", "*{}*", "[{}](https://e.nl)", "- {}", "1. {}"])
MARKDOWN = st.lists(
    st.builds(lambda style, words: style.format(escape(words)), STYLES, WORDS), max_size=6
).map("\n\n".join)
MOST = st.integers(2, 50)


def squeezed(text: str) -> str:
    """Leave white space out, of which a cut takes some away."""
    return "".join(text.split())


@given(st.lists(MARKDOWN, max_size=3), MOST)
def test_however_it_is_cut_all_words_are_there_in_order(texts: list[str], most: int) -> None:
    whole = "".join(piece.text for piece in written(texts))

    pieces = written(texts, most)

    assert squeezed("".join(piece.text for piece in pieces)) == squeezed(whole)


@given(st.lists(MARKDOWN, max_size=3), MOST)
def test_no_piece_is_blank_or_too_long_or_has_a_style_beyond_its_end(
    texts: list[str], most: int
) -> None:
    for piece in written(texts, most):
        assert piece.text.strip() == piece.text != ""
        assert units(piece.text) <= most
        for entity in piece.entities:
            assert entity.length > 0
            assert 0 <= entity.offset <= units(piece.text) - entity.length


@given(MARKDOWN, MOST)
def test_a_style_stays_on_the_same_words(text: str, most: int) -> None:
    def words(pieces: tuple[Written, ...], kind: str) -> str:
        return squeezed("".join(s for piece in pieces for k, s in styled(piece) if k == kind))

    for kind in (BOLD, ITALIC, LINK):
        assert words(written([text], most), kind) == words(written([text]), kind)


@given(WORDS)
def test_what_is_escaped_arrives_as_it_was(text: str) -> None:
    assert "".join(piece.text for piece in written([escape(text)])) == plain(escape(text)).strip()
