"""Effects: what must happen together with a reply, in the same transaction as the state."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from core.language import Language


@dataclass(frozen=True, slots=True)
class Prune:
    """Forget handled updates that came in before this moment."""

    before: datetime
    kind: Literal["prune"] = "prune"


GapReason: TypeAlias = Literal["unknown", "outside", "not-meant", "passed-on"]
"""No topic fits; it is about something else; none of the suggestions was meant; or the user
wants people to see it."""


@dataclass(frozen=True, slots=True)
class KeepGap:
    """Keep a question that was not answered, without who asked it."""

    question: str
    """With what is personal masked."""
    language: Language
    reason: GapReason
    topics: tuple[str, ...]
    """Ids of the topics that came nearest."""
    kind: Literal["keep-gap"] = "keep-gap"


@dataclass(frozen=True, slots=True)
class Rate:
    """Keep what somebody thinks of an answer; what they thought of it before gives way."""

    topic: str
    useful: bool
    language: Language
    kind: Literal["rate"] = "rate"


Effect: TypeAlias = Prune | KeepGap | Rate
