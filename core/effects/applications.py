"""What has to do with applications."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from core.application.application import Application
from core.application.filed import Remark
from core.application.stages import Step
from core.language import Language


@dataclass(frozen=True, slots=True)
class Apply:
    """Have colleagues administer an application; the turn is taken again if the number is taken."""

    reference: str
    application: Application
    language: Language
    kind: Literal["apply"] = "apply"


@dataclass(frozen=True, slots=True)
class WithdrawApplication:
    """Withdraw an application; the turn is taken again if it was decided meanwhile."""

    reference: str
    kind: Literal["withdraw-application"] = "withdraw-application"


@dataclass(frozen=True, slots=True)
class MoveApplication:
    """Take a step with an application, as a colleague; the turn is taken again if it cannot be."""

    reference: str
    step: Step
    by: str
    kind: Literal["move-application"] = "move-application"


@dataclass(frozen=True, slots=True)
class RemarkOnApplication:
    """Keep what a colleague says about an application."""

    reference: str
    remark: Remark
    by: str
    kind: Literal["remark-on-application"] = "remark-on-application"


@dataclass(frozen=True, slots=True)
class MarkReminded:
    """Note that the applicant was reminded of the end of a certificate."""

    reference: str
    months: int
    """How many months before the end."""
    kind: Literal["mark-reminded"] = "mark-reminded"


@dataclass(frozen=True, slots=True)
class DropReminders:
    """Remind the applicant no more of the end of a certificate."""

    reference: str
    kind: Literal["drop-reminders"] = "drop-reminders"


OnApplication: TypeAlias = (
    Apply
    | WithdrawApplication
    | MoveApplication
    | RemarkOnApplication
    | MarkReminded
    | DropReminders
)
"""What has to do with applications."""
