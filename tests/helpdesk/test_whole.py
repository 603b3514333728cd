"""The helpdesk through the engine: nothing lost, nobody else's, whatever happens at once."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.channel import Refused
from bot.helpdesk.press import Press, Verb
from bot.helpdesk.relaying import LONGEST_MESSAGE
from core.address import Address
from core.contents import Content, Due, Edited, Moved, Pressed, Said, Withdrawn
from core.conversation import Update
from core.helpdesk.deeds import LONGEST_ANSWER, Answer
from core.helpdesk.life_cycle import done
from core.helpdesk.ticket import Standing, Ticket, What
from storage.helpdesk import TicketChanged, keep_done
from storage.tickets import find_ticket, open_tickets, ticket_trail
from tests.conversations.transcript import attached
from tests.engine.house import IDS, SLACK, TELEGRAM, WEB, House, house
from tests.helpdesk.tickets import DAY

QUESTION = "Mag de accountant van ons concern de cijfers van de dochter in Curaçao ondertekenen?"
DESK = Address("desk", "ticket-1")
TAKE, CLOSE = (Pressed(Press(verb, "1").token, "?") for verb in (Verb.TAKE, Verb.CLOSE))


async def asks(it: House, account: str, question: str = QUESTION) -> str:
    """Ask something that goes to people."""
    await it.says(account, question)
    said = await it.says(account, "ja")
    await it.quiet()
    return said


async def ticket(it: House, number: int = 1) -> Ticket:
    return await it.store.run(find_ticket, number)


def seen(it: House, number: int = 1) -> list[str]:
    """Give what colleagues saw of a ticket."""
    return [words for to, words in it.desk.heard if to == f"ticket-{number}"]


async def test_an_answer_reaches_who_asked_and_nobody_else(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.says(SLACK, "hallo")
        assert "nummer **1**" in await asks(it, WEB)
        before = len(it.heard(SLACK))
        await it.works("Anna", Said("notitie: dit weet Bart", "1"))
        await it.works("Anna", Said("Ja, dat mag.", "2"))
        answer, explanation = it.heard(WEB)[-2:]
        assert answer == "**Anna:**\n\nJa, dat mag."
        assert "U praat nu met Anna" in explanation
        assert len(it.heard(SLACK)) == before
        assert not any("Bart" in words for words in it.heard(WEB))


async def test_two_who_ask_at_once_get_two_tickets(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        accounts = (WEB, TELEGRAM, SLACK)
        await asyncio.gather(*(it.says(account, QUESTION) for account in accounts))
        await asyncio.gather(*(it.says(account, "ja") for account in accounts))
        await it.quiet()
        found = await it.store.run(open_tickets)
        assert [one.number for one in found] == [1, 2, 3]
        assert {one.conversation for one in found} == set(accounts)


async def test_of_two_colleagues_who_take_it_at_once_the_last_has_it(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        await asyncio.gather(*(it.works(name, TAKE) for name in ("Anna", "Bart")))
        trail = await it.store.run(ticket_trail, 1)
        takers = [entry.by for entry in trail if entry.what is What.TAKEN]
        assert sorted(takers) == ["Anna", "Bart"]
        assert (await ticket(it)).assignee == takers[-1]


async def test_what_both_say_at_once_all_arrives_in_order(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        await it.works("Anna", TAKE)
        told, asked = len(it.heard(WEB)), len(seen(it))
        for number in range(20):
            await it.post(WEB, f"vraag {number}")
            update = Update(
                f"a-{number}",
                DESK,
                Said(f"antwoord {number}"),
                it.at,
                by="Anna",
            )
            await it.engine.accept(update)
        await it.quiet()
        answers = [words.rpartition("\n")[2] for words in it.heard(WEB)[told:]]
        questions = [words.rpartition("\n")[2] for words in seen(it)[asked:]]
        assert answers == [f"antwoord {number}" for number in range(20)]
        assert questions == [f"vraag {number}" for number in range(20)]
        entries = await it.store.run(ticket_trail, 1)
        assert len(entries) == 42


async def test_what_comes_twice_counts_once(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        again = Update("same", DESK, Said("Ja.", "1"), it.at, by="Anna")
        for _ in range(3):
            await it.engine.accept(again)
        await it.quiet()
        assert sum("Ja." in words for words in it.heard(WEB)) == 1


async def test_somebody_elses_ticket_is_out_of_reach(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        await it.works("Anna", TAKE)
        before = await ticket(it)
        for verb in (Verb.DONE, Verb.BOT, Verb.USELESS, Verb.CLOSE, Verb.REOPEN, Verb.TAKE):
            assert "knop" in await it.presses(TELEGRAM, Press(verb, "1").token)
        assert await ticket(it) == before


async def test_a_button_with_a_number_that_no_ticket_can_have_is_an_old_button(
    tmp_path: Path,
) -> None:
    async with house(tmp_path) as it:
        await it.says(WEB, "hallo")
        assert "knop" in await it.presses(WEB, Press(Verb.BOT, "9" * 19 + "0").token)


async def test_a_user_has_no_buttons_of_colleagues(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        for verb in (Verb.CLOSE, Verb.TAKE, Verb.AWAIT, Verb.REOPEN, Verb.ASSIGN, Verb.DRAFT):
            assert "knop" in await it.presses(WEB, Press(verb, "1").token)
        assert (await ticket(it)).standing is Standing.NEW


async def test_the_answer_follows_the_user_to_another_account(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.says(WEB, "hallo")
        await asks(it, TELEGRAM)
        await it.link(WEB, to=TELEGRAM)
        await it.works("Anna", Said("Welke dochter?"))
        assert "Welke dochter?" in it.heard(TELEGRAM)[-2]
        await it.post(WEB, "die in Willemstad")
        await it.quiet()
        assert "die in Willemstad" in seen(it)[-1]
        await it.works("Anna", Said("Dan mag het."))
        assert "Dan mag het." in it.heard(WEB)[-1]


async def test_who_keeps_the_conversation_hears_the_answer(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.says(WEB, "hallo")
        await asks(it, TELEGRAM)
        await it.link(WEB, to=TELEGRAM)
        await it.says(TELEGRAM, "ontkoppel")
        await it.quiet()
        await it.works("Anna", Said("Dat mag."))
        assert "Dat mag." in it.heard(WEB)[-2]
        assert not any("Dat mag." in words for words in it.heard(TELEGRAM))


async def test_a_ticket_moves_along_with_its_conversation(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        moved = Moved(Address.parse("fake:supergroup"))
        await it.engine.accept(Update(f"id-{next(IDS)}", Address.parse(WEB), moved, it.at))
        await it.quiet()
        await it.works("Anna", Said("Dat mag."))
        assert "Dat mag." in it.heard("fake:supergroup")[-2]
        await it.post("fake:supergroup", "dank!")
        await it.quiet()
        assert "dank!" in seen(it)[-1]


async def test_a_ticket_that_is_reopened_before_the_user_heard_of_the_closing_stays_open(
    tmp_path: Path,
) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        reopen = Pressed(Press(Verb.REOPEN, "1").token, "?")
        for number, content in enumerate((TAKE, CLOSE, reopen)):
            await it.engine.accept(Update(f"d-{number}", DESK, content, it.at, by="Anna"))
        await it.quiet()
        assert (await ticket(it)).held
        assert "stil" in it.heard(WEB)[-1]


async def test_what_is_said_to_no_ticket_is_left_alone(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.works("Anna", Said("hallo?"), 99)
        await it.works("Anna", Pressed("hd:take:99", "?"), 99)
        assert it.desk.heard == []


async def test_a_deed_under_way_does_not_undo_an_unlinking(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.says(WEB, "hallo")
        await asks(it, TELEGRAM)
        await it.link(WEB, to=TELEGRAM)
        late = done(await ticket(it), Answer("vertrouwelijk"), "Anna", it.at)
        await it.says(TELEGRAM, "ontkoppel")
        await it.quiet()
        with pytest.raises(TicketChanged):
            await it.store.run(keep_done, late)
        assert (await ticket(it)).address == WEB


async def test_what_was_said_is_changed_where_it_was_said(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.says(WEB, "hallo")
        await asks(it, TELEGRAM)
        await it.link(WEB, to=TELEGRAM)
        await it.works("Anna", Said("Dat mag niet.", "1"))
        await it.post(WEB, "dank")
        await it.quiet()
        await it.works("Anna", Edited("1", "Dat mag."))
        assert "veranderd:\n\nDat mag." in it.heard(TELEGRAM)[-1]


async def test_what_the_user_says_goes_to_who_took_the_conversation_last(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        await asks(it, TELEGRAM)
        await it.link(WEB, to=TELEGRAM)
        await it.works("Anna", Said("Ik kijk.", "1"), 1)
        await it.works("Bart", Said("Welk jaar?", "1"), 2)
        assert (await ticket(it, 1)).holder is None
        await it.post(WEB, "2025")
        await it.quiet()
        assert "2025" in seen(it, 2)[-1]
        await it.works("Anna", CLOSE, 1)
        assert "afgesloten. Bent u goed geholpen?" in it.heard(WEB)[-1], "Bart still has it"
        await it.works("Bart", Pressed(Press(Verb.CLOSE, "2").token, "?"), 2)
        assert "U praat weer met mij" in it.heard(WEB)[-1]


async def test_a_code_for_another_account_goes_to_nobody(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        code = await it.code(WEB)
        await asks(it, WEB)
        thread = "\n".join(seen(it))
        assert "[code]" in thread.replace("\\", "")
        assert code not in thread
        assert code.replace("-", "") not in thread


async def test_what_was_filled_in_stays_out_of_what_was_said_last(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.says(WEB, "zelfscan")
        await it.says(WEB, "Bakkerij Vers")
        await it.says(WEB, "stop")
        await asks(it, WEB)
        assert not any("Bakkerij" in words for words in seen(it))


async def test_the_user_changes_what_colleagues_read_and_nothing_else(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.says(WEB, "hallo")
        await asks(it, WEB)
        account = Address.parse(WEB)

        async def post(content: Content) -> None:
            await it.engine.accept(Update(f"id-{next(IDS)}", account, content, it.at))
            await it.quiet()

        await post(Said("aanvulling: een BV", "m1"))
        await post(Edited("m1", "aanvulling: een NV"))
        assert "een NV" in seen(it)[-1]
        assert "bij uw vraag 1 veranderd" in it.heard(WEB)[-1]
        await it.works("Anna", TAKE)
        await post(Edited("m0", "iets van daarvoor"))
        assert "ziet deze wijziging niet" in it.heard(WEB)[-1]
        await post(Said("mijn nummer is 1", "m2"))
        await it.works("Anna", CLOSE)
        await post(Withdrawn("m2"))
        assert "weggehaald" in seen(it)[-1]
        assert not any("daarvoor" in words for words in seen(it))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(Said(f"aanvulling: {'x' * (LONGEST_MESSAGE + 1)}"), id="an addition"),
        pytest.param(Edited("m1", "x" * (LONGEST_MESSAGE + 1)), id="a change"),
    ],
)
async def test_what_is_too_long_is_not_brought_to_colleagues(
    tmp_path: Path, content: Content
) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        await it.engine.accept(_from_user(it, Said("aanvulling: een BV", "m1")))
        await it.quiet()
        before = seen(it)

        await it.engine.accept(_from_user(it, content))
        await it.quiet()

        assert seen(it) == before
        assert "Dat bericht is te lang" in it.heard(WEB)[-1]


async def test_words_with_a_document_are_as_long_as_any(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        await it.works("Anna", TAKE)
        before = seen(it)

        long = attached(f"bakkerij.toml: {'x' * (LONGEST_MESSAGE + 1)}")
        await it.engine.accept(_from_user(it, long))
        await it.quiet()
        assert seen(it) == before
        assert "Dat bericht is te lang" in it.heard(WEB)[-1]

        heard = it.heard(WEB)
        await it.works("Anna", attached(f"bakkerij.toml: {'x' * (LONGEST_ANSWER + 1)}"))
        assert it.heard(WEB) == heard
        assert "te lang om door te geven" in seen(it)[-1]


@pytest.mark.parametrize(
    ("name", "said"),
    [("leeg.pdf", "niet op te halen"), ("groter dan gezegd.pdf", "te groot")],
)
async def test_a_document_that_cannot_be_brought_is_not_brought(
    tmp_path: Path, name: str, said: str
) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        await it.works("Anna", TAKE)
        heard = it.heard(WEB)

        await it.works("Anna", attached(name))

        assert it.heard(WEB) == heard
        assert said in seen(it)[-1]


def _from_user(it: House, content: Content) -> Update:
    return Update(f"id-{next(IDS)}", Address.parse(WEB), content, it.at)


async def test_what_is_taken_back_is_taken_back_once(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        await it.works("Anna", Said("Dat mag niet.", "1"))
        for content in (Withdrawn("1"), Edited("1", "notitie: fout"), Withdrawn("1")):
            await it.works("Anna", content)
        assert sum("weggehaald" in words for words in it.heard(WEB)) == 1
        entries = await it.store.run(ticket_trail, 1)
        assert [it.what for it in entries[-3:]] == [What.WITHDRAWN, What.EDITED, What.WITHDRAWN]
        assert (await ticket(it)).unanswered


async def test_colleagues_hear_that_an_answer_did_not_arrive(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        it.channel.answers = [Refused("blocked")]
        await it.works("Anna", Said("Ja.", "1"))
        assert "niet aangekomen" in seen(it)[-1]


async def test_a_second_wait_is_brought_to_others_again(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await asks(it, WEB)
        await due(it, days=4)
        await due(it, days=4, minutes=15)
        assert len(told_elsewhere(it)) == 1
        assert QUESTION not in told_elsewhere(it)[0]
        assert sum("wacht op antwoord" in words for words in seen(it)) == 1, "one reminder at once"
        await it.works("Anna", Said("Ik kijk."))
        it.at += 5 * DAY
        await it.post(WEB, "en?")
        await it.quiet()
        await due(it, days=6)
        assert len(told_elsewhere(it)) == 2


async def due(it: House, **later: int) -> None:
    """Have the clock look at the tickets, so much later than now."""
    at = it.at + timedelta(hours=5, **later)
    await it.engine.accept(Update(f"t-{at}", Address("clock", "tickets"), Due("tickets"), at))
    await it.quiet()


def told_elsewhere(it: House) -> list[str]:
    return [words for to, words in it.desk.heard if to == "escalation"]
