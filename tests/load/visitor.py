"""A visitor of the web chat, who does what is on a page and waits for each answer."""

import json
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ipaddress import IPv4Address
from typing import TypedDict
from uuid import uuid4

from aiohttp import ClientSession, ClientWebSocketResponse, CookieJar

from tests.load.pages import Presses, Says

PRIVATE = int(IPv4Address("10.0.0.0"))
ANSWER = 60.0
"""Seconds that somebody waits for an answer."""


class Option(TypedDict):
    """A button."""

    label: str
    token: str


class Block(TypedDict, total=False):
    """A part of what the bot says."""

    options: list[Option]


class Entry(TypedDict, total=False):
    """Something that was said."""

    author: str
    id: str
    blocks: list[Block]


class Frame(TypedDict, total=False):
    """What the server tells the page."""

    type: str
    reason: str
    entries: list[Entry]


class Unanswered(Exception):
    """The server said that it could not keep what was said, or hung up."""


@dataclass
class Visitor:
    """Somebody with the page open."""

    socket: ClientWebSocketResponse
    language: str
    tokens: dict[str, str] = field(default_factory=dict)
    """Of the buttons that were seen, by label."""
    ahead: list[Entry] = field(default_factory=list)

    def can(self, step: Says | Presses) -> bool:
        """Tell whether the button is there, if it is one."""
        return isinstance(step, Says) or step.label in self.tokens

    async def do(self, step: Says | Presses) -> None:
        """Do something, and wait until the answer is seen. TimeoutError, Unanswered."""
        id_ = str(uuid4())
        frame = {"id": id_, "language": self.language}
        match step:
            case Says(text):
                frame |= {"type": "say", "text": text}
            case Presses(label):
                frame |= {"type": "press", "token": self.tokens[label], "label": label}
        await self.socket.send_str(json.dumps(frame))
        while (await self._next()).get("id") != id_:
            pass
        while (answer := await self._next())["author"] != "bot":
            pass
        self._remember(answer)

    async def _next(self) -> Entry:
        while not self.ahead:
            message = await self.socket.receive(ANSWER)
            if not isinstance(message.data, str):
                raise Unanswered("hung up on")
            frame: Frame = json.loads(message.data)
            if frame["type"] == "error":
                raise Unanswered(frame["reason"])
            self.ahead = frame.get("entries", [])[::-1]
        return self.ahead.pop()

    def _remember(self, entry: Entry) -> None:
        for block in entry.get("blocks", []):
            self.tokens |= {it["label"]: it["token"] for it in block.get("options", [])}


@asynccontextmanager
async def visiting(url: str, language: str) -> AsyncIterator[Visitor]:
    """Open the page at a URL, from an address of one's own behind a proxy."""
    behind = {"X-Forwarded-For": str(IPv4Address(PRIVATE + random.randrange(1 << 24)))}
    jar = CookieJar(unsafe=True)
    async with ClientSession(url, cookie_jar=jar, headers=behind) as client:
        async with client.get("/") as page:
            page.raise_for_status()
        async with client.ws_connect("/ws?after=0", headers={"Origin": url}) as socket:
            yield Visitor(socket, language)
