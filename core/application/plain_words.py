"""What colleagues say of an application, without what is never kept of anybody, such as a BSN."""

from dataclasses import replace

from core.application.filed import Remark
from core.application.stages import Step
from core.withholding import without_numbers


def plain_step(step: Step) -> Step:
    """Leave BSNs and bank accounts out of the remarks with a step."""
    (remark, _), (internal, _) = without_numbers(step.remark), without_numbers(step.internal)
    return replace(step, remark=remark, internal=internal)


def plain_remark(remark: Remark) -> Remark:
    """Leave BSNs and bank accounts out of a remark."""
    text, _ = without_numbers(remark.text)
    return replace(remark, text=text)
