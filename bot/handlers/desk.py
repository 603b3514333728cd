"""The desk: what colleagues say in the thread of a ticket goes to the user who asked.

What begins with "note:" stays among colleagues. What follows from each thing is in
`bot.helpdesk.acting`.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from bot.colleague import Colleague
from bot.documents.fetch import Fetch
from bot.helpdesk.acting import Desk
from bot.helpdesk.addresses import NAME, ticket_at
from bot.helpdesk.notes import Unclear
from bot.helpdesk.press import Press, Verb
from bot.helpdesk.reading import deed_of
from core.blocks import Block, Choices, File, Text
from core.contents import Attached, Due
from core.conversation import Reply, State, Turn
from core.effects import Unhear
from core.helpdesk.deeds import MOST_MB, Deed, DeedRefused, Edit, Reason, Reopen, SendFile, Withdraw
from core.helpdesk.ticket import UNDELIVERED, Entry, Ticket


class Tickets(Protocol):
    """The tickets, as far as colleagues ask for them."""

    async def find(self, number: int) -> Ticket | None:
        """Find a ticket by its number."""

    async def trail(self, number: int) -> Sequence[Entry]:
        """Give all that was said and done with a ticket, in order."""


class Colleagues:
    """Does what colleagues say."""

    def __init__(self, desk: Callable[[], Desk], tickets: Tickets, fetch: Fetch) -> None:
        self._desk = desk
        self._tickets = tickets
        self._fetch = fetch

    async def __call__(self, turn: Turn) -> Reply | None:
        """Do what is said at the desk; nothing else ever comes here."""
        if turn.sender.channel != NAME:
            return None
        number = ticket_at(turn.sender)
        ticket = await self._tickets.find(number) if number else None
        if ticket is None:
            return Reply((), turn.state)
        desk = self._desk()
        if ticket.is_erased:
            return _unheard(turn, desk)
        if turn.content == Due(UNDELIVERED):
            return _say(turn, desk, "ticket-not-delivered")
        match deed_of(desk, turn.content):
            case None:
                return Reply((), turn.state)
            case Unclear():
                return _refused(turn, desk, DeedRefused(Reason.IS_UNCLEAR, ticket))
            case SendFile() as sending if isinstance(turn.content, Attached):
                return await self._send_file(turn, desk, ticket, sending, turn.content)
            case Edit() | Withdraw() | Reopen() as deed:
                trail = await self._tickets.trail(ticket.number)
                return _act(turn, desk, ticket, deed, trail=trail)
            case deed:
                return _act(turn, desk, ticket, deed)

    async def _send_file(
        self, turn: Turn, desk: Desk, ticket: Ticket, deed: SendFile, attached: Attached
    ) -> Reply:
        most = MOST_MB * 1024**2
        too_large = _say(turn, desk, "ticket-file-too-large", name=attached.name, most=MOST_MB)
        if attached.size > most:
            return too_large
        content = await self._fetch(turn.sender, attached)
        if not content:  # nor is there anything to bring of an empty one
            return _say(turn, desk, "ticket-file-gone", name=attached.name)
        if len(content) > most:
            return too_large
        file = File(Path(attached.name).name, attached.media_type, content)
        return _act(turn, desk, ticket, deed, file=file)


def _act(  # noqa: PLR0913 - the last two are for deeds that need them
    turn: Turn,
    desk: Desk,
    ticket: Ticket,
    deed: Deed,
    *,
    file: File | None = None,
    trail: Sequence[Entry] = (),
) -> Reply:
    name = turn.by or desk.texts.voice(desk.language).label("ticket-somebody")
    try:
        acted = desk.act(ticket, deed, Colleague(name, turn.at), file=file, trail=trail)
    except DeedRefused as refused:
        return _refused(turn, desk, refused)
    return Reply(acted.to_desk, turn.state, acted.to_user, acted.effects)


def _unheard(turn: Turn, desk: Desk) -> Reply:
    """Say that nothing is kept any more about who asked; what comes from the clock is no matter."""
    if isinstance(turn.content, Due):
        return Reply((), turn.state)
    said = Text(desk.texts.voice(desk.language)(f"ticket-refused-{Reason.IS_ERASED}"))
    return Reply((said,), State(), (), (Unhear(),))


def _say(turn: Turn, desk: Desk, key: str, **values: str | int) -> Reply:
    return Reply((Text(desk.texts.voice(desk.language)(key, **values)),), turn.state)


def _refused(turn: Turn, desk: Desk, refused: DeedRefused) -> Reply:
    voice = desk.texts.voice(desk.language)
    said: Block = Text(voice(f"ticket-refused-{refused.reason}"))
    if refused.reason is not Reason.IS_CLOSED:
        return Reply((said,), turn.state)
    reopen = Press(Verb.REOPEN, str(refused.ticket.number))
    return Reply((said, Choices((reopen.choice(voice.label("ticket-offer-reopen")),))), turn.state)
