"""Taking in what Telegram brings: kept first, and only then answered with small courtesies."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

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
Raw: TypeAlias = Mapping[str, object]
"""An update as it came."""
_Read: TypeAlias = tuple[telegram.Update, Update | None]
"""The same as the library reads it, and as it is kept, if it is meant for us."""


class Intake:
    """Takes updates in."""

    def __init__(self, bot: Bot, house: House, us: Ourselves, courtesies: Courtesies) -> None:
        self._bot = bot
        self._house = house
        self._us = us
        self._courtesies = courtesies
        self._typing: set[Address] = set()

    async def take(self, batch: Iterable[Raw]) -> None:
        """Keep updates as they came; afterwards Telegram may be told that they arrived.

        Those of one chat in their order, those of several beside each other: the disk is waited
        for once. Raises what went wrong when one could not be kept. One that cannot be read is
        logged by its number and left, since it would be no clearer the next time.
        """
        by_chat: defaultdict[Address | None, list[_Read]] = defaultdict(list)
        for update, kept in filter(None, map(self._read, batch)):
            by_chat[kept.sender if kept else None].append((update, kept))
        keeping = (self._keep_in_order(updates) for updates in by_chat.values())
        for error in filter(None, await asyncio.gather(*keeping, return_exceptions=True)):
            raise error

    def _read(self, raw: Raw) -> _Read | None:
        try:
            update = telegram.Update.de_json(dict(raw))
            return update, read(update, self._us, self._house.now())
        except Exception:
            logger.exception("update %r cannot be read", raw.get("update_id"))
            return None

    async def _keep_in_order(self, updates: Iterable[_Read]) -> None:
        for update, kept in updates:
            await self._keep(update, kept)

    async def _keep(self, update: telegram.Update, kept: Update | None) -> None:
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
