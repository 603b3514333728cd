"""Every answer of the web server keeps others out; every form is from the page it belongs to."""

from collections.abc import Iterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import replace
from uuid import uuid4

import pytest
from aiohttp import ClientSession, WSMsgType, web

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import TelegramAccount
from bot.channels.telegram_webhook import path
from bot.channels.web import WebChannel
from bot.channels.web_headers import CSP, HEADERS, PAGE_POLICY
from bot.clock import utc_now
from bot.helpdesk_page.pages import HOME
from core.conversation import Update
from storage.colleagues import remove_colleague
from storage.history import Entry
from storage.tickets import find_ticket
from tests.applications.filing import MONDAY, REFERENCE, file
from tests.channels.no_shelf import NoShelf
from tests.helpdesk.opened import open_ticket
from tests.helpdesk_page.house import Desk, Visitor, add, desk
from tests.helpdesk_page.house import visitor as colleague
from tests.slack.stub import stubbed
from tests.telegram.scripted import Kept, house
from tests.timing import NEVER
from tests.web.house import house as chat
from tests.web.house import serving
from tests.web.test_files import file_told
from tests.web.test_pictures import picture_told
from tests.web.test_protocol import hear, say, talk, told, visitor

FILLED_IN = {"name": "chat.js", "seq": "1", "index": "0", "number": "1", "reference": REFERENCE}
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE")


def routes(app: web.Application) -> Iterator[tuple[str, str]]:
    """Give every route, with something filled in where it has a gap."""
    for route in app.router.routes():
        assert route.resource is not None
        yield route.method, route.resource.canonical.format(**FILLED_IN)


async def test_every_answer_of_every_route_carries_the_headers() -> None:
    async with desk(secure=True) as at, colleague(at) as anna:
        await at.store.run(file)
        await at.store.run(open_ticket)
        paths = {found for _, found in routes(at.app)} | {
            "/nothing",
            f"{HOME}/nothing",
            "/ws?after=x",
        }
        assert len(paths) > 20
        for place in sorted(paths):
            for method in METHODS:
                async with anna.client.request(
                    method, place, headers={"Origin": at.url}, allow_redirects=False
                ) as answer:
                    _check(answer.headers, f"{method} {place}")
                    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def _check(headers: Mapping[str, str], where: str) -> None:
    referrer = {"no-referrer", "same-origin"}
    for name, value in (HEADERS | {CSP: PAGE_POLICY}).items():
        assert headers[name] == value or headers[name] in referrer, (where, name)
    policy = headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    for directive in (
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ):
        assert directive in policy
    assert headers["Cache-Control"] in {"no-store", "no-cache", "private, no-store"}, where
    assert "aiohttp" not in headers["Server"]


async def test_without_https_nobody_is_kept_to_it() -> None:
    async with desk() as at, colleague(at) as anna, anna.client.get("/") as page:
        assert "Strict-Transport-Security" not in page.headers


async def test_an_accident_and_a_webhook_carry_the_headers_and_tell_nothing() -> None:
    async def accept(_: Update) -> bool:
        return True

    async def history(_: str, __: int, ___: int = 0) -> tuple[Entry, ...]:
        raise OSError("the disk of maat-7 is gone")

    account = TelegramAccount("7:x", mode="webhook", public_url="https://maat.example.org")
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(stubbed())
        telegram = TelegramChannel(account, house(Kept().accept))
        stack.push_async_callback(telegram.aclose)
        app = web.Application()
        WebChannel(accept, history, utc_now, shelf=NoShelf(), secure=False).attach(app)
        app.add_routes([*telegram.routes, *slack.brought().routes])
        url = await stack.enter_async_context(serving(app))
        client = await stack.enter_async_context(visitor(url))
        for method, place, status in (
            ("GET", "/files/1/0", 500),
            ("POST", path(account), 401),
            ("POST", "/slack/events", 401),
            ("POST", "/telegram/guess", 404),
        ):
            async with client.request(method, place) as answer:
                assert answer.status == status
                _check(answer.headers, place)
                assert "maat-7" not in await answer.text()


async def test_the_cookie_of_a_colleague_is_out_of_reach() -> None:
    for secure in (True, False):
        async with desk(secure=secure) as at, colleague(at) as anna:
            cookie = (await anna.sign_in()).headers["Set-Cookie"]
            flags = {flag.strip() for flag in cookie.split(";")[1:]}
            assert {"HttpOnly", "Path=/", "SameSite=Strict"} <= flags
            assert ("Secure" in flags) is secure
            assert cookie.startswith("__Host-") is secure


