"""Bringing messages to Slack, and what its refusals mean."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from slack_sdk.errors import SlackApiError, SlackObjectFormationError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.channel import Refused
from bot.channels.slack_errors import code, failure
from bot.channels.slack_place import Place
from bot.channels.slack_post import Part, Post
from bot.channels.slack_rendering import in_words
from bot.channels.slack_uploading import show, upload
from core.address import Address
from core.blocks import File, Picture

logger = logging.getLogger(__name__)

_REMEMBERED = 10_000
"""People whose direct messages are known by heart."""
_NOT_HERE = {"channel_not_found", "not_in_channel", "user_not_in_channel", "is_archived"}
"""Refusals after which somebody can still be spoken to elsewhere."""
_GONE = {"thread_not_found", "message_not_found", "cannot_reply_to_message"}
"""What Slack says of a thread whose head was deleted, when it does not just take the reply."""


class ThreadGone(Refused):
    """The head of a thread was deleted."""


@contextmanager
def _failing() -> Iterator[None]:
    """Say what a refusal means."""
    try:
        yield
    except SlackApiError as error:
        if code(error) in _GONE:
            raise ThreadGone(str(failure(error))) from error
        raise failure(error) from error
    except SlackObjectFormationError as error:
        raise Refused(f"Slack would not take it: {error}") from error


class Sender:
    """Brings messages to people and threads."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._direct: dict[str, str] = {}

    async def send(self, message: Part, to: Address, place: str | None) -> str | None:
        """Bring a message to a conversation, where in it the question was asked.

        Gives the thread that it can begin, by which it is known; None for what one person sees,
        and for documents and pictures, which Slack puts there when it has looked at them.
        Raises Later or Refused; whatever an operator can mend, or the network, is raised as it is.
        """
        asked = Place.parse(place) if place else None
        with _failing():
            return await self._send(message, Place.parse(to.id), asked)

    async def put(self, message: Part, place: Place, *, broadcast: bool = False) -> str | None:
        """Bring a message to a channel, or a thread of it; gives and raises what `send` does.

        A reply that is broadcast is seen in the channel too. Raises ThreadGone when the head of
        the thread was deleted: then nothing stands there.
        """
        with _failing():
            return await self._put(message, place, broadcast=broadcast, strictly=True)

    async def _send(self, message: Part, to: Place, asked: Place | None) -> str | None:
        thread = _thread(to, asked)
        if thread is None and asked and await self._whisper(message, asked.channel, to.channel):
            return None
        return await self._put(message, thread or await self._direct_with(to.channel))

    async def seen_by_all(self, to: Address, place: str | None) -> Place | None:
        """Find where in a conversation an answer stands; None where only one person sees it."""
        own, asked = Place.parse(to.id), Place.parse(place) if place else None
        with _failing():
            return _thread(own, asked) or (None if asked else await self._direct_with(own.channel))

    async def _put(
        self, message: Part, place: Place, *, broadcast: bool = False, strictly: bool = False
    ) -> str | None:
        match message:
            case Post():
                posted = await self._client.chat_postMessage(
                    channel=place.channel,
                    thread_ts=place.thread,
                    text=message.fallback,
                    blocks=message.blocks,
                    unfurl_links=False,
                    unfurl_media=False,
                    reply_broadcast=broadcast or None,
                )
                stands = Place(place.channel, posted["ts"])
                if strictly and _is_loose(posted.get("message"), place):
                    await self._take_away(stands)
                    raise ThreadGone(f"the thread {place} was deleted")
                return str(stands)
            case File():
                await upload(self._client, message, place)
                return None
            case Picture():
                if await show(self._client, message, place):
                    return None
                return await self._put(in_words(message), place, strictly=strictly)

    async def _take_away(self, stands: Place) -> None:
        """Delete what was just said; it may stay, but then it stands there twice."""
        try:
            await self._client.chat_delete(channel=stands.channel, ts=str(stands.thread))
        except SlackApiError as error:
            logger.warning("what stands loose at %s was not deleted: %r", stands, error)

    async def _whisper(self, message: Part, channel: str, user: str) -> bool:
        """Say something that only one person in a channel sees; tells whether that can be.

        It cannot for a document or picture, nor where we are not: a command works in every channel.
        """
        if not isinstance(message, Post):
            return False
        try:
            await self._client.chat_postEphemeral(
                channel=channel, user=user, text=message.fallback, blocks=message.blocks
            )
        except SlackApiError as error:
            if code(error) in _NOT_HERE:
                return False
            raise
        return True

    async def _direct_with(self, user: str) -> Place:
        """Find the channel of the direct messages with somebody."""
        if user not in self._direct:
            opened = await self._client.conversations_open(users=user)
            if len(self._direct) >= _REMEMBERED:
                self._direct.clear()
            self._direct[user] = opened["channel"]["id"]
        return Place(self._direct[user])


def _thread(to: Place, asked: Place | None) -> Place | None:
    """Give the thread in which something is said, if it is in one."""
    return to if to.thread else asked if asked and asked.thread else None


def _is_loose(posted: object, place: Place) -> bool:
    """Tell whether a reply stands in no thread: so Slack takes it when the head was deleted."""
    match posted:
        case {"thread_ts": thread}:
            return bool(place.thread) and thread != place.thread
        case {}:
            return bool(place.thread)
        case _:
            return False
