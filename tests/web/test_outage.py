"""The server goes away in the middle of a conversation: nothing is lost, nothing comes twice."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, expect

from tests.browser import IN_BROWSER
from tests.ports import free_port
from tests.web.visiting import field, messages, texts

pytestmark = IN_BROWSER

MORE_THAN_A_BURST = 36


@asynccontextmanager
async def server(file: Path, port: int) -> AsyncIterator[str]:
    """A server in a process of its own, killed at the end without a chance to tidy up."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.web.house", file, str(port), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.kill()
        await process.communicate()


async def test_a_server_that_is_killed_and_comes_back(tmp_path: Path, browser: Browser) -> None:
    file, port = tmp_path / "chat.sqlite", free_port()
    expected = ["Goedendag. Wat wilt u doen?"]
    page = await (await browser.new_context(locale="nl-NL")).new_page()
    for life in range(4):
        async with server(file, port) as url:
            if life == 0:
                await page.goto(url)
            await expect(messages(page).first).to_be_visible()
            for n in range(8):
                text = f"leven {life} bericht {n}"
                expected += [text, f"U zei: {text}"]
                await field(page).fill(text)
                await field(page).press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("geen verbinding")
    await field(page).fill("zonder verbinding")
    await field(page).press("Enter")
    await expect(messages(page).last).to_contain_text("Wordt verzonden")
    expected += ["zonder verbinding", "U zei: zonder verbinding"]
    async with server(file, port):
        await expect(page.get_by_role("status")).to_be_empty()
        await expect(page.locator(".bubble")).to_have_count(len(expected))
        assert await texts(page) == expected
        await page.reload()
        await expect(page.locator(".bubble")).to_have_count(len(expected))
        assert await texts(page) == expected


async def test_what_was_not_sent_outlives_the_page(tmp_path: Path, browser: Browser) -> None:
    file, port = tmp_path / "chat.sqlite", free_port()
    context = await browser.new_context(locale="nl-NL")
    page = await context.new_page()
    async with server(file, port) as url:
        await page.goto(url)
        await expect(messages(page).first).to_be_visible()
    for n in range(MORE_THAN_A_BURST):
        await field(page).fill(f"nummer {n}")
        await field(page).press("Enter")
    await page.close()
    page = await context.new_page()
    async with server(file, port) as url:
        await page.goto(url)
        await expect(page.locator(".bot")).to_have_count(1 + MORE_THAN_A_BURST)
        said = [f"nummer {n}" for n in range(MORE_THAN_A_BURST)]
        assert (await texts(page))[1::2] == said
        assert (await texts(page))[2::2] == [f"U zei: {text}" for text in said]
