"""Taking in what Telegram brings: kept first, and only then answered with small courtesies."""

import asyncio
import logging
from collections.abc import Mapping

import telegram
from telegram import Bot
from telegram.constants import ChatAction

from bot.channels.house import House
from bot.channels.telegram_addressed import Ourselves
from bot.channels.telegram_chat import Chat
from bot.channels.telegram_courtesies import Courtesies
from bot.channels.telegram_inline import answer_inline
from bot.channels.telegram_updates import read
from core.address import Address
from core.contents import Arrived, Moved
from core.conversation import Update

logger = logging.getLogger(__name__)

TYPING = 4.0
"""Seconds before a chat is told again that the bot types; it shows for five."""
KINDS = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"]
"""What Telegram is asked to bring."""


class Intake:
    """Takes updates in."""

    def __init__(self, bot: Bot, house: House, us: Ourselves, courtesies: Courtesies) -> None:
        self._bot = bot
        self._house = house
        self._us = us
        self._courtesies = courtesies
        self._typing: set[Address] = set()

    async def take(self, raw: Mapping[str, object]) -> None:
        """Keep an update as it came; afterwards Telegram may be told that it arrived.

        Raises what went wrong when it could not be kept. One that cannot be read is logged by its
        number and left, since it would be no clearer the next time.
        """
        try:
            update = telegram.Update.de_json(dict(raw))
            kept = read(update, self._us, self._house.now())
        except Exception:
            logger.exception("update %r cannot be read", raw.get("update_id"))
            return
        is_new = await self._house.accept(kept) if kept else False
        if press := update.callback_query:
            answering = self._bot.answer_callback_query(press.id)
            self._courtesies.begin("answering a press", answering)
        if query := update.inline_query:
            self._courtesies.begin("inline mode", answer_inline(self._bot, self._house, query))
        if kept and is_new:
            self._type(kept)

    def _type(self, update: Update) -> None:
        """Show that an answer is on its way, unless that shows already."""
        address = update.sender
        if address in self._typing or isinstance(update.content, Arrived | Moved):
            return
        self._typing.add(address)
        asyncio.get_running_loop().call_later(TYPING, self._typing.discard, address)
        chat = Chat.at(address)
        typing = self._bot.send_chat_action(chat.id, ChatAction.TYPING, chat.topic)
        self._courtesies.begin("typing", typing)
