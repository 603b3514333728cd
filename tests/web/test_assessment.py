"""A company goes through a whole assessment on the real page, served by the real process."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser import DESKTOP, IN_BROWSER, PHONE, offences
from tests.served import Served, served
from tests.test_fuzz import NASTY
from tests.typed_assessment import RESULT, SCORE, TYPED

pytestmark = [*IN_BROWSER, pytest.mark.xdist_group("assessment")]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def bot(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Served]:
    """One process for all: each visitor is somebody new."""
    async with served(tmp_path_factory.mktemp("assessment")) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, bot: Served) -> AsyncIterator[Page]:
    context = await browser.new_context(locale="nl-NL", viewport=DESKTOP, bypass_csp=True)
    opened = await context.new_page()
    await opened.goto(bot.url)
    await expect(opened.get_by_text("Ik ben Laddermaat")).to_be_visible()
    yield opened
    await context.close()


def log(page: Page) -> Locator:
    return page.get_by_role("log")


async def press(page: Page, label: str) -> None:
    await page.get_by_role("button", name=label, exact=True).last.click()


async def type_in(page: Page, text: str, then: str) -> None:
    """Type an answer, and wait for what it leads to."""
    await page.get_by_role("textbox").fill(text)
    await page.get_by_role("button", name="Verzenden").click()
    await expect(log(page).get_by_text(then).last).to_be_visible()


async def test_a_whole_assessment_by_mouse(page: Page) -> None:
    await press(page, "Start de zelfscan")
    await expect(log(page).get_by_text("Voor welke organisatie")).to_be_visible()
    await press(page, "Sla over")
    await expect(log(page).get_by_text("SW-bedrijf (sociale werkvoorziening)?")).to_be_visible()
    await press(page, "Nee")
    await expect(log(page).get_by_text("Over welk jaar")).to_be_visible()
    await log(page).get_by_role("button", name=re.compile(r"^20\d\d$")).first.click()
    await expect(log(page).get_by_text("volledige werkweek?")).to_be_visible()
    await press(page, "40 uur")
    await expect(log(page).get_by_text("Hoeveel fte werkte er")).to_be_visible()
    await type_in(page, "48", "Werken er mensen uit de PSO-doelgroep")
    await press(page, "Ja")
    await expect(log(page).get_by_text("waar kwamen deze mensen vandaan")).to_be_visible()
    await press(page, "Wajong")
    await expect(log(page).get_by_text("welk contract hebben zij")).to_be_visible()
    await press(page, "Gewoon contract, vast of tijdelijk")
    await expect(log(page).get_by_text("om hoeveel mensen gaat het")).to_be_visible()
    await type_in(page, "3", "hoeveel uur per week werkt ieder")
    await type_in(page, "24 uur", "hoeveel maanden van")
    await press(page, "Het hele jaar")
    for asked in ("Is er nog een groep", "PSO 30+?", "Kocht u in het peiljaar"):
        await expect(log(page).get_by_text(asked).last).to_be_visible()
        await press(page, "Nee")
    for asked in ("Passend werk", "Integratie", "Functioneren en ontwikkeling", "Begeleiding"):
        await expect(log(page).get_by_text(asked, exact=True)).to_be_visible()
        await press(page, "Ja")
    await expect(log(page).get_by_text("Dit hebt u ingevuld")).to_be_visible()
    await press(page, SCORE)
    await expect(log(page).get_by_text(RESULT)).to_be_visible()
    assert await offences(page) == []


async def test_a_whole_assessment_by_keyboard(page: Page) -> None:
    await page.get_by_role("textbox").focus()
    for answer, asked in TYPED:
        await page.keyboard.type(answer)
        await page.keyboard.press("Enter")
        await expect(log(page).get_by_text(asked).last).to_be_visible()
    # The buttons come before the field: back with Shift+Tab to the first of the last two.
    score = page.get_by_role("button", name=SCORE)
    for _ in range(4):
        await page.keyboard.press("Shift+Tab")
        if await score.evaluate("button => button === document.activeElement"):
            break
    await page.keyboard.press("Enter")
    await expect(log(page).get_by_text(RESULT)).to_be_visible()


async def test_on_a_phone_nothing_runs_off_the_side(page: Page) -> None:
    await page.set_viewport_size(PHONE)
    await type_in(page, "zelfscan", "Voor welke organisatie")
    await type_in(page, "Bakkerij " + "Vers" * 20, "SW-bedrijf (sociale werkvoorziening)?")
    for answer, asked in TYPED[2:]:
        await type_in(page, answer, asked)
    await press(page, SCORE)
    await expect(log(page).get_by_text(RESULT)).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await offences(page) == []


async def test_it_goes_on_after_a_reload_and_in_a_second_tab(page: Page, bot: Served) -> None:
    await type_in(page, "zelfscan", "Voor welke organisatie")
    await page.reload()
    await expect(log(page).get_by_text("Voor welke organisatie")).to_be_visible()
    second = await page.context.new_page()
    await second.goto(bot.url)
    await expect(log(second).get_by_text("Voor welke organisatie")).to_be_visible()
    await type_in(second, "Bakkerij Vers", "SW-bedrijf (sociale werkvoorziening)?")
    await expect(log(page).get_by_text("SW-bedrijf (sociale werkvoorziening)?")).to_be_visible()


async def test_markup_from_a_visitor_is_shown_and_never_run(page: Page) -> None:
    await page.evaluate("window.hacked = false")
    attack = "<img src=x onerror='window.hacked=true'> [klik](javascript:alert(1)) **vet**"
    await type_in(page, "zelfscan", "Voor welke organisatie")
    await type_in(page, attack, "SW-bedrijf (sociale werkvoorziening)?")
    await type_in(page, "wijzig organisatie", "Uw antwoord was")
    await expect(log(page).get_by_text(attack).last).to_be_visible()
    assert not await page.evaluate("window.hacked")
    assert await log(page).locator("img").count() == 0


async def test_nothing_that_is_typed_runs_in_the_page(page: Page) -> None:
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    await page.evaluate("window.alert = text => { window.hacked = text }")
    await type_in(page, "zelfscan", "Voor welke organisatie")
    typed = [text for text in NASTY if text.strip() and len(text) <= 2_000]
    for text in typed:
        await page.get_by_role("textbox").fill(text)
        await page.get_by_role("button", name="Verzenden").click()
    await type_in(page, "taal", "In welke taal praat u het liefst?")
    assert wrong == []
    assert await page.evaluate("window.hacked") is None
    assert await log(page).locator("script, img, iframe, b, style").count() == 0
    assert await log(page).locator("a:not([href^='mailto:'])").count() == 0


async def test_page_and_bot_speak_one_language_whoever_changes_it(page: Page) -> None:
    await type_in(page, "zelfscan", "Voor welke organisatie")
    await page.get_by_role("button", name="English", exact=True).click()
    await expect(log(page).get_by_text("Which organisation is this").last).to_be_visible()
    await expect(page.get_by_label("Your message")).to_be_visible()
    assert await page.locator(".message.bot").first.get_attribute("lang") == "nl"
    assert await page.locator(".message.bot").last.get_attribute("lang") == "en"

    await page.get_by_label("Your message").fill("spreek nederlands")
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("Uw bericht")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "nl")
    await page.reload()
    await expect(page.get_by_role("button", name="English", exact=True)).to_be_visible()
    assert await offences(page) == []
