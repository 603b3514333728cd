"""Resuming: after an interruption, what was being asked is asked again."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeAlias

from core.blocks import Block
from core.conversation import Handler, Reply, Turn

Reminder: TypeAlias = Callable[[Turn], Awaitable[tuple[Block, ...]]]
"""Says what is still waiting for an answer, if anything is."""


def resuming(handler: Handler, reminder: Reminder) -> Handler:
    """Follow every answer of a handler by what was still being asked."""

    async def handle(turn: Turn) -> Reply | None:
        reply = await handler(turn)
        if reply is None:
            return None
        language = reply.state.language or turn.language
        after = replace(turn, state=reply.state, language=language)
        waiting = await reminder(after)
        return replace(reply, blocks=(*reply.blocks, *waiting)) if waiting else reply

    return handle


def resuming_unmoved(handler: Handler, reminder: Reminder) -> Handler:
    """Do so only after an answer that left everything as it was: another asks on by itself."""

    async def handle(turn: Turn) -> Reply | None:
        reply = await handler(turn)
        # Who puts a state asks on, also where all in it is as it was: the same answers sent again.
        if reply is None or reply.state is not turn.state:
            return reply
        return replace(reply, blocks=(*reply.blocks, *await reminder(turn)))

    return handle


def either(*reminders: Reminder) -> Reminder:
    """Say what the first of several has waiting; no two things are ever asked at once."""

    async def remind(turn: Turn) -> tuple[Block, ...]:
        for reminder in reminders:
            if waiting := await reminder(turn):
                return waiting
        return ()

    return remind
