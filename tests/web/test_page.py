"""What people see and do on the page, in a real Chromium."""

import re
from datetime import UTC, datetime

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.browser import DESKTOP, IN_BROWSER, PHONE, offences
from tests.web.house import POSITIONS, House, house
from tests.web.visiting import field, messages, open_page, say, texts

pytestmark = IN_BROWSER


GREETING = "Goedendag. Wat wilt u doen?"


async def test_by_keyboard_alone(page: Page) -> None:
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Naar het schrijfveld")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(field(page)).to_be_focused()
    await page.keyboard.type("regel 1")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("regel 2")
    await page.keyboard.press("Enter")
    await expect(page.locator(".bot")).to_have_count(2)
    await expect(field(page)).to_be_focused()
    await expect(field(page)).to_have_value("")
    for _ in range(3):  # past the paper clip
        await page.keyboard.press("Shift+Tab")
    await expect(page.get_by_role("button", name="Zelfscan")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator(".bot")).to_have_count(3)
    assert await texts(page) == [
        GREETING,
        "regel 1\nregel 2",
        "U zei: regel 1\nregel 2",
        "Zelfscan",
        "U koos Zelfscan (scan).",
    ]


async def test_by_mouse(page: Page) -> None:
    await page.get_by_role("button", name="Vraag").dblclick()
    await expect(page.locator(".bot")).to_have_count(2)
    await field(page).click()
    await page.keyboard.type("32 uur")
    await page.get_by_role("button", name="Verzenden").click()
    await expect(page.locator(".bot")).to_have_count(3)
    await expect(field(page)).to_be_focused()
    said = ["Vraag", "U koos Vraag (ask).", "32 uur", "U zei: 32 uur"]
    assert await texts(page) == [GREETING, *said]


async def test_nothing_is_sent_when_nothing_is_written(page: Page) -> None:
    await field(page).fill(" \n ")
    await field(page).press("Enter")
    await say(page, "iets")
    assert await texts(page) == [GREETING, "iets", "U zei: iets"]


async def test_old_choices_look_spent_and_still_work(page: Page) -> None:
    old = page.locator(".choices").first
    await expect(old).not_to_have_class("choices spent")
    await say(page, "keuzes")
    await expect(old).to_have_class("choices spent")
    new = page.locator(".choices").last
    await expect(new.get_by_role("button")).to_have_count(len(POSITIONS))
    await expect(new).to_have_class("choices many")
    await old.get_by_role("button", name="Vraag").click()
    await expect(messages(page).last).to_contain_text("U koos Vraag (ask).")
    await expect(new).to_have_class("choices many spent")


async def test_the_history_is_there_after_a_reload_and_at_its_end(page: Page, at: House) -> None:
    for _ in range(4):
        await say(page, "advies")
    before = await texts(page)
    await open_page(page, at)
    await expect(page.locator(".bot")).to_have_count(5)
    assert await texts(page) == before
    await expect(page.locator(".choices").last).to_be_in_viewport(ratio=1)
    await expect(page.locator(".choices:not(.spent)")).to_have_count(1)


async def test_a_reader_who_scrolled_back_is_left_there(
    page: Page, context: BrowserContext
) -> None:
    for _ in range(3):
        await say(page, "advies")
    await page.evaluate("document.documentElement.scrollTop = 0")
    other = await context.new_page()
    await other.goto(page.url)
    await expect(other.locator(".bot")).to_have_count(4)
    await say(other, "in een ander venster")
    await expect(messages(page).last).to_contain_text("U zei: in een ander venster")
    assert await page.evaluate("document.documentElement.scrollTop") == 0


async def test_a_long_answer_is_shown_from_its_start(page: Page) -> None:
    await say(page, "ruw " + "\n\n".join(f"Alinea {n}" for n in range(40)))
    await expect(page.get_by_text("Alinea 0", exact=True).last).to_be_in_viewport(ratio=1)


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "[klik](javascript:alert(1))",
    "[klik](data:text/html,<script>alert(1)</script>)",
    "<a href='javascript:alert(1)'>klik</a>",
    "&lt;b&gt;",
    "**<b onclick=alert(1)>vet</b>**",
    "<style>*{display:none}</style>",
]


async def test_markup_is_never_executed(page: Page, at: House) -> None:
    alarms: list[str] = []
    page.on("dialog", lambda dialog: alarms.append(dialog.message))
    for hostile in HOSTILE:
        await say(page, hostile)
        await say(page, f"ruw {hostile}")
    await open_page(page, at)
    await expect(page.locator(".bot")).to_have_count(1 + 2 * len(HOSTILE))
    inside = page.locator(".message").locator("img, script, style, a, b, iframe, [onclick]")
    await expect(inside).to_have_count(0)
    said = await texts(page)
    assert said[1::4] == HOSTILE
    assert said[2::4] == [f"U zei: {hostile}" for hostile in HOSTILE]
    assert alarms == []


async def test_links_lead_where_they_say(page: Page) -> None:
    await say(page, "advies")
    link = page.get_by_role("link", name="de handleiding")
    assert await link.get_attribute("href") == "https://www.pso-nederland.nl/handleiding"


async def test_emoji_right_to_left_and_very_long_words(page: Page) -> None:
    await page.set_viewport_size(PHONE)
    rtl = "مرحبا بالعالم"
    for text in ("👩‍🦽👍🏽", rtl, "Arbeidsongeschiktheidsverzekering" * 20, "a\u0000b\u202ec"):
        await say(page, text)
    direction = await page.get_by_text(rtl, exact=True).evaluate(
        "(element) => getComputedStyle(element).direction"
    )
    assert direction == "rtl"
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


