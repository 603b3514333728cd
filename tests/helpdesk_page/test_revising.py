"""A colleague changes an answer at the page, or takes it back: the user's copy changes too."""

import re

import pytest

from bot.colleague import Colleague
from bot.helpdesk.desk import do
from core.helpdesk.deeds import Answer, Note
from core.helpdesk.ticket import What
from tests.helpdesk.opened import MONDAY
from tests.helpdesk_page.at_tickets import ONE, anna, ask, trail
from tests.helpdesk_page.house import DESK, Visitor
from tests.helpdesk_page.speaking import bot_tells, user_says


async def refs(who: Visitor) -> list[str]:
    """Give what the answers are called that can be changed."""
    return re.findall(r'name="ref" value="([^"]+)"', await who.get(ONE))


async def test_other_words_reach_the_user_in_place_of_the_first() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "antwoord", {"answer": "Ja."})
        (ref,) = await refs(colleague)
        answer = await ask(colleague, "wijziging", {"ref": ref, "do": "edit", "changed": "Nee."}, 2)

        assert answer.headers["Location"] == f"{ONE}?gedaan=wijziging#gedaan"
        first, _, second = await at.told()
        assert "Ja." in first
        assert "veranderd" in second
        assert "Nee." in second
        _, thread = await at.told("desk:ticket-1")
        assert "Anna veranderde een antwoord." in thread
        assert at.woken[-2:] == ["fake:ann", "desk:ticket-1"]
        page = await colleague.get(ONE)
        assert '<p class="words">Nee.</p>' in page
        assert "Veranderd op" in page


async def test_what_is_taken_back_is_gone_and_cannot_be_changed() -> None:
    async with anna() as (at, colleague):
        await at.store.run(bot_tells, "Dit ging eraan vooraf.")
        for text in ("Ja.", "Nee."):
            await ask(colleague, "antwoord", {"answer": text})
        for ref in await refs(colleague):
            await ask(colleague, "wijziging", {"ref": ref, "do": "withdraw"}, 3)

        assert await trail(at) == [What.ASKED, *[What.ANSWERED] * 2, *[What.WITHDRAWN] * 2]
        assert "weggehaald" in (await at.told())[-1]
        assert "haalde een antwoord weg" in (await at.told("desk:ticket-1"))[-1]
        assert await refs(colleague) == []
        assert "Ja." not in await colleague.get(ONE)


async def test_a_change_that_is_sent_twice_counts_once() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "antwoord", {"answer": "Ja."})
        (ref,) = await refs(colleague)
        for _ in range(2):
            values = {"ref": ref, "do": "edit", "changed": "Nee."}
            assert (await ask(colleague, "wijziging", values, 2)).status == 303
        assert await trail(at) == [What.ASKED, What.ANSWERED, What.EDITED]


async def test_a_change_counts_once_whatever_was_said_in_between() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "antwoord", {"answer": "Ja."})
        (ref,) = await refs(colleague)
        await at.store.run(user_says, "Dank u.")
        for _ in range(2):
            values = {"ref": ref, "do": "edit", "changed": "Nee."}
            assert (await ask(colleague, "wijziging", values, 2)).status == 303
        assert await trail(at) == [What.ASKED, What.ANSWERED, What.SAID, What.EDITED]


async def test_what_the_user_says_meanwhile_keeps_nobody_from_putting_words_right() -> None:
    async with anna() as (at, colleague):
        await ask(colleague, "antwoord", {"answer": "Ja."})
        (ref,) = await refs(colleague)
        await at.store.run(user_says, "Dank u.")
        values = {"ref": ref, "do": "edit", "changed": "Nee."}
        assert (await ask(colleague, "wijziging", values, 2)).status == 303


async def test_words_of_others_and_notes_stay_as_they_are() -> None:
    async with anna() as (at, colleague):
        bart = Colleague("Bart", MONDAY)
        await at.store.run(do, DESK, 1, Answer("Ja.", "7"), bart)
        await at.store.run(do, DESK, 1, Note("Klaar?", "8"), Colleague("Anna", MONDAY))
        await at.store.run(user_says, "Dank u.", ref="9")
        assert await refs(colleague) == []
        for ref in ("7", "8", "9", ""):
            values = {"ref": ref, "do": "edit", "changed": "Toch niet."}
            answer = await ask(colleague, "wijziging", values, 4)
            assert answer.status == 422
            assert "Dit antwoord is niet meer te wijzigen." in await answer.text()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (" ", "Schrijf eerst hoe"),
        ("x" * 4001, "Dit zijn 4.001 tekens."),
        ("Notitie: zo niet", "Dit lijkt een notitie."),
    ],
)
async def test_what_is_wrong_is_said_beside_that_answer_only(text: str, says: str) -> None:
    async with anna() as (at, colleague):
        for words in ("Ja.", "Nee."):
            await ask(colleague, "antwoord", {"answer": words})
        first, _ = await refs(colleague)
        answer = await ask(colleague, "wijziging", {"ref": first, "do": "edit", "changed": text}, 3)

        page = await answer.text()
        assert answer.status == 422
        assert page.count(says) == 1
        assert 'id="line-1-changed-problem"' in page
        assert text in page
        assert await trail(at) == [What.ASKED, What.ANSWERED, What.ANSWERED]


async def test_words_for_an_answer_that_was_taken_back_elsewhere_are_kept() -> None:
    async with anna() as (_, colleague):
        await ask(colleague, "antwoord", {"answer": "Ja."})
        (ref,) = await refs(colleague)
        await ask(colleague, "wijziging", {"ref": ref, "do": "withdraw"}, 2)
        answer = await ask(
            colleague, "wijziging", {"ref": ref, "do": "edit", "changed": "Een lang verhaal"}, 2
        )
        assert "Een lang verhaal" in await answer.text()
