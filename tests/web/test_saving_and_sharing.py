"""Saving a document and sharing a location on the page, in a real Chromium."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser import DESKTOP, IN_BROWSER, PHONE, offences
from tests.web.house import PARTNERS, House
from tests.web.visiting import field, messages, open_page, say, texts

pytestmark = IN_BROWSER

DENIED = "Uw locatie is niet bekend. U kunt ook een plaats of postcode typen."


def link(page: Page) -> Locator:
    return page.get_by_role("link", name=PARTNERS.name)


def share(page: Page) -> Locator:
    return page.get_by_role("button", name="Deel mijn locatie")


async def allow(page: Page) -> None:
    await page.context.grant_permissions(["geolocation"])
    await page.context.set_geolocation({"latitude": 52.51678, "longitude": 6.08302})


async def test_a_file_is_saved_by_mouse_and_by_keyboard(page: Page, tmp_path: Path) -> None:
    await say(page, "bestand")
    async with page.expect_download() as by_mouse:
        await link(page).click()
    await field(page).focus()
    for _ in range(2):  # past the paper clip
        await page.keyboard.press("Shift+Tab")
    await expect(link(page)).to_be_focused()
    await expect(link(page)).to_have_css("outline-style", "solid")
    async with page.expect_download() as by_keyboard:
        await page.keyboard.press("Enter")
    for number, pending in enumerate((by_mouse, by_keyboard)):
        download = await pending.value
        assert download.suggested_filename == PARTNERS.name
        await download.save_as(tmp_path / str(number))
        assert (tmp_path / str(number)).read_bytes() == PARTNERS.content
    await say(page, "nog hier")


async def test_a_file_tells_its_name_and_size_in_the_language_of_the_page(page: Page) -> None:
    await say(page, "bestand")
    await expect(link(page)).to_have_accessible_name(f"{PARTNERS.name} Downloaden, 4 kB")
    await page.get_by_role("button", name="English").click()
    await expect(link(page)).to_have_accessible_name(f"{PARTNERS.name} Download, 4 kB")
    await expect(link(page).get_by_text("Download", exact=True)).to_have_attribute("lang", "en")


async def test_a_location_is_shared_roughly(page: Page, at: House) -> None:
    await allow(page)
    await say(page, "waar")
    await share(page).dblclick()
    await expect(messages(page).last).to_contain_text("U bent bij 52.52, 6.08.")
    shared = ["waar", "Waar bent u?", "Mijn locatie", "U bent bij 52.52, 6.08."]
    assert (await texts(page))[1:] == shared
    await expect(page.locator(".choices.spent")).to_have_count(2)
    await open_page(page, at)
    await expect(page.locator(".bot")).to_have_count(3)
    assert (await texts(page))[1:] == shared
    await page.get_by_role("button", name="English").click()
    await expect(page.get_by_text("My location", exact=True)).to_be_visible()


async def test_a_location_that_is_refused_can_be_typed_or_still_shared(page: Page) -> None:
    await say(page, "waar")
    await share(page).focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_text(DENIED)).to_be_in_viewport(ratio=1)
    await expect(share(page)).to_be_focused()
    await page.get_by_role("button", name="English").click()
    await expect(page.get_by_text("Your location is not known.")).to_be_visible()
    await expect(messages(page).last).to_contain_text("U zei: English")
    await allow(page)
    await share(page).click()
    await expect(messages(page).last).to_contain_text("U bent bij 52.52, 6.08.")
    await expect(page.locator(".message .note")).to_have_count(0)


async def test_a_browser_that_knows_no_locations_says_so(page: Page) -> None:
    await page.evaluate("delete Navigator.prototype.geolocation")
    await say(page, "waar")
    await share(page).click()
    await expect(page.get_by_text(DENIED)).to_be_visible()


async def test_a_question_for_a_location_that_stays_open_may_be_asked_again(page: Page) -> None:
    await page.evaluate(
        """() => {
             window.asked = [];
             navigator.geolocation.getCurrentPosition = (found) => asked.push(found);
           }"""
    )
    await say(page, "waar")
    for _ in range(3):
        await share(page).click()
    await expect(page.get_by_text("Uw locatie wordt opgezocht.")).to_be_visible()
    await page.evaluate(
        "asked.forEach((found) => found({ coords: { latitude: -0.004, longitude: 180 } }))"
    )
    await expect(messages(page).last).to_contain_text("U bent bij")
    assert (await texts(page))[-2:] == ["Mijn locatie", "U bent bij 0.0, 180.0."]
    await expect(page.locator(".user")).to_have_count(2)


async def test_a_location_that_is_shared_without_a_connection_goes_later(page: Page) -> None:
    await allow(page)
    await say(page, "waar")
    await page.evaluate("WebSocket.prototype.send = () => {}")
    await share(page).click()
    await expect(messages(page).last).to_contain_text("Mijn locatie")
    await page.reload()
    await expect(messages(page).last).to_contain_text("U bent bij 52.52, 6.08.")
    await expect(page.get_by_text("Mijn locatie", exact=True)).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
async def test_axe_finds_nothing(
    browser: Browser, at: House, scheme: str, size: dict[str, int]
) -> None:
    context = await browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": size["width"], "height": size["height"]},
        locale="nl-NL",
        bypass_csp=True,
    )
    page = await context.new_page()
    await open_page(page, at)
    await say(page, "bestand")
    await say(page, "waar")
    await share(page).click()
    await expect(page.get_by_text(DENIED)).to_be_visible()
    assert await offences(page) == []
    for target in (link(page), share(page)):
        box = await target.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    width: int = await page.evaluate("document.documentElement.scrollWidth")
    assert width == size["width"]
    await context.close()


SEEN = """
- log "Gesprek":
  - text: "Laddermaat:"
  - paragraph: Goedendag. Wat wilt u doen?
  - group "Kies een antwoord":
    - button "Zelfscan"
    - button "Vraag"
  - text: "U: bestand Laddermaat:"
  - paragraph: Hier zijn de partners.
  - link "partners in België.csv Downloaden, 4 kB"
  - text: "U: waar Laddermaat:"
  - paragraph: Waar bent u?
  - button "Deel mijn locatie"
  - paragraph: Uw locatie is niet bekend. U kunt ook een plaats of postcode typen.
"""


async def test_what_a_screen_reader_finds(page: Page) -> None:
    await say(page, "bestand")
    await say(page, "waar")
    await share(page).click()
    await expect(page.get_by_role("log")).to_match_aria_snapshot(SEEN)
