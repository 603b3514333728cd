"""Draws the pictures of the documentation from local-slack's own page: `make pictures`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Page, ViewportSize

from bot.channels.channel import Limits
from tests.browser import chromium
from tests.house import HANDLER
from tests.ports import free_port
from tests.slack.at_work import helpdesk
from tests.slack.house import Talk, talking
from tests.slack.local_slack import CHANNEL, ME, PEOPLE, Rig
from tests.typed_assessment import TYPED

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
PAGE: ViewportSize = {"width": 800, "height": 2000}
"""So tall that nothing is scrolled out of sight."""
CUT = """
    .topbar, .sidebar, .composer, .channel-header, .thread-x { display: none }
    .messages, .thread-body { flex: none; padding-bottom: 12px }
    .main:has(+ .thread-pane) { display: none }
    .thread-pane { align-self: start; width: 100% !important; max-width: none; border: none }
    * { pointer-events: none !important }
"""
"""Leaves what is said: the rest of the page is no concern of ours."""
LAST_THREE = CUT + ".msg:not(:nth-last-child(-n + 3)) { display: none }"
ANNA, BART, CARLA = PEOPLE[:3]


async def _draw() -> None:
    async with _workspace() as (talk, page):
        await _say(talk, ANNA, "schoonmaak met minstens trede 2 binnen 40 km van Zwolle")
        await page.get_by_role("button", name="Anna", exact=True).click()
        await _shoot(page, ".messages", "partners")
        for answer, _ in TYPED[:7]:
            await _say(talk, BART, answer)
        await page.get_by_role("button", name="Bart", exact=True).click()
        await _shoot(page, ".messages", "assessment", LAST_THREE)
        await _ask_in_a_thread(talk)
        await page.get_by_role("button", name="algemeen").click()
        await page.locator(".thread-summary").click()
        await _shoot(page, ".thread-pane", "thread")
    await _draw_helpdesk()


async def _draw_helpdesk() -> None:
    """Draw a question in the channel of the helpdesk, answered in its thread."""
    with TemporaryDirectory() as folder:
        rig = Rig(free_port(), free_port(), "socket", Path(folder))
        async with helpdesk(rig) as work, chromium() as browser:
            page = await browser.new_page(viewport=PAGE, device_scale_factor=1.5)
            await page.goto(rig.url)
            root = await work.asks()
            await work.presses(root, ANNA, "Ik neem deze")
            await work.reads(root, "Anna neemt deze vraag")
            await work.replies(root, ANNA, "Ja, dat mag, als het een registeraccountant is.")
            await work.hears("registeraccountant")
            await work.says_to_colleagues("En een boekhouder?")
            await work.reads(root, "En een boekhouder?")
            await work.replies(root, BART, "notitie: dit vragen ze vaker, neem het op")
            await page.get_by_role("button", name="helpdesk").click()
            await page.locator(".thread-summary").click()
            await _shoot(page, ".thread-pane", "helpdesk")


async def _say(talk: Talk, user: str, words: str) -> None:
    """Say something to the bot, and wait for its answer."""
    direct = await talk.people.direct(user)
    before = sum(message.user == ME for message in await talk.people.messages(direct))
    await talk.people.say(user, words)
    await talk.people.answers(direct, before + 1)


async def _ask_in_a_thread(talk: Talk) -> None:
    asked = await talk.people.say(CARLA, f"<@{ME}> wat is PSO 30+?", CHANNEL)
    await talk.people.answers(CHANNEL, 1, thread=asked)
    await talk.people.say(ANNA, "en een hovenier bij Zwolle?", CHANNEL, asked)
    await talk.people.answers(CHANNEL, 2, thread=asked)


async def _shoot(page: Page, part: str, name: str, cut: str = CUT) -> None:
    await page.wait_for_timeout(500)  # whatever was moving has come to rest
    await page.locator(part).screenshot(path=PICTURES / f"slack-{name}.png", style=cut)


@asynccontextmanager
async def _workspace() -> AsyncIterator[tuple[Talk, Page]]:
    """Give a workspace in which the bot takes part as it is put together for real, and its page."""
    with TemporaryDirectory() as folder:
        rig = Rig(free_port(), free_port(), "socket", Path(folder))
        with rig.running():
            async with talking(rig, HANDLER, Limits()) as talk, chromium() as browser:
                page = await browser.new_page(viewport=PAGE, device_scale_factor=1.5)
                await page.goto(rig.url)
                yield talk, page


asyncio.run(_draw())
