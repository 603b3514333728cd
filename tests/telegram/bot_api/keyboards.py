"""Buttons: under a message, or in place of the letters that one types with."""

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    callback_data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class InlineKeyboard:
    inline_keyboard: tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class KeyboardButton:
    text: str
    request_location: bool = False


@dataclass(frozen=True, slots=True)
class ReplyKeyboard:
    """Buttons in place of the letters that one types with."""

    keyboard: tuple[tuple[KeyboardButton, ...], ...]
    one_time_keyboard: bool = False
    resize_keyboard: bool = False
    is_persistent: bool = False


@dataclass(frozen=True, slots=True)
class NoKeyboard:
    remove_keyboard: Literal[True]


@dataclass(frozen=True, slots=True)
class ForceReply:
    force_reply: Literal[True]


Markup: TypeAlias = InlineKeyboard | ReplyKeyboard | NoKeyboard | ForceReply
