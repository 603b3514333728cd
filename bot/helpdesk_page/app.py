"""The helpdesk page put together, as an application of its own under /helpdesk."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from importlib.resources import files

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.channels.web_files import PageFile
from bot.helpdesk.acting import Desk
from bot.helpdesk_page.application_acts import Acts, Wake
from bot.helpdesk_page.application_pages import ApplicationPages
from bot.helpdesk_page.door import STYLE, Door
from bot.helpdesk_page.overview import Overview
from bot.helpdesk_page.pages import HOME, Pages
from bot.helpdesk_page.sessions import Sessions
from bot.helpdesk_page.sign_in import SIGN_IN, SIGN_OUT, SignIn
from bot.helpdesk_page.ticket_acts import Acts as TicketActs
from bot.helpdesk_page.ticket_lists_page import TicketLists
from bot.helpdesk_page.ticket_pages import TicketPages
from core.helpdesk.hours import OpeningHours
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Behind:
    """What is behind the page."""

    store: Store
    desk: Callable[[], Desk]
    """As it is whenever something is done."""
    hours: OpeningHours
    """Those in which users are answered."""
    wake: Wake
    now: Callable[[], datetime]


def helpdesk_page(behind: Behind, *, secure: bool) -> web.Application:
    """Make it, to be added to the application of the web chat, whose style it shares."""
    store, wake, now, desk = behind.store, behind.wake, behind.now, behind.desk()
    pages, sessions = Pages(desk.texts, desk.language), Sessions(store, now, secure)
    sign_in = SignIn(sessions, pages)
    acts = TicketActs(store, behind.desk, wake, now)
    overview = Overview(store, pages, sign_in, behind.hours, now)
    applications = ApplicationPages(pages, Acts(store, desk, wake, now))
    door = Door(sessions, pages, sign_in)
    app = web.Application(middlewares=[door.guard])
    app.add_routes(
        [
            web.get("", overview.show),
            web.get(_below(STYLE), _served(_file("desk.css", "text/css"))),
            web.get("/desk.js", _served(_file("desk.js", "text/javascript"))),
            web.get("/vragen", TicketLists(pages, acts).show),
            *TicketPages(pages, acts).routes,
            web.post(_below(SIGN_IN), sign_in.enter),
            web.post(_below(SIGN_OUT), sign_in.leave),
            *applications.routes,
        ]
    )
    app.on_response_prepare.append(_protect)
    return app


def _below(path: str) -> str:
    return path.removeprefix(HOME)


def _file(name: str, content_type: str) -> PageFile:
    body = files("bot.helpdesk_page").joinpath(name).read_bytes()
    return PageFile(body, content_type, sha256(body).hexdigest()[:32])


def _served(file: PageFile) -> Handler:
    async def serve(request: web.Request) -> web.Response:
        return file.serve(request)

    return serve


async def _protect(_: web.BaseRequest, response: web.StreamResponse) -> None:
    """Keep what is on these pages out of every cache, and the Origin header in every form.

    With `no-referrer`, as on the chat, browsers send `Origin: null` with a form.
    """
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers["Referrer-Policy"] = "same-origin"
