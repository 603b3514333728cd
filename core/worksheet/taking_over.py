"""Answers from a worksheet put among those that there are."""

from core.assessment.edits import OPENING, changed
from core.assessment.interview import CONFIRMED
from core.assessment.scenario import Answers


def taken_over(answers: Answers, read: Answers) -> Answers:
    """Put groups and purchases that were read in place of all that there were."""
    replaced = tuple(f"{part}." for part, opening in OPENING.items() if opening in read)
    kept = {key: answer for key, answer in answers.items() if not key.startswith(replaced)}
    return changed(kept, read)


def would_lose(answers: Answers, read: Answers) -> bool:
    """Tell whether an answer that was given would be gone or another one."""
    after = taken_over(answers, read)
    return any(after.get(key) != answer for key, answer in answers.items() if key != CONFIRMED)
