"""Draws the pictures of the documentation from the real page: `make pictures`."""

import asyncio
import sys
import tempfile
from asyncio.subprocess import DEVNULL, create_subprocess_exec
from pathlib import Path

from playwright.async_api import Page, ViewportSize, expect

from tests.browser import chromium
from tests.served import environment, served
from tests.typed_assessment import TYPED
from tests.web.test_assessment import press, type_in

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
PAGE: ViewportSize = {"width": 900, "height": 760}
TALL: ViewportSize = {"width": 900, "height": 900}
HAND: ViewportSize = {"width": 390, "height": 760}


async def _draw() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with served(Path(folder)) as bot, chromium() as browser:
            asked = await browser.new_page(locale="nl-NL", viewport=TALL, device_scale_factor=1.5)
            await asked.goto(bot.url)
            await _ask(asked, "Hoe lang is een certificaat geldig?", "Hebt u hier iets aan?")
            await _shoot(asked, "question")
            waiting = await browser.new_page(locale="nl-NL", viewport=TALL, device_scale_factor=1.5)
            await waiting.goto(bot.url)
            await _ask_people(waiting)
            await _answer_as_colleague(Path(folder))
            await expect(waiting.get_by_text("U praat nu met Anna")).to_be_visible()
            await _shoot(waiting, "passed-on")
            sought = await browser.new_page(locale="nl-NL", viewport=PAGE, device_scale_factor=1.5)
            await sought.goto(bot.url)
            await _ask(
                sought,
                "schoonmaak met minstens trede 2 binnen 40 km van Zwolle",
                "Dit zijn verzonnen",
            )
            await _shoot(sought, "partners")
            wide = await browser.new_page(locale="nl-NL", viewport=PAGE, device_scale_factor=1.5)
            await wide.goto(bot.url)
            await _answer(wide, len(TYPED))
            await press(wide, "Toon mijn score")
            await expect(wide.get_by_text("Met deze cijfers staat u op trede 1.")).to_be_visible()
            await _shoot(wide, "result")
            narrow = await browser.new_page(
                locale="nl-NL", viewport=HAND, device_scale_factor=1.5, color_scheme="dark"
            )
            await narrow.goto(bot.url)
            await _answer(narrow, 7)
            await _shoot(narrow, "phone")


async def _ask(page: Page, question: str, shown: str) -> None:
    box = page.get_by_role("textbox")
    await box.fill(question)
    await box.press("Enter")
    await expect(page.get_by_text(shown)).to_be_visible()


async def _ask_people(page: Page) -> None:
    """Have a question passed on to people."""
    await _ask(page, "medewerker", "Typ uw vraag")
    await _ask(
        page, "Mag onze boekhouder in Curaçao ook ondertekenen?", "Zal ik uw vraag doorgeven"
    )
    await press(page, "Geef mijn vraag door")
    await expect(page.get_by_text("Uw vraag is doorgegeven")).to_be_visible()


async def _answer_as_colleague(folder: Path) -> None:
    """Answer it from a terminal."""
    words = ("helpdesk", "answer", "1", "Nee, alleen een registeraccountant.", "--by", "Anna")
    told = await create_subprocess_exec(
        sys.executable, "-m", "bot", *words, env=environment(folder), stdout=DEVNULL
    )
    assert await told.wait() == 0


async def _answer(page: Page, answers: int) -> None:
    for answer, asked in TYPED[:answers]:
        await type_in(page, answer, asked)


async def _shoot(page: Page, name: str) -> None:
    await page.wait_for_timeout(500)  # whatever was moving has come to rest
    await page.screenshot(path=PICTURES / f"{name}.png")


asyncio.run(_draw())
