"""One open page: hears what it says, and tells it what is added to the history."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from aiohttp import WSCloseCode, WSMsgType, web

from bot.channels.house import Accept, Crowded, History
from bot.channels.web_admission import Admission, Visitor
from bot.channels.web_shown import shown
from bot.channels.web_spoken import Spoken, as_update, read
from bot.channels.web_told import Entries, Error, Progress, Taken, write
from bot.pictures.size import measured
from core.address import Address
from core.blocks import Picture
from storage.history import Entry

logger = logging.getLogger(__name__)

MEASURED = 4
"""Pictures, of the last that are told at once, of which the page is told how large they are."""
TOLD = 200
"""Entries of which a session remembers that it told them."""
FAREWELL = 3.0
"""Seconds that a page which is asked to leave gets to say goodbye."""
MALFORMED = 10
"""Frames that are none, of one page, after which it is no page of ours."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the web chat asks of the house it stands in."""

    accept: Accept
    history: History
    now: Callable[[], datetime]
    admission: Admission

    async def may_go_on(self, conversation: Address, visitor: Visitor) -> bool:
        """Tell whether a conversation is there, or may begin: a cookie is easily made up."""
        is_known = bool(await self.history(str(conversation), 0, 1))
        return is_known or self.admission.begins(visitor)


class Session:
    """A WebSocket on a conversation, from the entry after which its page knows nothing."""

    def __init__(
        self,
        socket: web.WebSocketResponse,
        conversation: Address,
        desk: Desk,
        visitor: Visitor,
        after: int,
    ) -> None:
        self._socket = socket
        self._conversation = conversation
        self._desk = desk
        self._after = after
        self._told: deque[int] = deque(maxlen=TOLD)
        self._nudged: set[int] = set()
        self._news = asyncio.Event()
        self._hearing = asyncio.Lock()
        self._visitor = visitor
        self._is_known = False
        self._malformed = 0

    def wake(self, seq: int | None = None) -> None:
        """Have the page told what was added to the history, an entry with that `seq` for one.

        What is kept at the same moment may become visible in another order than that of its `seq`:
        an entry that was passed over is told after all. The page knows what it was told before.
        """
        if seq is not None:
            self._nudged.add(seq)
        self._news.set()

    async def tell(self, frame: Progress) -> None:
        """Tell the page what is in no history. Raises ConnectionError when it left."""
        await self._send(frame)

    async def close(self) -> None:
        """Ask the page to come back later, once what it is saying is kept and acknowledged."""
        with suppress(TimeoutError):  # of a page that does not read any more
            async with asyncio.timeout(FAREWELL):
                async with self._hearing:
                    pass
                await self._socket.close(code=WSCloseCode.GOING_AWAY)

    async def run(self) -> None:
        """Serve the page until it leaves."""
        telling = asyncio.create_task(self._keep_telling())
        try:
            async for message in self._socket:
                text = message.data if message.type is WSMsgType.TEXT else ""
                async with self._hearing:
                    await self._send(await self._hear(text))
                if self._malformed >= MALFORMED:
                    await self._socket.close(code=WSCloseCode.POLICY_VIOLATION)
        except ConnectionError:
            logger.debug("%s left in the middle of a sentence", self._conversation)
        finally:
            telling.cancel()
            with suppress(asyncio.CancelledError):
                await telling

    async def _hear(self, text: str) -> Taken | Error:
        # Reading takes time too, so what comes too fast is not even read.
        if not self._desk.admission.speaks(self._visitor, len(text)):
            return Error("slow-down")
        spoken = read(text)
        if spoken is None:
            self._malformed += 1
            return Error("malformed")
        return await self._take(spoken)

    async def _take(self, spoken: Spoken) -> Taken | Error:
        update = as_update(spoken, self._conversation, self._desk.now())
        try:
            may = self._is_known or await self._desk.may_go_on(self._conversation, self._visitor)
            if not may:
                return Error("slow-down", spoken.id)
            await self._desk.accept(update)
        except Crowded:
            return Error("slow-down", spoken.id)
        except Exception:
            logger.exception("update %s could not be kept", update.id)
            return Error("not-kept", spoken.id)
        self._is_known = True
        return Taken(spoken.id)

    async def _keep_telling(self) -> None:
        try:
            await self._tell()
            await self._send(Entries(()))
            while await self._news.wait():
                self._news.clear()
                await self._tell()
        except ConnectionError:
            logger.debug("%s left while it was told something", self._conversation)
        except Exception:
            logger.exception("the history of %s could not be told", self._conversation)
            await self._socket.close(code=WSCloseCode.INTERNAL_ERROR)

    async def _tell(self) -> None:
        """Send all that the page does not know yet."""
        while entries := await self._desk.history(str(self._conversation), self._next()):
            await self._send(shown(entries, await measured(_last_pictures(entries))))
            self._told.extend(entry.seq for entry in entries)
            self._after = max(self._after, entries[-1].seq)

    def _next(self) -> int:
        """Give the seq after which to tell; less than before, if an entry was passed over."""
        passed = {seq for seq in self._nudged if seq <= self._after}
        self._nudged -= passed
        return min((seq - 1 for seq in passed.difference(self._told)), default=self._after)

    async def _send(self, frame: Taken | Error | Entries | Progress) -> None:
        await self._socket.send_str(write(frame))


def _last_pictures(entries: Iterable[Entry]) -> Iterable[Picture]:
    """Give those that are in sight, or soon will be: others may never be looked at."""
    blocks = (block for entry in entries for block in entry.blocks)
    return [block for block in blocks if isinstance(block, Picture)][-MEASURED:]
