"""Sending a message that was rendered."""

from telegram import Bot, InputFile, LinkPreviewOptions, Message, ReplyParameters

from bot.channels.telegram_chat import Chat
from bot.channels.telegram_errors import in_our_terms
from bot.channels.telegram_rendering import FileMessage, Rendered, TextMessage


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
