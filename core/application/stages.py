"""The stages of an application, and which step leads from one to another."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Stage(StrEnum):
    """How far an application is."""

    RECEIVED = "received"
    COMPLETE = "complete"
    WITH_AUDITOR = "with-auditor"
    DECIDED = "decided"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


NEXT: Mapping[Stage, tuple[Stage, ...]] = {
    Stage.RECEIVED: (Stage.COMPLETE, Stage.WITHDRAWN),
    Stage.COMPLETE: (Stage.WITH_AUDITOR, Stage.WITHDRAWN),
    Stage.WITH_AUDITOR: (Stage.DECIDED, Stage.WITHDRAWN),
    Stage.DECIDED: (Stage.CLOSED,),
    Stage.CLOSED: (),
    Stage.WITHDRAWN: (),
}
"""The stages that may follow on each."""

UNDER_WAY = tuple(stage for stage, following in NEXT.items() if Stage.WITHDRAWN in following)
"""The stages at which an application can still be withdrawn."""

LONGEST_REMARK = 1_000
"""Characters."""


class CertificateRung(StrEnum):
    """What may be awarded."""

    ASPIRANT = "aspirant"
    BASIC = "basistrede"
    FIRST = "1"
    SECOND = "2"
    THIRD = "3"


@dataclass(frozen=True, slots=True)
class Award:
    """A certificate: on which rung, and its last day."""

    rung: CertificateRung
    until: date


@dataclass(frozen=True, slots=True)
class Step:
    """A step that somebody takes with an application."""

    to: Stage
    award: Award | None = None
    """What was decided; None with a decision means that nothing is awarded."""
    remark: str = ""
    """For the applicant."""
    internal: str = ""
    """For colleagues only."""


class Reason(StrEnum):
    """Why a step cannot be taken."""

    NOT_NEXT = "not-next"
    """It does not follow on the stage of the application."""
    MEANWHILE = "meanwhile"
    """Somebody else took a step."""
    NO_DECISION = "no-decision"
    """A certificate comes with a decision only."""
    IS_OVER = "is-over"
    """The last day of the certificate has passed."""
    IS_TOO_LONG = "is-too-long"
    """Of a remark."""
    IS_ERASED = "is-erased"
    """The applicant had everything erased."""


class StepRefused(ValueError):
    """A step that cannot be taken; says why, and what can be done."""

    def __init__(self, reason: Reason, told: str) -> None:
        super().__init__(told)
        self.reason = reason


def check_step(stage: Stage, step: Step) -> None:
    """See whether a step may follow on a stage; StepRefused if it may not."""
    if step.to not in NEXT[stage]:
        allowed = ", ".join(NEXT[stage])
        remedy = f"it can become: {allowed}" if allowed else "it stays as it is"
        told = f"an application that is {stage} cannot become {step.to}: {remedy}"
        raise StepRefused(Reason.NOT_NEXT, told)
    if step.award and step.to is not Stage.DECIDED:
        told = f"a certificate comes with the decision, not with {step.to}"
        raise StepRefused(Reason.NO_DECISION, told)
    check_remark(step.remark)
    check_remark(step.internal)


def check_award(award: Award, today: date) -> None:
    """See whether a certificate has any time to go; StepRefused if it has not."""
    if award.until <= today:
        told = f"a certificate until {award.until} is over by now: give its last day"
        raise StepRefused(Reason.IS_OVER, told)


def check_remark(text: str) -> None:
    """See whether a remark is of a length that people read; StepRefused if it is not."""
    if len(text) > LONGEST_REMARK:
        told = f"the remark has {len(text)} characters: keep it to {LONGEST_REMARK} at most"
        raise StepRefused(Reason.IS_TOO_LONG, told)
