"""Whoever has everything erased is nowhere to be found; nobody else loses anything."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection, insert, select

from bot.app import Reach, apology, handlers
from bot.channels.channel import Refused
from bot.desk_inside import desk_inside
from bot.engine import Engine
from bot.helpdesk.service import Service
from bot.privacy.keeping import Keeping
from bot.privacy.press import Press, Verb
from bot.stored import kept_in
from core.address import Address
from core.application.filed import Audience, Remark
from core.application.stages import Stage
from core.blocks import Choices, Text
from core.codec import dump_blocks
from core.contents import Attached, Due, Edited, Located, Said, Submitted
from core.conversation import State, Update
from core.effects import AskContact, Effect, OfferCode, ProposeListing, Rate, SaveSearch, Subscribe
from core.helpdesk.addresses import of_ticket
from core.helpdesk.ticket import ERASED
from core.market.geography import Point
from core.market.wish import Wish
from storage import tables
from storage.administration import add_remark
from storage.applications import applications, trail
from storage.database import open_store, read_store
from storage.desk_threads import begin_thread
from storage.erasing import erase
from storage.history import last_entries
from storage.listings import listings
from storage.mailroom import work
from storage.marketplace import decide, proposals
from storage.outgoing import delivered, outgoing, postpone
from storage.store import Store
from storage.tickets import find_ticket, ticket_trail
from storage.turns import Answer, Outcome, send
from tests.conversations.transcript import fetched
from tests.engine.fakes import NOON
from tests.engine.house import House
from tests.house import CONTENTS, MARKETS
from tests.market.test_marketplace import BEZEM
from tests.privacy.scanning import found_in
from tests.turns import keep_turn

ANN, PHONE, BOB = "fake:zqann", "fake:zqphone", "fake:bob"
WORDS = {
    "zqsaid": "a message",
    "zqcompany": "an answer in the assessment",
    "zqapplicant": "an application",
    "zqcontact": "the contact of it",
    "zqinternal": "a remark of colleagues among each other",
    "zqremark": "a remark for the applicant",
    "zqgap": "a question without an answer",
    "zqmore": "what was added to a question for people",
    "zqanswer": "what a colleague answered",
    "zqnote": "what a colleague noted",
    "zqdocument": "the name of a document",
    "zqcaption": "what was said with it",
    "zqform": "a form that was filled in",
    "zqedited": "a message that was changed",
    "zqrefused": "what could not be delivered",
    "zqunread": "what could not be read",
    "zqshare": "what was shared to be in contact",
    "zqlisting": "a listing on the marketplace",
    "zqphoned": "what was said from a linked account",
    "zqunsent": "what is still to be delivered",
}
KEPT = "bobskept"
"""What somebody else said."""


@dataclass
class Place:
    """A house, and where it keeps things."""

    house: House
    url: str

    async def found(self, *words: str) -> set[str]:
        return await found_in(self.house.store, self.url, words or WORDS)

    async def says(self, text: str, who: str = ANN) -> str:
        return await self.house.says(who, text)

    async def does(self, content: Said | Submitted | Attached | Edited | Located) -> None:
        await self.house.engine.accept(Update(f"{content}", Address.parse(ANN), content, NOON))
        await self.house.quiet()

    async def erases(self, who: str = ANN) -> str:
        await self.house.says(who, "/vergeetmij")
        said = await self.house.presses(who, Press(Verb.ERASE).token)
        await self.house.quiet()
        return said


@asynccontextmanager
async def place(store: Store, url: str) -> AsyncIterator[Place]:
    house = House(store)
    answer = handlers(CONTENTS, kept_in(store, MARKETS), Keeping(), Reach(fetched))
    apologise = partial(apology, CONTENTS.texts)
    channels = [house.channel, house.desk]
    house.engine = Engine(store, answer, channels, apologise, now=lambda: house.at)
    async with house.engine:
        yield Place(house, url)


@pytest.fixture
async def at(database: str) -> AsyncIterator[Place]:
    async with open_store(database) as store, place(store, database) as made:
        yield made


async def everything(at: Place) -> None:
    """Say and do all there is, each thing with a word of its own."""
    house = at.house
    await house.link(PHONE, ANN)
    await at.says("wat is zqphoned eigenlijk voor kwibus?", PHONE)
    for text in ("zelfscan", "zqcompany BV", "stop", "aanvraag", "zqapplicant BV", "eerste keer"):
        await at.says(text)
    for text in ("12345678", "nee", "zqcontact", "zqcontact@hier.example", "kiwa", "ja"):
        await at.says(text)
    await at.does(Said("zqsaid hallo daar", "m1"))
    await at.does(Edited("m1", "zqedited hallo"))
    await at.does(Submitted("form:gone", {"name": "zqform"}, "Formulier"))
    await at.does(Located(Point(52.5, 6.1)))
    await at.says("Mag de accountant van zqgap op Curaçao de cijfers ondertekenen?")
    await _passes_on(at)
    await _beside_the_conversation(at)


async def _passes_on(at: Place) -> None:
    """Have people answer a question."""
    house = at.house
    token = await _token(house, "Geef mijn vraag door")
    await house.presses(ANN, token)
    await at.says("aanvulling: zqmore")
    await house.store.run(begin_thread, "desk:ticket-1", "C1/1.0")
    await house.works("Anna", Said("Dat is zqanswer.", "a1"))
    await house.works("Anna", Said("notitie: zqnote", "a2"))
    folder = Attached("zqdocument.pdf", "application/pdf", 1, "hello.txt", "zqcaption", "m9")
    await at.does(folder)
    await at.does(Said("bot"))


async def _token(house: House, label: str) -> str:
    """Find the token of a button that was shown last."""
    entries = await house.store.run(last_entries, ANN, 5)
    rows = [it for entry in entries for it in entry.blocks if isinstance(it, Choices)]
    return next(it.token for row in reversed(rows) for it in row.options if it.label == label)


async def _beside_the_conversation(at: Place) -> None:
    """Write what comes about in other ways."""
    store = at.house.store
    listed = replace(BEZEM, id="zqlisting", name="zqlisting")
    effects: tuple[Effect, ...] = (
        AskContact("bezem", "zqshare"),
        ProposeListing(listed, "nl"),
        SaveSearch(Wish(), "nl"),
        Subscribe("nl"),
        Rate("kosten", useful=True, language="nl"),
        OfferCode("hash"),
    )

    def keep(connection: Connection) -> None:
        key = work(connection, ANN).linked_to or ANN
        todo = work(connection, key)
        turn = Outcome(0, key, ANN, todo.version, todo.state or "", None, (), effects, NOON)
        keep_turn(connection, turn)

    await store.run(keep)
    await store.run(lambda c: decide(c, proposals(c)[0].id, NOON, approved=True))
    (filed,) = await store.run(applications)
    inside = Remark("zqinternal", Audience.INTERNAL), Remark("zqremark", Audience.APPLICANT)
    for remark in inside:
        await store.run(add_remark, filed.reference, remark, "Anna", NOON)
    at.house.channel.answers = [Refused("blocked")]
    said = Answer(ANN, dump_blocks((Text("zqrefused"),)))
    await store.run(lambda c: send(c, said, NOON))
    at.house.engine.wake(ANN)
    await at.house.quiet()
    unread = {"conversation": ANN, "update_id": "u", "payload": '{"zqunread": 1}', "at": NOON}
    await store.run(lambda c: c.execute(insert(tables.inbox), unread | {"done": False}).rowcount)
    at.house.engine.wake(ANN)
    await at.house.quiet()
    await store.run(_put_off)


def _put_off(connection: Connection) -> None:
    """Say something that waits; in one go, or it may be delivered in between."""
    send(connection, Answer(PHONE, dump_blocks((Text("zqunsent"),))), NOON)
    (unsent,) = outgoing(connection, PHONE)
    postpone(connection, unsent.seq, NOON + timedelta(minutes=50))


async def test_nothing_is_left_of_who_had_everything_erased(
    at: Place, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await at.says(f"{KEPT} hallo", BOB)
    await everything(at)
    assert await at.found() == set(WORDS), "each word is kept somewhere before"

    said = await at.erases()

    assert "gewist" in said
    assert await at.found() == set()
    assert not {word for word in WORDS if word in caplog.text}, "the log holds ids only"
    assert await at.found(KEPT) == {KEPT}
    assert (await at.house.state(ANN), await at.house.state(PHONE)) == (State(), State())


async def test_even_the_address_is_gone_a_few_days_later(at: Place) -> None:
    await everything(at)
    await at.erases()

    at.house.at += timedelta(days=4)
    for clock in ("one", "two"):
        due = Update(clock, Address("clock", "prune"), Due("prune"), at.house.at)
        await at.house.engine.accept(due)
        await at.house.quiet()

    assert await at.found("zqann", "zqphone", *WORDS) == set()
    rows = await at.house.store.run(lambda c: c.execute(select(tables.erased_update)).all())
    assert not rows


async def test_a_farewell_that_cannot_be_brought_is_dropped(at: Place) -> None:
    await at.says("zqsaid hallo")
    await at.says("vergeet mij")
    at.house.channel.answers = [Refused("blocked")]
    await at.house.post(ANN, "ja")
    await at.house.quiet()

    kept = select(tables.dead_letter.c.id).union_all(select(tables.message.c.seq))
    assert not await at.house.store.run(lambda c: c.execute(kept).all())


async def test_what_colleagues_answer_for_stays_without_what_was_said(at: Place) -> None:
    await everything(at)

    await at.erases()

    store = at.house.store
    (filed,) = await store.run(applications)
    assert (filed.stage, filed.application.organisation) == (Stage.WITHDRAWN, "—")
    steps = [(it.by, it.what, it.remark) for it in await store.run(trail, filed.reference)]
    assert steps == [
        ("applicant", "filed", ""),
        ("Anna", "remarked", ""),
        ("Anna", "remarked", ""),
        ("applicant", "moved", ""),
        ("applicant", "erased", ""),
    ]
    ticket = await store.run(find_ticket, 1)
    assert (ticket.question, ticket.is_open, ticket.answered) == (ERASED, False, NOON)
    assert {it.text for it in await store.run(ticket_trail, 1)} == {""}
    assert "zqlisting" not in [it.id for it in await store.run(listings)]
    assert ("ticket-1", "De gebruiker heeft alles laten wissen") in [
        (to, words[:37]) for to, words in at.house.desk.heard
    ]


@pytest.mark.parametrize("waited", [timedelta(minutes=11), timedelta(days=9)])
async def test_a_yes_that_comes_late_was_meant_for_something_else(
    at: Place, waited: timedelta
) -> None:
    await at.says("zqsaid hallo")
    await at.says("vergeet mij")
    at.house.at += waited

    assert "gewist" not in await at.says("ja")
    assert await at.found("zqsaid") == {"zqsaid"}


async def test_it_is_asked_for_in_ordinary_words(at: Place) -> None:
    for text in ("Kunt u mijn gegevens verwijderen?", "ik wil dat u mij vergeet"):
        assert "Weet u het zeker?" in await at.says(text)
    for text in ("I want to be forgotten.", "delete my account"):
        assert "Are you sure?" in await at.says(text)
    assert "Wat ik van u bewaar" in await at.says("welke gegevens heeft u van mij?", BOB)


async def test_a_button_that_is_pressed_late_asks_again(at: Place) -> None:
    await at.says("zqsaid hallo")
    await at.says("vergeet mij")
    at.house.at += timedelta(minutes=11)

    assert "Weet u het zeker?" in await at.house.presses(ANN, Press(Verb.ERASE).token)
    assert await at.found("zqsaid") == {"zqsaid"}
    assert "is gewist" in await at.says("ja")


async def test_what_is_said_in_between_takes_the_wish_back(at: Place) -> None:
    await at.says("zqsaid hallo")
    await at.says("vergeet mij")
    await at.says("wat kost de PSO?")

    assert "gewist" not in await at.says("ja")
    assert "Weet u het zeker?" in await at.house.presses(ANN, Press(Verb.ERASE).token)
    assert await at.found("zqsaid") == {"zqsaid"}


async def test_what_is_sent_again_is_not_taken_for_new(at: Place) -> None:
    await at.house.post(ANN, "hallo", "m1")
    await at.house.quiet()
    await at.erases()

    assert not await at.house.post(ANN, "hallo", "m1")
    assert await at.house.post(BOB, "hallo", "m1"), "ids are each conversation's own"
    assert "Laddermaat" in await at.says("hallo")


async def test_what_is_said_meanwhile_is_a_new_beginning(at: Place) -> None:
    await at.says("zelfscan")
    await at.says("vergeet mij")
    await asyncio.gather(at.house.post(ANN, "ja"), at.house.post(ANN, "zqafter hallo"))
    await at.house.quiet()

    assert await at.found("zqafter") == {"zqafter"}
    assert (await at.house.state(ANN)).scenarios == ()


async def test_what_colleagues_say_afterwards_is_not_kept(at: Place) -> None:
    await everything(at)
    await at.erases()
    (filed,) = await at.house.store.run(applications)
    thread = Address("desk", f"application-{filed.reference}")

    await at.house.works("Anna", Said("zqlater belde mevrouw Jansen nog", "b1"))
    await at.house.engine.accept(Update("b2", thread, Said("zqlater ook"), NOON, by="Anna"))
    await at.house.quiet()

    said = [words for _, words in at.house.desk.heard[-2:]]
    assert said == [
        f"De {who} heeft alles laten wissen. Wat u hier zegt, wordt niet bewaard."
        for who in ("gebruiker", "aanvrager")
    ]
    assert await at.found("zqlater") == set()


async def test_a_thread_that_begins_while_all_is_erased_is_told_of_as_well(at: Place) -> None:
    await everything(at)
    await at.erases()
    before = len(at.house.desk.heard)
    desk = desk_inside(at.house.store, CONTENTS, Service())

    await desk.begun(of_ticket(1), "C1/2.0")
    at.house.engine.wake("desk:ticket-1")
    await at.house.quiet()

    ((to, said),) = at.house.desk.heard[before:]
    assert (to, said[:37]) == ("ticket-1", "De gebruiker heeft alles laten wissen")
    assert "Verwijder deze draad" in said


async def test_the_threads_of_what_was_erased_are_left_once_that_was_read(at: Place) -> None:
    await everything(at)
    await at.erases()
    threads: list[set[str]] = []
    for hours in (1, 25):
        at.house.at = NOON + timedelta(hours=hours)
        due = Update(f"prune{hours}", Address("clock", "prune"), Due("prune"), at.house.at)
        await at.house.engine.accept(due)
        await at.house.quiet()
        threads.append(await at.found("C1/1.0", "desk:ticket-1"))

    assert threads == [{"C1/1.0", "desk:ticket-1"}, set()]


async def test_a_group_is_erased_by_nobody_in_it(at: Place) -> None:
    for text in ("vergeet mij", "mijn gegevens"):
        assert "Hier lezen anderen mee" in await at.house.says(ANN, text, shared=True)


async def test_who_reads_holds_up_nothing_and_the_log_is_emptied_afterwards(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/kept.sqlite"
    async with open_store(url) as store, place(store, url) as at:
        await at.says("zqsaid hallo daar")
        with read_store(url) as connection, connection.begin():
            connection.execute(select(tables.message)).all()
            await at.erases()
        await at.says("dag", BOB)

        assert await at.found() == set()


async def test_nothing_is_left_between_the_rows_of_a_large_file(tmp_path: Path) -> None:
    url, chance = f"sqlite:///{tmp_path}/kept.sqlite", Random(7)
    people = [f"fake:who{number}" for number in range(6)]

    def fill(connection: Connection) -> None:
        for number in range(3_000):
            who = chance.choice(people)
            padded = "x" * chance.choice([1, 20, 300, 3_000, 9_000])
            send(connection, Answer(who, f"zq{who[5:]}n{number} {padded}"), NOON)
            if number % 7 == 0:
                delivered(connection, chance.randint(1, number + 1))

    async with open_store(url) as store:
        await store.run(fill)
        for gone in people[:5]:
            await store.run(erase, gone, NOON)
        left = await found_in(store, url, [f"zq{who[5:]}n" for who in people])

    assert left == {"zqwho5n"}
