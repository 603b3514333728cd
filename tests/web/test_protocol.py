"""What the server promises the page: every message once, in order, and no crash."""

import asyncio
import json
import math
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeAlias
from uuid import uuid4

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, CookieJar, WSCloseCode, WSMsgType, web

from bot.channels.channel import Delivery
from bot.channels.web import WebChannel
from bot.channels.web_admission import PAGES
from bot.channels.web_session import MALFORMED
from bot.clock import utc_now
from core.address import Address
from core.contents import Said
from core.conversation import Update
from storage.history import Entry
from tests.channels.no_shelf import NoShelf
from tests.engine.fakes import eventually
from tests.postgresql import Server
from tests.timing import NEVER, Still
from tests.web.house import ADVICE, house, serving

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Frame: TypeAlias = dict[str, Json]


@asynccontextmanager
async def visitor(url: str) -> AsyncIterator[ClientSession]:
    """Somebody who opened the page, and so has a cookie."""
    async with ClientSession(url, cookie_jar=CookieJar(unsafe=True)) as client:
        async with client.get("/") as page:
            assert page.status == 200
        yield client


@asynccontextmanager
async def talk(client: ClientSession, after: int = 0) -> AsyncIterator[ClientWebSocketResponse]:
    origin = str(client._base_url)
    async with client.ws_connect(f"/ws?after={after}", headers={"Origin": origin}) as socket:
        yield socket


async def hear(socket: ClientWebSocketResponse) -> Frame:
    frame: Frame = await socket.receive_json(timeout=NEVER)
    return frame


async def until_quiet(socket: ClientWebSocketResponse, entries: int) -> list[Frame]:
    """Collect that many entries, and the other frames between them."""
    frames: list[Frame] = []
    while sum(len(told(frame)) for frame in frames) < entries:
        frames.append(await hear(socket))
    return frames


def told(frame: Frame) -> list[Frame]:
    entries = frame.get("entries", [])
    assert isinstance(entries, list)
    return [entry for entry in entries if isinstance(entry, dict)]


def say(text: str, id_: str | None = None) -> Frame:
    return {"type": "say", "id": id_ or str(uuid4()), "text": text, "language": "nl"}


def locate(latitude: float | None, longitude: float | None) -> Frame:
    place: Frame = {"latitude": latitude, "longitude": longitude}
    return {"type": "locate", "id": str(uuid4()), "language": "nl"} | place


NOWHERE = [
    *((90.01, 0), (-90.01, 0), (0, 180.01), (0, -180.01)),
    *((math.nan, 0), (0, math.inf), (-math.inf, 0), (None, 0), (True, 0)),
]


async def test_a_message_is_taken_and_then_told_with_its_answer() -> None:
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        assert await hear(socket) == {"type": "entries", "entries": []}
        frame = say("32 uur")
        await socket.send_json(frame)
        frames = await until_quiet(socket, 2)
        assert {"type": "taken", "id": frame["id"]} in [*frames, await _rest(socket, frames)]
        question, answer = [entry for frame in frames for entry in told(frame)]
        assert question | {"seq": 0, "at": ""} == {
            "seq": 0,
            "author": "user",
            "at": "",
            "id": frame["id"],
            "text": "32 uur",
        }
        assert answer["author"] == "bot"
        assert answer["blocks"] == [
            {
                "kind": "text",
                "parts": [
                    {
                        "kind": "paragraph",
                        "spans": [{"text": "U zei: 32 uur", "bold": False, "italic": False}],
                    }
                ],
            }
        ]


async def _rest(socket: ClientWebSocketResponse, frames: list[Frame]) -> Frame:
    """The answer may overtake the confirmation."""
    return {} if any(frame["type"] == "taken" for frame in frames) else await hear(socket)


async def test_a_visitor_who_arrives_is_greeted_in_their_language_with_choices() -> None:
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        await socket.send_json({"type": "arrive", "id": str(uuid4()), "language": "en"})
        frames = await until_quiet(socket, 1)
        words = json.dumps(frames)
        assert "Hello. What is it to be?" in words
        assert '{"label": "Zelfscan", "token": "scan"}' in words


async def test_a_press_is_told_by_its_label() -> None:
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        press = {"type": "press", "id": str(uuid4()), "token": "scan", "label": "Zelf*scan*"}
        await socket.send_json(press)
        frames = await until_quiet(socket, 2)
        own, answer = [entry for frame in frames for entry in told(frame)]
        assert (own["label"], own.get("text")) == ("Zelf*scan*", None)
        assert "U koos Zelf*scan* (scan)." in json.dumps(answer)


