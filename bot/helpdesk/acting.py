"""What follows when a colleague does something with a ticket, wherever they sit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.colleague import Colleague
from bot.helpdesk import telling
from bot.texts import Texts
from core.blocks import Block, File
from core.conversation import Message, Revision
from core.effects import Effect
from core.helpdesk.deeds import Deed, SendFile, Withdraw
from core.helpdesk.life_cycle import Done, done
from core.helpdesk.ticket import Entry, Ticket
from core.helpdesk.trail import Fate, fate_of
from core.knowledge.topic import Topic
from core.language import Language


@dataclass(frozen=True, slots=True)
class Acted:
    """All that follows from it: kept together or not at all."""

    done: Done
    to_user: tuple[Message | Revision, ...]
    to_desk: tuple[Block, ...]
    """What colleagues see of it; of words, nothing: they see these where they were typed."""
    echo: tuple[Block, ...]
    """The words, for colleagues who do not see them where they were typed."""
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What colleagues act with."""

    texts: Texts
    topics: Mapping[str, Topic]
    language: Language
    """That colleagues speak."""

    def act(
        self,
        ticket: Ticket,
        deed: Deed,
        colleague: Colleague,
        *,
        file: File | None = None,
        trail: Sequence[Entry] = (),
    ) -> Acted:
        """Do something with a ticket; raises DeedRefused.

        A `SendFile` takes the file; what goes by what was said before takes the trail.
        """
        outcome = done(ticket, deed, colleague.name, colleague.at, trail)
        own = self.texts.voice(self.language)
        return Acted(
            outcome,
            self._to_user(ticket, deed, outcome, file, trail),
            telling.to_desk(own, outcome, deed, self.topics),
            telling.echoed(own, outcome, deed),
            telling.effects(outcome, deed),
        )

    def _to_user(
        self,
        ticket: Ticket,
        deed: Deed,
        outcome: Done,
        file: File | None,
        trail: Sequence[Entry],
    ) -> tuple[Message | Revision, ...]:
        theirs = self.texts.voice(ticket.language)
        match deed:
            case SendFile(caption=caption) if file:
                return telling.file_to_user(theirs, outcome, ticket, file, caption)
            case Withdraw(ref) if fate_of(trail, ref) is not Fate.SENT:
                return ()  # a note, or taken back before
            case _:
                return telling.to_user(theirs, ticket, outcome, deed, self.topics)
