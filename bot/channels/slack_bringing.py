"""Bringing a delivery to Slack, wherever there: a part of it, or a change of what stands there."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.channel import Brought, Delivery
from bot.channels.slack_place import Place
from bot.channels.slack_post import Part
from bot.channels.slack_rendering import render
from bot.channels.slack_revising import revise

Put: TypeAlias = Callable[[Part], Awaitable[str | None]]
"""Brings one part, and gives the place of it where it can be changed; raises Later or Refused."""


async def bring(client: AsyncWebClient, delivery: Delivery, put: Put) -> Brought:
    """Bring one part of a message by `put`, or change the one that it revises."""
    if delivery.revises:
        instead = render(delivery.instead, delivery.seq)
        if await revise(client, Place.parse(delivery.revises), instead):
            return Brought(more=False)
    parts = render(delivery.blocks, delivery.seq)
    if delivery.part >= len(parts):
        return Brought(more=False)
    ref = await put(parts[delivery.part])
    return Brought(delivery.part + 1 < len(parts), ref)
