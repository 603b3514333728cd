"""Plays a page with two sides: what colleagues do with applications, and the user hears of it.

A line of a colleague begins with `$`: the stage to which the application goes that came last,
behind a decision the rung and the last day of the certificate, and behind a colon a remark:
`$ decided 2 2028-11-30: Gefeliciteerd!`. `$ remark: …` is only a remark, and `$ note: …` one that
stays inside. `$ news: …` tells the news; `$ clock` is the clock that reminds of certificates.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from typing_extensions import override

from bot.answering import to_another
from bot.app import Kept
from bot.application.desk import Colleague, move, remark
from bot.news.announcing import News, announce
from bot.news.stored import subscribed_in
from core.application.filed import Audience, Remark
from core.application.stages import Award, CertificateRung, Stage, Step
from core.codec import dump_state
from core.conversation import Address, Content, Due, Reply, Turn
from core.effects import OnApplication, OnNews
from storage.applications import applications
from storage.history import entries_after
from storage.turns import Outcome, commit_turn
from tests.applications.register import NumberedRegister
from tests.conversations.transcript import Play
from tests.house import CHECK, CONTENTS, MARKETS, answering
from tests.linking import FewAccounts
from tests.memory import MemoryStore

PAGE, CLOCK = Address("test", "page"), Address("clock", "certificates")
AUDIENCES = {"remark": Audience.APPLICANT, "note": Audience.INTERNAL}


@dataclass
class BothSides(Play):
    """A conversation in the course of being played, with colleagues at their desk."""

    store: MemoryStore = field(default_factory=MemoryStore)
    turns: dict[Address, int] = field(default_factory=dict)
    read: int = 0
    """Up to which message the user has read what others caused."""

    @override
    async def reply(self, content: Content) -> Reply:
        """Have something answered, and keep the turn as the engine does."""
        reply = await super().reply(content)
        effects = tuple(it for it in reply.effects if isinstance(it, OnApplication | OnNews))
        await self._keep(PAGE, replace(reply, effects=effects, messages=()))
        return reply

    @override
    async def _line(self, line: str) -> list[str]:
        if not line.startswith("$ "):
            return await super()._line(line)
        if line == "$ clock":
            turn = Turn(CLOCK, Due(CLOCK.id), self.at, "nl", self.state)
            reply = await self.handler(turn)
            assert reply is not None
            await self._keep(CLOCK, reply)
        else:
            await self._at_the_desk(line[2:])
        return await self._told()

    async def _at_the_desk(self, line: str) -> None:
        command, _, said = line.partition(": ")
        if command == "news":
            await self.store.run(announce, CONTENTS.texts, News(said), "Anna", self.at)
            return
        verb, *decided = command.split()
        reference = (await self.store.run(applications))[-1].reference
        colleague = Colleague("Anna", self.at)
        if verb in AUDIENCES:
            made = Remark(said, AUDIENCES[verb])
            await self.store.run(remark, CONTENTS.texts, reference, made, colleague)
            return
        step = Step(Stage(verb), _award(decided), said)
        await self.store.run(move, CONTENTS.texts, reference, step, colleague)

    async def _told(self) -> list[str]:
        """Give what the user hears without having said anything."""
        lines: list[str] = []
        for entry in await self.store.run(entries_after, str(PAGE), self.read):
            self.read = entry.seq
            lines += self.shown(entry.blocks)
        return lines

    async def _keep(self, conversation: Address, reply: Reply) -> None:
        outcome = Outcome(
            incoming=0,
            conversation=str(conversation),
            speaker=str(conversation),
            version=self.turns.get(conversation, 0),
            state=dump_state(reply.state),
            remark=None,
            messages=tuple(map(to_another, reply.messages)),
            effects=reply.effects,
            at=self.at,
        )
        await self.store.run(commit_turn, outcome)
        self.turns[conversation] = outcome.version + 1


def _award(decided: list[str]) -> Award | None:
    if not decided:
        return None
    rung, until = decided
    return Award(CertificateRung(rung), date.fromisoformat(until))


@contextmanager
def both_sides() -> Iterator[BothSides]:
    """Give what plays a page."""
    store = MemoryStore()
    try:
        accounts = FewAccounts()
        handler = answering(Kept(MARKETS, accounts, NumberedRegister(store), subscribed_in(store)))
        yield BothSides(handler, accounts=accounts, check=CHECK, store=store)
    finally:
        store.close()
