"""What a button of the helpdesk stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from bot.tokens import Button


class Verb(StrEnum):
    """What a button does; `about` is the number of a ticket, unless it says otherwise."""

    # Of colleagues.
    TAKE = "take"
    AWAIT = "wait"
    CLOSE = "close"
    REOPEN = "reopen"
    TOPIC = "topic"
    """Answer with a topic, by its id; without one, of a form."""
    ASSIGN = "assign"
    """Of a form."""
    DRAFT = "draft"
    """Of a form."""
    # Of users.
    DONE = "done"
    """The conversation may be closed."""
    BOT = "bot"
    """Go on with the bot."""
    USEFUL = "u"
    USELESS = "x"


@dataclass(frozen=True, slots=True)
class Press(Button[Verb]):
    """A button of the helpdesk."""

    prefix = "hd"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        """Give what these buttons do."""
        return Verb
