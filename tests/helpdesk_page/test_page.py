"""The helpdesk page as a colleague sees it: in a real browser, served by a real process."""

import re
from pathlib import Path

import pytest
from aiohttp import web
from playwright.async_api import Browser, Page, ViewportSize, expect

from bot.helpdesk_page.pages import HOME
from core.markup import plain
from storage.applications import find_application
from storage.database import edit_store, read_store
from storage.history import entries_after
from tests.applications.filing import OTHER, REFERENCE, file
from tests.browser import DESKTOP, IN_BROWSER, PHONE, offences, too_small
from tests.engine.fakes import url, words
from tests.helpdesk_page.house import PASSWORD, Desk, add, desk
from tests.served import served
from tests.web.house import serving

pytestmark = IN_BROWSER
ONE = f"{HOME}/aanvragen/{REFERENCE}"
APPLICANT = "web:5e1f"


async def sign_in(page: Page, password: str = PASSWORD) -> None:
    await page.get_by_label("Naam").fill("anna")
    await page.get_by_label("Wachtwoord").fill(password)
    await page.get_by_role("button", name="Aanmelden").click()


async def step(page: Page, choice: str) -> None:
    await page.get_by_label(choice, exact=True).check()
    await page.get_by_role("button", name="Stap zetten").click()
    await expect(page.get_by_role("status")).to_contain_text("De stap is gezet.")


async def test_an_application_goes_through_all_states(tmp_path: Path, browser: Browser) -> None:
    with edit_store(url(tmp_path)) as connection, connection.begin():
        add(connection, "Anna")
        file(connection, who=APPLICANT)
    async with served(tmp_path) as bot:
        page = await browser.new_page(locale="nl-NL", viewport=DESKTOP)
        await page.goto(f"{bot.url}{HOME}")
        await sign_in(page, "een verkeerd wachtwoord")
        await expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
        await expect(page.get_by_label("Wachtwoord")).to_be_focused()
        await sign_in(page)
        await page.get_by_role("link", name="Bakkerij Vers").click()
        await page.get_by_label("Opmerking voor de aanvrager").fill("Alles is er.")
        await step(page, "Compleet")
        await page.get_by_label("Uw opmerking").fill("Even gebeld met <Kiwa>.")
        await page.get_by_role("button", name="Opmerking bewaren").click()
        await expect(page.get_by_text("Even gebeld met <Kiwa>.")).to_be_visible()
        await step(page, "Bij de auditor")
        await expect(page.get_by_label("Trede")).to_be_hidden()
        await page.get_by_label("Beslist: toegekend").check()
        await page.get_by_label("Trede").select_option("Trede 2")
        await page.get_by_label("Laatste dag").fill("2099-01-31")
        await step(page, "Beslist: toegekend")
        await step(page, "Afgesloten")
        await expect(page.get_by_text("Hierna komt geen stap meer.")).to_be_visible()
        await page.get_by_role("button", name="Afmelden").click()
        await expect(page.get_by_role("status")).to_have_text("U bent afgemeld.")
        await page.go_back()
        await expect(page.get_by_label("Wachtwoord")).to_be_visible()

    with read_store(url(tmp_path)) as connection, connection.begin():
        told = [plain(words(it.blocks)) for it in entries_after(connection, APPLICANT, 0)]
        assert find_application(connection, REFERENCE).stage == "closed"
    assert len(told) == 4
    for said, about in zip(told, ("Alles is er.", "bij de auditor", "trede 2", ""), strict=True):
        assert about in said
        assert "Kiwa" not in said


async def test_a_link_from_elsewhere_finds_who_is_signed_in(browser: Browser) -> None:
    async with desk() as at:
        await at.store.run(file)

        async def mail(_: web.Request) -> web.Response:
            link = f'<a href="{at.url}{ONE}">aanvraag</a>'
            return web.Response(text=link, content_type="text/html")

        elsewhere = web.Application()
        elsewhere.add_routes([web.get("/", mail)])
        async with serving(elsewhere) as address:
            page = await browser.new_page(locale="nl-NL", viewport=DESKTOP)
            await page.goto(f"{at.url}{HOME}")
            await sign_in(page)
            await expect(page.get_by_role("heading", name="Overzicht")).to_be_visible()
            await page.goto(address.replace("127.0.0.1", "localhost"))
            await page.get_by_role("link").click()
            await expect(page.get_by_role("heading", name="Bakkerij Vers")).to_be_visible()


