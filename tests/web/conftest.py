"""A house, a browser, and a page in it, for the tests that drive a real Chromium."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page

from tests.browser import DESKTOP
from tests.web.house import House, house
from tests.web.visiting import open_page


@pytest_asyncio.fixture(loop_scope="session")
async def at() -> AsyncIterator[House]:
    async with house() as open_house:
        yield open_house


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    opened = await browser.new_context(locale="nl-NL", viewport=DESKTOP)
    yield opened
    await opened.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(context: BrowserContext, at: House) -> AsyncIterator[Page]:
    """An open page that was greeted; whatever goes wrong in it fails the test."""
    opened = await context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    await open_page(opened, at)
    yield opened
    assert wrong == []
