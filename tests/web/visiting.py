"""What a visitor of the page does, step by step."""

from playwright.async_api import Locator, Page, expect

from tests.web.house import House


async def open_page(page: Page, at: House) -> None:
    await page.goto(at.url)
    await expect(messages(page).first).to_be_visible()


def messages(page: Page) -> Locator:
    return page.locator(".message")


def field(page: Page) -> Locator:
    return page.get_by_role("textbox")


async def say(page: Page, text: str) -> None:
    """Write, send with Enter, and wait for the answer."""
    answers = await page.locator(".bot").count()
    await field(page).fill(text)
    await field(page).press("Enter")
    await expect(page.locator(".bot")).to_have_count(answers + 1)


async def texts(page: Page) -> list[str]:
    said: list[str] = await page.evaluate(
        "[...document.querySelectorAll('.message .bubble')].map((bubble) => bubble.innerText)"
    )
    return said
