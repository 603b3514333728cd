"""A real Chromium, for tests of what people see and do."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files

import pytest
from playwright.async_api import Browser, Page, ViewportSize, async_playwright, expect

from tests.timing import NEVER

expect.set_options(timeout=1000 * NEVER)

_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
FINGER = 44
"""Pixels that a target is high at least, for a finger."""
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

IN_BROWSER = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
"""Marks of tests that share the browser of their process; so they share its event loop."""

DESKTOP: ViewportSize = {"width": 1100, "height": 820}
PHONE: ViewportSize = {"width": 320, "height": 640}


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start the machine's Chromium; without one, skip the test, but fail it under CI."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        missing = "there is no Chromium on this machine: apt install chromium"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=_QUIET)
        try:
            yield browser
        finally:
            await browser.close()


async def offences(page: Page) -> list[str]:
    """Name what axe-core has against a page, with the element; nothing is what it should be.

    The page's context must bypass its Content-Security-Policy.
    """
    await page.wait_for_load_state()  # a page is judged with its style
    await page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text())
    found: list[str] = await page.evaluate(
        """async (tags) => {
             const { violations } = await axe.run({ runOnly: { type: "tag", values: tags } });
             return violations.flatMap((violation) =>
               violation.nodes.map((node) => `${violation.id}: ${node.html}`));
           }""",
        _RULES,
    )
    return found


async def too_small(page: Page, targets: str) -> list[str]:
    """Name the targets in sight that are too small for a finger, of a selector."""
    await page.wait_for_load_state()  # without its style a target is as small as its words
    found = []
    for target in await page.locator(targets).all():
        box = await target.bounding_box() if await target.is_visible() else None
        if box and box["height"] < FINGER:
            found.append(await target.inner_text())
    return found
