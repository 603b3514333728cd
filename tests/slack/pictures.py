"""Draws the pictures of the documentation from local-slack's own page: `make pictures`."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import ViewportSize

from bot.channels.channel import Limits
from tests.browser import chromium
from tests.house import HANDLER
from tests.ports import free_port
from tests.slack.house import talking
from tests.slack.local_slack import PEOPLE, Rig
from tests.typed_assessment import TYPED

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
PAGE: ViewportSize = {"width": 1000, "height": 860}
ANNA = PEOPLE[0]
TO_A_GROUP = [answer for answer, _ in TYPED[:7]]
"""Answers up to the group that is shown before it counts."""


async def _draw() -> None:
    partners = ["schoonmaak met minstens trede 2 binnen 40 km van Zwolle"]
    async with chromium() as browser:
        for name, said in (("slack-partners", partners), ("slack-assessment", TO_A_GROUP)):
            async with _answered(said) as rig:
                page = await browser.new_page(viewport=PAGE, device_scale_factor=1.5)
                await page.goto(rig.url)
                await page.get_by_text("Anna", exact=True).last.click()
                await page.wait_for_timeout(500)  # whatever was moving has come to rest
                await page.screenshot(path=PICTURES / f"{name}.png")


@asynccontextmanager
async def _answered(said: Sequence[str]) -> AsyncIterator[Rig]:
    """Give a workspace in which Anna said this, and was answered."""
    with TemporaryDirectory() as folder:
        rig = Rig(free_port(), free_port(), "socket", Path(folder))
        with rig.running():
            async with talking(rig, HANDLER, Limits()) as talk:
                for count, words in enumerate(said, start=1):
                    await talk.people.say(ANNA, words)
                    await talk.people.answers(await talk.people.direct(ANNA), count)
                yield rig


asyncio.run(_draw())
