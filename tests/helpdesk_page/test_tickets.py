"""What a colleague does with a ticket at the page reaches the user: once, or not at all."""

import re
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from urllib.parse import quote

import pytest
from aiohttp import ClientResponse, FormData

from bot.colleague import Colleague
from bot.helpdesk.desk import do
from bot.helpdesk_page.pages import HOME
from core.blocks import File
from core.effects import OpenTicket
from core.helpdesk.deeds import LONGEST_ANSWER, MOST_MB, Close, Take
from core.helpdesk.ticket import Standing, What
from storage.helpdesk import attend_to
from storage.history import entries_after
from tests.helpdesk.opened import MONDAY, TICKET, open_ticket
from tests.helpdesk_page.at_tickets import LIST, ONE, anna, ask, ticket, trail
from tests.helpdesk_page.house import DESK, Visitor, add, visitor
from tests.helpdesk_page.speaking import bot_tells, user_says, user_sends

BART = Colleague("Bart", MONDAY + timedelta(minutes=2))
ONCE = f"page-{0:016x}"
PDF = b"%PDF-1.7 \r\n--x\r\n\x00\xff"


async def send_document(
    who: Visitor, content: bytes, text: str = "", name: str = "folder.pdf", csrf: str | None = None
) -> ClientResponse:
    form = FormData(quote_fields=False)
    for field, value in {"csrf": csrf or await who.token(), "seen": "1", "answer": text}.items():
        form.add_field(field, value)
    form.add_field("document", BytesIO(content), filename=name, content_type="application/pdf")
    headers = {"Origin": who.url}
    answer = await who.client.post(
        f"{ONE}/antwoord", data=form, headers=headers, allow_redirects=False
    )
    await answer.read()
    return answer


async def test_an_answer_reaches_the_user_and_both_sides_are_woken() -> None:
    async with anna() as (at, colleague):
        answer = await ask(colleague, "antwoord", {"answer": " Ja, *dat* mag.\r\n\r\nGroet "})

        assert answer.headers["Location"] == f"{ONE}?gedaan=antwoord#gedaan"
        heard, _ = await at.told()
        assert "Ja, *dat* mag.\n\nGroet" in heard
        assert "Anna" in heard
        assert at.woken == ["fake:ann", "desk:ticket-1"]
        assert "Ja, *dat* mag." in await colleague.get(ONE)


async def test_a_note_stays_among_colleagues() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "notitie", {"note": "Vorige week <ook>."})

        assert await at.told() == []
        page = await colleague.get(ONE)
        assert "Vorige week &lt;ook&gt;." in page
        assert "alleen voor collega" in page


@pytest.mark.parametrize(
    ("verb", "standing", "line"),
    [
        ("take", Standing.TAKEN, What.TAKEN),
        ("wait", Standing.WAITING, What.AWAITED),
        ("close", Standing.CLOSED, What.CLOSED),
    ],
)
async def test_a_button_does_what_it_says(verb: str, standing: Standing, line: What) -> None:
    async with anna() as (at, colleague):
        seen = 1
        if verb == "wait":
            await ask(colleague, "antwoord", {"answer": "Welk jaar?"})
            seen = 2
        await ask(colleague, "stand", {"do": verb}, seen=seen)

        assert (await ticket(at)).standing is standing
        assert (await trail(at))[seen:] == [line]


async def test_a_closed_ticket_can_be_reopened_and_no_more_than_noted_with() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "stand", {"do": "close"})
        page = await colleague.get(ONE)
        assert "Heropen" in page
        assert "Uw notitie" in page
        assert "Uw antwoord" not in page

        await ask(colleague, "stand", {"do": "reopen"}, seen=2)
        assert (await ticket(at)).is_open
        assert "Uw antwoord" in await colleague.get(ONE)


async def test_a_ticket_is_given_to_a_colleague() -> None:
    async with anna() as (at, colleague):
        page = await colleague.get(ONE)
        assert "<option>Bart</option>" in page
        await ask(colleague, "toewijzing", {"to": "Bart"})
        assert (await ticket(at)).assignee == "Bart"


async def test_a_topic_answers_and_what_the_bot_thought_of_comes_first() -> None:
    async with anna() as (at, colleague):
        thought = replace(TICKET, number=2, conversation="fake:bob", topics=("kosten",))
        await at.store.run(attend_to, OpenTicket(thought), MONDAY)
        page = await colleague.get(f"{LIST}/2")
        assert page.index('value="kosten"') < page.index("Andere onderwerpen")
        assert page.index('value="kosten"') == page.rindex('value="kosten"')
        await ask(colleague, "onderwerp", {"topic": "kosten"})
        heard, _ = await at.told()
        assert "Anna" in heard
        assert DESK.topics["kosten"].title.nl in await colleague.get(ONE)


