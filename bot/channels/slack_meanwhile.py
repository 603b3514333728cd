"""How far work is, in Slack: a message that changes, and goes away when the work is done."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.meanwhile import Far
from bot.channels.slack_mrkdwn import literal
from bot.channels.slack_place import Place
from bot.channels.slack_sending import Sender
from core.address import Address


class SlackMeanwhile:
    """Shows it in the thread or the direct messages where the answer will stand.

    Nowhere else: what only one person in a channel sees cannot be taken away again.
    """

    def __init__(self, client: AsyncWebClient, sender: Sender) -> None:
        self._client = client
        self._sender = sender

    async def show(self, to: Address, place: str | None, far: Far, ref: str | None) -> str | None:
        """Post the message, or change it."""
        if ref:
            shown = Place.parse(ref)
            await self._client.chat_update(
                channel=shown.channel, ts=str(shown.thread), text=literal(far.line)
            )
            return ref
        where = await self._sender.seen_by_all(to, place)
        if where is None:
            return None
        posted = await self._client.chat_postMessage(
            channel=where.channel, thread_ts=where.thread, text=literal(far.line)
        )
        return str(Place(where.channel, posted["ts"]))

    async def take_back(self, to: Address, ref: str) -> None:
        """Delete the message."""
        shown = Place.parse(ref)
        await self._client.chat_delete(channel=shown.channel, ts=str(shown.thread))
