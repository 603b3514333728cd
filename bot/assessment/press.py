"""What a button of the assessment stands for, and the token that carries it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.tokens import number_in
from core.blocks import Choice


class Verb(StrEnum):
    """What a button does."""

    ANSWER = "a"
    """`target` is `key=canonical answer`."""
    CHANGE = "c"
    """Answer a question again, or look into a group or purchase; without target, choose one."""
    REMOVE = "r"
    """Remove a group or purchase: `group.2=` and the mark of the answers it is removed from."""
    CONFIRM = "y"
    """`target` is the mark of what waits for a yes."""
    DECLINE = "n"
    KEEP = "k"
    """Leave an answer as it is."""
    OPEN = "o"
    """Go on with a scenario, or see its result."""
    MANAGE = "m"
    """Choose what to do with a scenario."""
    COPY = "d"
    RENAME = "e"
    DELETE = "x"
    STOP = "s"
    FORM = "f"
    """Answer all about a group in a form: `group.2=` and by what its answers are read."""
    REPORT = "pdf"
    WORKBOOK = "xlsx"
    OFFER = "start"
    """Go on with what there is, or begin."""
    BEGIN = "new"
    """Begin another scenario."""
    LIST = "list"
    COMPARE = "cmp"


_PREFIX = "zs"


@dataclass(frozen=True, slots=True)
class Press:
    """A button: a verb, the scenario it belongs to (0 for none), and what it is about."""

    verb: Verb
    scenario: int = 0
    target: str = ""

    @property
    def token(self) -> str:
        """The token the button carries."""
        return f"{_PREFIX}:{self.verb}:{self.scenario}:{self.target}"

    def choice(self, label: str) -> Choice:
        """Give the button."""
        return Choice(label, self.token)

    @classmethod
    def parse(cls, token: str) -> "Press | None":
        """Read a token back; None if it belongs to somebody else or makes no sense."""
        parts = token.split(":", maxsplit=3)
        if len(parts) != 4 or parts[0] != _PREFIX or parts[1] not in set(Verb):
            return None
        number = number_in(parts[2])
        return None if number is None else cls(Verb(parts[1]), number, parts[3])