@pytest.mark.parametrize(
    ("form", "values", "wrong"),
    [
        ("antwoord", {"answer": " \n "}, "Schrijf eerst een antwoord"),
        ("antwoord", {"answer": "x" * (LONGEST_ANSWER + 1)}, "4001 tekens"),
        ("notitie", {}, "Schrijf eerst een notitie."),
        ("stand", {"do": "draft"}, "Kies een van de knoppen."),
        ("stand", {}, "Kies een van de knoppen."),
        ("antwoord", {"answer": "notitie: klaagt altijd"}, "Dit lijkt een notitie."),
        ("antwoord", {"answer": "@Bart notitie klaagt altijd"}, "Dit lijkt een notitie."),
        ("toewijzing", {"to": "Hans"}, "Kies een collega uit de lijst."),
        ("onderwerp", {"topic": "nothing"}, "Kies een onderwerp uit de lijst."),
    ],
)
async def test_what_is_missing_or_wrong_is_said_and_nothing_is_done(
    form: str, values: dict[str, str], wrong: str
) -> None:
    async with anna() as (at, colleague):
        answer = await ask(colleague, form, values)

        assert answer.status == 422
        assert wrong in (await answer.text()).replace("4.001", "4001")
        assert await trail(at) == [What.ASKED]
        assert values.get("answer", "").strip() in await answer.text()


@pytest.mark.parametrize(
    ("form", "values"),
    [
        ("antwoord", {"answer": "Ja.", "once": ONCE}),
        ("notitie", {"note": "Hm.", "once": ONCE}),
        ("stand", {"do": "close"}),
        ("toewijzing", {"to": "Bart"}),
        ("onderwerp", {"topic": "kosten"}),
    ],
)
async def test_a_form_that_is_sent_twice_counts_once(form: str, values: dict[str, str]) -> None:
    async with anna() as (at, colleague):
        for _ in range(2):
            assert (await ask(colleague, form, values)).status == 303
        assert len(await trail(at)) == 2
        assert len(await at.told()) <= 2


async def test_what_cannot_be_done_is_said_in_its_own_words() -> None:
    async with anna() as (at, colleague):
        await at.store.run(add, "Anna*")
        answer = await ask(colleague, "toewijzing", {"to": "Anna*"})
        assert "Geef de naam van een collega" in await answer.text()
        assert "Intussen" not in await answer.text()
        await ask(colleague, "stand", {"do": "take"}, 1)
        answer = await ask(colleague, "stand", {"do": "take"}, 2)
        assert "Deze vraag is al van u." in await answer.text()


async def test_the_same_words_can_be_said_again_later() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "antwoord", {"answer": "Ja."}, seen=1)
        await ask(colleague, "antwoord", {"answer": "Ja."}, seen=2)
        assert len(await at.told()) == 3


async def test_each_form_has_a_name_of_its_own() -> None:
    async with anna() as (_, colleague):
        names = [re.findall(r'name="once" value="([^"]+)"', await colleague.get(ONE)) for _ in "ab"]
        assert len({name for some in names for name in some}) == 4


async def test_the_same_words_from_another_page_do_not_answer_what_was_asked_since() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "antwoord", {"answer": "Ja.", "once": ONCE})
        await at.store.run(user_says, "En in Aruba?")
        assert (await ask(colleague, "antwoord", {"answer": "Ja."})).status == 409
        assert await trail(at) == [What.ASKED, What.ANSWERED, What.SAID]


async def test_other_words_in_a_form_that_was_sent_are_kept_and_not_called_sent() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "antwoord", {"answer": "Ja.", "once": ONCE})
        answer = await ask(colleague, "antwoord", {"answer": "Ja, altijd.", "once": ONCE})
        assert answer.status == 409
        assert "Ja, altijd." in await answer.text()
        assert f'name="once" value="{ONCE}"' not in await answer.text()
        assert await trail(at) == [What.ASKED, What.ANSWERED]


async def test_a_button_on_an_old_page_is_not_taken_for_one_that_was_pressed() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "stand", {"do": "close"}, 1)
        await ask(colleague, "stand", {"do": "reopen"}, 2)
        await ask(colleague, "stand", {"do": "close"}, 1)
        assert not (await ticket(at)).is_open


async def test_what_another_colleague_did_meanwhile_is_shown_and_the_words_are_kept() -> None:
    async with anna() as (at, colleague):
        await at.store.run(do, DESK, 1, Take(), BART)
        answer = await ask(colleague, "antwoord", {"answer": "Een <lang> verhaal"})

        assert answer.status == 409
        page = await answer.text()
        assert "Intussen is er iets gebeurd" in page
        assert "Een &lt;lang&gt; verhaal" in page
        assert 'class="event unseen" id="line-1"' in page
        assert "Bart neemt deze vraag." in page
        assert 'name="seen" value="2"' in page

        assert (await ask(colleague, "antwoord", {"answer": "Ja."}, seen=2)).status == 303


