"""News goes to whoever subscribed, once, in their language, as fast as the platform takes it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

import pytest

from bot.app import Kept, apology
from bot.channels.channel import Limits, Pace
from bot.engine import Engine
from bot.news.announcing import LONGEST, News, NotAnnounced, announce
from bot.news.stored import subscribed_in
from core.address import Address
from core.codec import load_blocks
from core.contents import Moved
from core.conversation import Update
from core.effects import Subscribe
from core.markup import plain
from storage.database import open_store
from storage.history import entries_after
from storage.news import Announced, audience, subscribe
from storage.outgoing import outgoing
from storage.store import Store
from tests.applications.register import NoApplications
from tests.engine.fakes import NOON, FakeChannel, says, words
from tests.helpdesk.no_tickets import NoTickets
from tests.house import CONTENTS, MARKETS, answering
from tests.linking import FewAccounts
from tests.news.told import announcements
from tests.privacy.no_holdings import NoHoldings

DUTCH, ENGLISH = "De **handleiding** is nieuw.", "The **manual** is new."


class House:
    """The bot in operation, with people who subscribe."""

    def __init__(self, store: Store, engine: Engine, channel: FakeChannel) -> None:
        self.store = store
        self.engine = engine
        self.channel = channel

    async def say(self, who: str, text: str) -> None:
        heard = len(self.channel.heard)
        await self.engine.accept(says(text, who, id_=f"{who} {heard}"))
        await self.channel.has_heard(heard + 1)

    async def announce(self, news: News) -> int:
        return await self.store.run(announce, CONTENTS.texts, news, "Anna", NOON)

    async def told(self, who: str) -> str:
        """Give the last thing that was said to somebody."""
        return words((await self.store.run(entries_after, f"fake:{who}", 0))[-1].blocks)


@pytest.fixture
async def house(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """An announcement is written beside the engine, which looks for such work now and then."""
    monkeypatch.setattr("bot.engine.SWEEP", 0.02)
    async with open_store("sqlite://") as store, _house(store) as it:
        yield it


@asynccontextmanager
async def _house(store: Store) -> AsyncIterator[House]:
    channel = FakeChannel(limits=Limits(Pace(200, burst=5)))
    kept = Kept(
        MARKETS, FewAccounts(), NoApplications(), subscribed_in(store), NoTickets(), NoHoldings()
    )
    apologise = partial(apology, CONTENTS.texts)
    async with Engine(store, answering(kept), [channel], apologise) as engine:
        yield House(store, engine, channel)


async def test_everybody_who_subscribed_is_told_in_their_language(house: House) -> None:
    await house.say("ann", "nieuws aan")
    await house.say("bob", "news on")
    await house.say("cor", "hallo")
    heard = len(house.channel.heard)
    assert await house.announce(News(DUTCH, ENGLISH)) == 2
    await house.channel.has_heard(heard + 2)
    assert (await house.told("ann")).startswith(DUTCH)
    assert "**news off**" not in await house.told("ann")
    assert (await house.told("bob")).startswith(ENGLISH)
    assert DUTCH not in await house.told("cor")
    assert await house.store.run(announcements) == (Announced(DUTCH, ENGLISH, "Anna", NOON, 2),)


async def test_without_english_everybody_reads_dutch(house: House) -> None:
    await house.say("bob", "news on")
    await house.announce(News(DUTCH))
    assert (await house.told("bob")).startswith(DUTCH)
    assert "You get this because" in await house.told("bob")


async def test_who_subscribes_twice_is_told_once_and_who_stops_no_more(house: House) -> None:
    for text in ("nieuws aan", "/nieuws aan"):
        await house.say("ann", text)
    assert await house.store.run(audience) == {"nl": 1}
    await house.say("ann", "nieuws uit")
    assert await house.announce(News(DUTCH)) == 0


async def test_a_group_that_moves_keeps_its_news(house: House) -> None:
    old, new = Address("fake", "group"), Address("fake", "grown")
    for who in ("group", "grown"):
        await house.say(who, "nieuws aan")
    heard = len(house.channel.heard)
    await house.engine.accept(Update("moved", old, Moved(new), NOON))
    await house.say("grown", "hallo")
    assert len(house.channel.heard) == heard + 1
    assert await house.store.run(audience) == {"nl": 1}


async def test_many_are_told_one_after_another(house: House) -> None:
    for number in range(30):
        await house.say(f"person {number}", "nieuws aan")
    heard = len(house.channel.heard)
    await house.announce(News(DUTCH))
    told = (await house.channel.has_heard(heard + 30))[heard:]
    assert {who for who, _ in told} == {f"person {number}" for number in range(30)}


async def test_each_is_told_once_and_in_order_whatever_else_was_told(database: str) -> None:
    async with open_store(database) as store:
        people = (Subscribe("nl"), Subscribe("en"), Subscribe("nl"))
        for number, wish in enumerate(people):
            since = NOON - timedelta(days=number)
            await store.run(subscribe, wish, f"fake:{number}", since)
        for news in (News("Het eerste."), News(DUTCH, ENGLISH)):
            assert await store.run(announce, CONTENTS.texts, news, "Anna", NOON) == 3
        waiting = [await store.run(outgoing, f"fake:{number}") for number in (2, 1, 0)]

    assert [it.seq for it in sum(zip(*waiting, strict=True), ())] == [1, 2, 3, 4, 5, 6]
    said = [words(load_blocks(last.body)) for _, last in waiting]
    assert [it.partition("\n")[0] for it in said] == [DUTCH, ENGLISH, DUTCH]


@pytest.mark.parametrize(
    ("dutch", "english", "why"),
    [
        (" \n", ENGLISH, "nothing to tell"),
        ("x" * (LONGEST + 1), "", f"has {LONGEST + 1} characters"),
        (DUTCH, "x" * (LONGEST + 1), f"has {LONGEST + 1} characters"),
    ],
)
def test_what_nobody_would_read_is_refused(dutch: str, english: str, why: str) -> None:
    with pytest.raises(NotAnnounced, match=why):
        News(dutch, english)


def test_what_is_shown_before_is_what_goes_out() -> None:
    (said, _) = News(DUTCH).blocks(CONTENTS.texts, "nl")
    assert plain(words((said,))) == (
        "De handleiding is nieuw.\n\nU krijgt dit omdat het nieuws voor u aan staat."
    )
