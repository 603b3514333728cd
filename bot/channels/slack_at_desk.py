"""What is said in the threads of the desk, by whom, and who is a colleague."""

from dataclasses import replace

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.house import House
from bot.channels.slack_cards import Cards
from bot.channels.slack_events import Reacted
from bot.channels.slack_hearing import LOCK, Heard
from bot.channels.slack_place import Place, Spot
from bot.helpdesk.addresses import NAME
from core.conversation import Withdrawn


class AtDesk:
    """Finds out what is said at the desk."""

    def __init__(
        self, client: AsyncWebClient, house: House, cards: Cards, channel: str | None
    ) -> None:
        self._client = client
        self._house = house
        self._cards = cards
        self._channel = channel

    async def heard(self, heard: Heard) -> Heard:
        """Give it as it is said at the desk; elsewhere, as it is."""
        if heard.spot.conversation.channel == NAME:  # a form that was opened at the desk
            return heard
        thread = heard.thread
        if thread is None or Place.parse(thread).channel != self._channel:
            return heard
        conversation = await self._house.desk.at(thread)
        if conversation is None:
            return heard
        content = heard.at_desk or heard.content
        return replace(heard, spot=Spot(conversation), content=content, addressed=True)

    async def locked(self, reacted: Reacted) -> Heard | None:
        """Read a reaction: who locks a message of their own takes it back from the user."""
        item = reacted.item
        ours = item.channel == self._channel and reacted.user == reacted.item_user
        if reacted.reaction != LOCK or not ours:
            return None
        found = await self._client.conversations_replies(channel=item.channel, ts=item.ts, limit=1)
        threads = (message.get("thread_ts") for message in found["messages"])
        place = str(Place(item.channel, next(filter(None, threads), item.ts)))
        conversation = await self._house.desk.at(place)
        if conversation is None:
            return None
        id_ = f"r{item.ts}/{reacted.user}"
        return Heard(id_, reacted.user, Spot(conversation), Withdrawn(item.ts))

    def done(self, heard: Heard) -> None:
        """Have the card follow what was said."""
        if heard.spot.conversation.channel == NAME:
            self._cards.refresh_soon(heard.spot.conversation)