async def test_a_decision_that_is_half_filled_in_points_at_what_is_missing(
    browser: Browser,
) -> None:
    async with desk() as at:
        page = await _at_the_auditor(browser, at)
        await page.get_by_label("Beslist: toegekend").check()
        await page.get_by_label("Interne notitie").fill("Rapport is binnen.")
        await page.get_by_role("button", name="Stap zetten").click()

        await expect(page.get_by_label("Trede")).to_be_focused()
        await expect(page.get_by_label("Trede")).to_have_accessible_description(
            "Kies de trede die is toegekend."
        )
        await expect(page.get_by_label("Laatste dag")).to_have_attribute("aria-invalid", "true")
        await expect(page.get_by_label("Interne notitie")).to_have_value("Rapport is binnen.")
        await expect(page.get_by_label("Beslist: toegekend")).to_be_checked()


async def test_by_keyboard_alone_one_signs_in_and_takes_a_step(browser: Browser) -> None:
    async with desk() as at:
        await at.store.run(file)
        page = await browser.new_page(locale="nl-NL", viewport=DESKTOP)
        await page.goto(f"{at.url}{ONE}")
        await expect(page.get_by_label("Naam")).to_be_focused()
        await page.keyboard.type("Anna")
        await page.keyboard.press("Tab")
        await page.keyboard.type(PASSWORD)
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="Bakkerij Vers")).to_be_visible()
        await page.keyboard.press("Tab")
        await expect(page.get_by_text("Naar de inhoud")).to_be_focused()
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Space")
        await expect(page.get_by_label("Compleet", exact=True)).to_be_checked()
        for _ in range(3):
            await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("De stap is gezet.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
async def test_every_page_is_accessible_and_fits(
    browser: Browser, scheme: str, size: ViewportSize
) -> None:
    async with desk() as at:
        context = await browser.new_context(
            locale="nl-NL",
            viewport=size,
            bypass_csp=True,
            color_scheme="dark" if scheme == "dark" else "light",
        )
        page = await context.new_page()
        await at.store.run(file, organisation="Schoonmaakdienstencoöperatie" * 3)
        await at.store.run(file, OTHER, language="en")
        await page.goto(f"{at.url}{HOME}")
        await _is_fine(page)
        await sign_in(page, "een verkeerd wachtwoord")
        await _is_fine(page)
        await sign_in(page)
        await _is_fine(page)
        for path in (f"{HOME}/aanvragen", f"{HOME}/aanvragen?zoek=schoon", ONE, f"{HOME}/nergens"):
            await page.goto(f"{at.url}{path}")
            await _is_fine(page)
        await page.goto(f"{at.url}{HOME}/aanvragen/{OTHER}")
        await page.get_by_role("button", name="Stap zetten").click()
        await expect(page.get_by_text("Kies wat de aanvraag wordt.")).to_be_visible()
        await _is_fine(page)


async def test_targets_are_large_enough_for_a_finger(browser: Browser) -> None:
    async with desk() as at:
        page = await _at_the_auditor(browser, at, PHONE)
        assert await too_small(page, "button, select, .choice, textarea, nav a") == []


async def _at_the_auditor(browser: Browser, at: Desk, size: ViewportSize = DESKTOP) -> Page:
    await at.store.run(file)
    page = await browser.new_page(locale="nl-NL", viewport=size)
    await page.goto(f"{at.url}{ONE}")
    await sign_in(page)
    await step(page, "Compleet")
    await step(page, "Bij de auditor")
    return page


async def _is_fine(page: Page) -> None:
    assert await offences(page) == []
    wide: int = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, re.sub(r"\?.*", "", page.url)
