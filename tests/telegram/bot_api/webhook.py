"""Brings updates to the bot: one at a time for each chat, again and again until it takes them."""

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass
from time import time

import aiohttp
from pydantic import TypeAdapter

from tests.telegram.bot_api.events import Update
from tests.telegram.bot_api.updates import Updates

FIRST_WAIT = 0.05
LONGEST_WAIT = 1.0
"""Seconds between attempts; Telegram's own grow to minutes."""
PATIENCE = aiohttp.ClientTimeout(total=60)

_UPDATE = TypeAdapter(Update)


@dataclass(frozen=True, slots=True)
class Hook:
    """Where the bot wants its updates."""

    url: str
    secret_token: str = ""
    max_connections: int = 40


@dataclass(frozen=True, slots=True)
class WebhookInfo:
    url: str
    pending_update_count: int
    has_custom_certificate: bool = False
    max_connections: int | None = None
    allowed_updates: tuple[str, ...] | None = None
    last_error_date: int | None = None
    last_error_message: str | None = None


class Webhook:
    """Brings what waits and what is added, until it is closed."""

    def __init__(self, hook: Hook, updates: Updates) -> None:
        self.hook = hook
        self.failed: tuple[int, str] | None = None
        """When the last attempt failed, and why."""
        self._updates = updates
        self._lines: defaultdict[int, deque[Update]] = defaultdict(deque)
        self._room = asyncio.Semaphore(hook.max_connections)
        self._session = aiohttp.ClientSession(timeout=PATIENCE)
        self._tasks: set[asyncio.Task[None]] = set()
        for update in updates.waiting.values():
            self._line_up(update)
        updates.listener = self._line_up

    async def close(self) -> None:
        """Bring nothing more."""
        self._updates.listener = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()

    def info(self) -> WebhookInfo:
        """Describe the webhook as `getWebhookInfo` does."""
        date, message = self.failed or (None, None)
        return WebhookInfo(
            self.hook.url,
            len(self._updates.waiting),
            max_connections=self.hook.max_connections,
            allowed_updates=tuple(sorted(self._updates.wanted)),
            last_error_date=date,
            last_error_message=message,
        )

    def _line_up(self, update: Update) -> None:
        line = self._lines[update.chat]
        line.append(update)
        if len(line) == 1:
            task = asyncio.create_task(self._bring(line))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _bring(self, line: deque[Update]) -> None:
        while line:
            wait = FIRST_WAIT
            while not await self._is_taken(line[0]):
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
            if self._updates.taken(line[0]):
                line.popleft()

    async def _is_taken(self, update: Update) -> bool:
        body = _UPDATE.dump_json(update, exclude_none=True, by_alias=True)
        headers = {"Content-Type": "application/json"}
        if self.hook.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.hook.secret_token
        try:
            async with (
                self._room,
                self._session.post(self.hook.url, data=body, headers=headers) as answer,
            ):
                if answer.ok:
                    return True
                problem = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            problem = f"Connection failed: {error}"
        self.failed = (int(time()), problem)
        return False