async def test_half_a_character_is_sent_as_an_unknown_one(page: Page) -> None:
    await field(page).evaluate("(element) => { element.value = 'a\\ud800b' }")
    await field(page).press("Enter")
    await expect(messages(page).last).to_contain_text("U zei: a\ufffdb")


async def test_it_shows_that_an_answer_is_coming(page: Page) -> None:
    typing = page.get_by_text("Laddermaat schrijft")
    await field(page).fill("denk na")
    await field(page).press("Enter")
    await expect(typing).to_be_visible()
    await expect(messages(page).last).to_contain_text("U zei: denk na")
    await expect(typing).to_be_hidden()


async def test_another_day_is_named(context: BrowserContext) -> None:
    clock = [datetime(2026, 1, 5, 12, tzinfo=UTC)]
    async with house(now=lambda: clock[0]) as at:
        page = await context.new_page()
        await open_page(page, at)
        await say(page, "tot later")
        clock[0] = datetime(2026, 1, 7, 12, tzinfo=UTC)
        await say(page, "daar ben ik weer")
        await say(page, "nog iets")
        days = page.get_by_role("time")
        await expect(days).to_have_text(["maandag 5 januari", "woensdag 7 januari"])
        await page.reload()
        await expect(days).to_have_text(["maandag 5 januari", "woensdag 7 januari"])
        await page.get_by_role("button", name="English").click()
        await expect(days.first).to_have_text(re.compile("Monday,? 5 January"))
        await expect(messages(page).last).to_contain_text("U zei: English")
        order = await page.locator("#log").evaluate(
            "(log) => [...log.children].map((c) => c.className)"
        )
        assert order == [
            *("day", "message bot", "message user", "message bot"),
            *("day", "message user", "message bot", "message user", "message bot"),
            *("message user", "message bot"),
        ]


async def test_a_text_that_is_too_long_stays_in_the_field(page: Page) -> None:
    await field(page).fill("x" * 200_001)
    await field(page).press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("te lang")
    assert len(await field(page).input_value()) == 200_001
    await field(page).fill("kort")
    await expect(page.get_by_role("alert")).to_be_empty()
    await say(page, "kort")


async def test_the_language_follows_the_browser_and_the_choice(browser: Browser, at: House) -> None:
    context = await browser.new_context(locale="en-GB")
    page = await context.new_page()
    await open_page(page, at)
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(messages(page).first).to_contain_text("Hello.")
    await expect(page.get_by_label("Your message")).to_be_visible()
    await page.get_by_role("button", name="Nederlands").click()
    await expect(page.locator("html")).to_have_attribute("lang", "nl")
    await expect(page.get_by_label("Uw bericht")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("button", name="Verzenden")).to_be_visible()
    await context.close()


async def test_the_conversation_is_found_again_by_a_link_from_elsewhere(
    context: BrowserContext, at: House
) -> None:
    page = await context.new_page()
    await open_page(page, at)
    await say(page, "onthoud mij")
    await page.goto(at.url.replace("127.0.0.1", "localhost") + "/healthz")
    await page.evaluate("(url) => { location.href = url }", at.url)
    await expect(messages(page).last).to_contain_text("U zei: onthoud mij")


async def test_a_visitor_whose_cookie_is_gone_is_told(page: Page) -> None:
    await page.context.clear_cookies()
    await page.evaluate("dispatchEvent(new Event('online'))")
    await expect(page.get_by_role("status")).to_contain_text("Sta cookies toe")


SEEN = """
- banner:
  - heading "Laddermaat" [level=1]
  - paragraph: Chat over de PSO-ladder. U praat met een computer.
  - button "English"
- main:
  - log "Gesprek":
    - text: "Laddermaat:"
    - paragraph: Goedendag. Wat wilt u doen?
    - group "Kies een antwoord":
      - button "Zelfscan"
      - button "Vraag"
    - text: "U: hallo Laddermaat:"
    - paragraph: "U zei: hallo"
- contentinfo:
  - status
  - form "Bericht schrijven":
    - text: Uw bericht
    - textbox "Uw bericht"
    - button "Verzenden"
    - alert
"""


async def test_what_a_screen_reader_finds(page: Page) -> None:
    await say(page, "hallo")
    await expect(page.locator("body")).to_match_aria_snapshot(SEEN)
    await expect(page.get_by_role("log")).to_have_attribute("aria-live", "polite")


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
    assert await offences(page) == []
    await say(page, "advies")
    await say(page, "keuzes")
    await page.get_by_role("button", name="Wsw").focus()
    assert await offences(page) == []
    width: int = await page.evaluate("document.documentElement.scrollWidth")
    assert width == size["width"]
    background = await page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == ("rgb(20, 25, 27)" if scheme == "dark" else "rgb(248, 245, 239)")
    await context.close()


async def test_targets_are_large_and_the_focus_is_seen_and_not_covered(page: Page) -> None:
    await page.set_viewport_size(PHONE)
    await say(page, "keuzes")
    for _ in range(len(POSITIONS) + 4):
        await page.keyboard.press("Shift+Tab")
        focused = page.locator(":focus")
        box = await focused.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
        await expect(focused).to_have_css("outline-style", "solid")
        on_top = await focused.evaluate(
            """(element) => {
                 const { x, y, width, height } = element.getBoundingClientRect();
                 return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
               }"""
        )
        assert on_top


async def test_the_field_grows_with_what_is_written(page: Page) -> None:
    low = await field(page).bounding_box()
    await field(page).fill("\n" * 4)
    high = await field(page).bounding_box()
    await field(page).fill("\n" * 40)
    highest = await field(page).bounding_box()
    assert low
    assert high
    assert highest
    assert low["height"] < high["height"] < highest["height"] < 200
