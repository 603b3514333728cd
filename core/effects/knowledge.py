"""What is learned of questions and answers, without who asked them."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from core.language import Language

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
class CountAnswer:
    """Count that a question was answered, without who asked it or in which words."""

    topic: str
    """Id of the topic that was the answer."""
    language: Language
    kind: Literal["count-answer"] = "count-answer"


@dataclass(frozen=True, slots=True)
class Rate:
    """Keep what somebody thinks of an answer; what they thought of it before gives way."""

    topic: str
    useful: bool
    language: Language
    kind: Literal["rate"] = "rate"


OnKnowledge: TypeAlias = KeepGap | CountAnswer | Rate
"""What has to do with the questions that are asked."""
