"""News: who wants it hears what the helpdesk announces, in this conversation."""

from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import TypeAlias

from bot.texts import Texts, Voice
from core.address import Address
from core.assessment.phrases import PhraseBook
from core.blocks import Choice, Choices, Text
from core.contents import Pressed, Said
from core.conversation import Reply, Turn
from core.effects import Subscribe, Unsubscribe

IsSubscribed: TypeAlias = Callable[[Address], Awaitable[bool]]
"""Tells whether an address gets the news."""


class Wish(StrEnum):
    """What one can say about the news."""

    ON = "news-on"
    OFF = "news-off"
    EITHER = "news"


TOKENS = {"news:on": Wish.ON, "news:off": Wish.OFF}


class News:
    """Has somebody hear the news, or no longer."""

    def __init__(self, texts: Texts, is_subscribed: IsSubscribed) -> None:
        self._texts = texts
        self._is_subscribed = is_subscribed
        self._wishes = PhraseBook({str(wish): texts.words(f"command-{wish}") for wish in Wish})

    async def __call__(self, turn: Turn) -> Reply | None:
        """Answer a wish to hear the news or not, in words or by a button."""
        match turn.content:
            case Pressed(token) if wish := TOKENS.get(token):
                return await self._wished(turn, wish)
            case Said(text) if named := self._wishes.named_exactly(text):
                return await self._wished(turn, Wish(named))
            case _:
                return None

    async def _wished(self, turn: Turn, wish: Wish) -> Reply:
        voice = self._texts.voice(turn.language)
        match wish:
            case Wish.ON:
                said = (Text(voice("news-is-on")), stop(voice))
                return Reply(said, turn.state, effects=(Subscribe(turn.language),))
            case Wish.OFF:
                return Reply((Text(voice("news-is-off")),), turn.state, effects=(Unsubscribe(),))
            case Wish.EITHER if await self._is_subscribed(turn.sender):
                return Reply((Text(voice("news-stands-on")), stop(voice)), turn.state)
            case Wish.EITHER:
                return Reply((Text(voice("news-stands-off")), _begin(voice)), turn.state)


def stop(voice: Voice) -> Choices:
    """Give the button that stops the news."""
    return Choices((Choice(voice.label("offer-news-off"), "news:off"),))


def _begin(voice: Voice) -> Choices:
    return Choices((Choice(voice.label("offer-news-on"), "news:on"),))
