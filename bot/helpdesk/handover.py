"""Handing over: a question that the bot has no answer to goes to people, once the user agreed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.assessment.account import Account
from bot.assessment.session import Session, Sessions
from bot.assessment.standing import direct, reached
from bot.assessment.summary import listed
from bot.clock import ZONE
from bot.helpdesk import telling
from bot.helpdesk.addresses import of_ticket
from bot.helpdesk.press import Press, Verb
from bot.helpdesk.relaying import Relay
from bot.knowledge.wording import is_private
from bot.texts import Markdown, Texts, Voice
from core.assessment.replay import Complete
from core.codes import ALPHABET
from core.conversation import Address, Block, Choices, Message, Reply, Text, Turn
from core.effects import KeepGap, OpenTicket
from core.helpdesk.due import Patience
from core.helpdesk.ticket import Ticket
from core.knowledge.asked import Asked
from core.knowledge.topic import Topic
from core.language import Language
from core.masking import mask

TURNS = 8
"""Things said last that go along."""
SHORTENED = 300
"""Characters of each of them."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something that was said, by the user or the bot, in words."""

    by_user: bool
    text: str


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
        told = [_thought(desk, ticket, topics)]
        if shared or not is_private(turn.state):
            said = await self.tickets.last_said(turn.sender, TURNS)
            told.append(_conversation(desk, _before(ticket.question, said)))
        if shared:
            told += self._assessments(turn)
        here = Text(self._passed_on(self._texts.voice(turn.language), ticket))
        words = (Text(each) for each in told if each)
        blocks: tuple[Block, ...] = (*words, *_suggestions(desk, ticket, topics))
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
        return [_assessment(it) for it in found if it and it.scenario.answers]


def _assessment(session: Session) -> Markdown:
    """Tell what was answered, and what came of it if it is finished."""
    told = [session.voice("ticket-assessment", name=session.scenario.name), listed(session)]
    if isinstance(session.outcome, Complete):
        account = Account.of(session, session.outcome.result)
        told += [reached(account), direct(account)]
    return Markdown("\n\n".join(told))


def _gap(turn: Turn, asked: Asked, ticket: Ticket) -> KeepGap:
    return KeepGap(asked.question, turn.language, "passed-on", ticket.topics)


def _thought(desk: Voice, ticket: Ticket, topics: Mapping[str, Topic]) -> Markdown:
    titles = [topics[id_].title.of(desk.language) for id_ in ticket.topics if id_ in topics]
    if not titles:
        return desk("ticket-bot-thought-nothing")
    return desk("ticket-bot-thought", topics="; ".join(titles))


def _suggestions(desk: Voice, ticket: Ticket, topics: Mapping[str, Topic]) -> tuple[Choices, ...]:
    """Offer colleagues to answer with what the bot thought of."""
    likely = [topics[id_] for id_ in ticket.topics if id_ in topics]
    buttons = tuple(
        Press(Verb.TOPIC, it.id).choice(
            desk.label("ticket-offer-this-topic", topic=it.title.of(desk.language))
        )
        for it in likely
    )
    return (Choices(buttons),) if buttons else ()


def _before(question: str, said: Sequence[Utterance]) -> Sequence[Utterance]:
    """Leave out the question, which is told by itself, and what was said about passing it on."""
    asked = [n for n, it in enumerate(said) if it.by_user and mask(it.text) == question]
    return said[: asked[-1]] if asked else said


def _conversation(desk: Voice, said: Sequence[Utterance]) -> Markdown:
    lines = "\n".join(
        f"- {desk('ticket-turn-user' if it.by_user else 'ticket-turn-bot', words=_short(it.text))}"
        for it in said
        if it.text
    )
    if not lines:
        return Markdown("")
    return Markdown(f"{desk('ticket-turns')}\n\n{lines}")


_CODE = re.compile(rf"\b(?=\S*\d)[{ALPHABET}]{{4}}-?[{ALPHABET}]{{4}}\b", re.IGNORECASE)
"""A code by which another account is linked, as the bot writes it."""


def _short(text: str) -> str:
    """Give words in one line, with what is personal masked."""
    line = " ".join(mask(_CODE.sub("[code]", text)).split())
    return line if len(line) <= SHORTENED else f"{line[:SHORTENED].rstrip()}…"