@pytest.mark.parametrize("place", [(52.51, 6.09), (-90, 180), (90, -180), (0, 0)])
async def test_where_a_visitor_is_goes_to_the_bot_and_not_into_the_history(
    place: tuple[float, float],
) -> None:
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        frame = locate(*place)
        await socket.send_json(frame)
        own, answer = [entry for f in await until_quiet(socket, 2) for entry in told(f)]
        assert own.keys() == {"seq", "author", "at", "id", "located"}
        assert (own["id"], own["located"]) == (frame["id"], True)
        latitude, longitude = (float(degrees) for degrees in place)
        assert f"U bent bij {latitude}, {longitude}." in json.dumps(answer)


async def test_a_visitor_can_be_asked_where_they_are() -> None:
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        await socket.send_json(say("waar"))
        _, answer = [entry for f in await until_quiet(socket, 2) for entry in told(f)]
        assert isinstance(answer["blocks"], list)
        assert answer["blocks"][1] == {"kind": "location-request", "label": "Deel mijn locatie"}


async def test_a_resent_message_counts_once() -> None:
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        frame = say("één keer")
        for _ in range(3):
            await socket.send_json(frame)
        await socket.send_json(say("klaar"))
        frames = await until_quiet(socket, 4)
        assert sum(frame["type"] == "taken" for frame in frames) >= 3
        texts = [entry.get("text") for frame in frames for entry in told(frame)]
        assert texts == ["één keer", None, "klaar", None]


async def test_an_id_belongs_to_one_conversation() -> None:
    frame = say("van mij")
    async with house() as at:
        for _ in range(2):
            async with visitor(at.url) as client, talk(client) as socket:
                await socket.send_json(frame)
                frames = await until_quiet(socket, 2)
                assert "U zei: van mij" in json.dumps(frames)


async def test_the_history_is_told_from_where_the_page_is() -> None:
    async with house() as at, visitor(at.url) as client:
        async with talk(client) as socket:
            for n in range(3):
                await socket.send_json(say(f"nummer {n}"))
            entries = [e for f in await until_quiet(socket, 6) for e in told(f)]
        seqs = [entry["seq"] for entry in entries]
        assert seqs == sorted({seq for seq in seqs if isinstance(seq, int)})
        middle = seqs[2]
        assert isinstance(middle, int)
        async with talk(client, after=middle) as socket:
            assert [e for f in await until_quiet(socket, 3) for e in told(f)] == entries[3:]
            assert await hear(socket) == {"type": "entries", "entries": []}


async def test_all_open_pages_of_a_visitor_follow_and_nobody_elses() -> None:
    async with (
        house() as at,
        visitor(at.url) as client,
        visitor(at.url) as stranger,
        talk(client) as one,
        talk(client) as two,
        talk(stranger) as other,
    ):
        assert told(await hear(two)) == told(await hear(other)) == []
        await one.send_json(say("hallo"))
        assert "U zei: hallo" in json.dumps(await until_quiet(two, 2))
        await other.send_json(say("iets anders"))
        assert "hallo" not in json.dumps(await until_quiet(other, 2))


async def test_frames_that_are_no_protocol_get_an_error_and_the_talk_goes_on() -> None:
    rng = random.Random(7)
    good = json.dumps(say("x"))
    junk = [
        "",
        "null",
        "[]",
        "{}",
        '{"type":"say"}',
        json.dumps(say("x") | {"type": "shout"}),
        json.dumps(say("x", "1")),
        json.dumps(say("x") | {"text": 1}),
        json.dumps(say("x") | {"language": "fr"}),
        json.dumps(say("x\ud800")),
        json.dumps(say("x") | {"type": "press", "token": "t" * 65, "label": "x"}),
        *(json.dumps(locate(*place)) for place in NOWHERE),
        json.dumps(locate(52.51, 6.09)).replace("52.51", "9" * 400),
        json.dumps(locate(52.51, 6.09)).replace("52.51", '"52.51"'),
        "[" * 50_000,
        *(good[: rng.randrange(len(good))] for _ in range(50)),
        *("".join(chr(rng.randrange(1, 0xD7FF)) for _ in range(30)) for _ in range(50)),
    ]
    async with house() as at:
        for frame in junk:
            async with visitor(at.url) as client, talk(client) as socket:
                await hear(socket)
                await socket.send_str(frame)
                assert await hear(socket) == {"type": "error", "reason": "malformed"}
        async with visitor(at.url) as client, talk(client) as socket:
            await hear(socket)
            await socket.send_bytes(b"\x00\xff")
            assert await hear(socket) == {"type": "error", "reason": "malformed"}
            await socket.send_json(say("nog hier"))
            assert "U zei: nog hier" in json.dumps(await until_quiet(socket, 2))


