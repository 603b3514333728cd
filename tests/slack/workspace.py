"""The people who use local-slack, and what they do there."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TypeVar

import aiohttp
from pydantic import TypeAdapter

from tests.slack.local_slack import APP, CHANNEL, DESK, ME, Rig
from tests.slack.seen import Frame, Posted, Shown, Snapshot, View

PATIENCE = 60.0
"""Seconds to wait for something to be said."""

_FRAME = TypeAdapter(Frame)
_POSTED = TypeAdapter(Posted)


class Workspace:
    """What people do in a workspace, and see in it."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self._url = url
        self._session = session

    async def say(
        self, user: str, text: str, channel: str | None = None, thread: str | None = None
    ) -> str:
        """Say something, to the bot alone unless a channel is given; gives the message's ts."""
        said = {"user": user, "channel": channel or await self.direct(user), "text": text}
        answer = await self._do("message", said | ({"thread_ts": thread} if thread else {}))
        return _POSTED.validate_python(answer).message.ts

    async def direct(self, user: str) -> str:
        """Give the channel of the direct messages with the bot."""
        headers = {"Authorization": "Bearer xoxb-t"}
        url = f"{self._url}/api/conversations.open"
        async with self._session.post(url, json={"users": user}, headers=headers) as response:
            found: str = (await response.json())["channel"]["id"]
        return found

    async def edit(self, user: str, channel: str, ts: str, text: str) -> None:
        said = {"user": user, "channel": channel, "ts": ts, "text": text}
        await self._do("edit-message", said)

    async def delete(self, user: str, channel: str, ts: str) -> None:
        await self._do("delete-message", {"user": user, "channel": channel, "ts": ts})

    async def command(self, user: str, text: str, channel: str = CHANNEL) -> None:
        said = {"user": user, "channel": channel, "command": "/pso", "text": text}
        await self._do("command", said)

    async def open_home(self, user: str) -> None:
        await self._do("open-home", {"user": user})

    async def press(self, user: str, channel: str, message: Shown, label: str) -> None:
        """Press the button with that label."""
        button = next(
            element
            for block in message.blocks
            for element in block.elements
            if element.text and element.text.text == label
        )
        action = {
            "type": "button",
            "action_id": button.action_id,
            "value": button.value,
            "text": {"type": "plain_text", "text": label},
        }
        pressed = {"user": user, "channel": channel, "messageTs": message.ts, "action": action}
        await self._do("interact", pressed)

    async def react(self, user: str, channel: str, ts: str, name: str) -> None:
        await self._do("reaction", {"user": user, "channel": channel, "ts": ts, "name": name})

    async def upload(
        self, user: str, name: str, content: bytes, text: str = "", under: Shown | None = None
    ) -> None:
        """Send a document, to the bot alone or under a message of the desk."""
        where = {"channel": DESK, "thread_ts": under.ts} if under else {}
        form = aiohttp.FormData(
            {"user": user, "channel": await self.direct(user), "text": text} | where
        )
        form.add_field("file", content, filename=name)
        url = f"{self._url}/_control/upload"
        async with self._session.post(url, data=form) as response:
            assert response.status == 200, await response.text()

    async def form(self) -> View:
        """Wait for the form that opens; the rig shows one at a time."""
        seen = await eventually(self.snapshot, lambda snapshot: bool(snapshot.modalStack))
        return seen.modalStack[-1]

    async def fill_in(self, user: str, values: Mapping[str, object]) -> object:
        """Send the open form; gives what it says is wrong, by field: nothing when it closed."""
        entered = {key: {"value": value} for key, value in values.items()}
        async with self._session.ws_connect(f"{self._url}/ui") as page:
            await page.send_json({"t": "view_submit", "user": user, "values": entered})
            async with asyncio.timeout(PATIENCE):
                async for frame in page:
                    match frame.json():
                        case {"t": "view_errors", "errors": errors}:
                            return errors
                        case {"t": "view"}:
                            return {}
                        case _:
                            pass
        raise AssertionError("the form neither closed nor said what is wrong")

    async def snapshot(self) -> Snapshot:
        async with self._session.ws_connect(f"{self._url}/ui") as page:
            return _FRAME.validate_json(await page.receive_str()).state

    async def messages(self, channel: str) -> tuple[Shown, ...]:
        return (await self.snapshot()).messages.get(channel, ())

    async def answers(
        self, channel: str, count: int, to: str | None = None, thread: str | None = None
    ) -> Sequence[Shown]:
        """Wait for so many messages of the bot: seen by everybody, or by one person only."""

        async def found() -> Sequence[Shown]:
            return [
                message
                for message in await self.messages(channel)
                if message.user == ME
                and message.ephemeral_to == to
                and (thread is None or message.thread_ts == thread)
            ]

        return await eventually(found, lambda said: len(said) >= count)

    async def home(self, user: str, since: View | None = None) -> View:
        """Wait for the App Home of somebody, or for another than before."""

        async def found() -> View | None:
            return (await self.snapshot()).homeViews.get(user, {}).get(APP)

        view = await eventually(found, lambda view: view not in {None, since})
        assert view
        return view

    async def _do(self, what: str, body: Mapping[str, object]) -> object:
        url = f"{self._url}/_control/{what}"
        async with self._session.post(url, json=body) as response:
            answer: object = await response.json()
            assert response.status == 200, answer
            return answer


T = TypeVar("T")


async def eventually(look: Callable[[], Awaitable[T]], enough: Callable[[T], bool]) -> T:
    """Look again and again until there is enough to see."""
    async with asyncio.timeout(PATIENCE):
        while not enough(seen := await look()):  # noqa: ASYNC110 - the rig tells nobody
            await asyncio.sleep(0.03)
    return seen


@asynccontextmanager
async def people(rig: Rig) -> AsyncIterator[Workspace]:
    """Let people in."""
    async with aiohttp.ClientSession() as session:
        yield Workspace(rig.url, session)
