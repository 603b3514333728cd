"""A picture in a conversation: told in words and by its size, and drawn for nobody else."""

import struct
from dataclasses import replace

import pytest
from aiohttp import ClientSession

from bot.channels.web import WebChannel
from bot.channels.web_headers import PICTURE_POLICY
from bot.clock import utc_now
from bot.pictures.drawing import png
from bot.pictures.size import usual
from core.conversation import Update
from storage.history import Entry
from tests.channels.drawings import LADDER, UNDRAWABLE
from tests.channels.no_shelf import NoShelf
from tests.engine.fakes import NOON
from tests.web.house import house
from tests.web.test_protocol import Frame, fake_house, hear, say, talk, told, visitor


async def picture_told(client: ClientSession) -> Frame:
    """Ask for a picture, and give what the page is told of it."""
    async with talk(client) as socket:
        await socket.send_json(say("plaatje"))
        while True:
            for entry in told(await hear(socket)):
                if picture := _picture_in(entry):
                    return picture | {"seq": entry["seq"]}


def _picture_in(entry: Frame) -> Frame | None:
    blocks = entry.get("blocks", [])
    assert isinstance(blocks, list)
    pictures = (it for it in blocks if isinstance(it, dict) and it["kind"] == "picture")
    return next(pictures, None)


async def test_the_page_is_told_what_it_shows_and_what_room_it_takes() -> None:
    async with house() as at, visitor(at.url) as client:
        picture = await picture_told(client)
    width, height = _half_of(png(LADDER.drawing))
    assert picture == {
        "kind": "picture",
        "alt": LADDER.alt,
        "width": width,
        "height": height,
        "href": f"/pictures/{picture['seq']}/1",
        "seq": picture["seq"],
    }


async def test_it_is_drawn_when_it_is_looked_at_and_only_the_browser_keeps_it() -> None:
    async with house() as at, visitor(at.url) as client:
        href = str((await picture_told(client))["href"])
        async with client.get(href) as answer:
            assert answer.status == 200
            assert await answer.read() == png(LADDER.drawing)
            assert answer.headers["Content-Type"] == "image/png"
            assert answer.headers["Cache-Control"] == "private, no-cache"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Content-Security-Policy"] == PICTURE_POLICY
            etag = answer.headers["ETag"]
        async with client.get(href, headers={"If-None-Match": etag}) as answer:
            assert answer.status == 304
            assert await answer.read() == b""
        async with client.get(href, headers={"If-None-Match": '"another"'}) as answer:
            assert answer.status == 200


async def test_it_is_for_the_visitor_in_whose_conversation_it_is() -> None:
    async with house() as at, visitor(at.url) as client, visitor(at.url) as other:
        href = str((await picture_told(client))["href"])
        async with client.get(href) as answer:
            etag = answer.headers["ETag"]
        for headers in ({}, {"If-None-Match": etag}):
            async with other.get(href, headers=headers) as answer:
                assert answer.status == 404
            async with ClientSession(at.url) as stranger, stranger.get(href) as answer:
                assert answer.status == 404


@pytest.mark.parametrize("path", ["pictures/{}/0", "pictures/{}/2", "pictures/{}/9", "files/{}/1"])
async def test_nothing_else_is_a_picture_and_a_picture_is_no_file(path: str) -> None:
    async with house() as at, visitor(at.url) as client:
        seq = (await picture_told(client))["seq"]
        async with client.get("/" + path.format(seq)) as answer:
            assert answer.status == 404


async def test_one_that_cannot_be_drawn_is_not_there(caplog: pytest.LogCaptureFixture) -> None:
    async def accept(_: Update) -> bool:
        return True

    async def history(_: str, after: int, __: int = 0) -> tuple[Entry, ...]:
        return () if after else (Entry(1, "bot", None, None, (UNDRAWABLE,), NOON, "nl"),)

    channel = WebChannel(accept, history, utc_now, shelf=NoShelf(), secure=False)
    async with (
        fake_house(channel) as url,
        visitor(url) as client,
        client.get("/pictures/1/0") as answer,
    ):
        assert answer.status == 404
    assert "a ladder cannot be drawn" in caplog.text


@pytest.mark.usefixtures("still")
async def test_nobody_has_pictures_drawn_without_end() -> None:
    async with house() as at, visitor(at.url) as client:
        href = str((await picture_told(client))["href"])
        found = []
        for _ in range(101):
            async with client.get(href) as answer:
                found.append(answer.status)
                again = answer.headers.get("Retry-After")
    assert found == [200] * 100 + [429]
    assert again == "5"


@pytest.mark.usefixtures("still")
async def test_who_fetches_many_documents_sees_pictures_all_the_same() -> None:
    async with house() as at, visitor(at.url) as client:
        href = str((await picture_told(client))["href"])
        statuses = []
        for _ in range(31):
            async with client.get("/files/1/0") as answer:
                statuses.append(answer.status)
        async with client.get(href) as answer:
            assert answer.status == 200
    assert statuses[-1] == 429


async def test_of_the_last_few_the_size_is_known_and_of_the_others_the_usual_one_will_do() -> None:
    ladders = [replace(LADDER.drawing, title=f"Ladder {n}") for n in range(6)]
    many = (*(replace(LADDER, drawing=ladder) for ladder in ladders), UNDRAWABLE)

    async def accept(_: Update) -> bool:
        return True

    async def history(_: str, after: int, __: int = 0) -> tuple[Entry, ...]:
        entries = [Entry(n, "bot", None, None, (it,), NOON, "nl") for n, it in enumerate(many, 1)]
        return tuple(entry for entry in entries if entry.seq > after)

    channel = WebChannel(accept, history, utc_now, shelf=NoShelf(), secure=False)
    async with fake_house(channel) as url, visitor(url) as client, talk(client) as socket:
        told_of = [_picture_in(entry) for entry in told(await hear(socket))]

    often = usual(LADDER.drawing)
    assert [it and (it["width"], it["height"]) for it in told_of] == [
        *[(often.width, often.height)] * 3,
        *(_half_of(png(ladder)) for ladder in ladders[3:]),
        (often.width, often.height),
    ]


def _half_of(drawn: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", drawn[16:24])
    return width // 2, height // 2
