"""Who was found, on the map: as in the list, at the right place, and told in words as well."""

from dataclasses import replace

from bot.market.mapping import MOST_DRAWN, mapped
from bot.market.market import Market, market_of
from bot.market.wording import Wording
from bot.pictures.alternative import LONGEST
from bot.pictures.drawing import png
from core.blocks import Picture
from core.drawings import Map
from core.market.index import Match
from tests.handlers.talk import Talk
from tests.house import CONTENTS, HANDLER
from tests.market.labelled import MARKET
from tests.market.many_listings import listings
from tests.market.rows import TODAY

VOICE = CONTENTS.texts.voice("nl")
MANY = market_of(CONTENTS.market, listings(2000), TODAY, fictional=False)


def drawn(
    message: str, market: Market = MARKET, most: int = 10
) -> tuple[Picture, Map, list[Match]]:
    """Draw who is found by a message."""
    wish = market.understanding.read(message).wish
    matches = market.index.search(wish).page(0, most)
    picture = mapped(market, Wording(VOICE, market), wish, matches)
    assert isinstance(picture.drawing, Map)
    return picture, picture.drawing, matches


def test_pins_are_numbered_and_named_as_in_the_list() -> None:
    picture, drawing, matches = drawn("hovenier binnen 80 km van Zwolle")
    assert [pin.number for pin in drawing.pins] == [str(it) for it in range(1, len(matches) + 1)]
    for pin, match in zip(drawing.pins, matches, strict=True):
        assert pin.label.startswith(match.listing.name)
        assert pin.label.endswith("\u00a0km")
        assert f"{pin.number}: {pin.label}." in picture.alt


def test_a_pin_is_as_far_from_the_middle_as_the_list_says() -> None:
    _, drawing, matches = drawn("hovenier binnen 80 km van Zwolle")
    assert drawing.centre
    assert drawing.radius_km == 80
    for pin, match in zip(drawing.pins, matches, strict=True):
        assert match.distance_km is not None
        assert abs(pin.point.distance_km(drawing.centre) - match.distance_km) < 0.001


def test_in_an_area_there_is_no_circle() -> None:
    _, drawing, _ = drawn("hoveniers in heel Nederland")
    assert drawing.centre is None
    assert drawing.radius_km is None


async def test_a_full_map_says_how_many_there_are_in_all_and_where_the_others_stand() -> None:
    talk = Talk(HANDLER)
    await talk.say("welke partners zijn er in heel Nederland?")
    said = await talk.press("Op de kaart")
    picture = next(it for it in talk.reply_now.blocks if isinstance(it, Picture))
    assert isinstance(picture.drawing, Map)
    assert len(picture.drawing.pins) == MOST_DRAWN
    assert f"De eerste {MOST_DRAWN} van " in said
    assert "Typ exporteer voor" in said


def test_so_many_that_nobody_listens_to_all_are_drawn_and_some_are_told() -> None:
    picture, drawing, _ = drawn("heel Nederland", MANY, MOST_DRAWN)
    assert len(drawing.pins) == MOST_DRAWN
    assert len(picture.alt) <= LONGEST
    assert "En nog " in picture.alt
    assert png(drawing)


def test_what_is_made_up_says_so_on_the_picture_itself() -> None:
    _, drawing, _ = drawn("hovenier bij Zwolle", replace(MARKET, fictional=True))
    assert drawing.title.endswith("(verzonnen organisaties)")


async def test_a_number_of_the_map_is_picked_as_one_of_the_list_is() -> None:
    talk = Talk(HANDLER)
    await talk.say("hoveniers in heel Nederland")
    assert "die gaat tot 5" in await talk.say("7")
    await talk.press("Op de kaart")
    picture = next(it for it in talk.reply_now.blocks if isinstance(it, Picture))
    assert isinstance(picture.drawing, Map)
    name = picture.drawing.pins[6].label.partition(" · ")[0]
    assert name in await talk.say("7")
    assert "die gaat tot 9" in await talk.say("10")


async def test_the_button_of_an_earlier_search_draws_nothing() -> None:
    talk = Talk(HANDLER)
    await talk.say("hoveniers in heel Nederland")
    token = next(it.token for it in talk.buttons if it.label == "Op de kaart")
    await talk.say("schoonmaak in heel Nederland")
    await talk.token(token)
    assert not any(isinstance(block, Picture) for block in talk.reply_now.blocks)
