"""Pictures and progress on the page, in a real Chromium."""

import asyncio
import re
import struct
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import replace

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page, Route, expect

from bot.channels.meanwhile import Far
from bot.pictures.drawing import png
from bot.progressing import progressing
from core.address import Address
from core.blocks import Text
from core.contents import Said
from core.conversation import Reply, Turn
from tests.browser import DESKTOP, IN_BROWSER, PHONE, offences
from tests.channels.drawings import LADDER
from tests.house import CONTENTS
from tests.slow import Slow
from tests.timing import NEVER
from tests.web.house import House, house
from tests.web.visiting import field, open_page, say

pytestmark = IN_BROWSER

(WIDTH,) = struct.unpack(">I", png(LADDER.drawing)[16:20])
NAME = f"{LADDER.alt} Toon groot, in een nieuw tabblad"


def picture(page: Page) -> Locator:
    return page.get_by_role("img", name=LADDER.alt)


async def width(picture: Locator) -> int:
    """Give how many pixels wide a picture is in itself; nothing as long as it is not there."""
    found: int = await picture.evaluate("(image) => image.naturalWidth")
    return found


async def loaded(picture: Locator) -> None:
    async with asyncio.timeout(NEVER):
        while not await width(picture):  # noqa: ASYNC110 - there is no event for this
            await asyncio.sleep(0.05)


async def test_a_picture_is_shown_and_opens_large(page: Page, context: BrowserContext) -> None:
    await say(page, "plaatje")
    await loaded(picture(page))
    assert await width(picture(page)) == WIDTH
    async with context.expect_page() as opening:
        await page.get_by_role("link", name=NAME).click()
    large = await opening.value
    await large.wait_for_url("**/pictures/**")
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


def words(page: Page) -> Locator:
    """Give what stands in the place of a picture that cannot be had."""
    return page.locator(".bubble", has_text=LADDER.alt)


@pytest_asyncio.fixture(loop_scope="session")
async def bare(browser: Browser, at: House) -> AsyncIterator[Page]:
    """A page in which something may go wrong."""
    page = await browser.new_page(locale="nl-NL")
    await open_page(page, at)
    yield page
    await page.close()


async def test_a_picture_that_is_not_there_is_said_and_not_asked_for_again(bare: Page) -> None:
    asked = []

    async def refuse(route: Route) -> None:
        asked.append(route.request.url)
        await route.fulfill(status=404)

    await bare.route("**/pictures/**", refuse)
    await say(bare, "plaatje")
    await expect(words(bare)).to_be_visible()
    await expect(picture(bare)).to_have_count(0)
    before = len(asked)
    await bare.evaluate("dispatchEvent(new Event('online'))")
    await asyncio.sleep(2.5)
    assert len(asked) == before


HICCUPS: dict[str, Callable[[Route], Awaitable[None]]] = {
    "no connection": lambda route: route.abort("internetdisconnected"),
    "too many": lambda route: route.fulfill(status=429, headers={"Retry-After": "1"}),
    "a fault": lambda route: route.fulfill(status=502),
}


@pytest.mark.parametrize("hiccup", HICCUPS.values(), ids=HICCUPS)
async def test_whatever_else_goes_wrong_a_picture_is_said_and_comes_later(
    bare: Page, hiccup: Callable[[Route], Awaitable[None]]
) -> None:
    await bare.route("**/pictures/**", hiccup, times=2)
    await say(bare, "plaatje")
    await expect(words(bare)).to_be_visible()
    await loaded(picture(bare))
    await expect(words(bare)).to_have_count(0)
    await expect(bare.get_by_text("Dat was het.")).to_be_in_viewport()


async def test_with_the_connection_a_picture_comes_at_once(bare: Page) -> None:
    an_hour = {"Retry-After": "3600"}
    await bare.route(
        "**/pictures/**", lambda route: route.fulfill(status=429, headers=an_hour), times=2
    )
    await say(bare, "plaatje")
    await expect(words(bare)).to_be_visible()
    async with asyncio.timeout(NEVER):
        while not await picture(bare).count():
            await bare.evaluate("dispatchEvent(new Event('online'))")
            await asyncio.sleep(0.3)  # it may not wait for the connection yet
    await loaded(picture(bare))


