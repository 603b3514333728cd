"""The App Home: somebody's own page in Slack, with menu, running assessment and last result.

Colleagues see there as well what waits at the desk.
"""

import asyncio
import logging
from collections import OrderedDict

from slack_sdk.models.views import View
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.house import House
from bot.channels.slack_members import Members
from bot.channels.slack_people import People
from bot.channels.slack_place import personal
from bot.channels.slack_post import Shown
from bot.channels.slack_rendering import show
from core.address import Address
from core.blocks import Form

logger = logging.getLogger(__name__)

_BLOCKS = 100
"""Blocks that Slack takes on a page."""
_KEPT_UP = 1_000
"""People whose page is kept up to date: those who looked last."""


class Homes:
    """Publishes pages, one at a time, beside all else."""

    def __init__(
        self, client: AsyncWebClient, house: House, people: People, members: Members
    ) -> None:
        self._client = client
        self._house = house
        self._people = people
        self._members = members
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._due: asyncio.Queue[str] = asyncio.Queue()

    def opened(self, user: str) -> None:
        """Have the page of somebody made who looks at it."""
        self._seen[user] = None
        self._seen.move_to_end(user)
        if len(self._seen) > _KEPT_UP:
            self._seen.popitem(last=False)
        self._due.put_nowait(user)

    def refresh(self, conversation: Address) -> None:
        """Have the page made anew of somebody who looked at it before."""
        if conversation.id in self._seen:
            self._due.put_nowait(conversation.id)

    async def keep_publishing(self) -> None:
        """Make pages until cancelled; one that fails is made again when it is next opened."""
        while True:
            user = await self._due.get()
            try:
                await self._publish(user)
            except Exception as error:
                logger.warning("the App Home of %s was not published: %r", user, error)

    async def _publish(self, user: str) -> None:
        person = await self._people.of(user)
        blocks = await self._house.home(personal(user), person.language)
        if await self._members.have(user):
            blocks += await self._house.desk.home()
        # A form is found by its place in the history, and a page stands in none.
        shown = show((block for block in blocks if not isinstance(block, Form)), seq=0)
        page = [each.block for each in shown if isinstance(each, Shown)]
        view = View(type="home", blocks=page[:_BLOCKS])
        await self._client.views_publish(user_id=user, view=view)
