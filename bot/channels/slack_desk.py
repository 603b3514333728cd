"""The desk in Slack: each ticket and application is a thread in the channel of the helpdesk."""

from functools import partial

from aiohttp import ClientSession
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.channel import Brought, Delivery, Limits, Pace, Refused
from bot.channels.desk_house import DeskHouse
from bot.channels.slack_bringing import bring
from bot.channels.slack_cards import Cards
from bot.channels.slack_errors import code
from bot.channels.slack_files import fetched
from bot.channels.slack_place import Place
from bot.channels.slack_rendering import Post
from bot.channels.slack_sending import Sender
from bot.helpdesk.addresses import CHANNEL, ESCALATION, NAME
from core.conversation import Address, Attached, File

_GONE = {"thread_not_found", "message_not_found", "cannot_reply_to_message"}
"""What Slack says of a thread whose head was deleted."""


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
        to = delivery.to
        if to == ESCALATION and self._escalation is None:
            return Brought(more=False)
        room = {CHANNEL: self._channel, ESCALATION: self._escalation}.get(to)
        if room:
            return await bring(self._client, delivery, partial(self._sender.put, place=room))
        broadcast = delivery.place == CHANNEL.id
        put = partial(self._reply, to=to, broadcast=broadcast)
        brought = await bring(self._client, delivery, put)
        if not brought.more:
            self._cards.refresh(to)
        return brought

    async def fetch(self, attached: Attached) -> bytes:
        """Get the content of a document that a colleague sent; raises Unavailable."""
        return await fetched(self._client, self._session, attached)

    async def _reply(self, part: Post | File, to: Address, *, broadcast: bool) -> str | None:
        place = await self._house.thread(to)
        if place and not self._cards.is_gone(to):
            try:
                return await self._sender.put(part, Place.parse(place), broadcast=broadcast)
            except Refused as refused:
                if not _is_gone(refused):
                    raise
        return await self._sender.put(part, await self._begin(to), broadcast=broadcast)

    async def _begin(self, to: Address) -> Place:
        """Post the card, and keep at once where: what follows stands under it."""
        card = await self._cards.made(to)
        if card is None:
            raise Refused(f"there is nothing to show of {to.id!r}")
        place = str(await self._sender.put(card, self._channel))
        await self._house.begun(to, place)
        self._cards.posted(to, card)
        return Place.parse(place)


def _is_gone(refused: Refused) -> bool:
    cause = refused.__cause__
    return isinstance(cause, SlackApiError) and code(cause) in _GONE
