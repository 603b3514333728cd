"""What a button of the marketplace stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.tokens import read_token, token
from core.conversation import Choice


class Verb(StrEnum):
    """What a button does; `about` is what it is about."""

    START = "start"
    """Tell what the marketplace is, and how to search."""
    CARD = "c"
    """Show all about a listing, by its id."""
    LIST = "l"
    """Go back to what was found; `about`, as in the next five, is the mark of the search."""
    MORE = "m"
    FILE = "f"
    """Give all that was found as a spreadsheet."""
    WIDER = "w"
    HIGHER = "h"
    """Take higher rungs as well."""
    ALERT = "a"
    """Tell of new listings that match."""
    NO_ALERTS = "u"
    PLACE = "p"
    """Choose one of several places, by its code."""
    CONTACT = "k"
    """Ask to be brought into contact with a listing, by its id."""
    SHARE = "y"
    """Agree to share what was said, by its mark."""
    KEEP = "n"
    REGISTER = "r"
    """Fill in a listing, or go on with it."""
    ANSWER = "q"
    """Answer a question of the form: `key=answer`."""
    CHANGE = "g"
    """Answer a question of the form again; without a key, choose one."""
    FORM = "o"
    """Answer all questions of the form at once, by the mark of the answers that stand in it."""
    SEND = "s"
    """Send the form in, by the mark of its answers."""
    CANCEL = "x"


_PREFIX = "mp"


@dataclass(frozen=True, slots=True)
class Press:
    """A button: a verb, and what it is about."""

    verb: Verb
    about: str = ""

    @property
    def token(self) -> str:
        """The token the button carries."""
        return token(_PREFIX, self.verb, self.about)

    def choice(self, label: str) -> Choice:
        """Give the button."""
        return Choice(label, self.token)

    @classmethod
    def parse(cls, written: str) -> "Press | None":
        """Read a token back; None if it belongs to somebody else or makes no sense."""
        read = read_token(_PREFIX, Verb, written)
        return cls(*read) if read else None
