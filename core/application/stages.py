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


class StepRefused(ValueError):
    """A step that cannot be taken; says why, and what can be done."""


def check_step(stage: Stage, step: Step) -> None:
    """See whether a step may follow on a stage; StepRefused if it may not."""
    if step.to not in NEXT[stage]:
        allowed = ", ".join(NEXT[stage])
        remedy = f"it can become: {allowed}" if allowed else "it stays as it is"
        raise StepRefused(f"an application that is {stage} cannot become {step.to}: {remedy}")
    if step.award and step.to is not Stage.DECIDED:
        raise StepRefused(f"a certificate comes with the decision, not with {step.to}")
    check_remark(step.remark)
    check_remark(step.internal)


def check_award(award: Award, today: date) -> None:
    """See whether a certificate has any time to go; StepRefused if it has not."""
    if award.until <= today:
        raise StepRefused(f"a certificate until {award.until} is over by now: give its last day")


def check_remark(text: str) -> None:
    """See whether a remark is of a length that people read; StepRefused if it is not."""
    if len(text) > LONGEST_REMARK:
        raise StepRefused(
            f"the remark has {len(text)} characters: keep it to {LONGEST_REMARK} at most"
        )
