"""Whoever asks gets everything that is kept of them, and nothing of anybody else."""

import json
import re
from base64 import b64decode
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.channels.channel import Refused
from bot.helpdesk.press import Press as HelpdeskPress
from bot.helpdesk.press import Verb
from bot.privacy.exporting import MOST_PARTS, PART, Export
from bot.privacy.stored import AT_ONCE, StoredHoldings
from core.address import Address
from core.blocks import File, Text
from core.codec import dump_blocks, load_blocks
from core.contents import Submitted
from core.effects import Prune
from core.retention import Retention
from storage.database import open_store
from storage.history import entries_after
from storage.outgoing import dead_letters
from storage.retaining import prune
from storage.tables import inbox
from storage.tickets import find_ticket
from storage.turns import Answer, send
from storage.uploads import Upload, keep_upload
from tests.channels.drawings import LADDER
from tests.engine.fakes import NOON
from tests.privacy.test_erasing import ANN, BOB, KEPT, PHONE, WORDS, Place, everything, place
from tests.typed_assessment import TYPED


@pytest.fixture
async def at(database: str) -> AsyncIterator[Place]:
    async with open_store(database) as store, place(store, database) as made:
        yield made


async def exported(at: Place, who: str = ANN) -> tuple[Mapping[str, list[dict[str, object]]], ...]:
    export = await StoredHoldings(at.house.store).export(Address.parse(who), NOON)
    assert export.complete
    return tuple(json.loads(part) for part in export.parts)


async def test_everything_is_in_it_and_nothing_of_others(at: Place) -> None:
    await at.says(f"{KEPT} hallo", BOB)
    await everything(at)

    (part,) = await exported(at, PHONE)

    written = json.dumps(part, ensure_ascii=False)
    assert {word for word in WORDS if word not in written} == set()
    assert KEPT not in written
    assert {it["address"] for it in part["accounts"]} == {ANN, PHONE}
    notes = [it for it in part["application_trail"] if it["remark"] == "zqinternal"]
    assert [it["by"] for it in notes] == ["helpdesk"], "a colleague is not named"


async def test_each_list_in_it_is_documented_and_no_other(at: Place) -> None:
    page = (Path(__file__).parents[2] / "docs" / "privacy.md").read_text("utf-8")
    told = page.partition("| list | what |")[2].partition("\n\n")[0]
    shown = re.findall(r"`(\w+)`", " ".join(row.split("|")[1] for row in told.splitlines()[2:]))

    await at.says("hallo")
    (part,) = await exported(at)

    assert set(shown) == part.keys() - {"laddermaat_export", "made", "part"}


async def test_what_was_said_stands_in_order_with_who_said_it(at: Place) -> None:
    await at.says("hallo", ANN)

    (part,) = await exported(at)

    said = [(it["author"], it["conversation"], it["at"]) for it in part["messages"]]
    moment = NOON.isoformat()
    assert said == [("user", ANN, moment), ("bot", ANN, moment)]
    assert part["messages"][0]["body"] == {"text": "hallo", "ref": None, "kind": "said"}


async def test_it_comes_as_a_file_and_the_next_one_does_not_hold_it(at: Place) -> None:
    assert "alles wat van u bewaard is" in await at.says("/mijngegevens")
    (first,) = await exported(at)

    files = [block for it in first["messages"] for block in _blocks(it) if block["kind"] == "file"]

    assert [(it["name"], it["content"]) for it in files] == [
        ("mijn-gegevens-2026-11-23-1.json", None)
    ]


async def test_a_document_that_was_not_read_yet_is_in_it_with_its_content(at: Place) -> None:
    sent = Upload("ref", ANN, "u1", b"\0zqcontent\xff", NOON)
    assert await at.house.store.run(keep_upload, sent)

    (part,) = await exported(at)

    (waits,) = part["documents_waiting"]
    assert (waits["ref"], b64decode(str(waits["content"]))) == ("ref", sent.content)
    (of_others,) = await exported(at, BOB)
    assert of_others["documents_waiting"] == []


async def test_a_picture_is_in_it_as_what_it_says_and_shows(at: Place) -> None:
    await at.house.store.run(send, Answer(ANN, dump_blocks((LADDER,))), NOON)

    (part,) = await exported(at)

    (picture,) = (block for it in part["messages"] for block in _blocks(it))
    assert picture["alt"] == LADDER.alt
    drawing = picture["drawing"]
    assert isinstance(drawing, dict)
    assert drawing["title"] == LADDER.drawing.title


