"""An application as it is administered, and the trail of what became of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from core.application.application import Application, ApplicationKind
from core.application.stages import UNDER_WAY, Award, Stage, Step, check_step
from core.language import Language


@dataclass(frozen=True, slots=True)
class Filed:
    """An application with where it comes from and how far it is."""

    reference: str
    """As `core.application.reference` makes it."""
    conversation: str
    """The key of the conversation whose application it is."""
    address: str
    """The key of where the applicant spoke, and is told what becomes of it."""
    language: Language
    application: Application
    at: datetime
    stage: Stage
    since: datetime
    """When it came to this stage."""
    award: Award | None
    """The certificate, if it was decided that there is one."""
    reminded: int | None
    """How many months before the end of the certificate the applicant was reminded last; 0 when
    no more reminders are wanted."""

    def is_renewed_by(self, other: "Filed") -> bool:
        """Tell whether another certificate of the same company, of the same kind, ends later."""
        if self.award is None or other.award is None:
            return False
        kinds = {it.application.kind is ApplicationKind.PSO_30PLUS for it in (self, other)}
        same = self.application.kvk == other.application.kvk and len(kinds) == 1
        return same and other.award.until > self.award.until

    def moved(self, step: Step, at: datetime) -> "Filed":
        """Give it as it is after a step; StepRefused where that cannot be taken."""
        check_step(self.stage, step)
        return replace(self, stage=step.to, since=at, award=step.award or self.award)

    @property
    def is_erased(self) -> bool:
        """Tell whether the applicant had everything erased: only how it went is kept."""
        return not self.conversation

    @property
    def may_be_withdrawn(self) -> bool:
        """Tell whether the applicant can still withdraw it."""
        return self.stage in UNDER_WAY


class What(StrEnum):
    """What happened to an application."""

    FILED = "filed"
    MOVED = "moved"
    REMARKED = "remarked"
    REMINDED = "reminded"
    NO_REMINDERS = "no-reminders"
    ERASED = "erased"


class Audience(StrEnum):
    """For whom a remark is."""

    APPLICANT = "applicant"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a colleague says about an application."""

    text: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the trail, which nobody changes any more."""

    at: datetime
    by: str
    """The name of a colleague, `applicant`, or `clock`."""
    what: What
    before: Stage | None = None
    after: Stage | None = None
    award: Award | None = None
    remark: str = ""
    audience: Audience | None = None
    """For whom the remark is."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A certificate whose end comes near."""

    filed: Filed
    award: Award
    months: int
    """How many months before the end it is meant to come."""
