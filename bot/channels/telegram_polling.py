"""Polling: updates are fetched, and Telegram forgets those before the offset we ask from.

So the offset moves only when a batch is kept; after a crash the same updates come again, and are
known by their ids.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import TypeAlias

from telegram import Bot
from telegram.error import Conflict, NetworkError, RetryAfter

from bot.channels.telegram_errors import seconds_of
from bot.channels.telegram_intake import KINDS

logger = logging.getLogger(__name__)

LONG_POLL = 10
"""Seconds that Telegram waits for something to happen before it answers."""
GRACE = 10.0
"""Seconds more before we take it that no answer will come."""
GET_UPDATES = "get_Updates"
"""Spelt otherwise than the library's own method, which reads a batch as a whole or not at all."""

Raw: TypeAlias = Mapping[str, object]
"""An update as it came."""


@dataclass(frozen=True, slots=True)
class Stamina:
    """How often to fetch again before giving up: waits in seconds, each twice the last."""

    tries: int = 6
    first: float = 0.25


STAMINA = Stamina()


async def poll(
    bot: Bot,
    take: Callable[[Raw], Awaitable[None]],
    ready: Callable[[], None],
    stamina: Stamina = STAMINA,
) -> None:
    """Fetch updates until cancelled, and take each in; raises what neither time nor tries mend.

    What waits at Telegram while a webhook is set is fetched too.
    """
    await bot.delete_webhook(drop_pending_updates=False)
    offset = None
    for seconds in chain((0,), repeat(LONG_POLL)):
        batch = await _fetch_stubbornly(bot, offset, seconds, stamina)
        if not seconds:  # the first answer comes at once
            ready()
        await _take_all(batch, take)
        if batch:
            offset = int(str(batch[-1]["update_id"])) + 1


async def _take_all(batch: Sequence[Raw], take: Callable[[Raw], Awaitable[None]]) -> None:
    """Take a batch in, those of one chat in order; the chats do not wait for each other's disk."""

    async def one_by_one(updates: Sequence[Raw]) -> None:
        for raw in updates:
            await take(raw)

    chats: defaultdict[object, list[Raw]] = defaultdict(list)
    for raw in batch:
        chats[_chat(raw)].append(raw)
    ends = await asyncio.gather(*map(one_by_one, chats.values()), return_exceptions=True)
    for end in ends:
        if end is not None:
            raise end


def _chat(raw: Raw) -> object:
    """Give the id of the chat that an update is from; None where there is none."""
    match raw:
        case {"message": {"chat": {"id": id_}}} | {"edited_message": {"chat": {"id": id_}}}:
            return id_
        case {"callback_query": {"message": {"chat": {"id": id_}}}}:
            return id_
        case {"my_chat_member": {"chat": {"id": id_}}}:
            return id_
        case _:
            return None


async def _fetch_stubbornly(
    bot: Bot, offset: int | None, seconds: int, stamina: Stamina
) -> list[Raw]:
    wait = stamina.first
    for _ in range(stamina.tries - 1):
        try:
            return await _fetch(bot, offset, seconds)
        except RetryAfter as error:
            await asyncio.sleep(seconds_of(error))
        except NetworkError as error:
            logger.info("updates are fetched again in %g s: %r", wait, error)
            await asyncio.sleep(wait)
            wait *= 2
    return await _fetch(bot, offset, seconds)


async def _fetch(bot: Bot, offset: int | None, seconds: int) -> list[Raw]:
    asked = {"timeout": seconds, "allowed_updates": KINDS}
    try:
        batch: list[Raw] = await bot.do_api_request(
            GET_UPDATES,
            asked if offset is None else {**asked, "offset": offset},
            read_timeout=seconds + GRACE,
        )
    except Conflict as error:
        raise Conflict(
            "another program fetches the updates of this bot: stop it, or give this one a "
            f"token of its own ({error})"
        ) from None
    return batch
