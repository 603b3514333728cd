"""Sending a message that was rendered."""

import logging

from telegram import Bot, InputFile, LinkPreviewOptions, Message, ReplyParameters
from telegram.error import BadRequest

from bot.channels.telegram_chat import Chat
from bot.channels.telegram_errors import in_our_terms
from bot.channels.telegram_rendering import FileMessage, PictureMessage, Rendered, TextMessage
from bot.pictures.drawn import drawn

logger = logging.getLogger(__name__)


async def send(bot: Bot, chat: Chat, message: Rendered, quoting: int | None = None) -> int:
    """Send one message, as a reply to the message `quoting`, if that is still there.

    Gives its id. Raises Later, Refused, ChatMigrated, or what is worth another try.
    """
    quote = None if quoting is None else ReplyParameters(quoting, allow_sending_without_reply=True)
    with in_our_terms(chat):
        match message:
            case TextMessage():
                sent = await _say(bot, chat, message, quote)
            case FileMessage():
                sent = await _upload(bot, chat, message, quote)
            case PictureMessage():
                sent = await _show(bot, chat, message, quote)
    return sent.message_id


async def _say(
    bot: Bot, chat: Chat, message: TextMessage, quote: ReplyParameters | None
) -> Message:
    return await bot.send_message(
        chat.id,
        message.written.text,
        entities=message.written.entities,
        reply_markup=message.keyboard,
        message_thread_id=chat.topic,
        reply_parameters=quote,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )


async def _upload(
    bot: Bot, chat: Chat, message: FileMessage, quote: ReplyParameters | None
) -> Message:
    content = InputFile(message.file.content, message.file.name)
    upload = bot.send_photo if message.is_photo else bot.send_document
    return await upload(
        chat.id,
        content,
        reply_markup=message.keyboard,
        message_thread_id=chat.topic,
        reply_parameters=quote,
    )


async def _show(
    bot: Bot, chat: Chat, message: PictureMessage, quote: ReplyParameters | None
) -> Message:
    """Show a picture; where it cannot be drawn, or pictures are not allowed, say it in words."""
    content = await drawn(message.picture)
    if content is None:
        return await _say(bot, chat, message.in_words, quote)
    try:
        return await bot.send_photo(
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
