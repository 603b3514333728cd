"""A colleague makes knowledge of a ticket at the page: the same draft as in its thread."""

import tomllib

import pytest
from aiohttp import ClientResponse

from bot.colleague import Colleague
from bot.helpdesk.desk import do
from bot.helpdesk_page.pages import TYPED
from core.blocks import File
from core.helpdesk.deeds import LONGEST_ANSWER, Answer
from core.helpdesk.ticket import What
from storage.history import entries_after
from tests.helpdesk.opened import MONDAY, TICKET, open_ticket
from tests.helpdesk_page.at_tickets import LIST, ONE, anna, ask, trail
from tests.helpdesk_page.house import DESK, Desk, Visitor
from tests.helpdesk_page.speaking import user_sends

DRAFT = {
    "title-nl": "Wie ondertekent",
    "questions-nl": "Mag een accountant ondertekenen?\r\nWie tekent?",
    "answer-nl": "Een registeraccountant.",
    "source": "PSO-handleiding 1.6",
}


async def drafted(at: Desk) -> list[File]:
    """Give the files that lie in the conversation of the ticket."""
    entries = await at.store.run(entries_after, "desk:ticket-1", 0)
    return [block for entry in entries for block in entry.blocks if isinstance(block, File)]


async def make(who: Visitor, **other: str) -> ClientResponse:
    return await ask(who, "kennis", {**DRAFT, **{k.replace("_", "-"): v for k, v in other.items()}})


async def test_the_form_begins_with_what_was_asked_and_answered() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "antwoord", {"answer": "Ja, <altijd>."})
        page = await colleague.get(ONE)
        asked, answered = (
            page.partition(f'name="{field}"')[2].partition("</textarea>")[0]
            for field in ("questions-nl", "answer-nl")
        )
        assert asked.endswith(f"\n{TICKET.question}")
        assert answered.endswith("\nJa, &lt;altijd&gt;.")

        await at.store.run(open_ticket, 2, "web:2", "en")
        page = await colleague.get(f"{LIST}/2")
        english = page.partition('name="questions-en"')[2].partition("</textarea>")[0]
        assert english.endswith(f"\n{TICKET.question}")


async def test_a_draft_is_offered_as_a_file_and_the_user_hears_nothing() -> None:
    async with anna() as (at, colleague):
        answer = await make(colleague)

        assert answer.headers["Location"] == f"{ONE}?gedaan=kennis#gedaan"
        page = await colleague.get(f"{ONE}?gedaan=kennis")
        assert "Het concept is gemaakt." in page
        assert f'<a href="{ONE}/documenten/1">wie-ondertekent.toml</a>' in page
        async with colleague.client.get(f"{ONE}/documenten/1") as saved:
            assert saved.headers["Content-Disposition"].startswith("attachment")
            read = tomllib.loads(await saved.text())
        assert read["topics"][0]["phrasings"]["nl"] == [
            "Mag een accountant ondertekenen?",
            "Wie tekent?",
        ]
        assert await at.told() == []
        assert "desk:ticket-1" in at.woken


async def test_a_draft_that_was_made_elsewhere_is_offered_too() -> None:
    async with anna() as (at, colleague):
        await at.store.run(user_sends, File("wie-ondertekent.toml", "application/toml", b"mine"))
        await make(colleague)
        async with colleague.client.get(f"{ONE}/documenten/2") as saved:
            assert b'id = "wie-ondertekent"' in await saved.read()
        async with colleague.client.get(f"{ONE}/documenten/1") as saved:
            assert await saved.read() == b"mine"


@pytest.mark.parametrize("missing", DRAFT)
async def test_what_is_missing_is_said_beside_it_and_the_rest_is_kept(missing: str) -> None:
    async with anna() as (at, colleague):
        answer = await ask(colleague, "kennis", {**DRAFT, missing: " ", "title-en": "Who <signs>"})

        page = await answer.text()
        assert answer.status == 422
        assert f'id="draft-{missing}-problem">Dit is verplicht' in page
        assert page.count("Dit is verplicht") == 1
        assert "Who &lt;signs&gt;" in page
        for field in DRAFT.keys() - {missing}:
            assert DRAFT[field].splitlines()[0] in page
        assert await drafted(at) == []


async def test_what_is_too_long_is_said_beside_it() -> None:
    async with anna() as (at, colleague):
        answer = await make(colleague, answer_en="x" * (LONGEST_ANSWER + 1))
        assert "Dit zijn 4.001 tekens." in await answer.text()
        assert await drafted(at) == []


async def test_a_draft_that_is_sent_twice_counts_once_and_a_better_one_does_count() -> None:
    async with anna() as (at, colleague):
        for _ in range(2):
            assert (await make(colleague)).status == 303
        assert len(await drafted(at)) == 1

        await make(colleague, answer_nl="Een registeraccountant, en niemand anders.")
        assert len(await drafted(at)) == 2
        async with colleague.client.get(f"{ONE}/documenten/2") as saved:
            assert "niemand anders" in await saved.text()


async def test_an_answer_of_somebody_else_meanwhile_keeps_nobody_from_a_draft() -> None:
    async with anna() as (at, colleague):
        await at.store.run(do, DESK, 1, Answer("Ja."), Colleague("Bart", MONDAY))
        assert (await make(colleague)).status == 303


async def test_a_closed_ticket_can_become_knowledge() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "stand", {"do": "close"})
        assert "Maak er kennis van" in await colleague.get(ONE)
        assert (await make(colleague)).status == 303
        assert await trail(at) == [What.ASKED, What.CLOSED, What.DRAFTED]


async def test_a_draft_typed_in_a_session_that_ended_is_kept_through_signing_in() -> None:
    async with anna() as (at, colleague):
        await colleague.post("/helpdesk/afmelden", {"csrf": await colleague.token()})
        answer = await colleague.post(f"{ONE}/kennis", DRAFT)
        assert answer.status == 403
        page = await answer.text()
        for field in DRAFT:
            assert f'name="{field}"' in page
        signed = await colleague.post(
            "/helpdesk/aanmelden", {**DRAFT, "name": "Anna", "password": "paard accu nietje"}
        )
        kept = await signed.text()
        for field, text in DRAFT.items():
            assert DESK.texts.voice("nl").label(TYPED[field]) in kept
            assert text.splitlines()[0] in kept
        assert await drafted(at) == []
