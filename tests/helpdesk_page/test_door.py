"""Nobody gets past the door without signing in, and no form from anywhere else."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from http.cookies import SimpleCookie
from io import BytesIO
from urllib.parse import urlencode

import pytest
from aiohttp import FormData, web
from sqlalchemy import Connection, select

from bot.helpdesk_page import forms
from bot.helpdesk_page.pages import HOME
from storage.applications import find_application
from storage.colleagues import remove_colleague, set_password
from storage.tables import desk_session
from tests.applications.filing import REFERENCE, file
from tests.helpdesk.opened import open_ticket
from tests.helpdesk_page.house import PASSWORD, Desk, desk, visitor
from tests.web.test_security import ORIGINS

ONE = f"{HOME}/aanvragen/{REFERENCE}"
STEP = {"choice": "complete", "stage": "received", "seen": "1"}
PLAIN = "application/x-www-form-urlencoded"
PUBLIC = {("GET", "/helpdesk/desk.css"), ("POST", "/helpdesk/aanmelden"), ("GET", "/helpdesk")}


def in_some_parts(typed: Mapping[str, str]) -> bytes:
    """Write a form as a browser does that can bring a document, with the boundary xx."""
    part = '--xx\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    return "".join(part.format(*it) for it in typed.items()).encode() + b"--xx--\r\n"


def closed_routes(app: web.Application) -> set[tuple[str, str]]:
    """Give every route of the helpdesk page behind the door, with a reference filled in."""
    found = {
        (route.method, _filled_in(str(route.resource.canonical)))
        for route in app.router.routes()
        if route.resource and route.method != "HEAD"
    }
    return {it for it in found if it[1].startswith(HOME)} - PUBLIC


def _filled_in(path: str) -> str:
    values = {"{reference}": REFERENCE, "{number}": "1", "{index}": "0"}
    for name, value in values.items():
        path = path.replace(name, value)
    return path


async def test_every_route_asks_a_stranger_to_sign_in() -> None:
    async with desk() as at, visitor(at) as stranger:
        await at.store.run(file)
        await at.store.run(open_ticket)
        routes = closed_routes(at.app)
        assert ("GET", ONE) in routes
        assert ("POST", f"{ONE}/stap") in routes
        assert ("GET", f"{HOME}/vragen/1") in routes
        assert ("POST", f"{HOME}/vragen/1/antwoord") in routes
        assert ("GET", f"{HOME}/vragen/1/documenten/0") in routes
        for method, path in routes:
            headers = {"Origin": at.url}
            async with stranger.client.request(
                method, path, headers=headers, allow_redirects=False
            ) as answer:
                assert answer.status == 303, path
                assert answer.headers["Location"].startswith(f"{HOME}?naar={HOME}")
                said = await answer.text()
                assert "Bakkerij" not in said
                assert "accountant" not in said


async def test_whoever_signs_in_gets_where_they_wanted_to_be() -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        form = await anna.get(ONE)
        assert f'name="naar" value="{ONE}"' in form
        answer = await anna.post(
            f"{HOME}/aanmelden", {"name": " aNNa", "password": PASSWORD, "naar": ONE}
        )
        assert (answer.status, answer.headers["Location"]) == (303, ONE)
        assert "Bakkerij Vers" in await anna.get(ONE)


@pytest.mark.parametrize(
    "wanted", ["https://elsewhere.example", "//elsewhere.example", "/", "/helpdesk/../x", "/\\e"]
)
async def test_signing_in_leads_nowhere_else(wanted: str) -> None:
    async with desk() as at, visitor(at) as anna:
        answer = await anna.post(
            f"{HOME}/aanmelden", {"name": "Anna", "password": PASSWORD, "naar": wanted}
        )
        assert answer.headers["Location"] == HOME


async def test_a_wrong_password_and_an_unknown_name_are_told_the_same() -> None:
    async with desk() as at, visitor(at) as guesser:
        wrong = await guesser.sign_in("Anna", "Paard accu nietje")
        unknown = await guesser.sign_in("Hans", "Paard accu nietje")
        assert wrong.status == unknown.status == 403
        assert "Set-Cookie" not in wrong.headers
        assert (await wrong.text()).replace("Anna", "Hans") == await unknown.text()
        assert "Paard accu" not in await wrong.text()


async def test_whoever_guesses_on_must_wait_even_with_the_right_password() -> None:
    async with desk() as at, visitor(at) as guesser:
        for _ in range(5):
            assert (await guesser.sign_in("Anna", "guess")).status == 403
        waiting = await guesser.sign_in("Anna")
        assert waiting.status == 429
        assert waiting.headers["Retry-After"] == "30"
        assert "Probeer het over een minuut nog eens." in await waiting.text()
        at.at += timedelta(seconds=31)
        assert (await guesser.sign_in("Anna")).status == 303


async def test_guessing_many_times_at_once_gains_nothing() -> None:
    async with desk() as at, visitor(at) as guesser:
        tried = await asyncio.gather(*(guesser.sign_in("Anna", "guess") for _ in range(12)))
        assert sorted(answer.status for answer in tried) == [403] * 5 + [429] * 7


async def test_guessing_at_many_names_from_one_address_ends_as_well() -> None:
    async with desk() as at, visitor(at) as guesser:
        said = [(await guesser.sign_in(f"naam{n}", "guess")).status for n in range(6)]
        assert said == [403] * 5 + [429]


@pytest.mark.parametrize("secure", [False, True])
async def test_the_cookie_is_out_of_reach_and_only_its_hash_is_kept(secure: bool) -> None:
    def kept(connection: Connection) -> str:
        return str(connection.scalars(select(desk_session.c.hash)).one())

    async with desk(secure=secure) as at, visitor(at) as anna:
        header = (await anna.sign_in()).headers["Set-Cookie"]
        ((name, morsel),) = SimpleCookie(header).items()
        assert name == ("__Host-laddermaat-desk" if secure else "laddermaat-desk")
        flags = {flag.strip() for flag in header.split(";")[1:]}
        expected = {"HttpOnly", "Max-Age=43200", "Path=/", "SameSite=Strict"}
        assert flags == (expected | {"Secure"} if secure else expected)
        assert len(morsel.value) == 43
        assert morsel.value not in await at.store.run(kept)


async def test_signing_in_again_ends_the_session_before() -> None:
    async with desk() as at, visitor(at) as anna:
        first = SimpleCookie((await anna.sign_in()).headers["Set-Cookie"])["laddermaat-desk"].value
        second = SimpleCookie((await anna.sign_in()).headers["Set-Cookie"])["laddermaat-desk"].value
        assert first != second
        async with visitor(at) as thief:
            thief.client.cookie_jar.update_cookies({"laddermaat-desk": first})
            assert "Aanmelden" in await thief.get(HOME)


async def test_a_session_ends_by_signing_out_and_after_half_a_day() -> None:
    async with desk() as at, visitor(at) as anna:
        await anna.sign_in()
        answer = await anna.post(f"{HOME}/afmelden", {"csrf": await anna.token()})
        assert answer.headers["Location"] == f"{HOME}?gedaan=afgemeld"
        assert "U bent afgemeld." in await anna.get(answer.headers["Location"])
        assert "Wachtwoord" in await anna.get(f"{HOME}/aanvragen")

        await anna.sign_in()
        assert "Wachtwoord" not in await anna.get(HOME)
        at.at += timedelta(hours=12)
        assert "Wachtwoord" in await anna.get(HOME)


async def test_a_colleague_who_is_removed_or_gets_a_password_is_out_at_once() -> None:
    async with desk() as at, visitor(at) as anna:
        await anna.sign_in()
        await at.store.run(set_password, "Anna", "another")
        assert "Wachtwoord" in await anna.get(HOME)
    async with desk() as at, visitor(at) as anna:
        await anna.sign_in()
        await at.store.run(remove_colleague, "Anna", at.at)
        assert "Wachtwoord" in await anna.get(HOME)
        assert (await anna.sign_in()).status == 403


async def unmoved(at: Desk) -> bool:
    return (await at.store.run(find_application, REFERENCE)).stage == "received"


@pytest.mark.parametrize("origin", ORIGINS[1:])
async def test_a_form_from_elsewhere_does_nothing(origin: object) -> None:
    assert callable(origin)
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await anna.sign_in()
        form = {**STEP, "csrf": await anna.token()}
        answer = await anna.post(f"{ONE}/stap", form, origin(at.url)["Origin"])
        assert answer.status == 403
        assert await unmoved(at)
        assert (await anna.post(f"{HOME}/aanmelden", {}, "https://e.example")).status == 403


@pytest.mark.parametrize("csrf", [{}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": "é"}])
async def test_a_form_of_another_session_does_nothing_and_gives_back_what_was_typed(
    csrf: dict[str, str],
) -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await anna.sign_in()
        answer = await anna.post(f"{ONE}/stap", {**STEP, **csrf, "remark": "Een <lang> verhaal"})
        assert answer.status == 403
        assert await unmoved(at)
        said = await answer.text()
        assert "Een &lt;lang&gt; verhaal" in said
        assert f'href="{ONE}"' in said


async def test_what_was_typed_when_the_session_ended_is_there_after_signing_in() -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await anna.sign_in()
        form = {**STEP, "csrf": await anna.token(), "remark": "Een lang verhaal"}
        at.at += timedelta(hours=13)
        asked = await (await anna.post(f"{ONE}/stap", form)).text()
        assert "Uw sessie was afgelopen." in asked
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', asked))
        answer = await anna.post(
            f"{HOME}/aanmelden", {**hidden, "name": "Anna", "password": PASSWORD}
        )
        assert "Een lang verhaal" in await answer.text()
        assert f'href="{ONE}"' in await answer.text()
        assert await unmoved(at)


async def test_when_something_breaks_the_words_come_back_with_a_code_that_is_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(connection: Connection) -> None:
        connection.exec_driver_sql("DROP TABLE ticket_event")

    async with desk() as at, visitor(at) as anna:
        await at.store.run(open_ticket)
        await anna.sign_in()
        form = {"csrf": await anna.token(), "seen": "1", "answer": "Een <lang> verhaal"}
        await at.store.run(broken)
        answer = await anna.post(f"{HOME}/vragen/1/antwoord", form)
        assert answer.status == 500
        page = await answer.text()
        assert "Een &lt;lang&gt; verhaal" in page
        assert f'href="{HOME}/vragen/1"' in page
        code = re.search(r"foutcode (\w{8})", page)
        assert code
        assert f"error {code[1]} at {HOME}/vragen/1/antwoord" in caplog.text
        async with anna.client.get(f"{HOME}/vragen/1") as shown:
            assert shown.status == 500


@pytest.mark.parametrize("in_parts", [True, False])
async def test_a_form_that_is_too_large_comes_back_as_far_as_it_was_read(in_parts: bool) -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(open_ticket)
        await anna.sign_in()
        typed = {"csrf": await anna.token(), "note": "Een lang verhaal", "answer": "x" * 3_000_000}
        kind = "multipart/form-data; boundary=xx" if in_parts else PLAIN
        body = in_some_parts(typed) if in_parts else urlencode(typed).encode()
        headers = {"Origin": at.url, "Content-Type": kind}
        path = f"{HOME}/vragen/1/notitie"
        async with anna.client.post(path, data=BytesIO(body), headers=headers) as answer:
            assert answer.status == 413
            page = await answer.text()
        assert "Dit formulier is te groot" in page
        assert "Een lang verhaal" in page
        assert len(page) < 1_100_000


async def test_what_a_stranger_sends_is_read_only_so_far() -> None:
    async with desk() as at, visitor(at) as stranger:
        form = FormData({"answer": "Een lang verhaal", "note": "x" * 150_000})
        form.add_field("document", BytesIO(b"y" * 3_000_000), filename="a.pdf")
        headers = {"Origin": at.url}
        path = f"{HOME}/vragen/1/antwoord"
        async with stranger.client.post(path, data=form, headers=headers) as answer:
            assert answer.status == 403
            page = await answer.text()
        assert "Een lang verhaal" in page
        assert "yyy" not in page


async def test_what_a_stranger_sends_slowly_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(forms, "_PATIENCE", 0.2)

    async def slowly() -> AsyncIterator[bytes]:
        yield b"answer=Een+lang+verhaal&"
        await asyncio.sleep(2)
        yield b"note=Nog+iets"

    async with desk() as at, visitor(at) as stranger:
        headers = {"Origin": at.url}
        async with stranger.client.post(
            f"{HOME}/vragen/1/antwoord", data=slowly(), headers=headers
        ) as answer:
            page = await answer.text()
        assert "Een lang verhaal" in page
        assert "Nog iets" not in page


@pytest.mark.parametrize(
    "head",
    [
        b'Content-Disposition: form-data; name="a"; x="' + b"y" * 70_000 + b'"',
        b"\r\n".join(b"X-%d: 1" % n for n in range(2000)),
        b'Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: strange',
        b"Content-Type: multipart/mixed; boundary=yy",
    ],
)
async def test_parts_that_are_none_are_the_senders_mistake(head: bytes) -> None:
    async with desk() as at, visitor(at) as stranger:
        headers = {"Origin": at.url, "Content-Type": "multipart/form-data; boundary=xx"}
        body = b"--xx\r\n" + head + b"\r\n\r\n1\r\n--xx--\r\n"
        async with stranger.client.post(f"{HOME}/aanmelden", data=body, headers=headers) as answer:
            assert answer.status in {400, 403}


@pytest.mark.parametrize("path", [HOME, f"{HOME}/aanvragen", f"{HOME}/nothing", f"{HOME}/desk.css"])
async def test_every_answer_carries_the_security_headers(path: str) -> None:
    async with desk() as at, visitor(at) as anna:
        await anna.sign_in()
        async with anna.client.get(path) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
            assert "form-action 'self'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "unsafe" not in policy
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Referrer-Policy"] == "same-origin"
            kept = "no-cache" if path.endswith(".css") else "no-store"
            assert answer.headers["Cache-Control"] == kept


@pytest.mark.parametrize("path", [f"{HOME}/nothing", f"{HOME}/aanvragen/1234567", f"{HOME}/"])
async def test_what_is_not_there_is_said_on_a_page(path: str) -> None:
    async with desk() as at, visitor(at) as anna:
        await anna.sign_in()
        async with anna.client.get(path) as answer:
            assert answer.status == 404
            assert "Deze pagina bestaat niet." in await answer.text()


@pytest.mark.parametrize(
    ("path", "page"),
    [(f"{HOME}/aanmelden", HOME), (f"{HOME}/afmelden", HOME), (f"{ONE}/stap", ONE)],
)
async def test_the_address_of_a_form_leads_to_its_page(path: str, page: str) -> None:
    async with desk() as at, visitor(at) as anna:
        await anna.sign_in()
        async with anna.client.get(path, allow_redirects=False) as answer:
            assert answer.headers["Location"] == page


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "application/x-www-form-urlencoded; charset=none", "nonsense"]
)
@pytest.mark.parametrize("body", [b"", b"\xff\x00", b"name=%00&password=%ff", b"&&==&name"])
async def test_a_form_that_is_none_is_no_way_in(kind: str, body: bytes) -> None:
    async with desk() as at, visitor(at) as stranger:
        headers = {"Origin": at.url, "Content-Type": kind}
        async with stranger.client.post(f"{HOME}/aanmelden", data=body, headers=headers) as answer:
            assert answer.status == 403
