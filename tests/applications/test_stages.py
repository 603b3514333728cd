"""The stages of an application: which step may follow on which, and nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.application.stages import (
    LONGEST_REMARK,
    Award,
    CertificateRung,
    Stage,
    Step,
    StepRefused,
    check_award,
    check_step,
)

ALLOWED = """
received      complete withdrawn
complete      with-auditor withdrawn
with-auditor  decided withdrawn
decided       closed
closed
withdrawn
"""
STEPS = {(row.split()[0], to) for row in ALLOWED.strip().splitlines() for to in row.split()[1:]}
AWARD = Award(CertificateRung.SECOND, date(2028, 11, 30))


def may(stage: Stage, step: Step) -> bool:
    try:
        check_step(stage, step)
    except StepRefused:
        return False
    return True


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("to", Stage)
def test_only_these_steps_may_be_taken(stage: Stage, to: Stage) -> None:
    assert may(stage, Step(to)) == ((stage, to) in STEPS)


@given(st.lists(st.sampled_from(Stage), max_size=20))
def test_whatever_is_tried_an_application_goes_forward_and_ends(tried: list[Stage]) -> None:
    stage, been = Stage.RECEIVED, [Stage.RECEIVED]
    for to in tried:
        if may(stage, Step(to)):
            stage = to
            been.append(to)
    assert len(been) == len(set(been)), "it never comes back to a stage"
    assert (Stage.CLOSED in been) <= (Stage.DECIDED in been)
    assert not {Stage.DECIDED, Stage.WITHDRAWN} <= set(been), "what was decided is not withdrawn"


def test_a_refusal_says_what_is_allowed() -> None:
    with pytest.raises(StepRefused, match=r"received cannot become decided.*complete, withdrawn"):
        check_step(Stage.RECEIVED, Step(Stage.DECIDED))
    with pytest.raises(StepRefused, match="it stays as it is"):
        check_step(Stage.CLOSED, Step(Stage.RECEIVED))


def test_a_certificate_comes_with_a_decision_and_has_time_to_go() -> None:
    check_step(Stage.WITH_AUDITOR, Step(Stage.DECIDED, AWARD))
    with pytest.raises(StepRefused, match="comes with the decision"):
        check_step(Stage.RECEIVED, Step(Stage.COMPLETE, AWARD))
    check_award(AWARD, date(2028, 11, 29))
    with pytest.raises(StepRefused, match="is over by now"):
        check_award(AWARD, date(2028, 11, 30))


@pytest.mark.parametrize("step", [Step(Stage.COMPLETE, remark="x" * (LONGEST_REMARK + 1))])
def test_a_remark_is_of_a_length_that_people_read(step: Step) -> None:
    with pytest.raises(StepRefused, match="1001 characters"):
        check_step(Stage.RECEIVED, step)
