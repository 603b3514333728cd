"""Pictures and progress on the page, in a real Chromium."""

import asyncio
import re
import struct
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, BrowserContext, Locator, Page, Route, expect

from bot.pictures.drawing import png
from bot.progressing import progressing
from tests.browser import DESKTOP, PHONE, offences
from tests.channels.drawings import LADDER
from tests.house import CONTENTS
from tests.slow import Slow
from tests.web.house import House, house
from tests.web.visiting import field, open_page, say

pytestmark = pytest.mark.browser

(WIDTH,) = struct.unpack(">I", png(LADDER.drawing)[16:20])
NAME = f"{LADDER.alt} Toon groot, in een nieuw tabblad"


def picture(page: Page) -> Locator:
    return page.get_by_role("img", name=LADDER.alt)


async def width(picture: Locator) -> int:
    """Give how many pixels wide a picture is in itself; nothing as long as it is not there."""
    found: int = await picture.evaluate("(image) => image.naturalWidth")
    return found


async def loaded(picture: Locator) -> None:
    async with asyncio.timeout(10):
        while not await width(picture):  # noqa: ASYNC110 - there is no event for this
            await asyncio.sleep(0.05)


async def test_a_picture_is_shown_and_opens_large(page: Page, context: BrowserContext) -> None:
    await say(page, "plaatje")
    await loaded(picture(page))
    assert await width(picture(page)) == WIDTH
    async with context.expect_page() as opening:
        await page.get_by_role("link", name=NAME).click()
    large = await opening.value
    wrong: list[str] = []
    large.on("console", lambda said: wrong.append(said.text))
    await large.reload()
    assert await width(large.locator("img")) == WIDTH
    assert wrong == []


async def test_nothing_moves_when_a_picture_comes(page: Page) -> None:
    come = asyncio.Event()

    async def late(route: Route) -> None:
        await come.wait()
        await route.continue_()

    await page.route("**/pictures/**", late)
    await say(page, "plaatje")
    last = page.get_by_text("Dat was het.")
    before = await last.bounding_box()
    come.set()
    await loaded(picture(page))
    assert before
    assert await last.bounding_box() == before


async def test_a_picture_that_cannot_be_had_is_said(browser: Browser, at: House) -> None:
    page = await browser.new_page(locale="nl-NL")
    await page.route("**/pictures/**", lambda route: route.fulfill(status=404))
    await open_page(page, at)
    await say(page, "plaatje")
    await expect(page.locator(".bubble", has_text=LADDER.alt)).to_be_visible()
    await expect(page.get_by_role("img", name=LADDER.alt)).to_have_count(0)
    await page.close()


@pytest.fixture
async def working() -> AsyncIterator[House]:
    slow = Slow()
    async with (
        house(handler=slow) as at,
        progressing([at.channel], CONTENTS.texts) as progress,
    ):
        slow.progress = progress
        yield at


async def test_a_bar_says_how_far_an_answer_is_and_goes_away(
    working: House, context: BrowserContext
) -> None:
    page, other = await context.new_page(), await context.new_page()
    await open_page(page, working)
    await open_page(other, working)
    await field(page).fill("lees dit")
    await field(page).press("Enter")
    for seen in (page, other):
        bar = seen.get_by_role("progressbar", name=re.compile(r"^Regel \d+ van 300$"))
        await expect(bar).to_be_visible()
        await expect(seen.locator("#typing")).to_be_hidden()
        part = float(str(await bar.evaluate("(bar) => bar.value")))
        assert 0.1 < part < 0.9
    for seen in (page, other):
        await expect(seen.get_by_text("Klaar.")).to_be_visible()
        await expect(seen.get_by_role("progressbar")).to_have_count(0)


async def test_a_page_that_loses_its_connection_says_no_more(
    working: House, context: BrowserContext
) -> None:
    page = await context.new_page()
    await open_page(page, working)
    await field(page).fill("lees dit")
    await field(page).press("Enter")
    await expect(page.get_by_role("progressbar")).to_be_visible()
    await page.evaluate("dispatchEvent(new Event('online'))")
    await expect(page.get_by_role("progressbar")).to_have_count(0, timeout=500)
    await expect(page.get_by_text("Klaar.")).to_be_visible()
    await expect(page.get_by_role("progressbar")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
async def test_axe_finds_nothing(
    browser: Browser, at: House, working: House, scheme: str, size: dict[str, int]
) -> None:
    context = await browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": size["width"], "height": size["height"]},
        locale="nl-NL",
        bypass_csp=True,
    )
    page = await context.new_page()
    await open_page(page, at)
    await say(page, "plaatje")
    await loaded(picture(page))
    assert await offences(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") == size["width"]
    await open_page(page, working)
    await field(page).fill("lees dit")
    await field(page).press("Enter")
    await expect(page.get_by_role("progressbar")).to_be_visible()
    assert await offences(page) == []
    await context.close()