async def test_who_goes_on_with_what_is_of_no_protocol_is_sent_away() -> None:
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        await hear(socket)
        for _ in range(MALFORMED):
            await socket.send_str("{}")
            assert await hear(socket) == {"type": "error", "reason": "malformed"}
        assert (await socket.receive(timeout=NEVER)).type is WSMsgType.CLOSE
        assert socket.close_code == WSCloseCode.POLICY_VIOLATION


@pytest.mark.usefixtures("still")
async def test_what_is_of_no_protocol_counts_as_something_said() -> None:
    """A page that is sent away comes back, and is not read either before its turn."""
    reasons = []
    async with house() as at, visitor(at.url) as client:
        for _ in range(4):
            async with talk(client) as socket:
                await hear(socket)
                for _ in range(MALFORMED):
                    await socket.send_str("{}")
                    reasons.append((await hear(socket))["reason"])
    assert reasons == ["malformed"] * 30 + ["slow-down"] * 10


async def test_a_large_message_is_taken_and_a_larger_one_ends_the_connection() -> None:
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        await socket.send_json(say("x" * 200_000))
        await until_quiet(socket, 2)
        await socket.send_json(say("x" * 300_000))
        while (message := await socket.receive(timeout=NEVER)).type is WSMsgType.TEXT:
            pass
        assert message.type in {WSMsgType.CLOSE, WSMsgType.CLOSED}
        assert socket.close_code == 1009


async def test_who_speaks_too_fast_must_say_it_again_and_loses_nothing(still: Still) -> None:
    frames = [say(f"nummer {n}") for n in range(40)]
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        await hear(socket)
        for frame in frames:
            await socket.send_json(frame)
        answers = [f for f in [await hear(socket) for _ in range(40)] if f["type"] != "entries"]
        while len(answers) < 40:
            answers += [f for f in [await hear(socket)] if f["type"] != "entries"]
        slowed = [answer for answer in answers if answer["type"] == "error"]
        assert len(slowed) == 10
        assert {answer["reason"] for answer in slowed} == {"slow-down"}
        taken = {answer["id"] for answer in answers if answer["type"] == "taken"}
        still.seconds += 0.2
        again = next(frame for frame in frames if frame["id"] not in taken)
        await socket.send_json(again)
        while (answer := await hear(socket)).get("id") != again["id"]:
            pass
        assert answer["type"] == "taken"


async def test_a_visitor_may_have_some_pages_open_but_not_any_number() -> None:
    async with house() as at, visitor(at.url) as client:
        sockets = [await client.ws_connect("/ws", headers={"Origin": at.url}) for _ in range(PAGES)]
        for socket in sockets:
            await hear(socket)
        async with talk(client) as one_more:
            assert (await one_more.receive(timeout=NEVER)).type is WSMsgType.CLOSE
            assert one_more.close_code == 1013
        await sockets.pop().close()
        await eventually(lambda: at.channel._admission._pages._in_all < PAGES)
        async with talk(client) as instead:
            assert told(await hear(instead)) == []
        for socket in sockets:
            await socket.close()


async def test_what_cannot_be_kept_is_said_to_be_not_kept() -> None:
    async def accept(_: Update) -> bool:
        raise OSError("the disk is full")

    async def history(_: str, __: int, ___: int = 0) -> tuple[Entry, ...]:
        return ()

    channel = WebChannel(accept, history, utc_now, shelf=NoShelf(), secure=False)
    async with fake_house(channel) as url, visitor(url) as client, talk(client) as socket:
        await hear(socket)
        frame = say("bewaar dit")
        await socket.send_json(frame)
        expected = {"type": "error", "id": frame["id"], "reason": "not-kept"}
        assert await hear(socket) == expected


