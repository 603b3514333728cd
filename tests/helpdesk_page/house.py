"""The helpdesk page with a real store behind it, a clock that is set by hand, and colleagues."""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache

from aiohttp import ClientResponse, ClientSession, CookieJar, web
from sqlalchemy import Connection

from bot.channels.house import PIECE
from bot.channels.web import WebChannel
from bot.channels.web_address import NONE, Proxies
from bot.helpdesk.acting import Desk as Colleagues
from bot.helpdesk.service import Service
from bot.helpdesk_page.app import Behind, helpdesk_page
from bot.helpdesk_page.pages import HOME
from bot.helpdesk_page.passwords import hashed
from bot.shelf import StoredShelf
from core.conversation import Update
from core.language import Language
from core.markup import plain
from storage.colleagues import add_colleague
from storage.database import open_store
from storage.history import Entry, entries_after
from storage.store import Store
from tests.applications.filing import MONDAY
from tests.engine.fakes import words
from tests.house import CONTENTS
from tests.web.house import serving

DESK = Colleagues(CONTENTS.texts, CONTENTS.library.knowledge.topics, "nl")
PASSWORD = "paard accu nietje"


@cache
def password_hash() -> str:
    return hashed(PASSWORD)


def add(connection: Connection, name: str) -> None:
    """Add a colleague with the usual password."""
    assert add_colleague(connection, name, password_hash(), MONDAY)


@dataclass(slots=True)
class Desk:
    url: str
    store: Store
    app: web.Application
    at: datetime = MONDAY
    woken: list[str] = field(default_factory=list)

    async def told(self, who: str = "fake:ann") -> list[str]:
        """Give what somebody is told."""
        entries = await self.store.run(entries_after, who, 0)
        return [plain(words(entry.blocks)) for entry in entries]


@asynccontextmanager
async def desk(
    *, secure: bool = False, language: Language = "nl", proxies: Proxies = NONE
) -> AsyncIterator[Desk]:
    """Open it on 127.0.0.1, beside the web chat as it is in operation."""
    async with open_store("sqlite://") as store:
        await store.run(add, "Anna")

        async def accept(_: Update) -> bool:
            return True

        async def history(conversation: str, after: int, most: int = PIECE) -> tuple[Entry, ...]:
            return await store.run(entries_after, conversation, after, most)

        opened = Desk("", store, web.Application())
        channel = WebChannel(
            accept,
            history,
            lambda: opened.at,
            shelf=StoredShelf(store),
            secure=secure,
            proxies=proxies,
        )
        channel.attach(opened.app)
        acting = replace(DESK, language=language)
        behind = Behind(
            store, lambda: acting, Service().patience.hours, opened.woken.append, lambda: opened.at
        )
        opened.app.add_subapp(HOME, helpdesk_page(behind, secure=secure))
        async with serving(opened.app) as opened.url:
            yield opened


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody with a browser: keeps cookies, says where a form comes from."""

    client: ClientSession
    url: str

    async def get(self, path: str) -> str:
        async with self.client.get(path) as answer:
            return await answer.text()

    async def post(self, path: str, form: Mapping[str, str], origin: str = "") -> ClientResponse:
        """Send a form, and do not go where the answer points."""
        headers = {"Origin": origin or self.url}
        answer = await self.client.post(path, data=form, headers=headers, allow_redirects=False)
        await answer.read()
        return answer

    async def sign_in(self, name: str = "Anna", password: str = PASSWORD) -> ClientResponse:
        return await self.post(f"{HOME}/aanmelden", {"name": name, "password": password})

    async def token(self, path: str = HOME) -> str:
        """Read the token from the forms of a page."""
        found = re.search(r'name="csrf" value="(\w+)"', await self.get(path))
        assert found
        return found[1]


@asynccontextmanager
async def visitor(at: Desk) -> AsyncIterator[Visitor]:
    jar = CookieJar(unsafe=True)
    async with ClientSession(at.url, cookie_jar=jar) as client:
        yield Visitor(client, at.url)
