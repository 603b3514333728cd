"""Sending a message that was rendered."""

import logging
from collections.abc import Mapping

from telegram import Bot, InputFile, LinkPreviewOptions, ReplyParameters
from telegram.error import BadRequest

from bot.channels.telegram_chat import Chat
from bot.channels.telegram_errors import in_our_terms
from bot.channels.telegram_rendering import FileMessage, PictureMessage, Rendered, TextMessage
from bot.pictures.drawn import drawn

logger = logging.getLogger(__name__)

SEND_MESSAGE = "send_Message"
"""Spelt otherwise than the library's own method, which reads all that Telegram tells of what it
just took: of that, four times the work, only the id is of use."""
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(bot: Bot, chat: Chat, message: Rendered, quoting: int | None = None) -> int:
    """Send one message, as a reply to the message `quoting`, if that is still there.

    Gives its id. Raises Later, Refused, ChatMigrated, or what is worth another try.
    """
    quote = None if quoting is None else ReplyParameters(quoting, allow_sending_without_reply=True)
    with in_our_terms(chat):
        match message:
            case TextMessage():
                return await _say(bot, chat, message, quote)
            case FileMessage():
                return await _upload(bot, chat, message, quote)
            case PictureMessage():
                return await _show(bot, chat, message, quote)


async def _say(bot: Bot, chat: Chat, message: TextMessage, quote: ReplyParameters | None) -> int:
    asked = {
        "chat_id": chat.id,
        "text": message.written.text,
        "entities": message.written.entities or None,
        "reply_markup": message.keyboard,
        "message_thread_id": chat.topic,
        "reply_parameters": quote,
        "link_preview_options": NO_PREVIEW,
    }
    sent: Mapping[str, int] = await bot.do_api_request(SEND_MESSAGE, asked)
    return sent["message_id"]


async def _upload(bot: Bot, chat: Chat, message: FileMessage, quote: ReplyParameters | None) -> int:
    content = InputFile(message.file.content, message.file.name)
    upload = bot.send_photo if message.is_photo else bot.send_document
    sent = await upload(
        chat.id,
        content,
        reply_markup=message.keyboard,
        message_thread_id=chat.topic,
        reply_parameters=quote,
    )
    return sent.message_id


async def _show(
    bot: Bot, chat: Chat, message: PictureMessage, quote: ReplyParameters | None
) -> int:
    """Show a picture; where it cannot be drawn, or pictures are not allowed, say it in words."""
    content = await drawn(message.picture)
    if content is None:
        return await _say(bot, chat, message.in_words, quote)
    try:
        sent = await bot.send_photo(
            chat.id,
            InputFile(content, message.picture.name),
            caption=message.caption.text if message.caption else None,
            reply_markup=message.keyboard,
            message_thread_id=chat.topic,
            reply_parameters=quote,
        )
    except BadRequest as error:
        logger.info("a picture for %s is said in words: %s", chat.address, error)
        return await _say(bot, chat, message.in_words, quote)
    return sent.message_id