async def test_a_history_that_cannot_be_read_closes_the_connection() -> None:
    async def accept(_: Update) -> bool:
        return True

    async def history(_: str, __: int, ___: int = 0) -> tuple[Entry, ...]:
        raise OSError("the disk is gone")

    channel = WebChannel(accept, history, utc_now, shelf=NoShelf(), secure=False)
    async with fake_house(channel) as url, visitor(url) as client, talk(client) as socket:
        assert (await socket.receive(timeout=NEVER)).type is WSMsgType.CLOSE
        assert socket.close_code == 1011


async def test_a_delivery_to_nobody_is_delivered() -> None:
    async with house() as at:
        await at.channel.deliver(Delivery(1, Address("web", "nobody"), (), utc_now()))


async def test_pages_are_asked_to_come_back_when_the_server_stops() -> None:
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        await hear(socket)
        closing = asyncio.create_task(at.app.shutdown())
        assert (await socket.receive(timeout=NEVER)).type is WSMsgType.CLOSE
        assert socket.close_code == 1001
        await closing


@asynccontextmanager
async def fake_house(channel: WebChannel) -> AsyncIterator[str]:
    app = web.Application()
    channel.attach(app)
    async with serving(app) as url:
        yield url


async def test_the_advice_keeps_its_form_on_the_way() -> None:
    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        await socket.send_json(say("advies"))
        _, answer = [e for f in await until_quiet(socket, 2) for e in told(f)]
        words = json.dumps(answer, ensure_ascii=False)
        assert '"kind": "bullets"' in words
        assert '"start": 1, "kind": "numbers"' in words
        assert '"href": "https://www.pso-nederland.nl/handleiding"' in words
        assert "**" in ADVICE
        assert "**" not in words


async def test_a_page_at_one_process_is_told_what_another_answers(server: Server) -> None:
    shared = server.create()
    async with house(shared) as here, house(shared) as there, visitor(here.url) as client:
        jar, elsewhere = client.cookie_jar, {"Origin": there.url}
        async with (
            talk(client) as page,
            ClientSession(there.url, cookie_jar=jar) as other,
            other.ws_connect("/ws?after=0", headers=elsewhere) as tab,
        ):
            await until_quiet(page, 0)
            await tab.send_json({"type": "say", "id": str(uuid4()), "text": "hallo"})
            told_here = [entry for frame in await until_quiet(page, 2) for entry in told(frame)]
            assert [entry["author"] for entry in told_here] == ["user", "bot"]


async def test_what_is_seen_later_than_what_came_after_it_is_told_after_all() -> None:
    """Two processes keep something at once: the lower number may be seen last."""
    now = utc_now()
    entries = {2: Entry(2, "user", "b", Said("later"), (), now)}

    async def accept(_: Update) -> bool:
        return True

    async def history(_: str, after: int, __: int = 0) -> tuple[Entry, ...]:
        return tuple(entry for seq, entry in sorted(entries.items()) if seq > after)

    channel = WebChannel(accept, history, utc_now, shelf=NoShelf(), secure=False)
    app = web.Application()
    channel.attach(app)
    async with serving(app) as url, visitor(url) as client, talk(client) as socket:
        await until_quiet(socket, 1)
        entries[1] = Entry(1, "user", "a", Said("earlier"), (), now)
        [conversation] = channel._open
        await channel.deliver(Delivery(1, Address("web", conversation), (), now))
        frames = await until_quiet(socket, 2)
        assert [entry["seq"] for frame in frames for entry in told(frame)] == [1, 2]


async def test_what_is_passed_over_while_the_page_is_being_told_is_told_after_all() -> None:
    now = utc_now()
    entries = {seq: Entry(seq, "user", str(seq), Said("woord"), (), now) for seq in (1, 2, 5)}

    async def history(_: str, after: int, __: int = 0) -> tuple[Entry, ...]:
        found = tuple(entry for seq, entry in sorted(entries.items()) if seq > after)
        if after == 0:
            entries[4] = Entry(4, "user", "4", Said("intussen"), (), now)
            [there] = channel._open
            channel.hear(f"web:{there} 4")
        return found

    async def accept(_: Update) -> bool:
        return True

    channel = WebChannel(accept, history, utc_now, shelf=NoShelf(), secure=False)
    app = web.Application()
    channel.attach(app)
    async with serving(app) as url, visitor(url) as client, talk(client) as socket:
        frames = await until_quiet(socket, 5)
        told_there = [entry["seq"] for frame in frames for entry in told(frame)]
        assert told_there == [1, 2, 5, 4, 5]
