"""The marketplace with real listings, through the real engine and store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from bot.app import Kept, apology, handlers
from bot.engine import Engine
from bot.filling_in import mark
from bot.linking.stored import StoredAccounts
from bot.market.directory import Directory
from bot.market.press import Press, Verb
from bot.privacy.keeping import Keeping
from core.address import Address
from core.codec import load_state
from core.contents import Content, Due, Located, Pressed, Said
from core.conversation import Update
from core.market.geography import Point
from core.market.listing import Kind, Listing, Rung
from core.marks import mark_of
from storage.database import open_store
from storage.listings import change_listings, listings, revision
from storage.mailroom import work
from storage.marketplace import (
    NotOpen,
    decide,
    finish_request,
    proposals,
    requests,
    searches_to_tell,
)
from storage.store import Store
from tests.applications.register import NoApplications
from tests.engine.fakes import FakeChannel, url
from tests.helpdesk.no_tickets import NoTickets
from tests.house import CONTENTS, nobody
from tests.market.rows import code_of
from tests.privacy.no_holdings import NoHoldings

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
IDS = count(1)

BEZEM = Listing(
    id="bezem",
    name="De Nette Bezem",
    kind=Kind.EMPLOYER,
    rung=Rung.SECOND,
    pso_30plus=False,
    valid_until=date(2027, 6, 1),
    services=("schoonmaak",),
    place=code_of("Zwolle"),
    postcode="8011 AA",
    website="",
    email="info@bezem.example",
    phone="",
    description="Wij maken schoon.",
    wants="",
    source="import",
    confirmed=date(2026, 11, 1),
)


@dataclass
class House:
    """A bot with a store, and somebody who talks to it."""

    store: Store
    engine: Engine
    channel: FakeChannel

    async def hears(self, content: Content, who: str = "fake:ann", at: datetime = NOW) -> str:
        """Have something said, and give what is answered."""
        before = len(self.channel.heard)
        await self.engine.accept(Update(str(next(IDS)), Address.parse(who), content, at, "nl"))
        heard = await self.channel.has_heard(before + 1)
        return heard[-1][1]

    async def says(self, text: str, who: str = "fake:ann") -> str:
        """Type something."""
        return await self.hears(Said(text), who)

    async def press(self, verb: Verb, about: str = "") -> str:
        """Press a button."""
        return await self.hears(Pressed(Press(verb, about).token, "?"))

    async def clock(self, task: str, day: int) -> None:
        """Let the clock say that a task is due, on a day after today."""
        at = NOW + timedelta(days=day)
        await self.engine.accept(Update(f"{task}:{day}", Address("clock", task), Due(task), at))


@asynccontextmanager
async def house(folder: Path) -> AsyncIterator[House]:
    channel = FakeChannel()
    async with open_store(url(folder)) as store:
        kept = Kept(
            Directory(CONTENTS.market, store),
            StoredAccounts(store),
            NoApplications(),
            nobody,
            NoTickets(),
            NoHoldings(),
        )
        answer = handlers(CONTENTS, kept, Keeping())
        apologise = partial(apology, CONTENTS.texts)
        async with Engine(store, answer, [channel], apologise, now=lambda: NOW) as engine:
            yield House(store, engine, channel)


async def test_the_demonstration_ends_with_the_first_listing(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        assert "verzonnen" in await it.says("schoonmaak in Zwolle")

        await it.store.run(change_listings, [BEZEM])

        found = await it.says("schoonmaak in Zwolle")
        assert "De Nette Bezem" in found
        assert "verzonnen" not in found


async def test_a_listing_that_is_gone_is_not_shown_any_more(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])
        await it.says("schoonmaak in Zwolle")
        await it.store.run(change_listings, [], ["bezem"])

        assert "eerdere zoekopdracht" in await it.press(Verb.CARD, "bezem")
        assert "Niemand gevonden" in await it.says("schoonmaak in Zwolle")


@pytest.mark.parametrize(
    "message",
    ["zoek een jobcoach", "jobcoach in heel Nederland", "jobcoach in de provincie Drenthe"],
)
async def test_nobody_anywhere_is_said_and_can_be_waited_for(tmp_path: Path, message: str) -> None:
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])

        assert "Niemand gevonden voor: jobcoaching" in await it.says(message)
        assert "Ik waarschuw u" in await it.says("waarschuw mij")


async def test_who_wants_contact_says_who_they_are_and_agrees_to_what_is_shared(
    tmp_path: Path,
) -> None:
    introduction = "Anna de Wit, hotel De Zon, anna@dezon.example"
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])
        await it.says("schoonmaak in Zwolle")
        assert "Wie bent u" in await it.says("breng mij in contact met nummer 1")
        assert introduction in await it.says(introduction)
        assert await it.store.run(requests) == ()

        assert "doorgegeven" in await it.press(Verb.SHARE, mark_of(introduction))

        (request,) = await it.store.run(requests)
        assert (request.listing, request.message) == ("bezem", introduction)
        await it.store.run(finish_request, request.id, NOW)
        assert await it.store.run(requests) == ()
        with pytest.raises(NotOpen):
            await it.store.run(finish_request, request.id, NOW)


@pytest.mark.parametrize("answer", ["nee", "stop", "terug"])
async def test_nothing_is_shared_without_a_yes(tmp_path: Path, answer: str) -> None:
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])
        await it.press(Verb.CONTACT, "bezem")
        await it.says("Anna, anna@dezon.example")

        assert "deel niets" in await it.says(answer)
        assert await it.store.run(requests) == ()


async def test_only_what_was_shown_is_shared(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])
        await it.press(Verb.CONTACT, "bezem")
        await it.says("Anna")
        await it.says("toch liever: Bea, bea@dezon.example")

        assert "Bea" in await it.press(Verb.SHARE, mark_of("Anna"))
        assert await it.store.run(requests) == ()


@pytest.mark.parametrize("asked", ["3", "toon nummer 3", "breng mij in contact met nummer 3"])
async def test_a_number_of_who_is_gone_since_is_nobodys(tmp_path: Path, asked: str) -> None:
    bezems = [replace(BEZEM, id=f"bezem-{it}", name=f"Bezem {it}") for it in "abc"]
    async with house(tmp_path) as it:
        await it.store.run(change_listings, bezems)
        assert "3. **Bezem c**" in await it.says("schoonmaak in Zwolle")
        await it.store.run(change_listings, [], ["bezem-c"])

        answer = await it.says(asked)
        assert "eerdere zoekopdracht" in answer or "Met wie wilt u" in answer


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(Said("ja"), id="yes"),
        pytest.param(Pressed(Press(Verb.SHARE, mark_of("Anna")).token, "?"), id="the button"),
        pytest.param(Said("Bea"), id="other words"),
    ],
)
async def test_nothing_is_shared_with_who_is_gone_since(tmp_path: Path, answer: Content) -> None:
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])
        await it.press(Verb.CONTACT, "bezem")
        await it.says("Anna")
        await it.store.run(change_listings, [], ["bezem"])

        assert "niet meer op de marktplaats" in await it.hears(answer)
        assert await it.store.run(requests) == ()


LISTING = (
    *("meld ons aan", "Bakkerij De Zon", "werkgever", "8011 AA", "brood", "trede 1"),
    *("31-12-2027", "info@dezon.example", "sla over", "sla over", "sla over", "sla over"),
)


async def registered(it: House, *words: str) -> None:
    """Fill in a listing and send it."""
    for line in words:
        await it.says(line)
    state = await _own_listing(it)
    await it.press(Verb.SEND, state)


async def _own_listing(it: House) -> str:
    """Give the mark of the form as it is filled in now, from what is remembered."""
    todo = await it.store.run(work, "fake:ann")
    assert todo.state is not None
    answers = load_state(todo.state).own_listing
    assert answers is not None
    return mark(answers)


async def test_a_listing_shows_once_a_colleague_approved_it(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])
        await registered(it, *LISTING)
        assert "Niemand gevonden" in await it.says("bakkerij in Zwolle")

        (proposal,) = await it.store.run(proposals)
        assert proposal.conversation == "fake:ann"
        await it.store.run(decide, proposal.id, NOW, approved=True)

        assert "Bakkerij De Zon" in await it.says("bakkerij in Zwolle")
        assert await it.store.run(proposals) == ()
        with pytest.raises(NotOpen):
            await it.store.run(decide, proposal.id, NOW, approved=True)


async def test_a_refused_listing_does_not_show(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await registered(it, *LISTING)
        (proposal,) = await it.store.run(proposals)
        await it.store.run(decide, proposal.id, NOW, approved=False)

        assert await it.store.run(listings) == ()
        assert await it.store.run(revision) == 0


async def test_a_listing_sent_again_takes_the_place_of_the_one_that_waits(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await registered(it, *LISTING)
        await registered(it, "vermelding")

        (proposal,) = await it.store.run(proposals)
        await it.store.run(decide, proposal.id, NOW, approved=True)
        await registered(it, "vermelding")
        (again,) = await it.store.run(proposals)
        assert again.listing.id == proposal.listing.id


async def test_who_asked_for_it_is_told_of_what_is_new_once(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])
        await it.says("schoonmaak in Zwolle")
        await it.says("waarschuw mij")
        await it.says("waarschuw mij")
        new = replace(BEZEM, id="dweil", name="De Nieuwe Dweil")
        other = replace(BEZEM, id="snoei", name="Snoei", services=("groenvoorziening",))
        await it.store.run(change_listings, [new, other])

        before = len(it.channel.heard)
        await it.clock("matches", 1)
        (told,) = (await it.channel.has_heard(before + 1))[before:]
        assert told[0] == "ann"
        assert "De Nieuwe Dweil" in told[1]
        assert "Snoei" not in told[1]
        assert "Nette Bezem" not in told[1]

        assert await it.store.run(searches_to_tell) == ()
        await it.clock("matches", 2)
        assert "Graag gedaan" in await it.says("bedankt")


async def test_a_changed_telephone_number_is_no_news(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])
        told = await it.store.run(revision)
        await it.store.run(change_listings, [], quiet=[replace(BEZEM, phone="038 123 45 67")])

        assert await it.store.run(listings, told) == ()
        (kept,) = await it.store.run(listings)
        assert kept.phone == "038 123 45 67"


async def test_nobody_is_told_who_no_longer_wants_to_be(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])
        await it.says("schoonmaak in Zwolle")
        await it.says("waarschuw mij")
        assert "geen waarschuwingen" in await it.says("stop waarschuwingen")

        await it.store.run(change_listings, [replace(BEZEM, id="dweil")])
        assert await it.store.run(searches_to_tell) == ()


async def test_a_shared_location_answers_where(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [BEZEM])
        assert "Waar zoekt u" in await it.says("schoonmaak binnen 5 km van mij")

        assert "binnen 5\u00a0km van uw locatie" in await it.hears(Located(Point(52.51, 6.09)))


async def test_what_a_listing_says_is_only_ever_text(tmp_path: Path) -> None:
    nasty = "**[klik](https://kwaad.example)** <script>"
    async with house(tmp_path) as it:
        await it.store.run(change_listings, [replace(BEZEM, name=nasty, description=nasty)])

        card = await it.press(Verb.CARD, "bezem")
        assert "[klik](" not in card
        assert r"\*\*\[klik\]" in card
