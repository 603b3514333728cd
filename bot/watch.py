"""Who looks at what the engine does, such as the metrics; the engine asks nothing back."""

from typing import Literal, Protocol, TypeAlias

from core.conversation import Update

Why: TypeAlias = Literal["gone", "refused", "attempts", "unreadable"]
"""Why something went to the dead letters; "gone": nobody is there any more who would hear it."""


class Watch(Protocol):
    """Is told what becomes of turns: quickly, and never raising anything."""

    def begun(self, update: Update) -> None:
        """Hear that a turn begins."""

    def committed(self, update: Update, seconds: float) -> None:
        """Hear that a turn was kept, in a commit of so many seconds."""

    def conflicted(self, update: Update) -> None:
        """Hear that a turn could not be kept, since something changed, and is taken again."""

    def gave_up(self, channel: str, why: Why) -> None:
        """Hear that something went to the dead letters."""


class Nobody:
    """Looks away."""

    def begun(self, update: Update) -> None:
        """Do nothing."""

    def committed(self, update: Update, seconds: float) -> None:
        """Do nothing."""

    def conflicted(self, update: Update) -> None:
        """Do nothing."""

    def gave_up(self, channel: str, why: Why) -> None:
        """Do nothing."""


NOBODY = Nobody()
