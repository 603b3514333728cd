"""Who may talk, and what the browser is told to keep out."""

from collections.abc import Callable
from hashlib import sha256
from http.cookies import SimpleCookie

import pytest
from aiohttp import ClientSession, WSMsgType, WSServerHandshakeError
from sqlalchemy import Connection, select

from storage.tables import message
from tests.timing import NEVER
from tests.web.house import house
from tests.web.test_protocol import say, talk, until_quiet, visitor


def cookie_of(header: str) -> tuple[str, str, str]:
    (name, morsel), *more = SimpleCookie(header).items()
    assert not more
    return name, morsel.value, header.partition(";")[2]


@pytest.mark.parametrize(
    "path", ["/", "/static/chat.js", "/healthz", "/nothing", "/ws", "/files/1/0"]
)
async def test_every_answer_carries_the_security_headers(path: str) -> None:
    async with house() as at, ClientSession() as client, client.get(at.url + path) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "camera=(), geolocation=(self)," in answer.headers["Permissions-Policy"]


async def test_the_cookie_is_unguessable_kept_and_out_of_reach() -> None:
    async with house() as at, ClientSession() as client:
        async with client.get(at.url) as first, client.get(at.url) as second:
            name, token, flags = cookie_of(first.headers["Set-Cookie"])
            assert name == "laddermaat"
            assert len(token) == 43
            assert {flag.strip() for flag in flags.split(";")} == {
                "HttpOnly",
                "Max-Age=31536000",
                "Path=/",
                "SameSite=Lax",
            }
            assert cookie_of(second.headers["Set-Cookie"])[1] != token
        async with client.get(at.url, headers={"Cookie": f"laddermaat={token}"}) as again:
            assert cookie_of(again.headers["Set-Cookie"])[1] == token


async def test_over_https_the_cookie_is_secure_and_of_this_host() -> None:
    async with house(secure=True) as at, ClientSession() as client, client.get(at.url) as page:
        name, _, flags = cookie_of(page.headers["Set-Cookie"])
        assert name == "__Host-laddermaat"
        assert "; Secure" in ";" + flags


@pytest.mark.parametrize("token", ["", "short", "x" * 44, "x" * 42 + "!"])
async def test_a_cookie_that_is_not_ours_is_replaced(token: str) -> None:
    async with house() as at, ClientSession(headers={"Cookie": f"laddermaat={token}"}) as client:
        async with client.get(at.url) as page:
            assert cookie_of(page.headers["Set-Cookie"])[1] != token
        async with client.ws_connect(at.url + "/ws", headers={"Origin": at.url}) as socket:
            assert (await socket.receive(timeout=NEVER)).type is WSMsgType.CLOSE
            assert socket.close_code == 4401


async def test_what_is_stored_does_not_tell_the_cookie() -> None:
    def conversations(connection: Connection) -> set[str]:
        return set(connection.scalars(select(message.c.conversation)))

    async with house() as at, visitor(at.url) as client, talk(client) as socket:
        await socket.send_json(say("hallo"))
        await until_quiet(socket, 2)
        (token,) = [cookie.value for cookie in client.cookie_jar]
        stored = await at.store.run(conversations)
        assert stored == {"web:" + sha256(token.encode()).hexdigest()}


ORIGINS: list[Callable[[str], dict[str, str]]] = [
    lambda _: {},
    lambda _: {"Origin": "null"},
    lambda _: {"Origin": "https://elsewhere.example"},
    lambda url: {"Origin": url + "0"},
    lambda url: {"Origin": url.replace("http://", "http://elsewhere.")},
    lambda url: {"Origin": url.replace("http://", "file://")},
]


@pytest.mark.parametrize("origin", ORIGINS)
async def test_a_page_from_elsewhere_may_not_talk(origin: Callable[[str], dict[str, str]]) -> None:
    async with house() as at, visitor(at.url) as client:
        with pytest.raises(WSServerHandshakeError, match="403"):
            await client.ws_connect("/ws", headers=origin(at.url))


@pytest.mark.parametrize("after", ["x", "-1", "1.5", "", "٣", "9" * 30])
async def test_a_place_in_the_history_must_be_one(after: str) -> None:
    async with house() as at, visitor(at.url) as client:
        with pytest.raises(WSServerHandshakeError, match="400"):
            await client.ws_connect("/ws", params={"after": after}, headers={"Origin": at.url})


async def test_a_file_is_only_sent_when_it_changed() -> None:
    async with house() as at, ClientSession(at.url) as client:
        async with client.get("/static/chat.css") as first:
            assert first.headers["Cache-Control"] == "no-cache"
            assert first.content_type == "text/css"
            etag = first.headers["ETag"]
        async with client.get("/static/chat.css", headers={"If-None-Match": etag}) as again:
            assert again.status == 304
            assert await again.read() == b""


@pytest.mark.parametrize("path", ["/static/../web.py", "/static/%2e%2e%2fweb.py", "/static/"])
async def test_no_other_file_is_served(path: str) -> None:
    async with house() as at, ClientSession() as client, client.get(at.url + path) as answer:
        assert answer.status == 404


async def test_it_says_that_it_is_well() -> None:
    async with house() as at, ClientSession() as client, client.get(at.url + "/healthz") as answer:
        assert (answer.status, await answer.text()) == (200, "ok\n")
