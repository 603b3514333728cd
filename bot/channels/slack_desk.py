"""The desk in Slack: each ticket and application is a thread in the channel of the helpdesk."""

import logging
from dataclasses import replace
from functools import partial

from aiohttp import ClientSession
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.channel import Brought, Delivery, Later, Limits, Pace, Refused
from bot.channels.desk_house import DeskHouse
from bot.channels.slack_bringing import bring
from bot.channels.slack_cards import Cards
from bot.channels.slack_errors import code
from bot.channels.slack_files import fetched
from bot.channels.slack_place import Place
from bot.channels.slack_post import Part
from bot.channels.slack_sending import Sender, ThreadGone
from bot.channels.slack_settings import ROOMS
from bot.helpdesk.addresses import CHANNEL, ESCALATION, NAME
from core.address import Address
from core.contents import Attached

logger = logging.getLogger(__name__)

_NOT_THERE = {"not_in_channel", "channel_not_found", "is_archived"}
"""What Slack says of a channel that an operator has to look after; until then nothing is lost."""
_LOOKED_AFTER = 60.0
"""Seconds until it is tried again."""


class SlackDesk:
    """Brings what colleagues are told."""

    name = NAME
    # All of it goes to one channel, which takes about one message a second.
    limits = Limits(overall=Pace(per_second=1, burst=5))

    def __init__(  # noqa: PLR0913 - it shares what the channel beside it has
        self,
        client: AsyncWebClient,
        session: ClientSession,
        house: DeskHouse,
        cards: Cards,
        *,
        channel: str,
        escalation: str | None,
    ) -> None:
        self._client = client
        self._session = session
        self._sender = Sender(client)
        self._house = house
        self._cards = cards
        self._channel = Place(channel)
        self._escalation = Place(escalation) if escalation else None

    async def deliver(self, delivery: Delivery) -> Brought:
        """Bring one part of a message; the card at the head of its thread follows it.

        Where there is no channel to escalate to, nothing is brought.
        """
        room = self._escalation if delivery.to == ESCALATION else self._channel
        if room is None:
            return Brought(more=False)
        try:
            return await self._bring(delivery, room)
        except ThreadGone as gone:  # the one that just began: the channel is not filled with cards
            raise Later(_LOOKED_AFTER) from gone
        except Refused as refused:
            if not _is_not_there(refused):
                raise
            if delivery.revises and Place.parse(delivery.revises).channel != room.channel:
                # It stands in a channel of before, and stays there as it is.
                return await self.deliver(replace(delivery, revises=None))
            raise _until_looked_after(delivery.to, refused) from refused

    async def fetch(self, attached: Attached) -> bytes:
        """Get the content of a document that a colleague sent; raises Unavailable."""
        return await fetched(self._client, self._session, attached)

    async def _bring(self, delivery: Delivery, room: Place) -> Brought:
        to = delivery.to
        if to in {CHANNEL, ESCALATION}:
            return await bring(self._client, delivery, partial(self._sender.put, place=room))
        put = partial(self._reply, to=to, broadcast=delivery.place == CHANNEL.id)
        brought = await bring(self._client, delivery, put)
        if not brought.more:
            self._cards.refresh(to)
        return brought

    async def _reply(self, part: Part, to: Address, *, broadcast: bool) -> str | None:
        if thread := await self._thread(to):
            try:
                return await self._sender.put(part, thread, broadcast=broadcast)
            except ThreadGone as gone:
                logger.info("the thread of %s begins anew: %s", to, gone)
        return await self._sender.put(part, await self._begin(to), broadcast=broadcast)

    async def _thread(self, to: Address) -> Place | None:
        """Find the thread to go on in; None if it was deleted, or is in a channel of before."""
        place = await self._house.thread(to)
        if place is None or self._cards.is_gone(place):
            return None
        thread = Place.parse(place)
        return thread if thread.channel == self._channel.channel else None

    async def _begin(self, to: Address) -> Place:
        """Post the card, and keep at once where: what follows stands under it."""
        card = await self._cards.made(to)
        if card is None:
            raise Refused(f"there is nothing to show of {to.id!r}")
        place = str(await self._sender.put(card, self._channel))
        await self._house.begun(to, place)
        self._cards.posted(to, card)
        return Place.parse(place)


def _until_looked_after(to: Address, refused: Refused) -> Later:
    """Tell the operator which setting names a channel that is not there, and keep what is said."""
    setting = ROOMS["escalation" if to == ESCALATION else "helpdesk"]
    logger.error("nothing can be said in the channel that %s names: %s", setting, refused)
    return Later(_LOOKED_AFTER)


def _is_not_there(refused: Refused) -> bool:
    cause = refused.__cause__
    return isinstance(cause, SlackApiError) and code(cause) in _NOT_THERE
