"""The helpdesk page put together, as an application of its own under /helpdesk."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from importlib.resources import files

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.channels.web_files import PageFile
from bot.helpdesk_page.application_acts import Acts, Wake
from bot.helpdesk_page.application_pages import ApplicationPages
from bot.helpdesk_page.door import STYLE, Door
from bot.helpdesk_page.overview import Overview
from bot.helpdesk_page.pages import HOME, Pages
from bot.helpdesk_page.sessions import Sessions
from bot.helpdesk_page.sign_in import SIGN_IN, SIGN_OUT, SignIn
from bot.texts import Texts
from storage.store import Store


def helpdesk_page(
    store: Store, texts: Texts, wake: Wake, now: Callable[[], datetime], *, secure: bool
) -> web.Application:
    """Make it, to be added to the application of the web chat, whose style it shares."""
    pages, sessions = Pages(texts), Sessions(store, now, secure)
    sign_in = SignIn(sessions, pages)
    overview = Overview(store, pages, sign_in, now)
    applications = ApplicationPages(pages, Acts(store, texts, wake, now))
    door = Door(sessions, pages, sign_in)
    app = web.Application(middlewares=[door.guard])
    app.add_routes(
        [
            web.get("", overview.show),
            web.get(_below(STYLE), _served(_style())),
            web.post(_below(SIGN_IN), sign_in.enter),
            web.post(_below(SIGN_OUT), sign_in.leave),
            *applications.routes,
        ]
    )
    app.on_response_prepare.append(_protect)
    return app


def _below(path: str) -> str:
    return path.removeprefix(HOME)


def _style() -> PageFile:
    body = files("bot.helpdesk_page").joinpath("desk.css").read_bytes()
    return PageFile(body, "text/css", sha256(body).hexdigest()[:32])


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
