"""The helpdesk for users: while a person has the conversation, what they say goes there.

The bot is silent meanwhile, except to "stop" and "bot". How colleagues answer is in
`bot.handlers.desk`.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from bot.commanding import in_words
from bot.documents.fetch import Fetch
from bot.helpdesk import telling
from bot.helpdesk.press import Press, Verb
from bot.helpdesk.relaying import Relay
from bot.texts import Texts
from bot.tokens import number_in
from core.address import Address
from core.assessment.phrases import PhraseBook
from core.blocks import Text
from core.contents import (
    Arrived,
    Attached,
    Due,
    Edited,
    Located,
    Pressed,
    Said,
    Submitted,
    Withdrawn,
)
from core.conversation import Reply, Turn
from core.effects import KeepTicket
from core.helpdesk.deeds import MOST_MB
from core.helpdesk.due import Patience
from core.helpdesk.life_cycle import told
from core.helpdesk.ticket import Entry, Ticket
from core.helpdesk.trail import closed_by
from core.language import Language
from core.markup import fold


class Tickets(Protocol):
    """The tickets, as far as users ask for them."""

    async def find(self, number: int) -> Ticket | None:
        """Find a ticket by its number."""

    async def trail(self, number: int) -> Sequence[Entry]:
        """Give all that was said and done with a ticket, in order."""

    async def with_words(self, conversation: Address, ref: str) -> Ticket | None:
        """Find the ticket to which a message of a user in a conversation was brought."""


class Wish(StrEnum):
    """What one can say to the bot while a person has the conversation."""

    BOT = "ticket-bot"
    STOP = "ticket-stop"


class Helpdesk:
    """Brings what users say to the helpdesk."""

    def __init__(
        self, texts: Texts, tickets: Tickets, patience: Patience, speaks: Language, fetch: Fetch
    ) -> None:
        self._texts = texts
        self._tickets = tickets
        self._patience = patience
        self._speaks = speaks
        self._fetch = fetch
        self._wishes = PhraseBook({str(wish): texts.words(f"command-{wish}") for wish in Wish})
        adding = "|".join(map(re.escape, texts.words("command-ticket-add")))
        self._adding = re.compile(rf"\s*(?:{adding})\b[\s:,.-]*(.*)", re.DOTALL | re.IGNORECASE)

    async def holding(self, turn: Turn) -> Reply | None:
        """Bring all to colleagues while one of them has the conversation.

        What was brought to them can be changed and taken back afterwards as well.
        """
        if isinstance(turn.content, Edited | Withdrawn):
            return await self._revised(turn, turn.content)
        if turn.ticket is None or not turn.ticket.held:
            return None
        relay = self._relay(turn, turn.ticket)
        match turn.content:
            case Said(text, ref):
                return self._heard(relay, text, ref)
            case Attached():
                return await self._file(relay, turn.content)
            case Pressed(token) if Press.parse(token):
                return None
            case Pressed() | Submitted() | Located():
                return relay.silent()
            case Arrived():
                return Reply((), turn.state)
            case _:
                return None

    async def ending(self, turn: Turn) -> Reply | None:
        """End a conversation with a person, by whichever side, and take up the bot's again."""
        match turn.content:
            case Pressed(token) if press := Press.parse(token):
                return await self._pressed(turn, press)
            case Due(task) if task.startswith(f"{telling.CLOSED}:"):
                return await self._closed(turn, task.partition(":")[2])
            case Said(text) if turn.ticket and turn.ticket.held:
                return self._wished(self._relay(turn, turn.ticket), text)
            case Said(text) if self._wishes.named_exactly(text) == Wish.BOT:
                said_so = self._texts.voice(turn.language)("ticket-with-bot-already")
                return Reply((Text(said_so),), turn.state)
            case _:
                return None

    async def adding(self, turn: Turn) -> Reply | None:
        """Bring what begins with "aanvulling" to colleagues, while they look into a question."""
        if turn.ticket is None or not isinstance(turn.content, Said):
            return None
        found = self._adding.fullmatch(turn.content.text)
        if found is None:
            return None
        relay = self._relay(turn, turn.ticket)
        if not found[1].strip():
            return relay.refused("ticket-add-what")
        return relay.too_long(found[1]) or relay.added(found[1], turn.content.ref)

    async def _revised(self, turn: Turn, content: Edited | Withdrawn) -> Reply | None:
        ticket = await self._tickets.with_words(turn.conversation, content.ref)
        if ticket:
            relay = self._relay(turn, ticket)
            words = content.text if isinstance(content, Edited) else ""
            return relay.too_long(words) or relay.revised(content)
        if turn.ticket is None or not turn.ticket.held:
            return None
        # It was said to the bot, before a colleague came.
        unseen = self._relay(turn, turn.ticket).refused("ticket-edit-unseen")
        return unseen if isinstance(content, Edited) else Reply((), turn.state)

    def _heard(self, relay: Relay, text: str, ref: str | None) -> Reply | None:
        if self._wishes.named_exactly(in_words(text)):
            return None
        if refused := relay.too_long(text):
            return refused
        return relay.said(text, ref) if fold(text).strip() else Reply((), relay.turn.state)

    def _wished(self, relay: Relay, text: str) -> Reply | None:
        match self._wishes.named_exactly(in_words(text)):
            case Wish.BOT:
                return relay.released()
            case Wish.STOP:
                return relay.closed()
            case _:
                return None

    async def _file(self, relay: Relay, attached: Attached) -> Reply:
        most = MOST_MB * 1024**2
        if refused := relay.too_long(attached.caption):
            return refused
        if attached.size > most:
            return relay.refused("document-too-large", name=attached.name, most=MOST_MB)
        content = await self._fetch(relay.turn.sender, attached)
        if not content:  # nor is there anything to bring of an empty one
            return relay.refused("document-gone", name=attached.name)
        if len(content) > most:
            return relay.refused("document-too-large", name=attached.name, most=MOST_MB)
        return relay.file(attached, content)

    async def _pressed(self, turn: Turn, press: Press) -> Reply | None:
        ticket = await self._own(turn, press.about)
        if ticket is None:
            return None
        relay = self._relay(turn, ticket)
        match press.verb:
            case Verb.BOT if ticket.is_open:
                return relay.released()
            case Verb.DONE if ticket.is_open:
                return relay.closed()
            case Verb.USEFUL | Verb.USELESS:
                return relay.rated(useful=press.verb is Verb.USEFUL)
            case Verb.BOT | Verb.DONE:
                return relay.refused("ticket-is-closed", number=press.about)
            case _:
                return None

    async def _closed(self, turn: Turn, about: str) -> Reply:
        ticket = await self._own(turn, about)
        if ticket is None or ticket.is_open:  # reopened in the meantime
            return Reply((), turn.state)
        by = closed_by(await self._tickets.trail(ticket.number))
        said_so = self._relay(turn, ticket).after_closing(by)
        # Kept only with the ticket as it is: who reopens it meanwhile must have the last word.
        done = told(ticket, turn.at)
        return Reply(said_so, turn.state, effects=(KeepTicket(done.ticket, done.entry),))

    async def _own(self, turn: Turn, about: str) -> Ticket | None:
        """Find a ticket of this conversation; somebody else's is as good as none."""
        number = number_in(about)
        ticket = None if number is None else await self._tickets.find(number)
        mine = ticket and Address.parse(ticket.conversation) == turn.conversation
        return ticket if mine else None

    def _relay(self, turn: Turn, ticket: Ticket) -> Relay:
        voices = self._texts.voice(turn.language), self._texts.voice(self._speaks)
        return Relay(turn, ticket, *voices, self._patience)
