"""Tickets that wait: when the clock says so, whoever is to do something hears of it."""

from typing import Protocol

from bot.helpdesk import telling
from bot.helpdesk.addresses import CHANNEL, of_ticket
from bot.helpdesk.card import in_a_line
from bot.helpdesk.service import Service
from bot.texts import Texts
from core.address import Address
from core.blocks import Text
from core.contents import Due
from core.conversation import Message, Reply, Turn
from core.effects import Effect, KeepTicket, Remind
from core.helpdesk.due import Task, due
from core.helpdesk.life_cycle import Done, closed, escalated, reminded, warned
from core.helpdesk.ticket import CLOCK, Ticket

TASK = "tickets"
"""What is due."""


class Tickets(Protocol):
    """The tickets, as far as the clock asks for them."""

    async def open(self) -> tuple[Ticket, ...]:
        """Give the tickets that are not closed."""


class WaitingTickets:
    """Tells what waits."""

    def __init__(self, texts: Texts, tickets: Tickets, service: Service) -> None:
        self._texts = texts
        self._tickets = tickets
        self._patience = service.patience
        self._speaks = service.speaks
        self._escalation = service.escalation

    async def __call__(self, turn: Turn) -> Reply | None:
        """Do what is due with each ticket."""
        if turn.content != Due(TASK):
            return None
        found = [(it, due(it, turn.at, self._patience)) for it in await self._tickets.open()]
        done = [self._done(it, task, turn) for it, task in found if task]
        messages = tuple(message for told, _ in done for message in told)
        return Reply((), turn.state, messages, tuple(it for _, kept in done for it in kept))

    def _done(
        self, ticket: Ticket, task: Task, turn: Turn
    ) -> tuple[tuple[Message, ...], tuple[Effect, ...]]:
        match task:
            case Task.REMIND:
                return (self._reminder(ticket),), _kept(reminded(ticket, turn.at))
            case Task.ESCALATE:
                told = self._reminder(ticket), self._escalated(ticket)
                return told, _kept(escalated(ticket, turn.at))
            case Task.WARN:
                return (self._warning(ticket),), _kept(warned(ticket, turn.at))
            case Task.CLOSE:
                return (self._closed(ticket),), (
                    *_kept(closed(ticket, CLOCK, turn.at)),
                    Remind(ticket.address, f"{telling.CLOSED}:{ticket.number}"),
                )

    def _reminder(self, ticket: Ticket) -> Message:
        """Tell colleagues in the thread, and in the channel for who does not follow it."""
        voice = self._texts.voice(self._speaks)
        said = voice("ticket-waits", ticket=in_a_line(voice, ticket))
        return Message(of_ticket(ticket.number), (Text(said),), place=CHANNEL.id)

    def _escalated(self, ticket: Ticket) -> Message:
        """Tell others, without what was asked: that stays with the helpdesk."""
        voice, since = self._texts.voice(self._speaks), ticket.unanswered or ticket.opened
        said = voice(
            "ticket-escalated",
            number=str(ticket.number),
            since=telling.when(voice, since),
            promised=telling.when(voice, self._patience.promised(since)),
        )
        return Message(self._escalation, (Text(said),))

    def _warning(self, ticket: Ticket) -> Message:
        voice, number = self._texts.voice(ticket.language), ticket.number
        who = "person" if ticket.held else "bot"
        said = Text(voice("ticket-will-be-closed", number=str(number), **{"with": who}))
        done = telling.ways_out(voice, number)
        return Message(Address.parse(ticket.address), (said, done))

    def _closed(self, ticket: Ticket) -> Message:
        said = self._texts.voice(self._speaks)("ticket-desk-closed-by-clock")
        return Message(of_ticket(ticket.number), (Text(said),))


def _kept(done: Done) -> tuple[Effect, ...]:
    return (KeepTicket(done.ticket, done.entry),)
