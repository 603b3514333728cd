"""The way in: a greeting that says what the bot is, the menu, and the language."""

from dataclasses import replace
from enum import StrEnum

from bot.offers import offers
from bot.texts import Texts, Voice
from core.assessment.phrases import PhraseBook
from core.blocks import Choice, Choices, Text
from core.contents import Arrived, Pressed, Said
from core.conversation import Reply, Turn
from core.language import Language


class Wish(StrEnum):
    """What one can say to the bot itself."""

    MENU = "menu"
    GREETING = "greeting"
    THANKS = "thanks"
    DUTCH = "dutch"
    ENGLISH = "english"
    LANGUAGE = "language"
    AUTOMATIC = "automatic"


LANGUAGE_TOKENS: dict[str, Language] = {"menu:nl": "nl", "menu:en": "en"}
AUTOMATIC_TOKEN = "menu:auto"


class Menu:
    """Answers what is said to the bot itself."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._wishes = PhraseBook({str(wish): texts.words(f"command-{wish}") for wish in Wish})

    async def __call__(self, turn: Turn) -> Reply | None:
        """Answer an arrival, a greeting, a wish for the menu or another language."""
        match turn.content:
            case Arrived():
                return self._greeting(turn)
            case Pressed(token) if token in LANGUAGE_TOKENS:
                return self._speak(turn, LANGUAGE_TOKENS[token])
            case Pressed(token) if token == AUTOMATIC_TOKEN:
                return self._follow(turn)
            case Said(text) if wish := self._wishes.named_exactly(text):
                return self._wished(turn, Wish(wish))
            case _:
                return None

    def _wished(self, turn: Turn, wish: Wish) -> Reply:
        voice = self._texts.voice(turn.language)
        match wish:
            case Wish.MENU | Wish.GREETING:
                return self._greeting(turn)
            case Wish.DUTCH:
                return self._speak(turn, "nl")
            case Wish.ENGLISH:
                return self._speak(turn, "en")
            case Wish.AUTOMATIC:
                return self._follow(turn)
            case Wish.LANGUAGE:
                return Reply((Text(voice("ask-language")), _languages(voice)), turn.state)
            case Wish.THANKS:
                return Reply((Text(voice(wish)),), turn.state)

    def _greeting(self, turn: Turn) -> Reply:
        voice = self._texts.voice(turn.language)
        return Reply((Text(voice("greeting")), *offers(voice, turn.state)), turn.state)

    def _speak(self, turn: Turn, language: Language) -> Reply:
        voice = self._texts.voice(language)
        state = replace(turn.state, language=language)
        return Reply((Text(voice("language-set")), *offers(voice, state)), state)

    def _follow(self, turn: Turn) -> Reply:
        voice = self._texts.voice(turn.language)
        state = replace(turn.state, language=None, heard=turn.language)
        return Reply((Text(voice("language-follows")), *offers(voice, state)), state)


def _languages(voice: Voice) -> Choices:
    fixed = (
        Choice(voice.label(f"offer-language-{language}"), token)
        for token, language in LANGUAGE_TOKENS.items()
    )
    return Choices((*fixed, Choice(voice.label("offer-language-auto"), AUTOMATIC_TOKEN)))
