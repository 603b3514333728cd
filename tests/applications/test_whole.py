"""Applications through the real engine and store: what is sent arrives, once, whatever collides."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

from typing_extensions import override

from bot.app import Kept, apology
from bot.application.desk import move
from bot.application.press import Press, Verb
from bot.application.register import StoredRegister
from bot.clock import TASKS, Clock
from bot.colleague import Colleague
from bot.engine import Engine
from core.address import Address
from core.application.filed import Filed, What
from core.application.stages import Award, CertificateRung, Stage, Step
from core.contents import Content, Pressed, Said
from core.conversation import Update
from storage.applications import applications, find_application, trail
from storage.database import open_store
from storage.store import Store
from tests.applications.filing import MONDAY, OTHER, REFERENCE, file
from tests.engine.fakes import FakeChannel, url
from tests.helpdesk.no_tickets import NoTickets
from tests.house import CONTENTS, MARKETS, answering, nobody
from tests.linking import FewAccounts
from tests.privacy.no_holdings import NoHoldings

IDS = count(1)
REMINDING = [task for task in TASKS if task.task == "certificates"]
LINES = (
    *("aanvraag", "Bakkerij Vers", "voor het eerst", "12345678", "nee", "Anna"),
    *("anna@vers.example", "kiwa"),
)


class Drawn(StoredRegister):
    """Draws these reference numbers, one after the other."""

    def __init__(self, store: Store, *references: str) -> None:
        super().__init__(store)
        self._drawn: Iterator[str] = iter(references)

    @override
    def new_reference(self) -> str:
        return next(self._drawn)


@dataclass
class House:
    """A bot with a store, and people who talk to it."""

    store: Store
    engine: Engine
    channel: FakeChannel

    async def hears(self, content: Content, who: str = "fake:ann", *, shared: bool = False) -> str:
        before = len(self.channel.heard)
        address = Address.parse(who)
        await self.engine.accept(
            Update(str(next(IDS)), address, content, MONDAY, "nl", shared=shared)
        )
        heard = await self.channel.has_heard(before + 1)
        return heard[-1][1]

    async def says(self, text: str, who: str = "fake:ann", *, shared: bool = False) -> str:
        return await self.hears(Said(text), who, shared=shared)

    async def clock_at(self, now: datetime) -> None:
        await Clock(self.engine.accept, REMINDING, lambda: now).look()


@asynccontextmanager
async def house(folder: Path, *references: str) -> AsyncIterator[House]:
    channel = FakeChannel()
    async with open_store(url(folder)) as store:
        register = Drawn(store, *references)
        kept = Kept(MARKETS, FewAccounts(), register, nobody, NoTickets(), NoHoldings())
        answer = answering(kept)
        apologise = partial(apology, CONTENTS.texts)
        async with Engine(store, answer, [channel], apologise, now=lambda: MONDAY) as engine:
            yield House(store, engine, channel)


async def awarded(it: House, until: date, reference: str = REFERENCE) -> Filed:
    """File an application, and bring it to a certificate."""
    await it.store.run(file, reference)
    return await decided(it, until, reference)


async def decided(it: House, until: date, reference: str = REFERENCE) -> Filed:
    """Bring an application to a certificate."""
    steps = (
        *(Step(Stage.COMPLETE), Step(Stage.WITH_AUDITOR)),
        Step(Stage.DECIDED, Award(CertificateRung.FIRST, until)),
    )
    for step in steps:
        colleague = Colleague("Anna", MONDAY)
        filed = await it.store.run(move, CONTENTS.texts, reference, step, colleague)
    await it.engine.accept(Update(str(next(IDS)), Address("fake", "ann"), Said("hoi"), MONDAY))
    await it.channel.has_heard(4)
    it.channel.heard.clear()
    return filed


async def test_a_number_that_is_taken_is_drawn_again_and_the_user_notices_nothing(
    tmp_path: Path,
) -> None:
    async with house(tmp_path, REFERENCE, REFERENCE, OTHER) as it:
        await it.store.run(file, REFERENCE, "fake:bob")
        for line in LINES:
            await it.says(line)

        assert "482 196 2" in await it.says("ja")
        assert len(it.channel.heard) == len(LINES) + 1
        assert [filed.reference for filed in await it.store.run(applications)] == [
            *(REFERENCE, OTHER),
        ]


async def test_somebody_elses_number_is_answered_like_one_that_does_not_exist(
    tmp_path: Path,
) -> None:
    async with house(tmp_path) as it:
        await it.store.run(file, REFERENCE, "fake:bob")

        theirs = await it.says("aanvraag 482 195 6")
        nobodys = await it.says("aanvraag 482 196 2")
        assert theirs.replace("482 195 6", "482 196 2") == nobodys
        assert "Bakkerij" not in theirs
        withdrawing = await it.says("trek aanvraag 482 195 6 in")
        assert withdrawing == theirs
        for verb in (Verb.STATUS, Verb.WITHDRAW):
            assert await it.hears(Pressed(Press(verb, REFERENCE).token, "?")) == theirs
        await it.hears(Pressed(Press(Verb.CONFIRM, REFERENCE).token, "?"))
        assert (await it.store.run(find_application, REFERENCE)).stage is Stage.RECEIVED
        assert "ontvangen" in await it.says("aanvraag 482 195 6", "fake:bob")


async def test_where_others_read_along_nothing_is_asked_or_told(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.store.run(file)
        start = Press(Verb.START).token
        for content in (Said("aanvraag"), Said("mijn aanvraag"), Pressed(start, "?")):
            said = await it.hears(content, shared=True)
            assert "Hier lezen anderen mee" in said
            assert "Bakkerij" not in said


async def test_a_reminder_comes_once_over_a_restart_and_after_a_time_off(tmp_path: Path) -> None:
    until = date(2028, 11, 30)
    async with house(tmp_path) as it:
        await awarded(it, until)
        await it.clock_at(datetime(2028, 5, 29, 12, tzinfo=UTC))
        await it.clock_at(datetime(2028, 5, 30, 7, tzinfo=UTC))
        ((who, said),) = await it.channel.has_heard(1)
        assert who == "ann"
        assert "30 november 2028" in said
        assert "MijnPSO" in said
        it.channel.heard.clear()
    async with house(tmp_path) as it:
        await it.clock_at(datetime(2028, 5, 30, 12, tzinfo=UTC))
        await it.clock_at(datetime(2028, 6, 20, 12, tzinfo=UTC))
        await it.clock_at(datetime(2028, 11, 5, 12, tzinfo=UTC))
        ((_, again),) = await it.channel.has_heard(1)
        assert again == said
        await it.clock_at(datetime(2028, 11, 6, 12, tzinfo=UTC))
        assert "Graag gedaan" in await it.says("bedankt")
        assert [e.what for e in await it.store.run(trail, REFERENCE)].count(What.REMINDED) == 2


async def test_nine_o_clock_is_dutch_time_in_winter_and_summer(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await awarded(it, date(2028, 11, 30))
        await it.clock_at(datetime(2028, 5, 30, 6, 59, tzinfo=UTC))
        assert "Graag gedaan" in await it.says("bedankt")
        await it.clock_at(datetime(2028, 5, 30, 7, 0, tzinfo=UTC))
        assert "30 november" in (await it.channel.has_heard(2))[1][1]


async def test_of_a_certificate_that_was_renewed_nobody_is_reminded(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await awarded(it, date(2028, 11, 30))
        await awarded(it, date(2030, 11, 30), OTHER)
        await it.clock_at(datetime(2028, 9, 2, 12, tzinfo=UTC))
        assert "Graag gedaan" in await it.says("bedankt")
        assert len(it.channel.heard) == 1


async def test_no_reminders_may_be_wanted_before_it_is_decided(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await it.store.run(file)
        assert "geen herinneringen meer" in await it.says("geen herinneringen meer")
        it.channel.heard.clear()
        await decided(it, date(2028, 11, 30))
        assert "herinnering" not in await it.says("mijn aanvraag")
        await it.clock_at(datetime(2028, 9, 2, 12, tzinfo=UTC))
        assert "Graag gedaan" in await it.says("bedankt")


async def test_who_wants_no_reminders_gets_none(tmp_path: Path) -> None:
    async with house(tmp_path) as it:
        await awarded(it, date(2028, 11, 30))
        assert "geen herinneringen meer" in await it.says("geen herinneringen meer")
        assert "herinnering" not in await it.says("mijn aanvraag")
        await it.clock_at(MONDAY + timedelta(days=600))
        await it.clock_at(MONDAY + timedelta(days=700))
        assert "Graag gedaan" in await it.says("bedankt")
        assert len(it.channel.heard) == 3
