"""A scenario is one assessment of one organisation: its answers and nothing derived.

Which question is open, how far one is and what the score is all follow from replaying
the answers; see `core.assessment.interview`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Answers: TypeAlias = Mapping[str, str]
"""Canonical answers by question key, such as `{"group.1.hours": "24"}`."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One assessment, pinned to the edition and the question set it began under."""

    number: int
    """Counts up within a conversation and is never reused, so that old buttons stay void."""
    name: str
    started: date
    edition: str
    """Id of an edition, such as `2018-04-01`."""
    questions: str
    """Version of the question set, such as `1`."""
    answers: Answers


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is being asked."""

    kind: Literal["idle"] = "idle"


@dataclass(frozen=True, slots=True)
class Interviewing:
    """The open question of a scenario waits for an answer."""

    scenario: int
    kind: Literal["interviewing"] = "interviewing"


@dataclass(frozen=True, slots=True)
class Revising:
    """One earlier answer is being given again."""

    scenario: int
    question: str
    kind: Literal["revising"] = "revising"


@dataclass(frozen=True, slots=True)
class Confirming:
    """Answers that were understood wait for a yes before they are taken over.

    `changes` are to be set and `void` to be dropped: either because one line held a whole
    group, or because a changed answer makes later ones pointless.
    """

    scenario: int
    changes: Answers
    void: tuple[str, ...] = ()
    kind: Literal["confirming"] = "confirming"


@dataclass(frozen=True, slots=True)
class Renaming:
    """A new name for a scenario is awaited."""

    scenario: int
    kind: Literal["renaming"] = "renaming"


@dataclass(frozen=True, slots=True)
class Discarding:
    """A yes is awaited before a scenario is deleted, or emptied to start again."""

    scenario: int
    restart: bool
    kind: Literal["discarding"] = "discarding"


@dataclass(frozen=True, slots=True)
class Registering:
    """An organisation fills in its listing; the first question without an answer is open."""

    answers: Answers
    changing: str | None = None
    """The question that is answered again."""
    kind: Literal["registering"] = "registering"


@dataclass(frozen=True, slots=True)
class Introducing:
    """Somebody who wants to be in contact says who they are, and then agrees to share it."""

    listing: str
    """The id of the listing they want to be in contact with."""
    message: str | None = None
    """What would be shared; None until it is said."""
    kind: Literal["introducing"] = "introducing"


@dataclass(frozen=True, slots=True)
class Applying:
    """A company fills in an application; the first question without an answer is open."""

    answers: Answers
    changing: str | None = None
    """The question that is answered again."""
    kind: Literal["applying"] = "applying"


@dataclass(frozen=True, slots=True)
class CallingOff:
    """A yes is awaited before an application is withdrawn."""

    reference: str
    kind: Literal["calling-off"] = "calling-off"


@dataclass(frozen=True, slots=True)
class Importing:
    """What a worksheet says waits until it is said where it goes.

    It comes in the place of the answers of a scenario, or in a new one beside it.
    """

    scenario: int
    read: Answers
    kind: Literal["importing"] = "importing"


IDLE = Idle()

Assessing: TypeAlias = Interviewing | Revising | Confirming | Renaming | Discarding
"""What has to do with a scenario."""

Activity: TypeAlias = (
    Idle | Assessing | Importing | Registering | Introducing | Applying | CallingOff
)
"""What is going on in a conversation: one thing at a time."""
