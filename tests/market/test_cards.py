"""Partners as cards: who a search finds, each to be sent on by itself."""

from dataclasses import replace

import pytest

from bot.market.cards import MOST_CARDS, cards
from bot.texts import LANGUAGES
from core.blocks import TOKEN_BYTES
from core.language import Language
from core.markup import plain
from tests.house import CONTENTS
from tests.market.labelled import MARKET

VOICE = CONTENTS.texts.voice("nl")


def titles(message: str) -> list[str]:
    return [card.title for card in cards(MARKET, VOICE, message)]


@pytest.mark.parametrize(
    "message", ["hovenier binnen 80 km van Zwolle", "schoonmaak zwolle", "hovenier"]
)
def test_each_partner_is_a_card_of_its_own(message: str) -> None:
    found = cards(MARKET, VOICE, message)
    expected = MARKET.index.search(MARKET.understanding.read(message).wish)

    assert len(found) == min(len(expected), MOST_CARDS) > 1
    assert [card.id for card in found] == [it.listing.id for it in expected.page(0, MOST_CARDS)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_says_who_where_which_rung_and_what(language: Language) -> None:
    card, *_ = cards(MARKET, CONTENTS.texts.voice(language), "hovenier bij Zwolle")
    listing = next(it for it in MARKET.index.listings if it.id == card.id)

    assert card.title.startswith(listing.name)
    assert "km" in card.description
    assert "\n" not in card.description
    assert "**" not in card.title + card.description
    assert plain(card.markdown).startswith(card.title)
    assert len(card.id.encode()) <= TOKEN_BYTES


def test_what_is_made_up_says_so() -> None:
    (card, *_) = cards(replace(MARKET, fictional=True), VOICE, "hovenier bij Zwolle")

    assert "(verzonnen)" in card.title
    assert "verzonnen organisaties" in card.markdown
    (real, *_) = cards(replace(MARKET, fictional=False), VOICE, "hovenier bij Zwolle")
    assert "verzonnen" not in real.title + real.markdown


def test_where_nobody_is_near_those_further_away_are_found() -> None:
    message = "hovenier binnen 1 km van Vlieland"

    assert not MARKET.index.search(MARKET.understanding.read(message).wish)
    assert titles(message)


def test_an_organisation_is_found_by_its_name() -> None:
    name = MARKET.index.listings[0].name

    assert [card.title for card in cards(replace(MARKET, fictional=False), VOICE, name)] == [name]


@pytest.mark.parametrize(
    "message",
    [
        *("", "hallo", "wat kost een certificaat?", "zelfscan", "ja"),
        *("hovenier in Beek", "hovenier bij mij in de buurt", "hovenier in Antwerpen"),
        *("is Bakkerij Bestaat Niet gecertificeerd?", "hovenier in Knurftdorp"),
    ],
)
def test_where_there_is_nothing_to_show_there_are_no_cards(message: str) -> None:
    assert titles(message) == []


def test_there_are_never_too_many() -> None:
    assert len(titles("werkgevers in heel Nederland")) == MOST_CARDS
