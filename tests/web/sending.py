"""A document that is sent to the web chat over HTTP, as the page sends it."""

import io
import json
from collections.abc import Mapping
from uuid import uuid4

from aiohttp import ClientResponse, ClientSession, FormData

from bot.channels.web import WebChannel
from core.blocks import Text
from core.contents import Attached
from core.conversation import Reply, Turn

SHEET = b"Startpositie;Contract\r\nWajong;vast\r\n"


def form(content: bytes = SHEET, **about: object) -> FormData:
    """Write a document as the page does; what is said of it may be anything."""
    usual = {"id": str(uuid4()), "name": "blad.csv", "media_type": "text/csv", "language": "nl"}
    made = FormData()
    made.add_field("about", json.dumps(usual | about))
    made.add_field("content", io.BytesIO(content), filename="blob", content_type="text/csv")
    return made


async def send(client: ClientSession, content: bytes = SHEET, **about: object) -> ClientResponse:
    """Send a document, and read the answer."""
    answer = await client.post("/documents", data=form(content, **about), headers=origin(client))
    await answer.read()
    return answer


def origin(client: ClientSession) -> Mapping[str, str]:
    return {"Origin": str(client._base_url).rstrip("/")}


class Reader:
    """Says what is in a document that is sent."""

    def __init__(self) -> None:
        self.channel: WebChannel | None = None
        self.read: list[Attached] = []

    async def __call__(self, turn: Turn) -> Reply:
        assert self.channel
        if not isinstance(turn.content, Attached):
            return Reply((Text("gezegd"),), turn.state)
        self.read.append(turn.content)
        content = await self.channel.fetch(turn.content)
        return Reply((Text(f"{len(content)} bytes"),), turn.state)
