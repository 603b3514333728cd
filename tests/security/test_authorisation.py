"""What is somebody's is theirs: nobody gets at it with its number, its button or its address."""

from pathlib import Path

import pytest

from bot.application.desk_press import Press as DeskApplication
from bot.application.desk_press import Verb as Move
from bot.helpdesk.press import Press as Ticket
from bot.helpdesk.press import Verb as Do
from core.contents import Pressed, Said
from storage.applications import find_application, trail
from storage.tickets import find_ticket, ticket_trail
from tests.applications.filing import REFERENCE
from tests.engine.house import House
from tests.security.owner import (
    OTHER,
    OWNER,
    READS,
    hears,
    holds,
    offered,
    owned,
)


async def test_what_the_owner_is_shown_nobody_else_is(tmp_path: Path) -> None:
    async with owned(tmp_path) as it:
        for what, (content, words) in READS.items():
            said = await hears(it, OTHER, content)
            assert said, what
            assert not holds(said), what
            assert not holds(said, words), what
        for what, (content, words) in READS.items():
            assert holds(await hears(it, OWNER, content), words), what


async def test_no_button_of_the_owner_does_anything_for_anybody_else(tmp_path: Path) -> None:
    async with owned(tmp_path) as it:
        tokens = await offered(it, OWNER)
        before = await _belongings(it)
        heard = len(it.heard(OWNER))
        assert len({token[:5] for token in tokens}) > 15
        for token in tokens:
            assert not holds(await hears(it, OTHER, Pressed(token, "?"))), token
        assert await _belongings(it) == before
        assert len(it.heard(OWNER)) == heard


async def _belongings(it: House) -> tuple[object, ...]:
    return (
        await it.state(OWNER),
        await it.store.run(find_application, REFERENCE),
        await it.store.run(trail, REFERENCE),
        await it.store.run(find_ticket, 1),
        await it.store.run(ticket_trail, 1),
    )


DESK = [Ticket(verb, about).token for verb in Do for about in ("1", "kosten", "")] + [
    DeskApplication(Move.MOVE, stage).token for stage in ("complete", "decided", "withdrawn")
]


@pytest.mark.parametrize("account", [OWNER, OTHER])
async def test_no_user_does_what_colleagues_do(tmp_path: Path, account: str) -> None:
    async with owned(tmp_path) as it:
        before = (await _belongings(it))[1:3]
        was = await it.store.run(find_ticket, 1)
        for token in DESK:
            await hears(it, account, Pressed(token, "?"))
        await hears(it, account, Said("notitie: dit ben ik"))
        assert (await _belongings(it))[1:3] == before
        ticket = await it.store.run(find_ticket, 1)
        assert ticket.assignee is None
        assert account == OWNER or ticket == was


async def test_a_code_links_once_and_no_guess_does(tmp_path: Path) -> None:
    async with owned(tmp_path) as it:
        code = await it.code(OWNER)
        for guess in ("AAAA-AAAA", code[:-1] + ("A" if code[-1] != "A" else "B"), code[:4]):
            await hears(it, OTHER, Said(f"koppel {guess}"))
            assert not holds(await hears(it, OTHER, READS["the list of assessments"][0]))
        assert "gekoppeld" in await it.says("fake:phone", f"koppel {code}")
        await hears(it, OTHER, Said(f"koppel {code}"))
        assert not holds(await hears(it, OTHER, READS["the list of assessments"][0]))


async def test_guesses_of_codes_are_counted(tmp_path: Path) -> None:
    async with owned(tmp_path) as it:
        code = await it.code(OWNER)
        for n in range(30):
            await hears(it, OTHER, Said(f"koppel ABCD-{n:04}"))
        await hears(it, OTHER, Said(f"koppel {code}"))
        assert not holds(await hears(it, OTHER, READS["the list of assessments"][0]))
