"""What a button of the marketplace stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from bot.tokens import Button


class Verb(StrEnum):
    """What a button does; `about` is what it is about."""

    START = "start"
    """Tell what the marketplace is, and how to search."""
    CARD = "c"
    """Show all about a listing, by its id."""
    LIST = "l"
    """Go back to what was found; `about`, as in the next five, is the mark of the search."""
    MORE = "m"
    MAP = "v"
    """Draw what was found on a map."""
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


@dataclass(frozen=True, slots=True)
class Press(Button[Verb]):
    """A button of the marketplace."""

    prefix = "mp"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        """Give what these buttons do."""
        return Verb
