"""The cards of the desk: what stands at the head of each thread, kept as it is now."""

import asyncio
import logging
from collections import OrderedDict
from time import monotonic

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.channel import Later
from bot.channels.desk_house import DeskHouse
from bot.channels.slack_errors import code, failure
from bot.channels.slack_place import Place
from bot.channels.slack_post import Post
from bot.channels.slack_rendering import in_one
from core.address import Address

logger = logging.getLogger(__name__)

_GONE = "message_not_found"
_AFTERWARDS = (0.5, 2.0, 8.0)
"""Seconds after a colleague did something in a thread: what came of it is soon to be seen."""
_REMEMBERED = 1_000
"""Cards of which it is known by heart what stands there."""
KNOWN_FOR = _AFTERWARDS[-1]
"""Seconds that it is known: later another process may have shown something else meanwhile. The
last look after a deed so relies on nothing from before it."""


class Cards:
    """Keeps cards up to date, one at a time, beside all else."""

    def __init__(self, client: AsyncWebClient, desk: DeskHouse) -> None:
        self._client = client
        self._desk = desk
        self._shown: OrderedDict[Address, tuple[Post, float]] = OrderedDict()
        self._gone: set[str] = set()
        self._due: asyncio.Queue[Address] = asyncio.Queue()
        self._waiting: set[Address] = set()

    async def made(self, of: Address) -> Post | None:
        """Write a card as it is now; None for what there is nothing to show of."""
        return in_one(await self._desk.card(of))

    def posted(self, of: Address, post: Post) -> None:
        """Remember what stands at the head of a thread that was just begun."""
        self._shown[of] = (post, monotonic())
        self._shown.move_to_end(of)
        if len(self._shown) > _REMEMBERED:
            self._shown.popitem(last=False)

    def is_gone(self, place: str) -> bool:
        """Tell whether somebody deleted the card that stood at a place."""
        return place in self._gone

    def refresh(self, of: Address) -> None:
        """Have a card looked at."""
        if of not in self._waiting:
            self._waiting.add(of)
            self._due.put_nowait(of)

    def refresh_soon(self, of: Address) -> None:
        """Have a card looked at when what was just said has had its effect."""
        loop = asyncio.get_running_loop()
        for seconds in _AFTERWARDS:
            loop.call_later(seconds, self.refresh, of)

    async def keep_current(self) -> None:
        """Look at cards until cancelled; one that fails is looked at again with the next change."""
        while True:
            of = await self._due.get()
            self._waiting.discard(of)
            try:
                await self._update(of)
            except Later as later:
                self.refresh(of)
                await asyncio.sleep(later.retry_after)
            except Exception as error:
                logger.warning("the card of %s was not brought up to date: %r", of, error)

    async def _update(self, of: Address) -> None:
        place, post = await self._desk.thread(of), await self.made(of)
        if place is None or post is None or self._stands_there(of, post):
            return
        head = Place.parse(place)
        try:
            await self._client.chat_update(
                channel=head.channel, ts=str(head.thread), text=post.fallback, blocks=post.blocks
            )
        except SlackApiError as error:
            if code(error) != _GONE:
                raise failure(error) from error
            self._gone.add(place)
        else:
            self.posted(of, post)

    def _stands_there(self, of: Address, post: Post) -> bool:
        shown, since = self._shown.get(of, (None, 0.0))
        return shown == post and monotonic() - since < KNOWN_FOR
