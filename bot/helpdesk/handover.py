"""Handing over: a question that the bot has no answer to goes to people, once the user agreed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.assessment.session import Sessions
from bot.clock import ZONE
from bot.helpdesk import telling
from bot.helpdesk.account import Utterance, assessment, before, conversation, suggestions, thought
from bot.helpdesk.addresses import of_ticket
from bot.helpdesk.relaying import Relay
from bot.knowledge.wording import is_private
from bot.texts import Markdown, Texts, Voice
from core.address import Address
from core.blocks import Block, Text
from core.conversation import Message, Reply, Turn
from core.effects import KeepGap, OpenTicket
from core.helpdesk.due import Patience
from core.helpdesk.ticket import Ticket
from core.knowledge.asked import Asked
from core.knowledge.topic import Topic
from core.language import Language

TURNS = 8
"""Things said last that go along."""


class Tickets(Protocol):
    """The tickets, as far as a new one asks for them."""

    async def next_number(self) -> int:
        """Give the number of the next ticket."""

    async def last_said(self, account: Address, most: int) -> Sequence[Utterance]:
        """Give what was said last, the oldest first."""


@dataclass(frozen=True, slots=True)
class Handover:
    """Makes tickets of questions."""

    sessions: Sessions
    tickets: Tickets
    patience: Patience
    speaks: Language
    """The language of colleagues."""

    async def __call__(
        self, turn: Turn, asked: Asked, topics: Mapping[str, Topic], *, shared: bool
    ) -> Reply:
        """Pass a question on, with the assessment where the user agreed to share it."""
        if turn.ticket:
            return self._added(turn, turn.ticket, asked, shared=shared)
        ticket = await self._ticket(turn, asked)
        desk = self._texts.voice(self.speaks)
        told = [thought(desk, ticket, topics)]
        if shared or not is_private(turn.state):
            said = await self.tickets.last_said(turn.sender, TURNS)
            told.append(conversation(desk, before(ticket.question, said)))
        if shared:
            told += self._assessments(turn)
        here = Text(self._passed_on(self._texts.voice(turn.language), ticket))
        words = (Text(each) for each in told if each)
        blocks: tuple[Block, ...] = (*words, *suggestions(desk, ticket, topics))
        effects = (_gap(turn, asked, ticket), OpenTicket(ticket))
        state = replace(turn.state, asked=None)
        return Reply((here,), state, (Message(of_ticket(ticket.number), blocks),), effects)

    @property
    def _texts(self) -> Texts:
        return self.sessions.texts

    async def _ticket(self, turn: Turn, asked: Asked) -> Ticket:
        return Ticket(
            number=await self.tickets.next_number(),
            conversation=str(turn.conversation),
            address=str(turn.sender),
            language=turn.language,
            question=asked.question,
            topics=tuple(filter(None, (asked.topic, *asked.others))),
            opened=turn.at,
            touched=turn.at,
            unanswered=turn.at,
        )

    def _added(self, turn: Turn, ticket: Ticket, asked: Asked, *, shared: bool) -> Reply:
        """Bring it to the colleagues who look into an earlier question already."""
        voices = self._texts.voice(turn.language), self._texts.voice(self.speaks)
        reply = Relay(turn, ticket, *voices, self.patience).added(asked.question)
        gap = _gap(turn, asked, ticket)
        state = replace(turn.state, asked=None)
        told = tuple(Text(words) for words in self._assessments(turn)) if shared else ()
        more = (Message(of_ticket(ticket.number), told),) if told else ()
        messages, effects = (*reply.messages, *more), (*reply.effects, gap)
        return replace(reply, state=state, messages=messages, effects=effects)

    def _passed_on(self, voice: Voice, ticket: Ticket) -> Markdown:
        """Say that it was passed on, and when there is an answer."""
        hours, now = self.patience.hours, ticket.opened
        number, latest = str(ticket.number), self.patience.promised(now).astimezone(ZONE).date()
        if hours.is_open(now):
            said = voice("passed-on", number=number, latest=latest)
        else:
            opens = telling.when(voice, hours.opens(now))
            said = voice("passed-on-closed", number=number, latest=latest, opens=opens)
        return Markdown(f"{said}\n\n{voice('passed-on-meanwhile')}")

    def _assessments(self, turn: Turn) -> list[Markdown]:
        """Tell what was answered in the assessments."""
        found = (
            self.sessions.found(turn.state, it.number, self.speaks) for it in turn.state.scenarios
        )
        return [assessment(it) for it in found if it and it.scenario.answers]


def _gap(turn: Turn, asked: Asked, ticket: Ticket) -> KeepGap:
    return KeepGap(asked.question, turn.language, "passed-on", ticket.topics)
