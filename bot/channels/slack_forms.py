"""Opening a form when its button is pressed, and taking in what was filled in."""

import asyncio
import logging

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.house import House, entry_at
from bot.channels.slack_form import Opened, modal, submitted
from bot.channels.slack_payloads import Action, FilledIn
from bot.channels.slack_place import Spot
from bot.channels.slack_rendering import HEAD
from bot.helpdesk.addresses import NAME as DESK
from core.address import Address
from core.blocks import Form
from core.contents import Pressed, Submitted
from core.language import Language

logger = logging.getLogger(__name__)

_TO_OPEN = 2.0
"""Seconds that a form gets to open; Slack lets it for three after the press."""


class Forms:
    """Opens forms, and checks them."""

    def __init__(self, client: AsyncWebClient, house: House) -> None:
        self._client = client
        self._house = house

    async def open(self, action: Action, trigger: str, spot: Spot) -> Pressed | None:
        """Open the form of a button; gives the press to answer in words when that fails."""
        form, language = await self._find(spot.conversation, action.value)
        if form is None:
            return Pressed(action.value, action.text.text)
        opened = Opened(str(spot.conversation), spot.place, form.token, form.label, language)
        send = self._house.texts.voice(language)("register-send")
        try:
            async with asyncio.timeout(_TO_OPEN):
                view = modal(form, opened, send)
                await self._client.views_open(trigger_id=trigger, view=view)
        except Exception as error:
            logger.warning("form %r did not open, and goes on in words: %r", form.title, error)
            return Pressed(form.token, form.label)
        return None

    def check(self, filled_in: FilledIn, opened: Opened) -> Submitted | dict[str, str]:
        """Read what was filled in, or say what is wrong with it, by field."""
        said = submitted(filled_in, opened)
        return dict(self._house.check(said, opened.language)) or said

    async def _find(self, conversation: Address, value: str) -> tuple[Form | None, Language]:
        """Find the form in the history by the place of its block, or in a card by its token."""
        seq, _, which = value.partition("/")
        if conversation.channel == DESK and seq == str(HEAD):
            forms = (it for it in await self._house.desk.card(conversation) if isinstance(it, Form))
            form = next((form for form in forms if form.token == which), None)
            return form, self._house.desk.speaks
        return await self._said(conversation, _number(seq), _number(which))

    async def _said(
        self, conversation: Address, seq: int, index: int
    ) -> tuple[Form | None, Language]:
        entry = await entry_at(self._house.history, conversation, seq)
        block = entry.blocks[index] if entry and index < len(entry.blocks) else None
        language = entry.language if entry else None
        return block if isinstance(block, Form) else None, language or "nl"


def _number(part: str) -> int:
    return int(part) if part.isdecimal() else 0
