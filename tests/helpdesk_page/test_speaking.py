"""The page speaks the language of colleagues, and tells the other ones in it."""

import re

from bot.helpdesk.home import so_far
from bot.helpdesk.service import Service
from bot.helpdesk.stored import StoredTickets
from bot.helpdesk.week import this_week
from bot.helpdesk_page.pages import HOME
from core.markup import plain
from tests.applications.filing import REFERENCE, file
from tests.helpdesk_page.at_tickets import LIST, ONE, anna, ask
from tests.helpdesk_page.house import DESK, desk, visitor


async def test_colleagues_who_speak_english_find_an_english_page() -> None:
    async with anna("en") as (_, colleague):
        pages = [await colleague.get(path) for path in (HOME, LIST, ONE, f"{HOME}/aanvragen")]
        assert all('<html lang="en">' in page for page in pages)
        assert "Today and the last seven days" in pages[0]
        assert "The user reads Dutch." in pages[2]
        assert "De " not in pages[0]


async def test_what_the_user_reads_is_not_said_where_it_is_what_colleagues_speak() -> None:
    async with anna() as (_, colleague):
        assert "De gebruiker leest Nederlands." not in await colleague.get(ONE)


async def test_a_step_is_told_to_either_side_in_its_own_language() -> None:
    async with desk(language="en") as at, visitor(at) as colleague:
        await at.store.run(file)
        await colleague.sign_in()
        path = f"{HOME}/aanvragen/{REFERENCE}"
        token = await colleague.token(path)
        step = {"csrf": token, "seen": "1", "stage": "received", "choice": "complete"}
        remark = {"csrf": token, "seen": "2", "remark": "Gebeld.", "audience": "internal"}
        assert (await colleague.post(f"{path}/stap", step)).status == 303
        assert (await colleague.post(f"{path}/opmerking", remark)).status == 303

        (said,) = await at.told()
        assert "aanvraag" in said
        moved, noted = await at.told(f"desk:application-{REFERENCE}")
        assert "complete" in moved
        assert "internal" in noted


async def test_the_overview_tells_the_figures_that_the_home_tab_tells() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "antwoord", {"answer": "Ja."})
        page = re.sub("<[^>]+>", "", await colleague.get(HOME))

        figures = await this_week(StoredTickets(at.store), Service().patience.hours, at.at)
        assert figures.opened == 1
        for told in so_far(DESK.texts.voice("nl"), figures):
            for line in plain(told.markdown).splitlines():
                assert line.removeprefix("- ").strip("•* ") in page
