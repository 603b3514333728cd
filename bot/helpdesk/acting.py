"""What follows when a colleague does something with a ticket, wherever they sit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.helpdesk import telling
from bot.texts import Texts
from core.conversation import Block, File, Message, Revision
from core.effects import Effect
from core.helpdesk.deeds import Deed, Done, SendFile, done
from core.helpdesk.ticket import Ticket
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
        self, ticket: Ticket, deed: Deed, by: str, at: datetime, file: File | None = None
    ) -> Acted:
        """Do something with a ticket; raises DeedRefused. A `SendFile` takes the file."""
        outcome = done(ticket, deed, by, at)
        own, theirs = self.texts.voice(self.language), self.texts.voice(ticket.language)
        if isinstance(deed, SendFile) and file:
            heard: tuple[Message | Revision, ...] = telling.file_to_user(
                theirs, outcome, ticket, file, deed.caption
            )
        else:
            heard = telling.to_user(theirs, ticket, outcome, deed, self.topics)
        return Acted(
            outcome,
            heard,
            telling.to_desk(own, outcome, deed, self.topics),
            telling.echoed(own, outcome, deed),
            telling.effects(outcome, deed),
        )
