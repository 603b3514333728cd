"""Our own Bot API server in a process of its own, with people who are given orders over HTTP."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from base64 import b64encode
from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest
from pydantic import TypeAdapter
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import ChatMigrated, Forbidden, NetworkError

from tests.telegram.rigged import client

_TEXTS = TypeAdapter(list[dict[str, object]])


@dataclass(frozen=True, slots=True)
class Remote:
    control: aiohttp.ClientSession
    bot: Bot

    async def order(self, do: str, **order: str | float) -> int:
        """Give an order; gives the number that came of it, 0 for none."""
        async with self.control.post("/control", json={"do": do, **order}) as answer:
            answer.raise_for_status()
            made = await answer.json()
        return made if isinstance(made, int) else 0

    async def texts(self, path: str) -> list[object]:
        async with self.control.get(path) as answer:
            messages = _TEXTS.validate_json(await answer.read())
        return [message.get("text") for message in messages]

    async def kinds(self) -> list[str]:
        """Fetch what waits, forget it, and name each kind."""
        updates = await self.bot.get_updates()
        await self.bot.get_updates(offset=updates[-1].update_id + 1)
        return [next(k for k in update.to_dict() if k != "update_id") for update in updates]


@pytest.fixture
async def remote() -> AsyncIterator[Remote]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.telegram.bot_api", "0", stdout=PIPE
    )
    assert process.stdout
    try:
        url = (await process.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession(url) as control, client(url) as bot:
            yield Remote(control, bot)
    finally:
        process.terminate()
        await process.communicate()


async def test_people_do_as_they_are_told(remote: Remote) -> None:
    said = await remote.order("say", person=7, text="hallo")
    await remote.order("edit", person=7, message=said, text="hallo!")
    await remote.order("share", person=7, latitude=52.1, longitude=5.1)
    await remote.order(
        "send", person=7, name="a.csv", content=b64encode(b"x").decode(), media_type="text/csv"
    )
    button = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="y")]])
    await remote.bot.send_message(7, "Dag", reply_markup=button)
    await remote.order("press", person=7, label="Ja")
    assert await remote.kinds() == [
        *("message", "edited_message", "message", "message", "callback_query")
    ]
    assert await remote.texts("/control/chats/7") == ["hallo!", None, None, "Dag"]
    assert await remote.texts("/control/sent?after=0") == ["Dag"]
    assert await remote.texts("/control/sent?after=1") == []


async def test_people_come_and_go(remote: Remote) -> None:
    await remote.order("block", person=7)
    with pytest.raises(Forbidden):
        await remote.bot.send_message(7, "Dag")
    await remote.order("block", person=7, blocked=False)
    await remote.bot.send_message(7, "Dag")
    group = await remote.order("found", person=7, title="Inkopers")
    await remote.order("say", person=8, chat=group, text="hallo")
    grown = await remote.order("upgrade", person=7, chat=group)
    with pytest.raises(ChatMigrated):
        await remote.bot.send_message(group, "Dag")
    await remote.bot.send_message(grown, "Dag")


async def test_faults_come_by_chance_and_are_counted(remote: Remote) -> None:
    await remote.order("chance", server_error=1.0)
    await remote.order("say", person=7, text="hallo")
    with pytest.raises(NetworkError):
        await remote.bot.send_message(7, "Dag")
    await remote.order("chance", twice=1.0)
    assert await remote.kinds() == ["message"]
    assert await remote.kinds() == ["message"]
    async with remote.control.get("/control/counts") as counts:
        assert await counts.json() == {"500": 1, "sent twice": 1}


async def test_an_order_that_makes_no_sense_is_refused(remote: Remote) -> None:
    async with remote.control.post("/control", json={"do": "dance", "person": 7}) as answer:
        assert answer.status == 400
        assert "dance" in await answer.text()
