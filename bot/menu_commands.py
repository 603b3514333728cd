"""The commands that a channel shows in its menu, each a word that the bot understands anyway."""

from collections.abc import Mapping

from bot.channels.house import Command
from bot.texts import LANGUAGES, Texts, Voice
from core.language import Language

MENU = (
    "menu-assessment",
    "menu-partners",
    "menu-application",
    "menu-result",
    "menu-stop",
    "menu-language",
    "menu-person",
    "menu-news",
    "menu-link",
    "menu-privacy",
    "menu-help",
)
"""Texts such as `zelfscan: Doe de zelfscan`: the command, and what it does."""


def menu_commands(texts: Texts) -> Mapping[Language, tuple[Command, ...]]:
    """Give the commands, by the language of the device that shows them."""
    return {language: _commands(texts.voice(language)) for language in LANGUAGES}


def _commands(voice: Voice) -> tuple[Command, ...]:
    parts = (voice.label(key).partition(": ") for key in MENU)
    return tuple(Command(name, description) for name, _, description in parts)
