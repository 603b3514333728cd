"""Blocks as messages of Telegram: which keyboard stands under what."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.channels.telegram_rendering import (
    FileMessage,
    PictureMessage,
    Rendered,
    TextMessage,
    rendered,
)
from bot.channels.telegram_text import units
from core.blocks import Block, Choice, Choices, File, Form, LocationRequest, Text
from tests.channels.drawings import LADDER

TEXT = Text("Wat wilt u doen?")
CHOICES = Choices((Choice("Zelfscan", "scan"), Choice("Vraag", "ask")))
SHARE = LocationRequest("Deel mijn locatie")
FORM = Form("Vul in", "f1", "Groep", ())
PDF = File("partners.pdf", "application/pdf", b"%PDF")
PICTURE = File("trede.png", "image/png", b"\x89PNG")


def shown(message: Rendered) -> tuple[str, list[list[str]]]:
    """Give the words or file of a message, and its buttons by row."""
    what = _what(message)
    match message.keyboard:
        case InlineKeyboardMarkup(inline_keyboard=rows):
            return what, [[button.text for button in row] for row in rows]
        case ReplyKeyboardMarkup(keyboard=lent):
            return what, [[f"<{button.text}>" for button in row] for row in lent]
        case None:
            return what, []


def _what(message: Rendered) -> str:
    match message:
        case TextMessage(written):
            return written.text
        case FileMessage(file):
            return file.name
        case PictureMessage(picture):
            return picture.name


def render(*blocks: Block, shared: bool = False) -> list[tuple[str, list[list[str]]]]:
    return [shown(message) for message in rendered(blocks, shared=shared)]


def test_texts_in_a_row_are_one_message_with_the_buttons_under_it() -> None:
    assert render(Text("Goedendag."), TEXT, CHOICES) == [
        ("Goedendag.\n\nWat wilt u doen?", [["Zelfscan", "Vraag"]])
    ]


def test_buttons_stand_under_the_last_piece_of_a_long_text() -> None:
    first, last = render(Text("a" * 4000), Text("b" * 4000), CHOICES)

    assert first == ("a" * 4000, [])
    assert last == ("b" * 4000, [["Zelfscan", "Vraag"]])


def test_buttons_after_a_file_stand_under_it() -> None:
    assert render(TEXT, PDF, CHOICES) == [
        ("Wat wilt u doen?", []),
        ("partners.pdf", [["Zelfscan", "Vraag"]]),
    ]


def test_buttons_after_a_picture_stand_under_it() -> None:
    assert render(TEXT, LADDER, CHOICES) == [
        ("Wat wilt u doen?", []),
        ("ladder.png", [["Zelfscan", "Vraag"]]),
    ]


def test_a_picture_that_says_more_than_goes_under_it_goes_on_below() -> None:
    picture, below = rendered([replace(LADDER, alt="😀 ja " * 300)], shared=False)

    assert isinstance(picture, PictureMessage)
    assert picture.caption
    assert units(picture.caption.text) <= 1024
    assert isinstance(below, TextMessage)
    said = picture.caption.text.split() + below.written.text.split()
    assert said == ["😀", "ja"] * 300


def test_what_looks_like_markup_in_a_picture_is_said_as_it_is() -> None:
    (message,) = rendered([replace(LADDER, alt="**2** *3* [x]")], shared=False)

    assert isinstance(message, PictureMessage)
    assert message.in_words.written.text == "**2** *3* [x]"
    assert message.in_words.written.entities == ()


def test_buttons_without_words_get_a_message_to_stand_under() -> None:
    assert render(CHOICES) == [("…", [["Zelfscan", "Vraag"]])]


def test_more_buttons_than_a_message_takes_go_on_under_another() -> None:
    many = Choices(tuple(Choice(f"Keuze met nummer {n:03}", f"c{n}") for n in range(150)))

    first, second = render(TEXT, many)

    assert (sum(map(len, first[1])), sum(map(len, second[1]))) == (100, 50)


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (["Ja", "Nee"], [["Ja", "Nee"]]),
        (["Ja", "Nee", "Weet ik niet"], [["Ja", "Nee", "Weet ik niet"]]),
        (["1", "2", "3", "4"], [["1", "2", "3"], ["4"]]),
        (["Zelfscan beginnen", "Partners zoeken"], [["Zelfscan beginnen", "Partners zoeken"]]),
        (
            ["Ja", "Participatiewet met loonkostensubsidie"],
            [["Ja"], ["Participatiewet met loonkostensubsidie"]],
        ),
    ],
)
def test_short_buttons_share_a_row(labels: list[str], rows: list[list[str]]) -> None:
    choices = Choices(tuple(Choice(label, label[:9]) for label in labels))

    assert render(TEXT, choices) == [("Wat wilt u doen?", rows)]


def test_a_request_for_a_location_stands_under_its_question() -> None:
    assert render(Text("Waar bent u?"), SHARE) == [("Waar bent u?", [["<Deel mijn locatie>"]])]


def test_a_request_for_a_location_beside_buttons_is_a_message_of_its_own() -> None:
    assert render(TEXT, CHOICES, SHARE) == [
        ("Wat wilt u doen?", [["Zelfscan", "Vraag"]]),
        ("Deel mijn locatie", [["<Deel mijn locatie>"]]),
    ]


def test_the_keyboard_for_a_location_goes_away_by_itself() -> None:
    (message,) = rendered([TEXT, SHARE], shared=False)

    assert isinstance(message.keyboard, ReplyKeyboardMarkup)
    assert message.keyboard.one_time_keyboard
    assert message.keyboard.keyboard[0][0].request_location


def test_in_a_group_nobody_is_asked_for_a_location() -> None:
    assert render(TEXT, SHARE, shared=True) == [("Wat wilt u doen?", [])]


def test_a_form_is_left_out_and_the_texts_around_it_are_joined() -> None:
    assert render(Text("Eén."), FORM, Text("Twee.")) == [("Eén.\n\nTwee.", [])]


def test_nothing_to_show_is_no_message() -> None:
    assert render(FORM, Text("")) == []


@pytest.mark.parametrize(
    ("file", "is_photo"),
    [
        (PICTURE, True),
        (File("foto.jpg", "image/jpeg", b"x"), True),
        (File("groot.png", "image/png", bytes(10_000_001)), False),
        (File("tekening.svg", "image/svg+xml", b"x"), False),
        (PDF, False),
    ],
)
def test_pictures_show_in_the_chat_and_other_files_are_documents(
    file: File, is_photo: bool
) -> None:
    (message,) = rendered([file], shared=False)

    assert isinstance(message, FileMessage)
    assert message.is_photo is is_photo


BLOCKS = st.lists(st.sampled_from([TEXT, Text("b" * 3000), CHOICES, SHARE, FORM, PDF]), max_size=8)


@given(BLOCKS)
def test_the_same_blocks_are_the_same_messages(blocks: list[Block]) -> None:
    assert rendered(blocks, shared=False) == rendered(blocks, shared=False)


@given(BLOCKS)
def test_every_button_and_file_is_there(blocks: list[Block]) -> None:
    messages = render(*blocks)

    buttons = [text for _, rows in messages for row in rows for text in row]
    assert sorted(buttons) == sorted(
        text
        for block in blocks
        for text in {CHOICES: ["Zelfscan", "Vraag"], SHARE: ["<Deel mijn locatie>"]}.get(block, [])
    )
    assert [name for name, _ in messages].count("partners.pdf") == blocks.count(PDF)
