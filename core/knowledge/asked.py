"""The question that was asked last, as far as the conversation may still need it."""

from dataclasses import dataclass
from typing import Literal

from core.marks import mark_of


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what was done about it."""

    question: str
    """As it was put, with what is personal masked."""
    topic: str | None = None
    """Id of the topic that was told in answer."""
    others: tuple[str, ...] = ()
    """Ids of other topics that it might have been about, likeliest first."""
    waiting: Literal["choice", "consent", "question"] | None = None
    """What the bot asked back: which topic is meant, whether to pass the question on, or what it
    is that people are to be asked."""

    @property
    def mark(self) -> str:
        """Tell this question from any other, on a button."""
        return mark_of(self.question)
