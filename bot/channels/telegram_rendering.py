"""Blocks as messages of Telegram: the same blocks always give the same messages.

A message carries one keyboard. Buttons stand under what was said before them, and a request for
a location lends the user a keyboard that goes away once it is used, so none has to be removed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)
from telegram.constants import FileSizeLimit, MessageLimit

from bot.channels.telegram_text import Written, written
from core.blocks import Block, Choice, Choices, File, Form, LocationRequest, Picture, Text
from core.markup import escape

PHOTOS = {"image/png", "image/jpeg"}
MOST_BUTTONS = 100
"""Under one message."""
MOST_IN_CAPTION = int(MessageLimit.CAPTION_LENGTH)
"""UTF-16 units under a picture."""
MOST_IN_A_ROW = 3
ROW_WIDTH = 36
"""Characters of a row on a telephone; all buttons in it are as wide as the widest."""
WORDLESS = Written("…")
"""What stands above buttons when nothing was said: Telegram shows none without a message."""

Keyboard: TypeAlias = InlineKeyboardMarkup | ReplyKeyboardMarkup


@dataclass(frozen=True, slots=True)
class TextMessage:
    """A message in words."""

    written: Written
    keyboard: Keyboard | None = None


@dataclass(frozen=True, slots=True)
class FileMessage:
    """A document or picture."""

    file: File
    keyboard: Keyboard | None = None

    @property
    def is_photo(self) -> bool:
        """Whether it shows as a picture in the chat; a larger one is a document."""
        small = len(self.file.content) <= FileSizeLimit.PHOTOSIZE_UPLOAD
        return self.file.media_type in PHOTOS and small


@dataclass(frozen=True, slots=True)
class PictureMessage:
    """A picture, drawn when it is sent, with the same in words under it."""

    picture: Picture
    caption: Written | None
    """As far as there is room for; the rest follows."""
    keyboard: Keyboard | None = None

    @property
    def in_words(self) -> TextMessage:
        """The same for where it cannot be shown."""
        return TextMessage(self.caption or Written(self.picture.name), self.keyboard)


Rendered: TypeAlias = TextMessage | FileMessage | PictureMessage


def rendered(blocks: Iterable[Block], *, shared: bool) -> tuple[Rendered, ...]:
    """Give the messages that say these blocks, in order; `shared` is so in a group.

    Forms are left out, as Telegram has none, and so are requests for a location in a group, where
    Telegram lets nobody share one by a button.
    """
    messages: list[Rendered] = []
    said = (block for block in blocks if not isinstance(block, Form))
    for _, run in groupby(said, key=lambda block: isinstance(block, Text)):
        group = tuple(run)
        texts = (block.markdown for block in group if isinstance(block, Text))
        messages.extend(TextMessage(piece) for piece in written(texts))
        for block in group:
            match block:
                case File():
                    messages.append(FileMessage(block))
                case Picture():
                    messages.extend(_shown(block))
                case Choices(options):
                    for keyboard in _buttons(options):
                        _attach(messages, keyboard, WORDLESS)
                case LocationRequest(label) if not shared:
                    _attach(messages, _sharing(label), Written(label))
                case _:
                    pass
    return tuple(messages)


def _shown(picture: Picture) -> Iterator[Rendered]:
    said = written([escape(picture.alt)], MOST_IN_CAPTION)
    yield PictureMessage(picture, said[0] if said else None)
    yield from map(TextMessage, said[1:])


def _attach(messages: list[Rendered], keyboard: Keyboard, words: Written) -> None:
    """Put a keyboard under the last message, or under these words if there is no room."""
    if messages and messages[-1].keyboard is None:
        messages[-1] = replace(messages[-1], keyboard=keyboard)
    else:
        messages.append(TextMessage(words, keyboard))


def _buttons(options: tuple[Choice, ...]) -> Iterator[InlineKeyboardMarkup]:
    for start in range(0, len(options), MOST_BUTTONS):
        rows = _rows(options[start : start + MOST_BUTTONS])
        yield InlineKeyboardMarkup(
            [[InlineKeyboardButton(it.label, callback_data=it.token) for it in row] for row in rows]
        )


def _rows(options: Iterable[Choice]) -> Iterable[list[Choice]]:
    """Set short buttons beside each other, in order, as long as their words can be read."""
    rows: list[list[Choice]] = []
    for option in options:
        if rows and _fits([*rows[-1], option]):
            rows[-1].append(option)
        else:
            rows.append([option])
    return rows


def _fits(row: list[Choice]) -> bool:
    width = len(row) * max(len(choice.label) for choice in row)
    return len(row) <= MOST_IN_A_ROW and width <= ROW_WIDTH


def _sharing(label: str) -> ReplyKeyboardMarkup:
    button = KeyboardButton(label, request_location=True)
    return ReplyKeyboardMarkup([[button]], resize_keyboard=True, one_time_keyboard=True)
