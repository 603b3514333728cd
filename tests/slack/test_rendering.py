"""What is said, as Slack takes it: every payload passes the validators of slack_sdk."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, SectionBlock
from slack_sdk.models.views import View

from bot.channels.slack_form import Opened, modal
from bot.channels.slack_mrkdwn import PIECE, pieces, shortened
from bot.channels.slack_post import BLOCKS, CHARACTERS, Post
from bot.channels.slack_rendering import in_one, render
from core.blocks import Block as Said
from core.blocks import Choice, Choices, File, Form, LocationRequest, SelectField, Text, TextField
from tests.channels.drawings import LADDER

OPENED = Opened("slack:U1", None, "t", "Groep", "nl")


def posts(*blocks: Said) -> list[Post]:
    """Render what is to be said, and have slack_sdk look at it as Slack would."""
    found = [each for each in render(blocks, seq=7) if isinstance(each, Post)]
    for post in found:
        for parsed in Block.parse_all([block.to_dict() for block in post.blocks]):
            parsed.validate_json()
        assert 0 < len(post.blocks) <= BLOCKS
        assert 0 < len(post.text) <= CHARACTERS
        actions = [button.action_id for button in buttons(post)]
        assert len(set(actions)) == len(actions)
    return found


def buttons(post: Post) -> list[ButtonElement]:
    rows = [block for block in post.blocks if isinstance(block, ActionsBlock)]
    elements = [element for row in rows for element in row.elements]
    return [element for element in elements if isinstance(element, ButtonElement)]


@pytest.mark.parametrize(
    ("markdown", "mrkdwn"),
    [
        ("Goedendag.", "Goedendag."),
        ("een\n\ntwee", "een\n\ntwee"),
        ("een\\\ntwee", "een\ntwee"),
        ("dit is **vet**.", "dit is *vet*."),
        ("dit is *schuin* en", "dit is _schuin_ en"),
        ("**vet *en schuin* weer**", "*vet* *_en schuin_* *weer*"),
        ("**on**bekend", "*on*\u200bbekend"),
        ("[hier](https://a.nl/?b=1&c=2)", "<https://a.nl/?b=1&amp;c=2|hier>"),
        ("[**hier**](https://a.nl)", "*<https://a.nl|hier>*"),
        ("[a|b](https://a.nl/x|y)", "<https://a.nl/x%7Cy|a|b>"),
        ("- een\n- twee", "•  een\n•  twee"),
        ("- een\\\n  twee", "•  een\ntwee"),
        ("3. drie\n4. vier", "3.  drie\n4.  vier"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("\\*niet vet\\*", "\u200b*\u200bniet vet\u200b*\u200b"),
        ("snake_case ~ `x`", "snake\u200b_\u200bcase \u200b~\u200b \u200b`\u200bx\u200b`\u200b"),
        ("<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;"),
    ],
)
def test_markdown_becomes_mrkdwn(markdown: str, mrkdwn: str) -> None:
    assert list(pieces(markdown)) == [mrkdwn]


def test_text_is_cut_between_paragraphs_then_lines_then_anywhere() -> None:
    paragraphs = "\n\n".join(["a" * 1400] * 3)
    assert list(pieces(paragraphs)) == ["a" * 1400 + "\n\n" + "a" * 1400, "a" * 1400]
    items = "\n".join(["- " + "b" * 1400] * 3)
    first, second = pieces(items)
    assert first.count("\n") == 1
    assert second == "•  " + "b" * 1400
    assert [len(piece) for piece in pieces("c" * 7000)] == [3000, 3000, 1000]


def test_an_address_that_is_too_long_is_left_out() -> None:
    (post,) = posts(Text(f"[hier](https://a.nl/?{'&' * 1000})"))
    assert post.text == "hier"


@given(st.text(alphabet="ab *_~`<>&|[]()\\\n-1.", max_size=4000))
def test_any_text_is_taken(markdown: str) -> None:
    for post in posts(Text(markdown)):
        assert all(len(each.text) <= PIECE for each in post.shown)


@given(st.lists(st.text(min_size=1, max_size=100), max_size=60))
def test_any_buttons_are_taken(labels: list[str]) -> None:
    options = tuple(Choice(label, f"t{n}") for n, label in enumerate(labels))
    found = posts(Text("Kies."), Choices(options))
    values = [button.value for post in found for button in buttons(post)]
    assert values == [choice.token for choice in options]


def test_text_and_buttons_are_one_message_and_documents_their_own() -> None:
    file = File("a.csv", "text/csv", b"a")
    choices = Choices((Choice("Ja", "y"),))
    blocks = (Text("een"), choices, file, Text("twee"), LocationRequest("Deel"))
    first, second, third = render(blocks, seq=7)
    assert isinstance(first, Post)
    assert [type(block) for block in first.blocks] == [SectionBlock, ActionsBlock]
    assert first.text == "een\n\nJa"
    assert second == file
    assert isinstance(third, Post)
    assert third.text == "twee"


def test_a_picture_stands_by_itself_and_is_said_too_where_it_says_much() -> None:
    assert render((LADDER,), seq=7) == (LADDER,)
    talkative = replace(LADDER, alt="*een* <twee> " * 100)
    picture, said = render((talkative, Text("drie")), seq=7)
    assert picture == talkative
    assert isinstance(said, Post)
    assert [type(block) for block in said.blocks] == [SectionBlock, SectionBlock]
    assert "&lt;twee&gt;" in said.text


def test_a_card_holds_no_picture() -> None:
    card = in_one((Text("Vraag 12"), LADDER))
    assert card
    assert card.text == "Vraag 12"
    assert in_one((LADDER,)) is None


def test_a_very_long_answer_is_more_messages() -> None:
    found = posts(Text("\n\n".join(["d" * 3000] * 9)))
    assert [len(post.blocks) for post in found] == [3, 3, 3]


def test_a_card_is_one_message_with_all_its_buttons() -> None:
    choices = Choices((Choice("Ik neem deze", "hd:take:12"),))
    form = Form("Wijs toe", "hd:assign:12", "Wijs toe", ())
    card = in_one((Text("Vraag 12"), choices, form))
    assert card
    assert card.text == "Vraag 12\n\nIk neem deze\n\nWijs toe"
    assert [it.value for it in buttons(card)] == ["hd:take:12", "0/hd:assign:12"]

    long = in_one((Text("woord " * 3000), choices, form))
    assert long
    assert len(long.text) <= CHARACTERS
    assert long.text.endswith("\n\n…\n\nIk neem deze\n\nWijs toe")
    assert in_one(()) is None


@pytest.mark.parametrize("text", ["a" * 90 + "&amp;" * 9, "a" * 80 + "<https://a.nl|" + "é" * 40])
def test_a_text_is_shortened_between_what_belongs_together(text: str) -> None:
    for most in range(85, 135):
        short = shortened(text, most)
        assert len(short.encode()) <= most
        assert short == text or re.fullmatch(r"a+(&amp;)*…", short)


def test_a_form_is_a_button_that_says_where_it_is_found() -> None:
    (post,) = posts(Text("Vul in."), Form("Invullen", "t", "Groep", ()))
    row = post.blocks[1].to_dict()
    assert row["elements"][0]["value"] == "7/1"
    assert row["elements"][0]["action_id"].startswith("form")


@given(st.text(min_size=1, max_size=3000), st.integers(1, 100))
def test_any_form_is_taken(words: str, count: int) -> None:
    options = tuple(Choice(words, f"o{n}") for n in range(count))
    fields = (
        TextField("a", words, hint=words, value=words[:100], long=True),
        SelectField("b", words, options, value="o0", optional=True),
    )
    drawn = modal(Form(words, "t", words, fields), OPENED, "Versturen").to_dict()
    View(**drawn).validate_json()
    blocks = [Block.parse(block) for block in drawn["blocks"]]
    for block in blocks:
        assert block
        block.validate_json()
    assert drawn["blocks"][1]["element"]["initial_option"]["value"] == "o0"
