"""How long things are kept."""

from dataclasses import dataclass
from datetime import timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Retention:
    """How long each thing is kept, at the most; a day at least, or it is a ValueError."""

    updates: timedelta = 90 * DAY
    """Messages as they came in, after they were handled: by these a resend is recognised."""
    conversations: timedelta = 365 * DAY
    """What was said; and what is remembered of a conversation, after that was the last of it."""
    questions: timedelta = 730 * DAY
    """What was asked of people, after it was closed: tickets, contacts, listings sent in."""
    applications: timedelta = 1826 * DAY
    """Applications, after they were closed and their certificate ended."""
    failures: timedelta = 90 * DAY
    """Dead letters."""
    gaps: timedelta = 365 * DAY
    """Questions without an answer."""

    def __post_init__(self) -> None:
        # The clock recognises by the updates of today what was done today.
        for name in self.__slots__:
            if (kept := getattr(self, name)) < DAY:
                raise ValueError(f"{name} must be kept for a day at least, not for {kept}")
        # By what somebody said it is known which of these go when everything is erased.
        if self.gaps > self.conversations:
            raise ValueError(
                "gaps (questions without an answer) must not be kept longer than conversations: "
                "who has everything erased would leave them behind"
            )
