"""Somebody sends a document on the page, in a real Chromium: by button, drop, paste, keyboard."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page, Route, ViewportSize, expect

from bot.channels.shelf import LARGEST, LARGEST_MB
from tests.browser import DESKTOP, IN_BROWSER, PHONE, offences
from tests.web.house import House, house
from tests.web.sending import SHEET, Reader
from tests.web.visiting import field, messages, open_page, texts

pytestmark = IN_BROWSER

READ = f"{len(SHEET)} bytes"
SHOWN = "Document: blad.csv"
OVER = """([name, content, type, ...more]) => {
  const data = new DataTransfer();
  data.items.add(new File([content], name, { type }));
  for (const other of more) data.items.add(new File([content], other, { type }));
  const over = new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true });
  document.querySelector("main").dispatchEvent(over);
  window.held = data;
}"""
DROP = """() => {
  const drop = new DragEvent("drop", { dataTransfer: window.held, bubbles: true });
  document.querySelector("main").dispatchEvent(drop);
}"""
PASTE = """(words) => {
  const data = new DataTransfer();
  data.items.add(new File(["x"], "plaatje.png", { type: "image/png" }));
  if (words) data.setData("text/plain", words);
  const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true });
  document.getElementById("text").dispatchEvent(paste);
}"""


@pytest_asyncio.fixture(loop_scope="session")
async def at() -> AsyncIterator[House]:
    reader = Reader()
    async with house(handler=reader) as opened:
        reader.channel = opened.channel
        yield opened


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "blad.csv"
    path.write_bytes(SHEET)
    return path


@pytest_asyncio.fixture(loop_scope="session")
async def stubborn(browser: Browser, at: House) -> Page:
    """An open page in which something will go wrong."""
    page = await browser.new_page(locale="nl-NL")
    await open_page(page, at)
    return page


def button(page: Page) -> Locator:
    return page.get_by_role("button", name="Document meesturen")


def chosen(page: Page) -> Locator:
    return page.locator("#chosen-name")


def note(page: Page) -> Locator:
    return page.locator("#form .note")


async def choose(page: Page, *files: Path) -> None:
    async with page.expect_file_chooser() as choosing:
        await button(page).click()
    await (await choosing.value).set_files(files[0])


async def test_a_document_is_chosen_and_goes_with_what_was_typed(page: Page, sheet: Path) -> None:
    await field(page).fill("Dit zijn wij")
    await choose(page, sheet)
    await expect(chosen(page)).to_have_text("blad.csv, 1 kB")
    await expect(field(page)).to_be_focused()

    await field(page).press("Enter")

    await expect(page.get_by_text(READ)).to_be_visible()
    assert await texts(page) == ["gezegd", f"{SHOWN}\n\nDit zijn wij", READ]
    await expect(field(page)).to_have_value("")
    await expect(page.locator(".chosen")).to_be_hidden()
    await page.reload()
    await expect(page.get_by_text(SHOWN)).to_be_visible()
    assert await texts(page) == ["gezegd", f"{SHOWN}\n\nDit zijn wij", READ]


async def test_it_can_be_left_away_again(page: Page, sheet: Path) -> None:
    await choose(page, sheet)
    await page.get_by_role("button", name="Weghalen").click()
    await expect(chosen(page)).to_be_hidden()
    await field(page).press("Enter")
    await field(page).fill("hallo")
    await field(page).press("Enter")
    await expect(messages(page)).to_have_count(3)
    await expect(page.get_by_text(SHOWN)).to_have_count(0)


async def test_it_is_sent_by_keyboard_alone(page: Page, sheet: Path) -> None:
    async with page.expect_file_chooser() as choosing:
        await field(page).focus()
        await page.keyboard.press("Shift+Tab")
        await expect(button(page)).to_be_focused()
        await page.keyboard.press("Enter")
    await (await choosing.value).set_files(sheet)
    await expect(field(page)).to_be_focused()
    await expect(field(page)).to_have_accessible_description(re.compile(r"blad\.csv, 1 kB"))
    await page.keyboard.press("Enter")
    await expect(page.get_by_text(READ)).to_be_visible()


async def test_it_may_be_dropped_anywhere_on_the_page(page: Page) -> None:
    await page.evaluate(OVER, ["blad.csv", SHEET.decode(), "text/csv"])
    await expect(page.locator("html.dropping")).to_have_count(1)
    await page.evaluate(DROP)
    await expect(page.locator("html.dropping")).to_have_count(0)
    await expect(chosen(page)).to_contain_text("blad.csv")
    await page.get_by_role("button", name="Verzenden").click()
    await expect(page.get_by_text(READ)).to_be_visible()


async def test_one_at_a_time(page: Page) -> None:
    await page.evaluate(OVER, ["een.csv", "x", "text/csv", "twee.csv"])
    await page.evaluate(DROP)
    await expect(note(page)).to_have_text("Stuur één document tegelijk.")
    await expect(chosen(page)).to_be_hidden()


async def test_it_may_be_pasted_but_words_stay_words(page: Page) -> None:
    await page.evaluate(PASTE, "cellen uit een blad")
    await expect(chosen(page)).to_be_hidden()
    await page.evaluate(PASTE, "")
    await expect(chosen(page)).to_contain_text("plaatje.png")


async def test_one_that_is_too_large_does_not_go_and_one_hears_how_large_it_may_be(
    page: Page, tmp_path: Path
) -> None:
    large = tmp_path / "groot.csv"
    large.write_bytes(bytes(LARGEST + 1))
    await choose(page, large)
    await expect(note(page)).to_contain_text(f"het mag hoogstens {LARGEST_MB} MB zijn")
    await page.get_by_role("button", name="English").click()
    await expect(note(page)).to_contain_text(f"it may be {LARGEST_MB} MB at most")
    large.write_bytes(bytes(LARGEST))
    await page.locator("input[type=file]").set_input_files(large)
    await expect(note(page)).to_be_empty()
    await field(page).press("Enter")
    await expect(page.get_by_text(f"{LARGEST} bytes")).to_be_visible()


@pytest.mark.parametrize(
    ("status", "reason", "words"),
    [
        (429, "slow-down", "veel documenten"),
        (413, "too-large", "hoogstens 10 MB"),
        (503, "not-kept", "kon niet worden bewaard"),
        (502, None, "is niet verzonden"),
        (None, None, "is niet verzonden"),
    ],
)
async def test_what_is_refused_is_given_back_with_the_reason(
    stubborn: Page, sheet: Path, status: int | None, reason: str | None, words: str
) -> None:
    page = stubborn

    async def refuse(route: Route) -> None:
        if status is None:
            await route.abort()
        else:
            told = f'{{"type": "error", "reason": "{reason}"}}' if reason else "<html>"
            await route.fulfill(status=status, body=told)

    await page.route("**/documents", refuse)
    await choose(page, sheet)
    await field(page).fill("Dit zijn wij")
    await field(page).press("Enter")
    await expect(note(page)).to_contain_text(words)
    await expect(chosen(page)).to_contain_text("blad.csv")
    await expect(field(page)).to_have_value("Dit zijn wij")
    await expect(page.get_by_text(SHOWN)).to_have_count(0)

    await page.unroute("**/documents")
    await field(page).press("Enter")
    await expect(page.get_by_text(READ)).to_be_visible()
    await expect(page.get_by_text(SHOWN)).to_have_count(1)


async def test_one_whose_answer_is_lost_is_there_once(stubborn: Page, sheet: Path) -> None:
    page = stubborn

    async def lose(route: Route) -> None:
        await route.fetch()
        await route.abort()

    await page.route("**/documents", lose)
    await choose(page, sheet)
    await field(page).press("Enter")
    await expect(page.get_by_text("bytes")).to_be_visible()
    await expect(page.get_by_text(SHOWN)).to_have_count(1)
    await expect(page.locator(".chosen")).to_be_hidden()
    await expect(note(page)).to_be_empty()


async def test_while_it_goes_the_page_says_so_and_what_is_said_next_waits(
    page: Page, sheet: Path
) -> None:
    held: list[Route] = []

    async def hold(route: Route) -> None:
        held.append(route)

    await page.route("**/documents", hold)
    await choose(page, sheet)
    await field(page).press("Enter")
    await expect(page.get_by_text("Wordt verzonden")).to_be_visible()
    await field(page).fill("en dit erna")
    await field(page).press("Enter")
    await choose(page, sheet)
    await field(page).press("Enter")
    await expect(note(page)).to_contain_text("Het vorige document wordt nog verzonden")
    assert len(held) == 1

    await held[0].continue_()

    await expect(messages(page)).to_have_count(5)
    assert await texts(page) == ["gezegd", SHOWN, READ, "en dit erna", "gezegd"]
    await expect(page.get_by_text("Wordt verzonden")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
async def test_nothing_is_in_the_way_of_anybody(
    browser: Browser,
    at: House,
    sheet: Path,
    scheme: Literal["light", "dark"],
    viewport: ViewportSize,
) -> None:
    context: BrowserContext = await browser.new_context(
        locale="nl-NL", bypass_csp=True, color_scheme=scheme, viewport=viewport
    )
    page = await context.new_page()
    await open_page(page, at)
    await choose(page, sheet)
    await field(page).press("Enter")
    await expect(page.get_by_text(READ)).to_be_visible()
    await choose(page, sheet)
    assert await offences(page) == []
    for each in (button(page), page.get_by_role("button", name="Weghalen")):
        box = await each.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    across = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert across <= 0
