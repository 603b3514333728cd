"""What becomes of something that a user does while a person has the conversation."""

from dataclasses import dataclass

from bot.helpdesk import telling
from bot.helpdesk.addresses import of_ticket
from bot.helpdesk.press import Press, Verb
from bot.texts import Voice
from core.address import Address
from core.blocks import Block, Choices, File, Text
from core.contents import Attached, Edited, Withdrawn
from core.conversation import Message, Reply, Revision, Turn
from core.effects import KeepTicket, Rate
from core.helpdesk.due import Patience
from core.helpdesk.life_cycle import Done, closed, released, said
from core.helpdesk.ticket import USER, Entry, Ticket, What

LONGEST_MESSAGE = 10_000
"""Characters of what is passed on at once."""


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

    def revised(self, content: Edited | Withdrawn) -> Reply:
        """Give what colleagues see other words, or take it away."""
        key, at = telling.key_of(self.turn.sender, content.ref), self.turn.at
        match content:
            case Edited(ref, text):
                entry = Entry(at, USER, What.EDITED, text, ref)
                instead, correction = (
                    Text(self.desk(which, words=text))
                    for which in ("ticket-user-said", "ticket-user-changed")
                )
                revision = Revision(self._thread, key, (instead,), (correction,))
            case Withdrawn(ref):
                entry = Entry(at, USER, What.WITHDRAWN, ref=ref)
                gone = Text(self.desk("ticket-user-withdrew"))
                revision = Revision(self._thread, key, (), (gone,))
        number = str(self.ticket.number)
        here = Text(self.voice("ticket-changed-there", number=number))
        blocks = () if self.ticket.held else (here,)
        return self._kept(Done(self.ticket, entry), revision, blocks=blocks)

    def added(self, text: str, ref: str | None = None) -> Reply:
        """Bring more words to colleagues, and say so."""
        reply = self.said(text, ref)
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
        here = self.after_closing(USER)
        return self._kept(done, Message(self._thread, (told,)), blocks=here)

    def after_closing(self, by: str) -> tuple[Block, ...]:
        """Say that the ticket is closed and who speaks now, and ask whether it helped."""
        about, other = str(self.ticket.number), self.turn.ticket
        said = [self.voice("ticket-was-closed", number=about, by=by)]
        if other is None or other.number == self.ticket.number or not other.held:
            said.append(self.voice("ticket-with-bot-again"))
        said.append(self.voice("ticket-were-you-helped"))
        useful = Press(Verb.USEFUL, about).choice(self.voice.label("offer-useful"))
        useless = Press(Verb.USELESS, about).choice(self.voice.label("offer-useless"))
        return Text(" ".join(said)), Choices((useful, useless))

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
        name = self.ticket.holder or ""
        said_so = Text(self.voice("ticket-bot-is-silent", name=name))
        return Reply((said_so, telling.ways_out(self.voice, self.ticket.number)), self.turn.state)

    def too_long(self, text: str) -> Reply | None:
        """Refuse words that are too many to bring at once, however they come."""
        if len(text) <= LONGEST_MESSAGE:
            return None
        return self.refused("too-long", length=len(text), most=LONGEST_MESSAGE)

    def refused(self, key: str, **values: str | int) -> Reply:
        """Say why something cannot be brought to colleagues."""
        return Reply((Text(self.voice(key, **values)),), self.turn.state)

    @property
    def _thread(self) -> Address:
        return of_ticket(self.ticket.number)

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