async def test_no_form_is_taken_that_is_not_of_this_page_and_this_session() -> None:
    async with desk() as at, colleague(at) as anna, colleague(at) as bart:
        await at.store.run(file)
        await at.store.run(open_ticket)
        await at.store.run(add, "Bart")
        await anna.sign_in()
        await bart.sign_in("Bart")
        token, other = await anna.token(), await bart.token()
        was = await at.store.run(find_ticket, 1)
        forms = [found for method, found in routes(at.app) if method == "POST"]
        forms.remove(f"{HOME}/aanmelden")
        assert len(forms) > 9
        for place in forms:
            for form in ({}, {"csrf": ""}, {"csrf": other}, {"csrf": token[:-1]}, {"csrf": "é"}):
                assert (await anna.post(place, {**form, "text": "x"})).status == 403, place
            for origin in ("https://elsewhere.example", "null", at.url + "0"):
                answer = await anna.post(place, {"csrf": token, "text": "x"}, origin)
                assert answer.status == 403, place
            async with anna.client.post(place, data={"csrf": token}) as without:
                assert without.status == 403, place
        assert await at.store.run(find_ticket, 1) == was
        assert "Anna" in await anna.get(HOME)


async def test_a_colleague_who_was_removed_sees_and_does_nothing_more() -> None:
    async with desk() as at, colleague(at) as anna:
        await at.store.run(file)
        await at.store.run(open_ticket)
        await anna.sign_in()
        token = await anna.token()
        assert "accountant" in await anna.get(f"{HOME}/vragen/1")
        await at.store.run(remove_colleague, "Anna", MONDAY)
        was = await at.store.run(find_ticket, 1)
        for method, place in routes(at.app):
            if place.startswith(f"{HOME}/") and not place.endswith((".css", "/aanmelden")):
                said = await _said(anna, at, method, place, token)
                assert "accountant" not in said, place
                assert "Bakkerij" not in said, place
        assert await at.store.run(find_ticket, 1) == was


async def _said(who: Visitor, at: Desk, method: str, place: str, token: str) -> str:
    data = {"csrf": token, "text": "x", "seen": "9"} if method == "POST" else None
    async with who.client.request(
        method, place, data=data, headers={"Origin": at.url}, allow_redirects=False
    ) as answer:
        assert answer.status in {303, 403}, (method, place)
        return await answer.text()


async def test_a_visitor_gets_no_word_document_or_picture_of_another() -> None:
    async with chat() as at, visitor(at.url) as owner, visitor(at.url) as other:
        document, picture = await file_told(owner), await picture_told(owner)
        hrefs = str(document["href"]), str(picture["href"])
        for place in (*hrefs, f"/files/{document['seq']}/0", "/files/1/0", "/pictures/1/0"):
            async with other.get(place) as answer:
                assert answer.status == 404
        for after in (0, 1, 999):
            async with talk(other, after) as socket:
                assert told(await hear(socket)) == []
        async with ClientSession(at.url) as stranger:
            for href in hrefs:
                async with stranger.get(href) as answer:
                    assert answer.status == 404
            async with stranger.ws_connect("/ws", headers={"Origin": at.url}) as socket:
                assert (await socket.receive(timeout=NEVER)).type is WSMsgType.CLOSE
                assert socket.close_code == 4401


@pytest.mark.parametrize(
    "more",
    [
        {"sender": "desk:ticket-1"},
        {"sender": {"channel": "clock", "id": "prune"}, "by": "Anna"},
        {"conversation": "web:" + "0" * 64, "place": "x", "shared": True},
    ],
)
async def test_a_page_speaks_for_its_own_visitor_whatever_it_says(more: dict[str, object]) -> None:
    kept: list[Update] = []

    async def accept(update: Update) -> bool:
        kept.append(update)
        return True

    async def history(_: str, __: int, ___: int = 0) -> tuple[Entry, ...]:
        return ()

    app = web.Application()
    WebChannel(accept, history, utc_now, shelf=NoShelf(), secure=False).attach(app)
    async with serving(app) as url, visitor(url) as client, talk(client) as socket:
        await hear(socket)
        await socket.send_json({**say("hallo"), **more})
        assert (await hear(socket))["type"] == "taken"
        for kind in ("due", "moved", "withdrawn", "edited", "attached", "submitted"):
            frame = {"type": kind, "id": str(uuid4()), "task": "prune", "to": "web:x", "ref": "1"}
            await socket.send_json(frame)
            assert (await hear(socket))["reason"] == "malformed"
    (update,) = kept
    assert replace(update, id="", content=update.content, at=MONDAY) == Update(
        "", update.sender, update.content, MONDAY, update.language
    )
    assert update.sender.channel == "web"
    assert len(update.sender.id) == 64
