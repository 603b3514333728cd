"""How the bot puts things: what is filled in stays literal, and every text is plain language."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

import pytest
from fluent.syntax import FluentParser, ast

from bot.texts import LANGUAGES, Markdown, Voice, load_texts
from core.language import Language
from core.markup import Paragraph, Span, parse, plain
from tests.house import CONTENTS
from tests.ladder.companies import EDITION
from tests.test_texts import SOURCES

TEXTS = load_texts()


def test_a_value_is_taken_literally_whatever_signs_are_in_it() -> None:
    name = "**Bold** _x_ [y](https://z.example) <b>"

    (paragraph,) = parse(TEXTS.voice("nl")("renamed", name=name))

    assert paragraph == Paragraph((Span("Goed, dit heet nu "), Span(name, bold=True), Span(".")))


def test_markdown_is_put_into_another_text_as_it_is() -> None:
    said = TEXTS.voice("nl")("part-removed", part=Markdown("**Groep 1**"))

    assert said == "**Groep 1** is verwijderd."


def test_a_button_has_no_formatting_to_escape() -> None:
    assert TEXTS.voice("nl").label("copy-name", name="a*b_c") == "a*b_c (kopie)"


@pytest.mark.parametrize(
    ("number", "said"),
    [("16.125", "16,13"), ("16.135", "16,14"), ("16.1249", "16,12"), ("0.005", "0,01")],
)
def test_half_of_the_last_decimal_goes_up(number: str, said: str) -> None:
    assert TEXTS.voice("nl").label("report-number", n=Fraction(number)) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_that_is_missing_is_an_error_with_the_key(language: Language) -> None:
    with pytest.raises(LookupError, match="renamed"):
        TEXTS.voice(language)("renamed")


def test_a_key_that_is_missing_is_an_error_with_the_key() -> None:
    with pytest.raises(LookupError, match="no-such-text"):
        TEXTS.voice("nl")("no-such-text")
    assert not TEXTS.voice("nl").knows("no-such-text")
    assert TEXTS.voice("nl").knows("renamed")


def test_a_text_without_words_is_an_error_with_the_key() -> None:
    with pytest.raises(LookupError, match="hollow"):
        Voice("nl", "hollow =\n    .title = something\n")("hollow")


def test_a_file_that_cannot_be_read_is_an_error_with_the_place() -> None:
    with pytest.raises(ValueError, match=r"'nl' cannot be read, at: broken \{ oops"):
        Voice("nl", "fine = goed\nbroken { oops\n")


LONGEST_SENTENCE = 30
LONGEST_BUTTON = 60
NOT_TO_A_STRANGER = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.I)
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]")


def _pattern(pattern: ast.Pattern) -> str:
    """Write a text out, with a word in the place of each value."""
    return "".join(
        element.value if isinstance(element, ast.TextElement) else _value(element)
        for element in pattern.elements
    )


def _value(placeable: ast.Placeable) -> str:
    chosen = placeable.expression
    if not isinstance(chosen, ast.SelectExpression):
        return "iets"
    return next(_pattern(variant.value) for variant in chosen.variants if variant.default)


@cache
def _texts(language: Language) -> dict[str, str]:
    """Give what the bot says, by key; the words that a user may say are the user's own."""
    return {
        entry.id.name: _pattern(entry.value)
        for entry in FluentParser().parse(SOURCES[language]).body
        if isinstance(entry, ast.Message) and entry.value
        if not entry.id.name.startswith("command-")
    }


def _explained(language: Language) -> dict[str, str]:
    """Give what the edition and the topics say, by what it is about."""
    told = {it.id: it.explanation.of(language) for it in EDITION.start_positions}
    told |= {it.id: it.explanation.of(language) for it in EDITION.contracts}
    told |= {it.id: it.explanation.of(language) for it in EDITION.requirements}
    return told | {
        topic.id: topic.answer.of(language) for topic in CONTENTS.library.knowledge.topics.values()
    }


def _said(language: Language) -> dict[str, str]:
    return _texts(language) | _explained(language)


def test_dutch_says_u() -> None:
    assert not [about for about, text in _said("nl").items() if NOT_TO_A_STRANGER.search(text)]


def _sentences(language: Language) -> Iterator[str]:
    for text in _said(language).values():
        yield from re.split(r"(?<=[.?!:])\s+|\n", plain(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_plain(language: Language) -> None:
    assert _said(language).keys() == _said("nl").keys()
    assert not [about for about, text in _said(language).items() if EMOJI.search(text)]
    assert not [it for it in _sentences(language) if len(it.split()) > LONGEST_SENTENCE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_is_short(language: Language) -> None:
    offers = [text for key, text in _texts(language).items() if key.startswith("offer-")]

    assert len(offers) > 20
    assert not [label for label in offers if len(label) > LONGEST_BUTTON]
