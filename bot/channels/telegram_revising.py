"""Changing and withdrawing messages that were sent."""

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest

from bot.channels.telegram_chat import Chat
from bot.channels.telegram_errors import in_our_terms
from bot.channels.telegram_rendering import TextMessage, rendered
from core.blocks import Block

_DONE = (
    "message is not modified",  # so an earlier attempt did arrive
    "message to edit not found",
    "message to delete not found",
)
"""Complaints from which it follows that there is nothing left to do."""


async def revise(bot: Bot, chat: Chat, ref: str, instead: tuple[Block, ...]) -> bool:
    """Have a message say something else, or take it away; False where that cannot be.

    It cannot for what is too old, was no text, or becomes more than one. Raises as `send` does.
    """
    with in_our_terms(chat):
        try:
            return await _revise(bot, chat, int(ref), instead)
        except BadRequest as error:
            return str(error).casefold().startswith(_DONE)


async def _revise(bot: Bot, chat: Chat, message: int, instead: tuple[Block, ...]) -> bool:
    match rendered(instead, shared=chat.shared):
        case ():
            return await bot.delete_message(chat.id, message)
        case (TextMessage(written, InlineKeyboardMarkup() | None as keyboard),):
            await bot.edit_message_text(
                written.text,
                chat.id,
                message,
                entities=written.entities,
                reply_markup=keyboard,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
            return True
        case _:
            return False
