"""How far work is, on Telegram: a message that changes, and goes away when the work is done."""

from telegram import Bot, LinkPreviewOptions

from bot.channels.meanwhile import Far
from bot.channels.telegram_chat import Chat
from core.address import Address


class TelegramMeanwhile:
    """Shows it as a message for which no telephone rings."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def show(self, to: Address, place: str | None, far: Far, ref: str | None) -> str | None:
        """Send the message, or change it."""
        chat, plain = Chat.at(to), LinkPreviewOptions(is_disabled=True)
        if ref:
            await self._bot.edit_message_text(
                far.line, chat.id, int(ref), link_preview_options=plain
            )
            return ref
        sent = await self._bot.send_message(
            chat.id,
            far.line,
            message_thread_id=chat.topic,
            disable_notification=True,
            link_preview_options=plain,
        )
        return str(sent.message_id)

    async def take_back(self, to: Address, ref: str) -> None:
        """Delete the message."""
        await self._bot.delete_message(Chat.at(to).id, int(ref))
