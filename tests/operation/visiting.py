"""A visitor of a served page who keeps talking, and what a process tells of itself."""

import asyncio
from collections.abc import Mapping
from uuid import uuid4

from aiohttp import ClientConnectionError, ClientSession
from prometheus_client.parser import text_string_to_metric_families

from tests.web.test_protocol import hear, talk, told, visitor


async def figures(url: str) -> Mapping[str, float]:
    """Give the samples at `/metrics`, such as `laddermaat_turns_total{channel="web",…}`."""
    async with ClientSession() as session, session.get(f"{url}/metrics") as page:
        assert page.status == 200
        families = text_string_to_metric_families(await page.text())
    return {
        _written(sample.name, sample.labels): sample.value
        for family in families
        for sample in family.samples
    }


def _written(name: str, labels: Mapping[str, str]) -> str:
    inside = ",".join(f'{label}="{value}"' for label, value in sorted(labels.items()))
    return f"{name}{{{inside}}}" if inside else name


async def ask(url: str, *questions: str) -> None:
    """Say some things, each after the answer to the one before."""
    async with visitor(url) as client, talk(client) as socket:
        for question in questions:
            await socket.send_json(_say(question, str(uuid4())))
            answered = False
            while not answered:
                answered = any(entry["author"] == "bot" for entry in told(await hear(socket)))


async def keep_talking(url: str, taken: set[str]) -> None:
    """Say one thing after the other, and note what was acknowledged, until the page is closed."""
    async with visitor(url) as client, talk(client) as socket:
        while True:
            said = str(uuid4())
            try:
                await socket.send_json(_say("Wat kost de PSO?", said))
            except ClientConnectionError:
                return
            while said not in taken:
                message = await socket.receive()
                if not isinstance(message.data, str):
                    return
                frame = message.json()
                if frame["type"] == "taken":
                    taken.add(frame["id"])
            await asyncio.sleep(0.2)  # the page lets people say five things a second


def _say(text: str, id_: str) -> dict[str, str]:
    return {"type": "say", "id": id_, "text": text, "language": "nl"}
