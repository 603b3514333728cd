"""Plays a page with two sides: the user, and colleagues at their desk.

What colleagues do begins with `$`, and what they see of the user with `<$`:

    $ Anna: Dat klopt.           says something in the thread of the last ticket
    $ Anna [Ik neem deze]        presses a button of the ticket
    $ Anna {Wijs toe: Aan=Bart}  fills in a form of the ticket
    $ Anna ~ Dat klopt niet.     changes what she said last; without words, she takes it back
    $ Anna + folder.pdf: hier    sends a document, with words

    $ Anna@application: Dank.    does any of that in the thread of the last application

Without threads they do with that application as a line says: the stage it goes to, behind a
decision the rung and the last day of the certificate, and behind a colon a remark:
`$ decided 2 2028-11-30: Gefeliciteerd!`. `$ remark: …` is only a remark, and `$ note: …` one that
stays inside. `$ news: …` tells the news; `$ clock TASK` is the clock: `certificates`, `tickets` or
`digest`.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from typing_extensions import override

from bot.answering import to_another
from bot.app import Kept
from bot.application.card import card as application_card
from bot.application.desk import move, remark
from bot.colleague import Colleague
from bot.helpdesk.addresses import (
    CHANNEL,
    NAME,
    application_at,
    of_application,
    of_ticket,
    ticket_at,
)
from bot.helpdesk.card import card
from bot.helpdesk.stored import StoredTickets
from bot.intake import as_kept
from bot.news.announcing import News, announce
from bot.news.stored import subscribed_in
from bot.privacy.stored import StoredHoldings
from core.address import Address
from core.application.filed import Audience, Remark
from core.application.stages import Award, CertificateRung, Stage, Step
from core.blocks import Block, Choice, Choices, Form
from core.codec import dump_blocks, dump_state, load_update
from core.contents import Content, Due, Edited, Pressed, Said, Withdrawn
from core.conversation import Message, Reply, State, Turn, Update
from core.effects import CountAnswer, Erase, KeepGap, OnApplication, OnNews, OnTicket, Rate
from core.helpdesk.ticket import Ticket
from core.helpdesk.trail import answers
from storage.applications import applications, find_application
from storage.history import Uttered, dump_content, entries_after
from storage.mailroom import handled, work
from storage.tickets import closed_tickets, find_ticket, open_tickets, ticket_in, ticket_trail
from storage.turns import Answer, Outcome
from storage.turns import Remark as Uttering
from tests.applications.register import NumberedRegister
from tests.conversations.transcript import Play, attached, filled_in, lines_of
from tests.house import CHECK, CONTENTS, MARKETS, answering
from tests.linking import FewAccounts
from tests.memory import MemoryStore
from tests.turns import keep_turn

PAGE = Address("test", "page")
AUDIENCES = {"remark": Audience.APPLICANT, "note": Audience.INTERNAL}
KEPT = OnApplication | OnNews | OnTicket | KeepGap | CountAnswer | Rate | Erase
_COLLEAGUE = re.compile(r"([A-Z]\w+)(@application)?(?:: | )(.*)", re.DOTALL)


@dataclass
class BothSides(Play):
    """A conversation in the course of being played, with colleagues at their desk."""

    store: MemoryStore = field(default_factory=MemoryStore)
    turns: dict[Address, int] = field(default_factory=dict)
    read: dict[Address, int] = field(default_factory=dict)
    """Up to which message each side has read what the other one caused."""
    written: int = 0
    """Messages of colleagues; each is called by its number."""

    @override
    async def reply(self, content: Content) -> Reply:
        """Have something answered, and keep the turn as the engine does."""
        reply = await super().reply(content)
        effects = tuple(it for it in reply.effects if isinstance(it, KEPT))
        kept = tuple(it for it in reply.messages if it.to.channel == NAME)
        await self._keep(PAGE, replace(reply, effects=effects, messages=kept), content)
        self.read[PAGE] = await self._last(PAGE)
        return replace(reply, messages=tuple(it for it in reply.messages if it not in kept))

    @override
    async def ticket(self) -> Ticket | None:
        """Give the open ticket of the conversation."""
        return await self.store.run(ticket_in, str(PAGE))

    @override
    async def answer(self, content: Content) -> list[str]:
        """Have something answered; colleagues may see something of it."""
        return [*await super().answer(content), *await self._seen()]

    @override
    async def _line(self, line: str) -> list[str]:
        if not line.startswith("$ "):
            return await super()._line(line)
        said = line[2:]
        if said.startswith("clock "):
            await self._acted(Address("clock", said[6:]), Due(said[6:]), None)
        elif found := _COLLEAGUE.fullmatch(said):
            where = await self._thread(found[2])
            await self._acted(where, *await self._deed(found, where))
        else:
            await self._at_the_desk(said)
        return [*await self._seen(), *await self._told()]

    async def _thread(self, named: str | None) -> Address:
        if named:
            return of_application((await self.store.run(applications))[-1].reference)
        return of_ticket((await self._ticket()).number)

    async def _deed(self, found: re.Match[str], where: Address) -> tuple[Content, str]:
        """Read what a colleague does in a thread."""
        name, _, said = found.groups()
        match said[:1]:
            case "[":
                pressed = next(it for it in await self._buttons(where) if it.label == said[1:-1])
                return Pressed(pressed.token, pressed.label), name
            case "{":
                forms = [it for it in await self._card(where) if isinstance(it, Form)]
                return filled_in(said[1:-1], forms), name
            case "~":
                ref = str(self.written)
                return (Edited(ref, said[2:]) if said[2:] else Withdrawn(ref)), name
            case "+":
                return attached(said[2:]), name
            case _:
                self.written += 1
                return Said(said, str(self.written)), name

    async def _acted(self, where: Address, content: Content, by: str | None) -> None:
        kept = as_kept(Update("", where, content, self.at, by=by), State())
        turn = Turn(where, kept.content, self.at, "nl", State(), by=by, masked=kept.masked)
        reply = await self.handler(turn)
        assert reply is not None
        own = (Message(where, reply.blocks),) if reply.blocks else ()
        await self._keep(where, replace(reply, blocks=(), messages=(*own, *reply.messages)))

    async def _ticket(self) -> Ticket:
        still_open = await self.store.run(open_tickets)
        return (*still_open, *await self.store.run(closed_tickets))[0]

    async def _card(self, where: Address) -> tuple[Block, ...]:
        """Give what stands at the head of a thread."""
        voice, topics = CONTENTS.texts.voice("nl"), CONTENTS.library.knowledge.topics
        if reference := application_at(where):
            return application_card(voice, await self.store.run(find_application, reference))
        number = ticket_at(where)
        assert number
        answered = answers(await self.store.run(ticket_trail, number))
        ticket = await self.store.run(find_ticket, number)
        return card(voice, ticket, topics, "\n\n".join(answered))

    async def _buttons(self, where: Address) -> list[Choice]:
        """Give the buttons at the head of a thread, and those in it."""
        entries = await self.store.run(entries_after, str(where), 0)
        blocks = (*await self._card(where), *(block for it in entries for block in it.blocks))
        rows = [it for it in blocks if isinstance(it, Choices)]
        return [choice for row in rows for choice in row.options]

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

    async def _seen(self) -> list[str]:
        """Give what colleagues see without having said anything."""
        lines: list[str] = []
        tickets = await self.store.run(open_tickets) + await self.store.run(closed_tickets)
        threads = [of_ticket(ticket.number) for ticket in tickets]
        filed = await self.store.run(applications)
        for where in (*threads, *(of_application(it.reference) for it in filed)):
            if where not in self.read:
                found = await self._card(where)
                lines += [f"<$ {line}".rstrip() for line in lines_of(found[:2])]
            lines += await self._seen_at(where)
        return [*lines, *await self._seen_at(CHANNEL)]

    async def _seen_at(self, where: Address) -> list[str]:
        lines: list[str] = []
        for entry in await self.store.run(entries_after, str(where), self.read.get(where, 0)):
            lines += [f"<$ {line}".rstrip() for line in lines_of(entry.blocks)]
        self.read[where] = await self._last(where)
        return lines

    async def _told(self) -> list[str]:
        """Give what the user hears without having said anything."""
        lines: list[str] = []
        for entry in await self.store.run(entries_after, str(PAGE), self.read.get(PAGE, 0)):
            lines += self.shown(entry.blocks)
        self.read[PAGE] = await self._last(PAGE)
        while incoming := (await self.store.run(work, str(PAGE))).incoming:
            await self.store.run(handled, incoming.id)
            lines += await self.answer(load_update(incoming.payload).content)
        return lines

    async def _last(self, where: Address) -> int:
        entries = await self.store.run(entries_after, str(where), self.read.get(where, 0))
        return entries[-1].seq if entries else self.read.get(where, 0)

    async def _keep(
        self, conversation: Address, reply: Reply, content: Content | None = None
    ) -> None:
        own = (Answer(str(PAGE), dump_blocks(reply.blocks)),) if reply.blocks else ()
        remark = None
        if isinstance(content, Uttered):
            remark = Uttering(f"{self.turns}", dump_content(content), self.at)
        outcome = Outcome(
            incoming=0,
            conversation=str(conversation),
            speaker=str(conversation),
            version=self.turns.get(conversation, 0),
            state=dump_state(reply.state),
            remark=remark,
            messages=(*own, *map(to_another, reply.messages)),
            effects=reply.effects,
            at=self.at,
        )
        await self.store.run(keep_turn, outcome)
        self.turns[conversation] = outcome.version + 1
        if any(isinstance(it, Erase) for it in reply.effects):
            self.turns = {it: turns for it, turns in self.turns.items() if it.channel == "clock"}


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
        kept = Kept(
            MARKETS,
            accounts,
            NumberedRegister(store),
            subscribed_in(store),
            StoredTickets(store),
            StoredHoldings(store),
        )
        yield BothSides(answering(kept), accounts=accounts, check=CHECK, store=store)
    finally:
        store.close()
