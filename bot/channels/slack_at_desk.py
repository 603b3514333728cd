"""What is said in the threads of the desk, by whom, and what a colleague is told there at once."""

import asyncio
import logging
from dataclasses import replace

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.channel import Refused
from bot.channels.house import House
from bot.channels.slack_cards import Cards
from bot.channels.slack_desk_words import DeskWords
from bot.channels.slack_errors import failure
from bot.channels.slack_events import Item, Reacted
from bot.channels.slack_hearing import LOCK, Heard
from bot.channels.slack_payloads import Actions
from bot.channels.slack_people import People
from bot.channels.slack_place import Place, Spot
from bot.helpdesk.addresses import NAME
from core.contents import Withdrawn

logger = logging.getLogger(__name__)

_TO_TELL = 0.8
"""Seconds to tell that a form did not open, of the three before the acknowledgement."""


class AtDesk:
    """Finds out what is said at the desk."""

    def __init__(self, client: AsyncWebClient, house: House, cards: Cards, people: People) -> None:
        self._client = client
        self._house = house
        self._cards = cards
        self._words = DeskWords(house.texts, people, house.desk.speaks)

    async def heard(self, heard: Heard, me: str) -> Heard:
        """Give it as it is said at the desk; elsewhere, as it is."""
        if heard.spot.conversation.channel == NAME:  # a form that was opened at the desk
            return heard
        conversation = await self._house.desk.at(heard.thread) if heard.thread else None
        if conversation is None:
            return heard
        content = await self._words.content(heard, me)
        return replace(heard, spot=Spot(conversation), content=content, addressed=True)

    async def locked(self, reacted: Reacted) -> Heard | None:
        """Read a reaction: who locks a message of their own takes it back from the user."""
        item = reacted.item
        if reacted.reaction != LOCK or reacted.user != reacted.item_user or not item.ts:
            return None
        place = await self._thread_of(item)
        conversation = await self._house.desk.at(str(place)) if place else None
        if conversation is None:
            return None
        # Unlocked and locked again, it is taken back again.
        id_ = f"r{item.ts}/{reacted.user}/{reacted.event_ts}"
        return Heard(id_, reacted.user, Spot(conversation), Withdrawn(item.ts))

    async def not_opened(self, pressed: Actions, heard: Heard) -> None:
        """Tell a colleague that a form did not open, and have the card be as it is now."""
        self._cards.refresh(heard.spot.conversation)
        try:
            async with asyncio.timeout(_TO_TELL):
                await self._tell(pressed, heard)
        except Exception as error:
            logger.warning("nobody was told that a form did not open: %r", error)

    def done(self, heard: Heard) -> None:
        """Have the card follow what was said."""
        if heard.spot.conversation.channel == NAME:
            self._cards.refresh_soon(heard.spot.conversation)

    async def _tell(self, pressed: Actions, heard: Heard) -> None:
        text = self._house.texts.voice(self._house.desk.speaks).label("desk-form-not-opened")
        container = pressed.container
        channel, thread = str(container.channel_id), container.thread_ts
        try:
            await self._client.chat_postEphemeral(
                channel=channel, user=heard.user, thread_ts=thread, text=text
            )
        except SlackApiError:
            thread = thread or container.message_ts
            await self._client.chat_postMessage(channel=channel, thread_ts=thread, text=text)

    async def _thread_of(self, item: Item) -> Place | None:
        """Find the thread that a message is in, or begins; None when it is gone."""
        try:
            found = await self._client.conversations_replies(
                channel=item.channel, ts=item.ts, limit=1
            )
        except SlackApiError as error:
            if isinstance(failure(error), Refused):
                return None
            raise
        threads = (message.get("thread_ts") for message in found["messages"])
        return Place(item.channel, next(filter(None, threads), item.ts))
