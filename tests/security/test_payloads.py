"""What is too large or too deep is refused wherever it comes in, and the server goes on."""

import json
from collections.abc import AsyncIterator
from io import BytesIO
from uuid import UUID

import pytest
from aiohttp import ClientSession, WSMsgType

from bot.channels.web_spoken import FRAME_BYTES, read
from bot.helpdesk_page.pages import HOME
from tests.helpdesk_page.house import Visitor, desk
from tests.helpdesk_page.house import visitor as colleague
from tests.timing import NEVER
from tests.web.house import House, house
from tests.web.test_protocol import hear, say, talk, visitor

SOME_ID = str(UUID(int=1))
LOCATED = json.dumps({"type": "locate", "id": SOME_ID, "longitude": 0})[:-1]
LOCATED += ', "latitude": LATITUDE}'
DEEP = "[" * 100_000


@pytest.fixture
async def at() -> AsyncIterator[House]:
    async with house() as it:
        yield it


@pytest.mark.parametrize(
    "frame",
    [
        DEEP,
        '{"type":' * 20_000,
        json.dumps({"type": "say", "id": SOME_ID, "text": ["x"] * 1_000}),
        json.dumps({"type": "press", "id": SOME_ID, "token": "x" * 65, "label": ""}),
        json.dumps({"type": "press", "id": SOME_ID, "token": "x", "label": "x" * 1_001}),
        json.dumps({"type": "say", "id": "1" * 100_000, "text": "x"}),
        LOCATED.replace("LATITUDE", "1e999"),
    ],
)
async def test_a_frame_that_is_none_is_malformed(at: House, frame: str) -> None:
    async with visitor(at.url) as client, talk(client) as socket:
        await hear(socket)
        await socket.send_str(frame)
        assert (await hear(socket))["reason"] == "malformed"
        await socket.send_json(say("hallo"))
        while (await hear(socket))["type"] != "taken":
            pass


async def test_a_frame_that_is_too_large_ends_the_connection(at: House) -> None:
    async with visitor(at.url) as client, talk(client) as socket:
        await hear(socket)
        await socket.send_str("x" * (FRAME_BYTES + 1))
        assert (await socket.receive(timeout=NEVER)).type in {WSMsgType.CLOSE, WSMsgType.CLOSED}
        assert socket.close_code == 1009


async def test_large_messages_count_as_several(at: House) -> None:
    large, answers = "x" * 200_000, []
    async with visitor(at.url) as client, talk(client) as socket:
        await hear(socket)
        for _ in range(4):
            await socket.send_json(say(large))
            while (frame := await hear(socket))["type"] == "entries":
                pass
            answers.append(frame["type"])
    assert answers[:2] == ["taken", "taken"]
    assert "error" in answers


@pytest.mark.parametrize(
    "headers", [{"X-Large": "x" * 9_000}, {f"X-{n}": "x" * 500 for n in range(200)}]
)
async def test_headers_that_are_too_large_are_refused(at: House, headers: dict[str, str]) -> None:
    async with ClientSession(at.url) as client:
        async with client.get("/", headers=headers) as answer:
            assert answer.status in {200, 400}
            assert answer.status == 400 or len(headers) > 1
        async with client.get("/healthz") as answer:
            assert answer.status == 200


async def test_an_address_that_is_too_long_is_refused(at: House) -> None:
    async with ClientSession(at.url) as client, client.get("/" + "x" * 9_000) as answer:
        assert answer.status in {400, 414}


async def test_a_form_of_a_stranger_is_read_no_further_than_it_must() -> None:
    many = "&".join(f"f{n}=x" for n in range(50_000))
    async with desk() as at, colleague(at) as stranger:
        for form in (b"name=" + b"x" * 5_000_000, many.encode()):
            async with stranger.client.post(
                f"{HOME}/aanmelden", data=BytesIO(form), headers=_form(stranger)
            ) as answer:
                assert answer.status in {400, 403}
        assert "Aanmelden" in await stranger.get(HOME)


async def test_a_form_of_a_colleague_has_an_end_as_well() -> None:
    async with desk() as at, colleague(at) as anna:
        await anna.sign_in()
        token = (await anna.token()).encode()
        form = b"csrf=" + token + b"&text=" + b"x" * 1_100_000
        async with anna.client.post(
            f"{HOME}/vragen/1/antwoord", data=BytesIO(form), headers=_form(anna)
        ) as answer:
            assert answer.status == 413


def _form(who: Visitor) -> dict[str, str]:
    return {"Origin": who.url, "Content-Type": "application/x-www-form-urlencoded"}


def test_numbers_with_a_million_digits_are_read_as_nothing() -> None:
    assert read(LOCATED.replace("LATITUDE", "9" * 200_000)) is None
