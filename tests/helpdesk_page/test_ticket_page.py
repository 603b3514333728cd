"""Tickets at the helpdesk page, in a real browser: a user in the chat, a colleague at the page."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, Route, ViewportSize, expect

from bot.colleague import Colleague
from bot.helpdesk.desk import do
from bot.helpdesk_page.pages import HOME
from core.blocks import File
from core.helpdesk.deeds import MOST_MB, Close
from core.helpdesk.ticket import What
from storage.colleagues import set_password
from storage.database import edit_store
from tests.browser import DESKTOP, IN_BROWSER, PHONE, offences, too_small
from tests.engine.fakes import url
from tests.helpdesk.opened import open_ticket
from tests.helpdesk_page.house import DESK, PASSWORD, Desk, add, desk
from tests.helpdesk_page.speaking import bot_tells, user_says, user_sends
from tests.served import served

pytestmark = IN_BROWSER
LIST = f"{HOME}/vragen"
ONE = f"{LIST}/1"
QUESTION = "Mag de accountant van ons concern de cijfers van de dochter in Curaçao ondertekenen?"


async def sign_in(page: Page) -> None:
    await page.get_by_label("Naam").fill("Anna")
    await page.get_by_label("Wachtwoord").fill(PASSWORD)
    await page.get_by_role("button", name="Aanmelden").click()
    await expect(page.get_by_role("button", name="Afmelden")).to_be_visible()


async def at_the_ticket(browser: Browser, at: Desk, size: ViewportSize = DESKTOP) -> Page:
    """Open a ticket in which something was said, as Anna."""
    await at.store.run(open_ticket)
    page = await browser.new_page(locale="nl-NL", viewport=size)
    await page.clock.install()
    await page.goto(f"{at.url}{ONE}")
    await sign_in(page)
    return page


async def looks_again(page: Page) -> None:
    """Have a page look whether there is something new now, rather than in some seconds."""
    await page.clock.fast_forward("00:15")


async def say(page: Page, text: str) -> None:
    """Say something in the chat."""
    await page.get_by_role("textbox").fill(text)
    await page.get_by_role("textbox").press("Enter")


async def answer(page: Page, text: str) -> None:
    await page.get_by_label("Uw antwoord").fill(text)
    await page.get_by_role("button", name="Verstuur antwoord").click()
    await expect(page.get_by_text("Uw antwoord is verstuurd.")).to_be_visible()


async def test_a_question_in_the_chat_is_answered_at_the_page(
    tmp_path: Path, browser: Browser
) -> None:
    with edit_store(url(tmp_path)) as connection, connection.begin():
        add(connection, "Anna")
    async with served(tmp_path) as bot:
        user = await browser.new_page(locale="nl-NL", viewport=DESKTOP)
        await user.goto(bot.url)
        chat = user.get_by_role("log")
        await user.get_by_role("button", name="Start de zelfscan", exact=True).click()
        await expect(chat.get_by_text("Voor welke organisatie")).to_be_visible()
        await say(user, QUESTION)
        await user.get_by_role("button", name="Geef mijn vraag door", exact=True).click()
        await expect(chat.get_by_text("onder nummer 1")).to_be_visible()

        anna = await (await browser.new_context(locale="nl-NL", viewport=DESKTOP)).new_page()
        await anna.goto(f"{bot.url}{HOME}")
        await sign_in(anna)
        await expect(anna.get_by_role("link", name="1 Wij zijn aan zet")).to_be_visible()
        await anna.get_by_role("link", name=QUESTION).click()
        await expect(anna.get_by_text("Meerdere vestigingen of een concern;")).to_be_visible()
        await answer(anna, "Ja, als het een *registeraccountant* is.")
        await expect(chat.get_by_text("Ja, als het een *registeraccountant* is.")).to_be_visible()
        await expect(chat.get_by_text("U praat nu met Anna")).to_be_visible()

        await anna.get_by_label("Uw antwoord").fill("half getypt")
        await say(user, "en een boekhouder?")
        await expect(anna.get_by_text("en een boekhouder?")).to_be_visible()
        await expect(anna.get_by_text("wacht op ons sinds")).to_be_visible()
        await expect(anna.get_by_label("Uw antwoord")).to_have_value("half getypt")
        await answer(anna, "Nee, die niet.")
        await expect(chat.get_by_text("Nee, die niet.")).to_be_visible()

        asked = chat.get_by_text("Voor welke organisatie doen we de zelfscan?")
        before = await asked.count()
        await anna.get_by_role("button", name="Sluit af").click()
        await expect(anna.get_by_role("button", name="Heropen")).to_be_visible()
        await expect(chat.get_by_text("Anna heeft uw vraag 1 afgesloten.")).to_be_visible()
        await expect(asked).to_have_count(before + 1)


async def test_what_is_new_is_shown_without_touching_what_is_typed(browser: Browser) -> None:
    async with desk() as at:
        page = await at_the_ticket(browser, at)
        errors: list[str] = []
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        await page.get_by_label("Uw antwoord").fill("half getypt")
        await expect(page.get_by_role("link", name="Vernieuw")).to_be_hidden()

        await at.store.run(user_says, "Nog <b>iets</b>.", ref="7")
        await looks_again(page)
        line = page.get_by_role("log").get_by_role("listitem").last
        await expect(line).to_contain_text("Nog <b>iets</b>.")
        await at.store.run(user_says, "Iets anders.", What.EDITED, "7")
        await looks_again(page)
        await expect(line).to_contain_text("Iets anders.")
        await at.store.run(user_says, "", What.WITHDRAWN, "7")
        await looks_again(page)
        await expect(line).to_contain_text("Weggehaald")

        await expect(page.get_by_label("Uw antwoord")).to_have_value("half getypt")
        await expect(page.get_by_label("Uw antwoord")).to_be_focused()
        await page.get_by_role("button", name="Verstuur antwoord").click()
        await expect(page.get_by_text("Uw antwoord is verstuurd.")).to_be_visible()
        assert errors == []


async def test_a_page_whose_session_is_over_says_so_and_the_words_are_kept(
    browser: Browser,
) -> None:
    async with desk() as at:
        page = await at_the_ticket(browser, at)
        await page.get_by_label("Uw antwoord").fill("Een lang verhaal")
        await at.store.run(set_password, "Anna", "another")
        await looks_again(page)
        await expect(page.get_by_text("U bent niet meer aangemeld")).to_be_visible()

        await page.get_by_role("button", name="Verstuur antwoord").click()
        await expect(page.get_by_text("wat u typte, ziet u daarna terug")).to_be_visible()


async def test_a_hiccup_on_the_way_is_no_end_of_the_session(browser: Browser) -> None:
    async with desk() as at:
        page = await at_the_ticket(browser, at)
        tried: list[str] = []

        async def hiccup(route: Route) -> None:
            tried.append(route.request.url)
            if len(tried) > 1:
                await route.continue_()
            else:
                await route.fulfill(status=502, content_type="text/html", body="<p>Bad gateway</p>")

        await page.route("**/nieuws*", hiccup)
        await at.store.run(user_says, "Nog iets.")
        await looks_again(page)
        await expect(page.get_by_text("Nog iets.")).to_be_visible()
        assert len(tried) == 2
        await expect(page.get_by_text("U bent niet meer aangemeld")).to_be_hidden()


async def test_a_page_whose_ticket_was_closed_elsewhere_says_so_where_one_types(
    browser: Browser,
) -> None:
    async with desk() as at:
        page = await at_the_ticket(browser, at)
        await page.get_by_label("Uw antwoord").fill("half getypt")
        await at.store.run(do, DESK, 1, Close(), Colleague("Bart", at.at))
        await looks_again(page)
        said = page.get_by_text("Deze vraag is intussen afgesloten.")
        await expect(said).to_be_visible()
        await expect(page.get_by_label("Uw antwoord")).to_have_value("half getypt")
        await page.get_by_role("button", name="Heropen").click()
        await expect(page.get_by_label("Uw antwoord")).to_be_visible()


@pytest.mark.parametrize("path", [HOME, LIST])
async def test_lists_show_what_is_new_and_the_title_counts_it(browser: Browser, path: str) -> None:
    async with desk() as at:
        page = await browser.new_page(locale="nl-NL")
        await page.clock.install()
        await page.goto(f"{at.url}{path}")
        await sign_in(page)
        await page.goto(f"{at.url}{path}")
        assert not (await page.title()).startswith("(")
        await at.store.run(open_ticket)
        await looks_again(page)
        await expect(page.get_by_text("Mag een *accountant*")).to_be_visible()
        assert (await page.title()).startswith("(1) ")


async def test_without_javascript_there_is_a_link_to_what_is_new(browser: Browser) -> None:
    async with desk() as at:
        await at.store.run(open_ticket)
        context = await browser.new_context(locale="nl-NL", java_script_enabled=False)
        page = await context.new_page()
        await page.goto(f"{at.url}{ONE}")
        await sign_in(page)
        await at.store.run(user_says, "Nog iets.")
        await page.get_by_role("link", name="Vernieuw").click()
        await expect(page.get_by_text("Nog iets.")).to_be_visible()
        await answer(page, "Ja.")


async def test_an_answer_is_changed_where_it_stands(browser: Browser) -> None:
    async with desk() as at:
        page = await at_the_ticket(browser, at)
        await answer(page, "Ja.")
        await page.get_by_text("Wijzig of haal weg").click()
        becomes = page.get_by_label("Zo wordt het antwoord")
        await expect(becomes).to_have_value("Ja.")
        await becomes.fill("half getypt")
        await at.store.run(user_says, "Nog iets.")
        await looks_again(page)
        await expect(page.get_by_text("Nog iets.")).to_be_visible()
        await expect(becomes).to_have_value("half getypt")
        await becomes.fill("")
        await page.get_by_role("button", name="Bewaar wijziging").click()
        await expect(becomes).to_be_focused()
        await expect(becomes).to_have_accessible_description(
            "Schrijf eerst hoe het antwoord wordt, of haal het weg."
        )
        await becomes.fill("Nee.")
        await page.get_by_role("button", name="Bewaar wijziging").click()
        await expect(page.get_by_text("De gebruiker leest het antwoord nu zo.")).to_be_visible()
        await page.get_by_text("Wijzig of haal weg").click()
        await page.get_by_role("button", name="Haal antwoord weg").click()
        await expect(page.get_by_text("Het antwoord is weggehaald.")).to_be_visible()
        await expect(page.get_by_text("Weggehaald op")).to_be_visible()
        await expect(page.get_by_text("Wijzig of haal weg")).to_have_count(0)


async def test_a_draft_is_made_and_saved(browser: Browser) -> None:
    async with desk() as at:
        page = await at_the_ticket(browser, at)
        await answer(page, "Ja, een registeraccountant.")
        await page.get_by_text("Van vraag en antwoord een concept maken").click()
        await page.get_by_label("Titel in het Nederlands").fill("Wie ondertekent")
        await page.get_by_role("button", name="Maak het concept").click()
        source = page.get_by_label("Bron")
        await expect(source).to_be_focused()
        await expect(source).to_have_accessible_description(
            re.compile("Dit is verplicht. Waar staat dit?")
        )
        await expect(page.get_by_label("Titel in het Nederlands")).to_have_value("Wie ondertekent")
        await source.fill("PSO-handleiding 1.6")
        await page.get_by_role("button", name="Maak het concept").click()
        await expect(page.get_by_text("Het concept is gemaakt.")).to_be_visible()
        async with page.expect_download() as started:
            await page.get_by_role("link", name="wie-ondertekent.toml").click()
        assert b"registeraccountant" in (await (await started.value).path()).read_bytes()


async def test_documents_go_both_ways(browser: Browser, tmp_path: Path) -> None:
    mine, large = tmp_path / "folder één.pdf", tmp_path / "groot.bin"
    mine.write_bytes(b"%PDF")
    large.write_bytes(bytes(MOST_MB * 1024**2 + 1))
    async with desk() as at:
        page = await at_the_ticket(browser, at)
        await at.store.run(user_sends, File("verklaring.pdf", "application/pdf", b"%PDF-1"))
        async with page.expect_download() as started:
            await page.get_by_role("link", name="verklaring.pdf").click()
        assert (await (await started.value).path()).read_bytes() == b"%PDF-1"

        await page.get_by_label("Uw antwoord").fill("Zie de folder.")
        await page.get_by_label("Document erbij").set_input_files(large)
        await page.get_by_role("button", name="Verstuur antwoord").click()
        await expect(page.get_by_label("Document erbij")).to_have_accessible_description(
            "Dit document is te groot: 10 MB is het meest. Uw tekst staat er nog."
            " Kies een kleiner document."
        )
        await expect(page.get_by_label("Uw antwoord")).to_have_value("Zie de folder.")
        await page.get_by_label("Document erbij").set_input_files(mine)
        await page.get_by_role("button", name="Verstuur antwoord").click()
        await expect(page.get_by_role("log")).to_contain_text("folder één.pdf")
        assert "Zie de folder." in (await at.told())[0]


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
        await at.store.run(open_ticket)
        await at.store.run(open_ticket, 2, "web:2", "en")
        await at.store.run(
            bot_tells, "**De bot dacht aan:** " + "Schoonmaak" * 9 + "\n\n- een\n- twee"
        )
        await at.store.run(user_says, "en-een-heel-lang-woord-" * 9, ref="1")
        await at.store.run(user_says, "anders", What.EDITED, "1")
        await at.store.run(user_sends, File("v" * 90 + ".pdf", "application/pdf", b"%PDF"))
        await page.goto(f"{at.url}{HOME}")
        await sign_in(page)
        await _is_fine(page)
        for path in (LIST, f"{LIST}?lijst=mijn", f"{LIST}?zoek=9", ONE, f"{LIST}/2"):
            await page.goto(f"{at.url}{path}")
            await _is_fine(page)
        for name in ("Bewaar notitie", "Verstuur antwoord"):
            await page.get_by_role("button", name=name).click()
            await expect(page.get_by_text("Er is nog niets gedaan.")).to_be_visible()
            await _is_fine(page)
        await page.get_by_label("Uw notitie").fill("Zo.")
        await page.get_by_role("button", name="Bewaar notitie").click()
        await expect(page.get_by_text("Uw notitie is bewaard.")).to_be_visible()
        await _is_fine(page)
        await answer(page, "Ja.")
        await page.get_by_text("Wijzig of haal weg").click()
        await page.get_by_text("Van vraag en antwoord een concept maken").click()
        await _is_fine(page)
        await page.get_by_role("button", name="Maak het concept").click()
        await expect(page.get_by_text("Dit is verplicht.")).to_have_count(4)
        await _is_fine(page)
        await page.get_by_role("button", name="Sluit af").click()
        await expect(page.get_by_role("button", name="Heropen")).to_be_visible()
        await _is_fine(page)
        await page.goto(f"{at.url}{LIST}?lijst=afgesloten")
        await _is_fine(page)


async def test_targets_are_large_enough_for_a_finger(browser: Browser) -> None:
    async with desk() as at:
        page = await at_the_ticket(browser, at, PHONE)
        assert await too_small(page, "button, select, input, textarea, nav a") == []


async def _is_fine(page: Page) -> None:
    assert await offences(page) == []
    wide: int = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, page.url
