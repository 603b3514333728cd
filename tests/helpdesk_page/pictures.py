"""Draws the pictures of the helpdesk page for the documentation: `make pictures`."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from playwright.async_api import ViewportSize
from sqlalchemy import Connection

from bot.application.desk import move
from bot.colleague import Colleague
from bot.helpdesk.desk import do
from bot.helpdesk_page.pages import HOME
from core.application.stages import Stage, Step
from core.blocks import File
from core.effects import OpenTicket
from core.helpdesk.deeds import Answer, Deed, Note, Take
from core.helpdesk.ticket import What
from storage.helpdesk import attend_to
from tests.applications.filing import OTHER, file
from tests.browser import chromium
from tests.helpdesk.opened import MONDAY, TICKET
from tests.helpdesk_page.house import DESK, PASSWORD, add, desk
from tests.helpdesk_page.speaking import bot_tells, user_says, user_sends

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
PAGE: ViewportSize = {"width": 1100, "height": 1200}
LESS: ViewportSize = {"width": 1100, "height": 990}
QUESTION = "Mag de accountant van ons concern de cijfers van de dochter in Curaçao ondertekenen?"
ACCOUNT = """**De bot dacht aan:** De PSO en het buitenland; Wie de PSO-audits uitvoeren.

**Wat er het laatst gezegd werd:**

- Gebruiker: wie doet de audit?
- Bot: De audit doet een certificerende instelling die u zelf kiest."""
DOCUMENT = File("verklaring-accountant.pdf", "application/pdf", b"%PDF")


def _talk(connection: Connection) -> None:
    """Have a user and two colleagues talk."""
    asked = replace(
        TICKET,
        conversation="telegram:17",
        address="telegram:17",
        question=QUESTION,
        topics=("kosten",),
    )
    attend_to(connection, OpenTicket(asked), MONDAY)
    bot_tells(connection, ACCOUNT)
    add(connection, "Bart")
    _does(connection, "Anna", Take(), 2)
    _does(connection, "Bart", Note("Vorige week vroeg een ander bedrijf dit ook."), 3)
    _does(connection, "Anna", Answer("Ja, dat mag, als het een registeraccountant is."), 4)
    user_says(connection, "en onze boekhoudr?", ref="1", at=_at(6))
    user_says(connection, "en onze eigen boekhouder?", What.EDITED, "1", _at(7))
    _does(connection, "Anna", Answer("Nee, die niet. Hebt u een verklaring van de accountant?"), 9)
    user_sends(connection, DOCUMENT, "Is deze goed?", _at(12))


def _does(connection: Connection, name: str, deed: Deed, minute: int) -> None:
    do(connection, DESK, 1, deed, Colleague(name, _at(minute)))


def _at(minute: int) -> datetime:
    return MONDAY + timedelta(minutes=minute)


def _apply(connection: Connection) -> None:
    """Have two organisations apply, of which one is further."""
    file(connection, who="telegram:18")
    file(connection, OTHER, "telegram:19", organisation="Hoveniersbedrijf De Linde")
    for minute, stage in ((20, Stage.COMPLETE), (40, Stage.WITH_AUDITOR)):
        move(connection, DESK.texts, OTHER, Step(stage), Colleague("Bart", _at(minute)))


async def _draw() -> None:
    async with desk() as at, chromium() as browser:
        await at.store.run(_talk)
        page = await browser.new_page(locale="nl-NL", viewport=PAGE, device_scale_factor=1.5)
        await page.goto(f"{at.url}{HOME}/vragen/1")
        await page.get_by_label("Naam").fill("Anna")
        await page.get_by_label("Wachtwoord").fill(PASSWORD)
        await page.get_by_role("button", name="Aanmelden").click()
        await page.get_by_label("Uw antwoord").fill("Ja, deze is goed. U kunt de aanvraag doen.")
        await page.screenshot(path=PICTURES / "helpdesk-page.png")
        await at.store.run(_apply)
        at.at = _at(45)
        await page.set_viewport_size(LESS)
        await page.goto(f"{at.url}{HOME}")
        await page.screenshot(path=PICTURES / "helpdesk-overview.png")
        await page.goto(f"{at.url}{HOME}/aanvragen/{OTHER}")
        await page.get_by_label("Beslist: toegekend").check()
        await page.screenshot(path=PICTURES / "helpdesk-application.png")


if __name__ == "__main__":
    asyncio.run(_draw())
