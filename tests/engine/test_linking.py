"""Linked accounts through the engine: one conversation, whatever happens at the same time."""

import asyncio
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from core.application.reference import grouped
from core.contents import Said
from core.conversation import Handler, Reply, State, Turn
from core.effects import Link
from storage import effects, links, tables
from storage.applications import find_application
from storage.conversations import is_known
from storage.history import entries_after
from storage.store import Store, StoreAway
from tests.applications.filing import REFERENCE, file
from tests.engine.fakes import NOON, eventually
from tests.engine.house import SLACK, TELEGRAM, WEB, house


async def test_two_accounts_answer_one_assessment_by_turns(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.says(WEB, "zelfscan")
        await it.says(WEB, "Bakkerij De Korenaar")
        await it.link(TELEGRAM, to=WEB)
        assert "peiljaar" in await it.says(TELEGRAM, "nee")
        assert "werkweek" in await it.says(WEB, "2025")
        await it.says(TELEGRAM, "36")
        (scenario,) = (await it.state(WEB)).scenarios
        assert [*scenario.answers.values()] == ["Bakkerij De Korenaar", "no", "2025", "36"]
        assert await it.state(TELEGRAM) == await it.state(WEB)
        said = [entry.content for entry in await it.store.run(entries_after, TELEGRAM, 0)]
        assert Said("36") in said
        assert Said("2025") not in said, "each account shows what was said there"


async def test_messages_sent_at_once_from_both_are_all_answered_where_they_were_said(
    tmp_path: Path,
) -> None:
    async with house(tmp_path) as it:
        await it.link(TELEGRAM, to=WEB)
        it.channel.heard.clear()
        questions = [f"wat kost het {n}" for n in range(10)]
        accounts = [TELEGRAM, WEB] * 5
        await asyncio.gather(*map(it.post, accounts, questions))
        await it.quiet()
        assert (len(it.heard(WEB)), len(it.heard(TELEGRAM))) == (5, 5)


async def test_ids_that_collide_on_two_accounts_both_count_and_a_resend_does_not(
    tmp_path: Path,
) -> None:
    async with house(tmp_path) as it:
        assert await it.post(WEB, "hallo", "7")
        assert await it.post(TELEGRAM, "hallo", "8")
        await it.quiet()
        await it.link(TELEGRAM, to=WEB)
        assert not await it.post(WEB, "hallo", "7"), "sent before they were linked"
        assert await it.post(TELEGRAM, "hallo", "7")
        assert not await it.post(TELEGRAM, "hallo", "7")
        await it.quiet()
        await it.says(TELEGRAM, "ontkoppel")
        assert not await it.post(TELEGRAM, "hallo", "7"), "sent while they were linked"


async def test_everybody_who_was_linked_goes_along(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.link(TELEGRAM, to=WEB)
        await it.link("fake:phone", to=SLACK)
        await it.says(WEB, "zelfscan")
        await it.link(SLACK, to=WEB)
        for account in (WEB, TELEGRAM, SLACK, "fake:phone"):
            assert len((await it.state(account)).scenarios) == 1
            assert await it.store.run(is_known, account)
        assert await rows(it.store) == 1
        assert "dit gesprek zelf" in await it.says("fake:phone", f"koppel {await it.code(WEB)}")


async def test_a_link_that_came_from_somebody_else_links_nothing_by_itself(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.says(TELEGRAM, "zelfscan")
        code = (await it.code(WEB)).replace("-", "")
        asked = await it.says(TELEGRAM, f"/start koppel_{code}")
        assert "Kreeg u de link van een ander?" in asked
        assert await it.store.run(links.accounts, WEB) == (WEB,)
        assert "gekoppeld" in await it.presses(TELEGRAM, f"link:{code}")
        assert await it.store.run(links.accounts, WEB) == (TELEGRAM, WEB)


async def test_who_keeps_the_conversation_hears_of_its_applications(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.says(WEB, "hallo")
        await it.says(TELEGRAM, "hallo")
        await it.store.run(file, who=TELEGRAM)
        await it.link(WEB, to=TELEGRAM)
        await it.says(TELEGRAM, "ontkoppel")
        await it.quiet()
        assert (await it.store.run(find_application, REFERENCE)).address == WEB
        assert "hoort" in await it.presses(TELEGRAM, f"ap:r:{REFERENCE}")


async def test_applications_belong_to_the_conversation_and_not_to_an_account(
    tmp_path: Path,
) -> None:
    async with house(tmp_path) as it:
        await it.says(WEB, "hallo")
        await it.says(TELEGRAM, "hallo")
        await it.store.run(file, who=TELEGRAM)
        filed = grouped(REFERENCE)
        await it.link(WEB, to=TELEGRAM)
        assert filed in await it.says(WEB, "mijn aanvraag")
        assert filed in await it.says(TELEGRAM, "mijn aanvraag")
        await it.says(WEB, "ontkoppel")
        assert filed not in await it.says(WEB, "mijn aanvraag")
        assert filed in await it.says(TELEGRAM, "mijn aanvraag")


async def rows(store: Store) -> int:
    """Count what is remembered."""
    return await store.run(lambda c: len(c.execute(select(tables.conversation)).all()))


@pytest.mark.parametrize("leaving", [WEB, TELEGRAM])
async def test_whoever_unlinks_begins_afresh_and_the_others_keep_the_state(
    tmp_path: Path, leaving: str
) -> None:
    staying = {WEB, TELEGRAM, SLACK} - {leaving}
    async with house(tmp_path) as it:
        await it.says(WEB, "zelfscan")
        await it.link(TELEGRAM, to=WEB)
        await it.link(TELEGRAM, to=SLACK)
        code = await it.code(leaving)
        assert "leeg gesprek" in await it.says(leaving, "ontkoppel")
        assert await it.state(leaving) == State(next_number=2), "old buttons stay void"
        for account in staying:
            assert len((await it.state(account)).scenarios) == 1
            assert "Zelfscan 1" in await it.says(account, "overzicht")
        assert "niet gekoppeld" in await it.says(leaving, "ontkoppel")
        assert "werkt niet" in await it.says("fake:other", f"koppel {code}")
        await it.link(leaving, to=min(staying))
        assert len((await it.state(leaving)).scenarios) == 1


async def test_what_waits_for_an_answer_when_an_account_leaves_is_answered(
    tmp_path: Path,
) -> None:
    """The one who leaves had given the conversation its name."""
    begin, go_on = asyncio.Event(), asyncio.Event()
    async with house(tmp_path, hesitating("ontkoppel", begin, go_on)) as it:
        await it.says(WEB, "zelfscan")
        await it.link(TELEGRAM, to=WEB)
        await it.post(TELEGRAM, "ontkoppel")
        await begin.wait()
        await it.post(WEB, "Bakkerij De Korenaar")
        await it.post(TELEGRAM, "overzicht")
        go_on.set()
        await it.quiet()
        assert "SW-bedrijf" in it.heard(WEB)[-1]
        assert "nog geen zelfscan" in it.heard(TELEGRAM)[-1]


def hesitating(
    text: str, begin: asyncio.Event, go_on: asyncio.Event
) -> Callable[[Handler], Handler]:
    """Have the answer to some words wait."""

    def wrapped(handler: Handler) -> Handler:
        async def handle(turn: Turn) -> Reply | None:
            reply = await handler(turn)
            if isinstance(turn.content, Said) and turn.content.text.startswith(text):
                begin.set()
                await go_on.wait()
            return reply

        return handle

    return wrapped


async def test_a_turn_under_way_in_the_conversation_that_was_redeemed_is_taken_again(
    tmp_path: Path,
) -> None:
    begin, go_on = asyncio.Event(), asyncio.Event()
    async with house(tmp_path, hesitating("Bakkerij", begin, go_on)) as it:
        await it.says(WEB, "zelfscan")
        code = await it.code(WEB)
        await it.post(WEB, "Bakkerij De Korenaar")
        await begin.wait()
        await it.post(WEB, "nee")
        assert "gekoppeld" in await it.says(TELEGRAM, f"koppel {code}")
        go_on.set()
        await it.quiet()
        assert "peiljaar" in it.heard(WEB)[-1]
        (scenario,) = (await it.state(TELEGRAM)).scenarios
        assert [*scenario.answers.values()] == ["Bakkerij De Korenaar", "no"]


async def test_what_the_other_account_says_while_a_code_is_taken_counts(tmp_path: Path) -> None:
    begin, go_on = asyncio.Event(), asyncio.Event()
    async with house(tmp_path, hesitating("koppel ", begin, go_on)) as it:
        await it.says(WEB, "zelfscan")
        code = await it.code(WEB)
        await it.post(TELEGRAM, f"koppel {code}")
        await begin.wait()
        assert "SW-bedrijf" in await it.says(WEB, "Bakkerij De Korenaar")
        go_on.set()
        await it.quiet()
        (scenario,) = (await it.state(TELEGRAM)).scenarios
        assert [*scenario.answers.values()] == ["Bakkerij De Korenaar"]
        assert await rows(it.store) == 1


async def test_a_code_redeemed_by_two_at_once_links_one(tmp_path: Path) -> None:
    begin, go_on = asyncio.Event(), asyncio.Event()
    async with house(tmp_path, hesitating("koppel ", begin, go_on)) as it:
        code = await it.code(WEB)
        await asyncio.gather(*(it.post(who, f"koppel {code}") for who in (TELEGRAM, SLACK)))
        await begin.wait()
        go_on.set()
        await it.quiet()
        answers = sorted(it.heard(who)[-1][:8] for who in (TELEGRAM, SLACK))
        assert answers == ["Deze cod", "Gelukt: "]
        assert len(await it.store.run(links.accounts, WEB)) == 2


async def test_two_who_redeem_each_others_code_are_linked_once(tmp_path: Path) -> None:
    begin, go_on = asyncio.Event(), asyncio.Event()
    async with house(tmp_path, hesitating("koppel ", begin, go_on)) as it:
        of_web, of_telegram = await it.code(WEB), await it.code(TELEGRAM)
        await it.post(WEB, f"koppel {of_telegram}")
        await it.post(TELEGRAM, f"koppel {of_web}")
        await begin.wait()
        go_on.set()
        await it.quiet()
        assert set(await it.store.run(links.accounts, WEB)) == {WEB, TELEGRAM}
        assert await rows(it.store) == 1


async def test_killed_while_it_is_written_down_nothing_is_half_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def dies(connection: Connection, effect: Link, conversation: str) -> bool:
        links.link(connection, effect, conversation)
        raise StoreAway("the disk is gone")

    async with house(tmp_path) as it:
        await it.says(WEB, "zelfscan")
        code = await it.code(WEB)
        await it.says(TELEGRAM, "hallo")
        with monkeypatch.context() as patch:
            patch.setattr(effects, "link", dies)
            await it.post(TELEGRAM, f"koppel {code}")
            await eventually(lambda: "left for the next sweep" in caplog.text)
        assert await it.store.run(links.accounts, WEB) == (WEB,)
        assert len((await it.state(WEB)).scenarios) == 1
        assert (await it.state(TELEGRAM)).scenarios == ()
    async with house(tmp_path) as it:
        await it.quiet()
        assert "gekoppeld" in it.heard(TELEGRAM)[-1]
        assert len((await it.state(TELEGRAM)).scenarios) == 1


async def test_an_account_that_cannot_be_reached_holds_up_no_other(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.link(TELEGRAM, to=WEB)
        it.channel.hang = lambda delivery: delivery.to.id == "web"
        await it.post(WEB, "hallo")
        assert "Laddermaat" in await it.says(TELEGRAM, "hallo")
        it.engine.hurry()  # it would wait for that one


@pytest.mark.parametrize("words", ["koppel", "link 7Q4M-2KXD", "/koppel"])
async def test_where_others_read_along_nothing_is_linked(tmp_path: Path, words: str) -> None:
    async with house(tmp_path) as it:
        assert "lezen anderen mee" in await it.says("fake:group", words, shared=True)
        codes = await it.store.run(lambda c: c.execute(select(tables.link_code)).all())
        assert not codes


async def test_a_newer_code_voids_an_older_one(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        older, newer = await it.code(WEB), await it.code(WEB)
        assert "werkt niet" in await it.says(TELEGRAM, f"koppel {older}")
        assert "gekoppeld" in await it.says(TELEGRAM, f"koppel {newer}")


async def test_a_code_works_for_a_quarter_of_an_hour(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        code = await it.code(WEB)
        it.at = NOON + timedelta(minutes=15, seconds=1)
        assert "werkt niet" in await it.says(TELEGRAM, f"koppel {code}")
        it.at = NOON + timedelta(minutes=15)
        assert "gekoppeld" in await it.says(TELEGRAM, f"koppel {code}")


async def test_after_five_wrong_codes_even_the_right_one_waits_an_hour(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        for number in "23456":
            assert "werkt niet" in await it.says(TELEGRAM, f"koppel 7Q4M-2KX{number}")
    async with house(tmp_path) as it:
        it.at = NOON + timedelta(minutes=59)
        code = await it.code(WEB)
        assert "te veel" in await it.says(TELEGRAM, f"koppel {code}"), "also after a restart"
        it.at = NOON + timedelta(minutes=61)
        code = await it.code(WEB)
        assert "gekoppeld" in await it.says(TELEGRAM, f"koppel {code}")


async def test_a_code_is_kept_as_a_hash_and_not_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    async with house(tmp_path) as it:
        code = await it.code(WEB)
        kept = await it.store.run(lambda c: c.execute(select(tables.link_code.c.hash)).scalar_one())
        assert re.fullmatch("[0-9a-f]{64}", kept)
        await it.says(TELEGRAM, f"koppel {code}")
    for written in (code, code.replace("-", "")):
        assert written not in caplog.text


@pytest.mark.parametrize("code", ["WXYH-23TH", "7Q4M-2KXD", "THEW2TH3", "k4pp-el2n"])
async def test_a_code_says_nothing_of_the_language(tmp_path: Path, code: str) -> None:
    async with house(tmp_path) as it:
        assert "werkt niet" in await it.says(TELEGRAM, f"koppel {code}")
        assert (await it.state(TELEGRAM)).heard is None
