"""What Telegram refuses in a message: too long, formatted past its end, buttons without a use."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from tests.telegram.bot_api.errors import bad_request
from tests.telegram.bot_api.keyboards import (
    Button,
    ForceReply,
    InlineKeyboard,
    Markup,
    NoKeyboard,
    ReplyKeyboard,
)
from tests.telegram.bot_api.objects import Chat, Entity

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
DATA_BYTES = 64
BUTTONS = 100
SCHEMES = ("http", "https", "tg", "mailto")


def check_text(text: str, entities: Iterable[Entity]) -> None:
    """Refuse a text that is empty or too long, or entities that do not fit it."""
    if not text.strip():
        raise bad_request("message text is empty")
    if units(text) > TEXT_UNITS:
        raise bad_request("message is too long")
    _check_entities(text, entities)


def check_caption(text: str, entities: Iterable[Entity]) -> None:
    """Refuse a caption that is too long, or entities that do not fit it."""
    if units(text) > CAPTION_UNITS:
        raise bad_request("message caption is too long")
    _check_entities(text, entities)


def check_markup(markup: Markup | None, chat: Chat) -> None:
    """Refuse buttons that could not be shown or pressed in this chat."""
    match markup:
        case InlineKeyboard(rows):
            buttons = [button for row in rows for button in row]
            if len(buttons) > BUTTONS:
                raise bad_request("REPLY_MARKUP_TOO_LONG")
            for button in buttons:
                _check_button(button)
        case ReplyKeyboard(rows):
            wanting = any(button.request_location for row in rows for button in row)
            if not all(button.text for row in rows for button in row):
                raise bad_request("keyboard button text must be non-empty")
            if wanting and chat.type != "private":
                raise bad_request("location can be requested in private chats only")
        case NoKeyboard() | ForceReply() | None:
            pass


def units(text: str) -> int:
    """Measure a text in UTF-16 units, as Telegram does."""
    return len(text.encode("utf-16-le")) // 2


def _check_button(button: Button) -> None:
    if not button.text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if (button.callback_data is None) == (button.url is None):
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if button.callback_data is not None and not _is_data(button.callback_data):
        raise bad_request("BUTTON_DATA_INVALID")
    if button.url is not None and urlsplit(button.url).scheme not in SCHEMES:
        raise bad_request(f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL")


def _is_data(data: str) -> bool:
    return 1 <= len(data.encode()) <= DATA_BYTES


def _check_entities(text: str, entities: Iterable[Entity]) -> None:
    """Telegram itself cuts off what lies past the end; here it is refused, being a mistake."""
    boundaries = {0}
    at = 0
    for character in text:
        at += 1 + (character > "\uffff")
        boundaries.add(at)
    for entity in entities:
        end = entity.offset + entity.length
        if entity.offset < 0 or entity.length <= 0 or end > at:
            raise bad_request(
                f"entity beginning at UTF-16 offset {entity.offset} ends after the end of the text "
                f"at UTF-16 offset {at}"
            )
        if entity.offset not in boundaries:
            raise bad_request("entity begins in a middle of a UTF-16 symbol at byte offset")
        if end not in boundaries:
            raise bad_request("entity ends in a middle of a UTF-16 symbol at byte offset")
        if (entity.type == "text_link") != (entity.url is not None):
            raise bad_request(f"entity of type {entity.type} with url {entity.url!r}")