async def test_words_for_a_ticket_that_was_closed_meanwhile_are_kept() -> None:
    async with anna() as (at, colleague):
        await at.store.run(do, DESK, 1, Close(), BART)
        for seen, status, said in (
            (1, 409, "Intussen is er iets gebeurd"),
            (2, 422, "afgesloten:"),
        ):
            answer = await ask(colleague, "antwoord", {"answer": "Een lang verhaal"}, seen)
            assert answer.status == status
            assert said in await answer.text()
            assert "Een lang verhaal" in await answer.text()
        assert await trail(at) == [What.ASKED, What.CLOSED]


@pytest.mark.parametrize(
    ("form", "values", "status"),
    [
        ("antwoord", {"answer": "Ja."}, 409),
        ("stand", {"do": "close"}, 409),
        ("stand", {"do": "take"}, 303),
        ("toewijzing", {"to": "Bart"}, 303),
        ("notitie", {"note": "Hm."}, 303),
    ],
)
async def test_what_the_user_said_meanwhile_is_read_before_an_answer_goes_out(
    form: str, values: dict[str, str], status: int
) -> None:
    async with anna() as (at, colleague):
        await at.store.run(user_says, "Laat maar.")
        assert (await ask(colleague, form, values)).status == status


async def test_words_typed_in_a_session_that_ended_are_there_after_signing_in() -> None:
    async with anna() as (at, colleague):
        token = await colleague.token()
        at.at += timedelta(hours=13)
        answer = await send_document(colleague, PDF, "Een lang verhaal", csrf=token)

        assert answer.status == 403
        assert "Een lang verhaal" in await answer.text()
        assert await trail(at) == [What.ASKED]


@pytest.mark.parametrize("text", ["", "Zie de folder."])
async def test_a_document_goes_to_the_user(text: str) -> None:
    async with anna() as (at, colleague):
        assert (await send_document(colleague, PDF, text, "naar/folder 1.pdf")).status == 303

        entry, _ = await at.store.run(entries_after, "fake:ann", 0)
        assert File("folder 1.pdf", "application/pdf", PDF) in entry.blocks
        assert text in (await at.told())[0]
        assert await trail(at) == [What.ASKED, What.FILE]


async def test_a_document_that_is_too_large_is_refused_and_the_words_are_kept() -> None:
    async with anna() as (at, colleague):
        answer = await send_document(colleague, bytes(MOST_MB * 1024**2 + 1), "Zie de folder.")

        assert answer.status == 422
        assert "10 MB is het meest" in await answer.text()
        assert "Zie de folder." in await answer.text()
        assert await trail(at) == [What.ASKED]
        assert (await send_document(colleague, bytes(MOST_MB * 1024**2))).status == 303


async def test_a_document_that_is_far_too_large_gets_an_answer_as_well() -> None:
    async with anna() as (_, colleague):
        answer = await send_document(colleague, bytes(40 * 1024**2), "Zie de folder.")
        assert answer.status == 422
        assert "Zie de folder." in await answer.text()


async def test_an_empty_document_is_refused_beside_the_field() -> None:
    async with anna() as (at, colleague):
        answer = await send_document(colleague, b"", "Zie de folder.")
        assert answer.status == 422
        page = await answer.text()
        assert 'id="answer-document-problem">Dit document is leeg.' in page
        assert "Zie de folder." in page
        assert await trail(at) == [What.ASKED]


async def test_an_answer_without_a_document_comes_from_the_same_form() -> None:
    async with anna() as (at, colleague):
        assert (await send_document(colleague, b"", "Ja.", name="")).status == 303
        assert await trail(at) == [What.ASKED, What.ANSWERED]


async def test_documents_of_the_user_are_saved_never_shown() -> None:
    async with anna() as (at, colleague), visitor(at) as stranger:
        first, second = (File("a.html", "text/html", f"<b>{n}</b>".encode()) for n in (1, 2))
        await at.store.run(user_sends, first)
        await at.store.run(user_sends, second, "De goede.")

        page = await colleague.get(ONE)
        assert "De goede." in page
        for index, file in ((1, first), (2, second)):
            path = f"{ONE}/documenten/{index}"
            assert f'href="{path}"' in page
            async with colleague.client.get(path) as answer:
                assert await answer.read() == file.content
                assert answer.headers["Content-Disposition"].startswith("attachment")
                assert answer.headers["Cache-Control"] == "private, no-store"
            assert "Wachtwoord" in await stranger.get(path)


