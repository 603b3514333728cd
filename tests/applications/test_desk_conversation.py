"""Colleagues administer an application in the conversation about it, with a real engine.

What both sides read stands in tests/conversations/77-an-application-in-slack.txt.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.application.desk import move
from bot.channels.quiet_desk import QuietDesk
from bot.colleague import Colleague
from bot.engine import Engine
from bot.handlers.desk_applications import DeskApplications
from bot.helpdesk.addresses import of_application
from bot.texts import load_texts
from core.application.filed import Filed
from core.application.stages import LONGEST_REMARK, Stage, Step
from core.contents import Content, Pressed, Said, Submitted
from core.conversation import Update
from core.markup import plain
from storage.applications import find_application, trail
from storage.database import open_store
from storage.history import entries_after
from storage.store import Store
from tests.applications.filing import MONDAY, REFERENCE, file
from tests.applications.register import NumberedRegister
from tests.engine.fakes import FakeChannel, apologise, words
from tests.slack.workspace import eventually

TEXTS = load_texts()
COMPLETE = Pressed("ad:to:complete", "Is compleet")


class Overtaken(NumberedRegister):
    """A register of which somebody else takes a step, each time just after one has looked."""

    steps: tuple[Step, ...] = ()

    async def find(self, reference: str) -> Filed | None:
        found = await super().find(reference)
        if self.steps:
            step, *others = self.steps
            self.steps = tuple(others)
            colleague = Colleague("Bart", MONDAY)
            await self._store.run(move, TEXTS, reference, step, colleague)
        return found


@dataclass
class AtTheDesk:
    store: Store
    engine: Engine
    register: Overtaken
    said: int = 0

    async def does(self, content: Content, reference: str = REFERENCE) -> None:
        """Have Anna do something, and wait until it was done."""
        self.said += 1
        at = MONDAY + timedelta(minutes=self.said)
        update = Update(str(self.said), of_application(reference), content, at, by="Anna")
        before = len(await self.reads())
        await self.engine.accept(update)
        await eventually(self.reads, lambda seen: len(seen) > before)

    async def reads(self) -> list[str]:
        """Give what colleagues read, and what they said."""
        return await self._said(str(of_application(REFERENCE)))

    async def hears(self) -> list[str]:
        """Give what the applicant hears."""
        return await self._said("fake:ann")

    async def _said(self, where: str) -> list[str]:
        entries = await self.store.run(entries_after, where, 0)
        return [plain(words(it.blocks)) if it.blocks else str(it.content) for it in entries]


@pytest.fixture
async def desk() -> AsyncIterator[AtTheDesk]:
    async with _desk() as found:
        yield found


@asynccontextmanager
async def _desk() -> AsyncIterator[AtTheDesk]:
    async with open_store("sqlite://") as store:
        register = Overtaken(store)
        handler = DeskApplications(TEXTS, register, "nl")
        await store.run(file)
        async with Engine(store, handler, [FakeChannel(), QuietDesk()], apologise) as engine:
            yield AtTheDesk(store, engine, register)


async def test_a_step_that_somebody_else_took_meanwhile_is_told_once(desk: AtTheDesk) -> None:
    desk.register.steps = (Step(Stage.COMPLETE),)
    await desk.does(COMPLETE)
    last = await eventually(desk.reads, lambda seen: "Dat kan nu niet" in seen[-1])
    assert "want de aanvraag is compleet" in last[-1]
    assert "Wat wel kan: Is bij de auditor, Is ingetrokken." in last[-1]
    assert len(await desk.hears()) == 1
    entries = await desk.store.run(trail, REFERENCE)
    assert [(it.by, it.after) for it in entries] == [
        ("applicant", Stage.RECEIVED),
        ("Bart", Stage.COMPLETE),
    ]


async def test_a_step_that_still_fits_is_taken_all_the_same(desk: AtTheDesk) -> None:
    desk.register.steps = (Step(Stage.COMPLETE),)
    await desk.does(Pressed("ad:to:withdrawn", "Is ingetrokken"))
    await eventually(desk.hears, lambda seen: len(seen) == 2)
    filed = await desk.store.run(find_application, REFERENCE)
    assert filed.stage is Stage.WITHDRAWN


async def test_where_nothing_can_follow_it_is_said(desk: AtTheDesk) -> None:
    await desk.does(Pressed("ad:to:withdrawn", "Is ingetrokken"))
    await desk.does(COMPLETE)
    seen = await eventually(desk.reads, lambda seen: "niet meer" in seen[-1])
    assert seen[-1] == "Dat kan niet meer, want de aanvraag is ingetrokken."


async def test_a_remark_that_is_too_long_is_not_told(desk: AtTheDesk) -> None:
    await desk.does(Said("x" * (LONGEST_REMARK + 1)))
    seen = await eventually(desk.reads, lambda seen: "hoogstens" in seen[-1])
    assert "1.000 tekens" in seen[-1]
    assert await desk.hears() == []


@pytest.mark.parametrize(
    "content",
    [
        Pressed("ad:to:decided", "Er is beslist"),
        Pressed("ad:to:nowhere", "?"),
        Pressed("hd:take:1", "Ik neem deze"),
        Submitted("hd:assign:1", {"to": "Bart"}, "Wijs toe"),
    ],
)
async def test_what_belongs_elsewhere_does_nothing(desk: AtTheDesk, content: Content) -> None:
    await desk.does(content)
    assert await desk.hears() == []
    filed = await desk.store.run(find_application, REFERENCE)
    assert filed.stage is Stage.RECEIVED


async def test_an_application_that_is_not_there_has_no_desk() -> None:
    async with open_store("sqlite://") as store:
        handler = DeskApplications(TEXTS, NumberedRegister(store), "nl")
        async with Engine(store, handler, [QuietDesk()], apologise) as engine:
            await engine.accept(Update("1", of_application(REFERENCE), COMPLETE, MONDAY))
        said = await store.run(entries_after, str(of_application(REFERENCE)), 0)
        assert [it.author for it in said] == ["user"]