async def test_of_many_pictures_only_those_in_sight_are_asked_for(context: BrowserContext) -> None:
    async def result(turn: Turn) -> Reply:
        title = turn.content.text if isinstance(turn.content, Said) else "Goedendag."
        drawing = replace(LADDER.drawing, title=title)
        return Reply((Text(title), replace(LADDER, drawing=drawing)), turn.state)

    async with house(handler=result) as at:
        page = await context.new_page()
        await open_page(page, at)
        for n in range(20):
            await say(page, f"Uitkomst {n}")
        asked: list[str] = []
        page.on(
            "request", lambda sent: asked.append(sent.url) if "/pictures/" in sent.url else None
        )
        await page.reload()
        pictures = page.locator(".picture img")
        await expect(pictures).to_have_count(21)
        await loaded(pictures.last)
        await asyncio.sleep(0.5)
        assert len(asked) < 10
        for n in reversed(range(21)):
            await pictures.nth(n).scroll_into_view_if_needed()
            await loaded(pictures.nth(n))
        assert len(set(asked)) == 21


@pytest.fixture
def slow() -> Iterator[Slow]:
    made = Slow()
    yield made
    made.enough.set()


@pytest_asyncio.fixture(loop_scope="session")
async def working(slow: Slow) -> AsyncIterator[House]:
    async with (
        house(handler=slow) as at,
        progressing([at.channel], CONTENTS.texts) as progress,
    ):
        slow.progress = progress
        yield at
        slow.enough.set()


async def test_a_bar_says_how_far_an_answer_is_and_goes_away(
    working: House, slow: Slow, context: BrowserContext
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
        assert 0 < part < 1
    slow.enough.set()
    for seen in (page, other):
        await expect(seen.get_by_text("Klaar.")).to_be_visible()
        await expect(seen.get_by_role("progressbar")).to_have_count(0)


class Waiting:
    """Answers when the test wants it to, and knows whom."""

    def __init__(self) -> None:
        self.asked: asyncio.Future[Address] = asyncio.get_running_loop().create_future()
        self.done = asyncio.Event()

    async def __call__(self, turn: Turn) -> Reply:
        """Answer a greeting at once."""
        if isinstance(turn.content, Said):
            self.asked.set_result(turn.sender)
            await self.done.wait()
            return Reply((Text("Klaar."),), turn.state)
        return Reply((Text("Goedendag."),), turn.state)


async def test_a_bar_fits_a_telephone_and_is_gone_once_the_bot_speaks(
    browser: Browser,
) -> None:
    waiting = Waiting()
    async with house(handler=waiting) as at:
        page = await browser.new_page(locale="nl-NL", viewport=PHONE)
        await open_page(page, at)
        await field(page).fill("lees dit")
        await field(page).press("Enter")
        to = await waiting.asked
        for said in ("9.000 van 10.000 rijen", "Regel " + "x" * 100):
            await at.channel.meanwhile.show(to, None, Far(said, 0.4, said), None)
            await expect(page.get_by_role("progressbar", name=said)).to_be_visible()
            assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        waiting.done.set()
        await expect(page.get_by_text("Klaar.")).to_be_visible()
        await expect(page.get_by_role("progressbar")).to_have_count(0)
        await page.close()


async def test_a_page_that_loses_its_connection_says_no_more(context: BrowserContext) -> None:
    waiting = Waiting()
    async with house(handler=waiting) as at:
        page = await context.new_page()
        await open_page(page, at)
        await field(page).fill("lees dit")
        await field(page).press("Enter")
        await at.channel.meanwhile.show(await waiting.asked, None, Far("Regel 9", 0.4, ""), None)
        await expect(page.get_by_role("progressbar")).to_be_visible()
        await page.evaluate("dispatchEvent(new Event('online'))")
        await expect(page.get_by_role("progressbar")).to_have_count(0)
        waiting.done.set()
        await expect(page.get_by_text("Klaar.")).to_be_visible()
        await expect(page.get_by_role("progressbar")).to_have_count(0)


async def test_a_bar_has_no_value_where_nobody_knows_how_far_it_is(browser: Browser) -> None:
    waiting = Waiting()
    async with house(handler=waiting) as at:
        page = await browser.new_page(locale="nl-NL", viewport=PHONE)
        await open_page(page, at)
        await field(page).fill("lees dit")
        await field(page).press("Enter")
        to = await waiting.asked
        for part in (None, 0.4, None):
            await at.channel.meanwhile.show(to, None, Far(f"Bezig {part}", part, ""), None)
            bar = page.get_by_role("progressbar", name=f"Bezig {part}")
            await expect(bar).to_be_visible()
            assert await bar.evaluate("(bar) => bar.getAttribute('value')") == (part and str(part))
        waiting.done.set()
        await page.close()


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
    assert await page.evaluate("document.documentElement.scrollWidth") == size["width"]
    await context.close()
