"""The cards of the desk: what stands at the head of each thread, kept as it is now."""

import asyncio
import logging
from collections import OrderedDict

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.desk_house import DeskHouse
from bot.channels.slack_errors import code
from bot.channels.slack_place import Place
from bot.channels.slack_rendering import Post, render
from core.conversation import Address

logger = logging.getLogger(__name__)

HEAD = 0
"""The `seq` of what stands in a card: it is in no history, and looked up as it is now."""
_GONE = "message_not_found"
_AFTERWARDS = (0.5, 2.0, 8.0)
"""Seconds after a colleague did something in a thread: what came of it is soon to be seen."""
_REMEMBERED = 1_000
"""Cards of which it is known by heart what stands there."""


class Cards:
    """Keeps cards up to date, one at a time, beside all else."""

    def __init__(self, client: AsyncWebClient, desk: DeskHouse) -> None:
        self._client = client
        self._desk = desk
        self._shown: OrderedDict[Address, Post] = OrderedDict()
        self._gone: set[Address] = set()
        self._due: asyncio.Queue[Address] = asyncio.Queue()

    async def made(self, of: Address) -> Post | None:
        """Write a card as it is now; None for what there is nothing to show of."""
        posts = [it for it in render(await self._desk.card(of), HEAD) if isinstance(it, Post)]
        return posts[0] if posts else None

    def posted(self, of: Address, post: Post) -> None:
        """Remember what stands at the head of a thread that was just begun."""
        self._gone.discard(of)
        self._shown[of] = post
        self._shown.move_to_end(of)
        if len(self._shown) > _REMEMBERED:
            self._shown.popitem(last=False)

    def is_gone(self, of: Address) -> bool:
        """Tell whether somebody deleted a card."""
        return of in self._gone

    def refresh(self, of: Address) -> None:
        """Have a card looked at."""
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
            try:
                await self._update(of)
            except Exception as error:
                logger.warning("the card of %s was not brought up to date: %r", of, error)

    async def _update(self, of: Address) -> None:
        place, post = await self._desk.thread(of), await self.made(of)
        if place is None or post is None or self._shown.get(of) == post:
            return
        head = Place.parse(place)
        try:
            await self._client.chat_update(
                channel=head.channel, ts=str(head.thread), text=post.text, blocks=post.blocks
            )
        except SlackApiError as error:
            if code(error) != _GONE:
                raise
            self._gone.add(of)
        else:
            self.posted(of, post)
