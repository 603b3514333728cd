"""Who looks at what the engine does, such as the metrics; the engine asks nothing back."""

from typing import Protocol

from core.conversation import Update


class Watch(Protocol):
    """Is told what becomes of turns: quickly, and never raising anything."""

    def begun(self, update: Update) -> None:
        """Hear that a turn begins."""

    def committed(self, update: Update, seconds: float) -> None:
        """Hear that a turn was kept, in a commit of so many seconds."""

    def conflicted(self, update: Update) -> None:
        """Hear that a turn could not be kept, since something changed, and is taken again."""


class Nobody:
    """Looks away."""

    def begun(self, update: Update) -> None:
        """Do nothing."""

    def committed(self, update: Update, seconds: float) -> None:
        """Do nothing."""

    def conflicted(self, update: Update) -> None:
        """Do nothing."""


NOBODY = Nobody()
