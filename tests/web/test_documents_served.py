"""A worksheet that is sent on the page of `laddermaat serve`, as a newcomer starts it."""

import asyncio
from pathlib import Path

import pytest
from aiohttp import ClientSession
from playwright.async_api import Browser, expect

from tests.served import Served, served
from tests.web.sending import send
from tests.web.test_protocol import Frame, hear, talk, told, visitor
from tests.worksheet.test_files import ten_thousand_rows

ORGANISATION = ("Peiljaar", 2025), ("Volledige werkweek", 40)


def large_sheet() -> bytes:
    """Make the sheet of a large employer, with what must be known to read it."""
    return ten_thousand_rows({"Organisatie": ORGANISATION})


pytestmark = pytest.mark.slow


async def answered(client: ClientSession) -> Frame:
    """Wait until the last thing that was said is answered."""
    async with talk(client) as socket, asyncio.timeout(60):
        while True:
            for entry in told(await hear(socket)):
                if entry["author"] == "bot":
                    return entry


async def killed(bot: Served) -> None:
    bot.process.kill()
    await bot.process.communicate()


async def test_one_that_was_taken_is_read_although_the_process_is_killed(tmp_path: Path) -> None:
    async with served(tmp_path) as bot, visitor(bot.url) as client:
        cookies = {it.key: it.value for it in client.cookie_jar}
        assert (await send(client, large_sheet(), name="blad.xlsx")).status == 200
        await killed(bot)
    async with served(tmp_path) as bot, ClientSession(bot.url, cookies=cookies) as client:
        assert "10.000 rijen" in str(await answered(client))


@pytest.mark.browser
@pytest.mark.asyncio(loop_scope="session")
async def test_ten_thousand_rows_go_in_on_the_page_and_one_sees_how_far_it_is(
    tmp_path: Path, browser: Browser
) -> None:
    sheet = tmp_path / "ons personeel.xlsx"
    sheet.write_bytes(large_sheet())
    async with served(tmp_path) as bot:
        page = await browser.new_page(locale="nl-NL")
        await page.goto(bot.url)
        await expect(page.locator(".bot").first).to_be_visible()
        await page.evaluate(
            """() => {
                 const told = document.getElementById("progress-words");
                 window.seen = [];
                 new MutationObserver(() => window.seen.push(told.textContent))
                   .observe(told, { childList: true });
               }"""
        )
        async with page.expect_file_chooser() as choosing:
            await page.get_by_role("button", name="Document meesturen").click()
        await (await choosing.value).set_files(sheet)
        await page.keyboard.press("Enter")

        await expect(page.get_by_text("10.000 rijen").last).to_be_visible()
        seen = await page.evaluate("window.seen")
        assert any("van 10.00" in words for words in seen), seen
        await expect(page.locator("#progress")).to_be_hidden()
        await expect(page.get_by_text("Document: ons personeel.xlsx")).to_be_visible()
        await page.reload()
        await expect(page.get_by_text("Document: ons personeel.xlsx")).to_be_visible()