async def test_no_colleague_is_named_for_what_they_did(at: Place) -> None:
    await everything(at)
    given_to = {"to": "Zqcolleague"}
    await at.house.works("Anna", Submitted(HelpdeskPress(Verb.ASSIGN, "1").token, given_to, ""))
    ticket = await at.house.store.run(find_ticket, 1)
    assert ticket.assignee == "Zqcolleague"

    (part,) = await exported(at)

    assert [it["assignee"] for it in part["questions"]] == ["helpdesk"]
    trail = json.dumps([part["questions"], part["question_trail"]])
    assert not [name for name in ("Anna", "Zqcolleague") if name in trail]


async def test_another_one_within_the_hour_is_refused(at: Place) -> None:
    await at.says("/mijngegevens")
    assert "Na een uur" in await at.says("/mijngegevens")
    assert len(await contents(at)) == 1

    at.house.at += timedelta(hours=1)
    assert "alles wat van u bewaard is" in await at.says("/mijngegevens")
    assert [bool(it) for it in await contents(at)] == [False, True], "the first one was emptied"


async def test_an_export_outlives_nothing_that_was_in_it(at: Place) -> None:
    await at.house.link(PHONE, ANN)
    await at.says("zqphoned hallo daar", PHONE)
    await at.says("/mijngegevens")
    (content,) = await contents(at)
    assert b"zqphoned" in content

    for hours, kept in ((0.5, True), (2, False)):
        now = NOON + timedelta(hours=hours)
        await at.house.store.run(prune, Prune(now, Retention()))
        assert [bool(it) for it in await contents(at)] == [kept]


async def test_a_report_that_can_be_made_again_is_emptied_the_same_way(at: Place) -> None:
    for text, _ in TYPED:
        await at.says(text)
    await at.says("ja")
    await at.says("rapport")
    assert [it.startswith(b"%PDF") for it in await contents(at)] == [True]

    for hours, kept in ((0.5, True), (2, False)):
        now = NOON + timedelta(hours=hours)
        await at.house.store.run(prune, Prune(now, Retention()))
        assert [bool(it) for it in await contents(at)] == [kept]
    assert "alles wat van u bewaard is" in await at.says("/mijngegevens")


async def test_an_export_that_cannot_be_brought_can_be_asked_for_again(at: Place) -> None:
    await at.says("hallo")
    at.house.channel.answers = [Refused("too large")]
    await at.house.post(ANN, "/mijngegevens")
    await at.house.quiet()

    (dead,) = await at.house.store.run(dead_letters)
    assert await contents(at) == [b""]
    assert [it.content for it in load_blocks(dead.body) if isinstance(it, File)] == [b""]
    assert "alles wat van u bewaard is" in await at.says("/mijngegevens")


async def test_many_updates_are_read_some_at_a_time(at: Place) -> None:
    update = {"conversation": BOB, "payload": '{"zq": 1}', "at": NOON, "done": True}
    many = [update | {"update_id": f"{number}"} for number in range(AT_ONCE * 2 + 1)]
    await at.house.store.run(lambda c: c.execute(insert(inbox), many).rowcount)

    (part,) = await exported(at, BOB)

    assert [it["update_id"] for it in part["updates"]] == [it["update_id"] for it in many]
    assert part["updates"][0]["payload"] == {"zq": 1}


async def test_a_long_history_comes_in_parts(at: Place) -> None:
    said = dump_blocks((Text("x" * 900_000),))
    for _ in range(10):
        await at.house.store.run(send, Answer(BOB, said), NOON)

    parts = await exported(at, BOB)

    assert len(parts) == 3
    assert sum(len(it.get("messages", [])) for it in parts) == 10


def test_there_is_an_end_to_it() -> None:
    export = Export({})
    record = {"text": "x" * (PART - 100)}

    fits = [export.add("messages", [record]) for _ in range(MOST_PARTS + 2)]

    assert (fits[-1], export.complete, len(export.parts)) == (False, False, MOST_PARTS)


async def contents(at: Place) -> list[bytes]:
    """Give what is in the files that the history holds."""
    entries = await at.house.store.run(entries_after, ANN, 0)
    return [it.content for entry in entries for it in entry.blocks if isinstance(it, File)]


def _blocks(message: Mapping[str, object]) -> list[dict[str, object]]:
    body = message["body"]
    return body if isinstance(body, list) else []
