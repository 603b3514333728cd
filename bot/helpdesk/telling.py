"""What either side hears of what the other one does with a ticket."""

from collections.abc import Mapping
from datetime import datetime

from bot.clock import ZONE
from bot.helpdesk.addresses import of_ticket
from bot.helpdesk.drafting import draft_file
from bot.helpdesk.press import Press, Verb
from bot.knowledge.wording import told
from bot.texts import Markdown, Voice
from core.address import Address
from core.blocks import Block, Choices, File, Text
from core.conversation import Message, Revision
from core.effects import Effect, KeepTicket, Remind
from core.helpdesk.deeds import (
    Answer,
    Assign,
    Await,
    Close,
    Deed,
    Edit,
    MakeKnowledge,
    Note,
    Reopen,
    SendFile,
    Take,
    TellTopic,
    Withdraw,
)
from core.helpdesk.life_cycle import Done
from core.helpdesk.ticket import Entry, Ticket
from core.knowledge.topic import Topic

CLOSED = "ticket-closed"
"""The task of telling the user that a ticket was closed; behind a colon its number."""


def key_of(address: str | Address, ref: str) -> str:
    """Give the name under which a message is brought to the other side, to change it later on."""
    return f"{address}/{ref}"


def to_user(
    voice: Voice, before: Ticket, done: Done, deed: Deed, topics: Mapping[str, Topic]
) -> tuple[Message | Revision, ...]:
    """Give what the user hears of something that a colleague did; `voice` is in their language."""
    to, name = Address.parse(done.ticket.address), done.entry.by
    match deed:
        case Answer(text, ref):
            said = voice("ticket-answer", name=name, answer=text)
            key = ref and key_of(of_ticket(before.number), ref)
            return (Message(to, (Text(said),), key), *_explained(voice, before, to, name))
        case TellTopic(id_):
            today = done.entry.at.astimezone(ZONE).date()
            shown = (
                Text(voice("ticket-answers-with-topic", name=name)),
                told(voice, topics[id_], today),
            )
            return (Message(to, shown), *_explained(voice, before, to, name))
        case Edit(ref, text):
            key = key_of(of_ticket(before.number), ref)
            said, instead = (
                voice(which, name=name, answer=text)
                for which in ("ticket-answer-changed", "ticket-answer")
            )
            return (Revision(to, key, (Text(instead),), (Text(said),)),)
        case Withdraw(ref):
            key = key_of(of_ticket(before.number), ref)
            said = voice("ticket-answer-withdrawn", name=name)
            return (Revision(to, key, (), (Text(said),)),)
        case Take() | Reopen():
            which = "ticket-reopened" if isinstance(deed, Reopen) else "ticket-taken"
            return (Message(to, (Text(voice(which, name=name)), ways_out(voice, before.number))),)
        case SendFile() | Note() | Assign() | Await() | Close() | MakeKnowledge():
            return ()


def file_to_user(
    voice: Voice, done: Done, before: Ticket, file: File, words: str
) -> tuple[Message, ...]:
    """Bring a document to the user, with what was said with it."""
    name, to, ref = done.entry.by, Address.parse(done.ticket.address), done.entry.ref
    said = Text(voice("ticket-answer", name=name, answer=words or file.name))
    key = ref and key_of(of_ticket(before.number), ref)
    return (Message(to, (said, file), key), *_explained(voice, before, to, name))


def to_desk(voice: Voice, done: Done, deed: Deed, topics: Mapping[str, Topic]) -> tuple[Block, ...]:
    """Give what colleagues see of something that one of them did, but for words."""
    name = done.entry.by
    match deed:
        case Take():
            said = voice("ticket-desk-taken", name=name)
        case Assign(to):
            said = voice("ticket-desk-assigned", name=name, to=to)
        case Await():
            said = voice("ticket-desk-awaited", name=name)
        case Close():
            said = voice("ticket-desk-closed", name=name)
        case Reopen():
            said = voice("ticket-desk-reopened", name=name)
        case TellTopic(id_):
            title = topics[id_].title.of(voice.language)
            said = voice("ticket-desk-topic", name=name, topic=title)
        case MakeKnowledge(draft):
            day = done.entry.at.astimezone(ZONE).date()
            made = Text(voice("ticket-desk-drafted", name=name, topic=draft.nl.title))
            return made, draft_file(voice, done.ticket.number, draft, day)
        case Answer() | Note() | SendFile() | Edit() | Withdraw():
            return ()
    return (Text(said),)


def echoed(voice: Voice, done: Done, deed: Deed) -> tuple[Block, ...]:
    """Give what colleagues see elsewhere of words that were said at the page or in the terminal."""
    name = done.entry.by
    match deed:
        case Answer(text):
            return (Text(voice("ticket-desk-answered", name=name, answer=text)),)
        case Note(text):
            return (Text(voice("ticket-desk-noted", name=name, note=text)),)
        case Edit(_, text):
            return (Text(voice("ticket-desk-answer-changed", name=name, answer=text)),)
        case Withdraw():
            return (Text(voice("ticket-desk-answer-withdrawn", name=name)),)
        case _:
            return ()


def effects(done: Done, deed: Deed) -> tuple[Effect, ...]:
    """Give what must happen together with it."""
    kept = KeepTicket(done.ticket, done.entry)
    if isinstance(deed, Close):
        return kept, Remind(done.ticket.address, f"{CLOSED}:{done.ticket.number}")
    return (kept,)


def said_by_user(voice: Voice, ticket: Ticket, entry: Entry) -> Message:
    """Bring words of the user to colleagues."""
    said = Text(voice("ticket-user-said", words=entry.text))
    key = entry.ref and key_of(ticket.address, entry.ref)
    return Message(of_ticket(ticket.number), (said,), key)


def when(voice: Voice, moment: datetime) -> Markdown:
    """Say a moment, with its day."""
    return voice("moment", at=moment.astimezone(ZONE))


def ways_out(voice: Voice, number: int) -> Choices:
    """Offer the user to go on with the bot, or to be done."""
    about = str(number)
    return Choices(
        (
            Press(Verb.BOT, about).choice(voice.label("ticket-offer-bot")),
            Press(Verb.DONE, about).choice(voice.label("ticket-offer-done")),
        )
    )


def _explained(voice: Voice, before: Ticket, to: Address, name: str) -> tuple[Message, ...]:
    """Say, the first time, that the user talks with a person now.

    In a message of its own, so that it stays when the answer is changed or taken back.
    """
    if before.held:
        return ()
    said = Text(voice("ticket-with-person", name=name))
    return (Message(to, (said, ways_out(voice, before.number))),)
