"""What becomes of something that a user does while a person has the conversation."""

from dataclasses import dataclass

from bot.helpdesk import telling
from bot.helpdesk.addresses import of_ticket
from bot.helpdesk.press import Press, Verb
from bot.texts import Voice
from core.conversation import (
    Address,
    Attached,
    Block,
    Choices,
    Edited,
    File,
    Message,
    Reply,
    Revision,
    Text,
    Turn,
    Withdrawn,
)
from core.effects import KeepTicket, Rate
from core.helpdesk.deeds import Done, closed, released, said
from core.helpdesk.due import Patience
from core.helpdesk.ticket import USER, Entry, Ticket, What


@dataclass(frozen=True, slots=True)
class Relay:
    """The replies that one turn may get."""

    turn: Turn
    ticket: Ticket
    voice: Voice
    """The user's."""
    desk: Voice
    """That of colleagues."""
    patience: Patience

    def said(self, text: str, ref: str | None = None) -> Reply:
        """Bring words to colleagues, without a word to the user unless nobody is there."""
        entry = Entry(self.turn.at, USER, What.SAID, text, ref)
        done = said(self.ticket, entry, str(self.turn.sender))
        message = telling.said_by_user(self.desk, done.ticket, entry)
        return self._kept(done, message, blocks=self._closed_now())

    def file(self, attached: Attached, content: bytes) -> Reply:
        """Bring a document to colleagues."""
        words = f"{attached.name}\n{attached.caption}".strip()
        entry = Entry(self.turn.at, USER, What.FILE, words, attached.message)
        done = said(self.ticket, entry, str(self.turn.sender))
        told = Text(self.desk("ticket-user-said", words=attached.caption or attached.name))
        file = File(attached.name, attached.media_type, content)
        key = telling.key_of(self.turn.sender, attached.message or attached.ref)
        return self._kept(done, Message(self._thread, (told, file), key))

    def edited(self, edited: Edited) -> Reply:
        """Give what colleagues see other words."""
        entry = Entry(self.turn.at, USER, What.EDITED, edited.text, edited.ref)
        instead, correction = (
            Text(self.desk(key, words=edited.text))
            for key in ("ticket-user-said", "ticket-user-changed")
        )
        return self._revised(entry, edited.ref, (instead,), (correction,))

    def withdrawn(self, withdrawn: Withdrawn) -> Reply:
        """Take away what colleagues see."""
        entry = Entry(self.turn.at, USER, What.WITHDRAWN, ref=withdrawn.ref)
        return self._revised(entry, withdrawn.ref, (), (Text(self.desk("ticket-user-withdrew")),))

    def added(self, text: str) -> Reply:
        """Bring more words to colleagues, and say so."""
        reply = self.said(text)
        told = Text(self.voice("ticket-added", number=str(self.ticket.number)))
        return Reply((told,), reply.state, reply.messages, reply.effects)

    def released(self) -> Reply:
        """Have the bot speak again; colleagues can still answer."""
        told = Text(self.desk("ticket-user-released"))
        done = released(self.ticket, self.turn.at)
        here = Text(self.voice("ticket-released", number=str(self.ticket.number)))
        return self._kept(done, Message(self._thread, (told,)), blocks=(here,))

    def closed(self) -> Reply:
        """Close the ticket."""
        told = Text(self.desk("ticket-user-closed"))
        done = closed(self.ticket, USER, self.turn.at)
        here = after_closing(self.voice, self.ticket, USER)
        return self._kept(done, Message(self._thread, (told,)), blocks=here)

    def rated(self, *, useful: bool) -> Reply:
        """Take what the user thinks of how it was answered; colleagues hear if it did not help."""
        rating = Rate(f"ticket-{self.ticket.number}", useful, self.turn.language)
        if useful:
            return Reply((Text(self.voice("ticket-useful")),), self.turn.state, effects=(rating,))
        told = Message(self._thread, (Text(self.desk("ticket-user-not-helped")),))
        here = Text(self.voice("ticket-useless"))
        return Reply((here,), self.turn.state, (told,), (rating,))

    def silent(self) -> Reply:
        """Say why nothing else is answered now."""
        name = self.ticket.assignee or ""
        said_so = Text(self.voice("ticket-bot-is-silent", name=name))
        return Reply((said_so, telling.ways_out(self.voice, self.ticket.number)), self.turn.state)

    def refused(self, key: str, **values: str | int) -> Reply:
        """Say why something cannot be brought to colleagues."""
        return Reply((Text(self.voice(key, **values)),), self.turn.state)

    @property
    def _thread(self) -> Address:
        return of_ticket(self.ticket.number)

    def _revised(
        self, entry: Entry, ref: str, instead: tuple[Block, ...], correction: tuple[Block, ...]
    ) -> Reply:
        key = telling.key_of(self.turn.sender, ref)
        revision = Revision(self._thread, key, instead, correction)
        return self._kept(Done(self.ticket, entry), revision)

    def _kept(
        self, done: Done, message: Message | Revision, blocks: tuple[Block, ...] = ()
    ) -> Reply:
        effects = (KeepTicket(done.ticket, done.entry),)
        return Reply(blocks, self.turn.state, (message,), effects)

    def _closed_now(self) -> tuple[Block, ...]:
        """Say when colleagues are back, to the first that is said after they left."""
        hours, now = self.patience.hours, self.turn.at
        if hours.is_open(now) or not hours.is_open(self.ticket.touched):
            return ()
        opens = telling.when(self.voice, hours.opens(now))
        return (Text(self.voice("ticket-desk-is-closed", opens=opens)),)


def after_closing(voice: Voice, ticket: Ticket, by: str) -> tuple[Block, ...]:
    """Say that a ticket is closed, and ask whether it helped."""
    about = str(ticket.number)
    said_so = voice("ticket-was-closed", number=about, by=by)
    useful = Press(Verb.USEFUL, about).choice(voice.label("offer-useful"))
    useless = Press(Verb.USELESS, about).choice(voice.label("offer-useless"))
    return Text(said_so), Choices((useful, useless))
