"""The Markdown subset: what it reads, what it refuses, and that a person's words stay words."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.markup import (
    BREAK,
    BulletList,
    NumberedList,
    Paragraph,
    Span,
    escape,
    fold,
    parse,
    plain,
)


def test_paragraphs_styles_and_hard_breaks() -> None:
    assert parse("Trede **2** is\n*bijna* binnen bereik.\\\nEcht.\n\nNog iets.") == (
        Paragraph(
            (
                Span("Trede "),
                Span("2", bold=True),
                Span(" is"),
                Span(" "),
                Span("bijna", italic=True),
                Span(" binnen bereik."),
                BREAK,
                Span("Echt."),
            )
        ),
        Paragraph((Span("Nog iets."),)),
    )


def test_styles_nest() -> None:
    assert parse("**a *b* c**") == (
        Paragraph(
            (Span("a ", bold=True), Span("b", bold=True, italic=True), Span(" c", bold=True))
        ),
    )


def test_lists() -> None:
    assert parse("- een\n- **twee**\n\n3. drie\n4. vier") == (
        BulletList(((Span("een"),), (Span("twee", bold=True),))),
        NumberedList(((Span("drie"),), (Span("vier"),)), start=3),
    )


def test_an_inner_list_and_a_second_paragraph_belong_to_the_outer_list() -> None:
    assert parse("0. a\n\n   b\n   - c") == (
        NumberedList(((Span("a"), BREAK, Span("b")), (Span("c"),)), start=0),
    )


@pytest.mark.parametrize("href", ["https://pso.nl/a?b=c", "http://pso.nl", "mailto:a@pso.nl"])
def test_a_link_to_follow(href: str) -> None:
    assert parse(f"Zie [de **bron**]({href}).") == (
        Paragraph(
            (
                Span("Zie "),
                Span("de ", href=href),
                Span("bron", bold=True, href=href),
                Span("."),
            )
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "[klik](javascript:alert)",
        "[klik](JaVaScRiPt:alert)",
        "[klik](data:text/html;base64,PHNjcmlwdD4=)",
        "[klik](//pso.nl)",
        "[klik](/pad)",
        "[klik](file:///etc/passwd)",
        "https://pso.nl",
        "<https://pso.nl>",
        "<b>vet</b> <img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "&lt;b&gt; &amp;",
        "# geen kop",
        "> geen citaat",
        "`geen code`",
        "| geen | tabel |",
        "~~niet doorgehaald~~",
        "===",
        "***",
    ],
)
def test_anything_else_is_text(text: str) -> None:
    assert plain(text) == text
    assert all(
        not (span.bold or span.italic or span.href)
        for part in parse(text)
        if isinstance(part, Paragraph)
        for span in part.spans
    )


def test_plain_keeps_what_the_formatting_said() -> None:
    markdown = (
        "Uw **trede**: zie [de norm](https://pso.nl/n) of [a@pso.nl](mailto:a@pso.nl)\\\n"
        "Daarna:\n\n- een\n- twee\n\n3. drie"
    )
    assert plain(markdown) == (
        "Uw trede: zie de norm (https://pso.nl/n) of a@pso.nl\nDaarna:\n\n- een\n- twee\n\n3. drie"
    )


WORDS = st.text() | st.text(alphabet="ab1 \n\t\\*_[]()<>&`#+-.!:/\u202e\x00\r")


@given(WORDS)
@example("1. a")
@example("- a\n+ b\n\n\n* c\n2) d")
@example("\\")
@example("a\\\n\n\\b")
@example("[x](https://pso.nl) **b** _i_")
@example("\x1f- x")
def test_words_of_a_person_stand_literally(text: str) -> None:
    assert plain(escape(text)) == fold(text)
    assert all(isinstance(part, Paragraph) for part in parse(escape(text)))


@given(st.text(alphabet="ab1*_[]\\.- "))
def test_words_of_a_person_stand_literally_inside_a_sentence(text: str) -> None:
    assert plain(f"U schreef «{escape(text)}».") == f"U schreef «{fold(text)}»."


@given(WORDS)
def test_fold_settles_at_once(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]|  |\n\n\n|^\s|\s$", folded)


@given(WORDS)
def test_any_text_can_be_read(text: str) -> None:
    parse(text)
    plain(text)


def test_a_long_hostile_text_is_read_in_reasonable_time() -> None:
    for hostile in ("*" * 20_000, "[" * 20_000, "- " * 20_000, "](" * 20_000, "_a*" * 10_000):
        assert parse(hostile)
        assert plain(escape(hostile)) == fold(hostile)
