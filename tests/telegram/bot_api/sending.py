"""Methods by which the bot posts, changes and deletes messages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from time import time

from pydantic import TypeAdapter

from tests.telegram.bot_api.arguments import Arguments
from tests.telegram.bot_api.checks import check_caption, check_markup, check_text
from tests.telegram.bot_api.errors import bad_request
from tests.telegram.bot_api.files import stored_document, stored_photo, uploaded
from tests.telegram.bot_api.keyboards import InlineKeyboard, Markup, NoKeyboard, ReplyKeyboard
from tests.telegram.bot_api.objects import Entity, Message
from tests.telegram.bot_api.world import Room, World

PHOTO_BYTES = 10 << 20
DOCUMENT_BYTES = 50 << 20
DELETE_SECONDS = 48 * 3600
"""How long after it was posted a message can be deleted."""
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How a PNG and a JPEG begin."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The message that is answered."""

    message_id: int
    allow_sending_without_reply: bool = False


_ENTITIES = TypeAdapter(tuple[Entity, ...])
_MARKUP: TypeAdapter[Markup] = TypeAdapter(Markup)
_QUOTED = TypeAdapter(Quoted)


def send_message(world: World, arguments: Arguments) -> Message:
    """Post words."""
    room = world.room(arguments.number("chat_id"))
    text, entities = _text(arguments)
    message = _framed(world, room, arguments)
    return world.post(room, replace(message, text=text, entities=entities or None))


def send_document(world: World, arguments: Arguments) -> Message:
    """Post a file."""
    room = world.room(arguments.number("chat_id"))
    upload = uploaded(world, arguments, "document", DOCUMENT_BYTES)
    message = _captioned(_framed(world, room, arguments), arguments)
    return world.post(room, replace(message, document=stored_document(world, upload)))


def send_photo(world: World, arguments: Arguments) -> Message:
    """Post a picture."""
    room = world.room(arguments.number("chat_id"))
    upload = uploaded(world, arguments, "photo", PHOTO_BYTES)
    if not upload.content.startswith(PICTURES):
        raise bad_request("IMAGE_PROCESS_FAILED")
    message = _captioned(_framed(world, room, arguments), arguments)
    return world.post(room, replace(message, photo=stored_photo(world, upload)))


def edit_message_text(world: World, arguments: Arguments) -> Message:
    """Put other words and buttons in place of those of a message."""
    text, entities = _text(arguments)

    def edited(message: Message) -> Message:
        if message.text is None:
            raise bad_request("there is no text in the message to edit")
        return replace(message, text=text, entities=entities or None)

    return _edit(world, arguments, edited)


def edit_message_reply_markup(world: World, arguments: Arguments) -> Message:
    """Put other buttons under a message, or none."""
    return _edit(world, arguments, lambda message: message)


def delete_message(world: World, arguments: Arguments) -> bool:
    """Take a message away: one of the bot's own, or of the other in their chat, of two days."""
    room = world.room(arguments.number("chat_id"))
    message = room.message(arguments.number("message_id"), "message to delete")
    may = message.sender == world.bot or room.chat.type == "private"
    if not may or message.date < time() - DELETE_SECONDS:
        raise bad_request("message can't be deleted for everyone")
    del room.messages[message.message_id]
    return True


SENDING_METHODS: Mapping[str, Callable[[World, Arguments], Message | bool]] = {
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
}


def _text(arguments: Arguments) -> tuple[str, tuple[Entity, ...]]:
    text, entities = arguments.text("text"), arguments.parsed("entities", _ENTITIES, ())
    check_text(text, entities)
    return text, entities


def _captioned(message: Message, arguments: Arguments) -> Message:
    caption = arguments.text("caption")
    entities = arguments.parsed("caption_entities", _ENTITIES, ())
    check_caption(caption, entities)
    return replace(message, caption=caption or None, caption_entities=entities or None)


def _framed(world: World, room: Room, arguments: Arguments) -> Message:
    """Begin a message: where it stands, what it answers, and the buttons under it."""
    markup = arguments.parsed("reply_markup", _MARKUP, None)
    check_markup(markup, room.chat)
    topic = arguments.number("message_thread_id", 0)
    if topic and topic not in room.topics:
        raise bad_request("message thread not found")
    quoted = _quoted(room, arguments)
    if isinstance(markup, ReplyKeyboard | NoKeyboard):
        room.keyboard = markup if isinstance(markup, ReplyKeyboard) else None
    return replace(
        world.draft(room, world.bot),
        message_thread_id=topic or None,
        is_topic_message=True if topic else None,
        reply_to_message=quoted and replace(quoted, reply_to_message=None),
        reply_markup=markup if isinstance(markup, InlineKeyboard) else None,
    )


def _quoted(room: Room, arguments: Arguments) -> Message | None:
    quoted = arguments.parsed("reply_parameters", _QUOTED, None)
    if quoted is None:
        return None
    if quoted.allow_sending_without_reply:
        return room.messages.get(quoted.message_id)
    return room.message(quoted.message_id, "message to be replied")


def _edit(world: World, arguments: Arguments, edited: Callable[[Message], Message]) -> Message:
    room = world.room(arguments.number("chat_id"))
    old = room.message(arguments.number("message_id"), "message to edit")
    if old.sender != world.bot:
        raise bad_request("message can't be edited")
    markup = arguments.parsed("reply_markup", _MARKUP, None)
    check_markup(markup, room.chat)
    buttons = markup if isinstance(markup, InlineKeyboard) and any(markup.inline_keyboard) else None
    new = replace(edited(old), reply_markup=buttons)
    if new == old:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    return world.edit(room, new)
