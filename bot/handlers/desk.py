"""The desk: what colleagues say in the thread of a ticket goes to the user who asked.

What begins with "note:" stays among colleagues. What follows from each thing is in
`bot.helpdesk.acting`.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from bot.documents.fetch import Fetch
from bot.helpdesk.acting import Acted, Desk
from bot.helpdesk.addresses import NAME, ticket_at
from bot.helpdesk.drafting import drafted
from bot.helpdesk.notes import noted
from bot.helpdesk.press import Press, Verb
from core.conversation import (
    Attached,
    Choices,
    Content,
    Edited,
    File,
    Pressed,
    Reply,
    Said,
    Submitted,
    Text,
    Turn,
    Withdrawn,
)
from core.helpdesk.deeds import (
    Answer,
    Assign,
    Await,
    Close,
    Deed,
    DeedRefused,
    Edit,
    MakeKnowledge,
    Note,
    Reason,
    Reopen,
    SendFile,
    Take,
    TellTopic,
    Withdraw,
)
from core.helpdesk.ticket import Ticket

MOST_MB = 10
"""The largest document that is passed on."""


class Tickets(Protocol):
    """The tickets, as far as colleagues ask for them."""

    async def find(self, number: int) -> Ticket | None:
        """Find a ticket by its number."""


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
        match _deed(desk, turn.content):
            case None:
                return Reply((), turn.state)
            case SendFile() as sending if isinstance(turn.content, Attached):
                return await self._send_file(turn, desk, ticket, sending, turn.content)
            case deed:
                return _act(turn, desk, ticket, deed)

    async def _send_file(
        self, turn: Turn, desk: Desk, ticket: Ticket, deed: SendFile, attached: Attached
    ) -> Reply:
        voice, most = desk.texts.voice(desk.language), MOST_MB * 1024**2
        content = None if attached.size > most else await self._fetch(turn.sender, attached)
        if content is None:
            key = "ticket-file-too-large" if attached.size > most else "ticket-file-gone"
            return Reply((Text(voice(key, name=attached.name, most=MOST_MB)),), turn.state)
        file = File(Path(attached.name).name, attached.media_type, content)
        return _act(turn, desk, ticket, deed, file)


def _act(turn: Turn, desk: Desk, ticket: Ticket, deed: Deed, file: File | None = None) -> Reply:
    name = turn.by or desk.texts.voice(desk.language).label("ticket-somebody")
    try:
        acted = desk.act(ticket, deed, name, turn.at, file)
    except DeedRefused as refused:
        return _refused(turn, desk, refused)
    return _reply(turn, acted)


def _reply(turn: Turn, acted: Acted) -> Reply:
    return Reply(acted.to_desk, turn.state, acted.to_user, acted.effects)


def _refused(turn: Turn, desk: Desk, refused: DeedRefused) -> Reply:
    voice = desk.texts.voice(desk.language)
    said = Text(voice(f"ticket-refused-{refused.reason}"))
    if refused.reason is not Reason.IS_CLOSED:
        return Reply((said,), turn.state)
    reopen = Press(Verb.REOPEN, str(refused.ticket.number))
    return Reply((said, Choices((reopen.choice(voice.label("ticket-offer-reopen")),))), turn.state)


def _deed(desk: Desk, content: Content) -> Deed | None:
    """Read what a colleague wants; None for what is nothing to do."""
    match content:
        case Said(text, ref):
            note = noted(desk.texts, text)
            return Answer(text, ref) if note is None else Note(note, ref)
        case Edited(ref, text):
            # What becomes a note is taken back from the user.
            return Edit(ref, text) if noted(desk.texts, text) is None else Withdraw(ref)
        case Withdrawn(ref):
            return Withdraw(ref)
        case Attached(name=name, caption=caption, message=ref):
            note = noted(desk.texts, caption)
            return SendFile(name, caption, ref) if note is None else Note(f"{name}\n{note}", ref)
        case Pressed(token) if press := Press.parse(token):
            return _pressed(desk, press)
        case Submitted(token, values) if press := Press.parse(token):
            return _submitted(desk, press, values)
        case _:
            return None


def _pressed(desk: Desk, press: Press) -> Deed | None:
    match press.verb:
        case Verb.TAKE:
            return Take()
        case Verb.AWAIT:
            return Await()
        case Verb.CLOSE:
            return Close()
        case Verb.REOPEN:
            return Reopen()
        case Verb.TOPIC if press.about in desk.topics:
            return TellTopic(press.about)
        case _:
            return None


def _submitted(desk: Desk, press: Press, values: Mapping[str, str]) -> Deed | None:
    to, topic = values.get("to", ""), values.get("topic", "")
    match press.verb:
        case Verb.ASSIGN if to.strip():
            return Assign(" ".join(to.split()))
        case Verb.TOPIC if topic in desk.topics:
            return TellTopic(topic)
        case Verb.DRAFT:
            return MakeKnowledge(drafted(values, desk.topics))
        case _:
            return None