async def test_a_document_that_was_taken_back_is_not_given_and_the_next_is_still_the_next() -> None:
    async with anna() as (at, colleague):
        for n in (1, 2):
            file = File("A.pdf", "text/plain", b"other")
            await at.store.run(user_sends, file)
            file = File("a.pdf", "application/pdf", f"{n}".encode())
            await at.store.run(user_sends, file, "zie a.pdf", ref=f"m{n}")
        await at.store.run(user_says, "", What.WITHDRAWN, "m1")

        assert f"{ONE}/documenten/2" not in await colleague.get(ONE)
        async with colleague.client.get(f"{ONE}/documenten/2") as answer:
            assert answer.status == 404
        async with colleague.client.get(f"{ONE}/documenten/4") as answer:
            assert await answer.read() == b"2"


@pytest.mark.parametrize("name", ['a"b\\c.pdf', "é\u2028.pdf", "_%.pdf", "media_type.pdf"])
async def test_a_document_is_found_whatever_it_is_called(name: str) -> None:
    async with anna() as (at, colleague):
        await at.store.run(user_sends, File(name, "application/pdf", PDF), "x" * 4000)
        async with colleague.client.get(f"{ONE}/documenten/1") as answer:
            assert await answer.read() == PDF


@pytest.mark.parametrize("path", ["documenten/0", "documenten/9", "documenten/x", "niets"])
async def test_what_is_no_document_is_not_found(path: str) -> None:
    async with anna() as (_, colleague), colleague.client.get(f"{ONE}/{path}") as answer:
        assert answer.status == 404


async def test_the_bots_account_is_shown_with_its_marks_and_nothing_more() -> None:
    async with anna() as (at, colleague):
        await at.store.run(bot_tells, "**Gedacht** aan <b>:\n\n- [PSO](https://pso.example)\n- *b*")
        page = await colleague.get(ONE)
        assert "<strong>Gedacht</strong> aan &lt;b&gt;:" in page
        assert '<li><a href="https://pso.example" rel="noreferrer">PSO</a></li>' in page
        assert "<li><em>b</em></li>" in page


async def test_a_page_is_told_only_what_is_new() -> None:
    async with anna() as (at, colleague):
        async with colleague.client.get(f"{ONE}/nieuws?na=1") as answer:
            assert answer.status == 204
        await at.store.run(user_says, "Nog iets.")
        assert "Nog iets." in await colleague.get(f"{ONE}/nieuws?na=1")


async def test_open_tickets_stand_by_whose_turn_it_is_the_longest_waiting_first() -> None:
    async with anna() as (at, colleague):
        await at.store.run(open_ticket, 2, "web:2", at=MONDAY - timedelta(days=3))
        await at.store.run(open_ticket, 3, "web:3", "en", at=MONDAY)
        await ask(colleague, "antwoord", {"answer": "Ja."})

        page = await colleague.get(LIST)
        ours, theirs = page.index('id="our-turn"'), page.index('id="their-turn"')
        places = [page.index(f'href="{LIST}/{number}"') for number in (2, 3, 1)]
        assert ours < places[0] < places[1] < theirs < places[2]
        assert "3 dagen" in page
        assert "Engels" in page

        overview = await colleague.get(HOME)
        assert "<strong>2</strong> Wij zijn aan zet" in overview
        assert "<strong>1</strong> Van mij" in overview

        mine = await colleague.get(f"{LIST}?lijst=mijn")
        assert f'href="{ONE}"' in mine
        assert f'href="{LIST}/2"' not in mine


async def test_closed_tickets_stand_apart() -> None:
    async with anna() as (_, colleague):
        await ask(colleague, "stand", {"do": "close"})
        assert f'href="{ONE}"' not in await colleague.get(LIST)
        assert f'href="{ONE}"' in await colleague.get(f"{LIST}?lijst=afgesloten")


@pytest.mark.parametrize("sought", ["1", " #1", "vraag 1", "001"])
async def test_a_ticket_is_found_by_its_number(sought: str) -> None:
    async with anna() as (_, colleague), colleague.client.get(f"{LIST}?zoek={quote(sought)}") as it:
        assert it.url.path == ONE


@pytest.mark.parametrize("sought", ["2", "9" * 40, "Curaçao", "²"])
async def test_a_number_that_is_not_there_is_said(sought: str) -> None:
    async with anna() as (_, colleague):
        page = await colleague.get(f"{LIST}?zoek={quote(sought)}")
        assert "Er is geen vraag met nummer" in page


@pytest.mark.parametrize("form", ["antwoord", "toewijzing", "stand"])
async def test_a_ticket_that_is_not_there_is_not_found(form: str) -> None:
    async with anna() as (_, colleague):
        values = {"answer": "Ja.", "to": "Anna", "do": "take", "csrf": await colleague.token()}
        assert (await colleague.post(f"{LIST}/7/{form}", values)).status == 404
        async with colleague.client.get(f"{LIST}/7") as answer:
            assert answer.status == 404
