"""The bakery that suppositions are about, and how one is read of it."""

from core.assessment.facts import Facts
from core.assessment.interview import CONFIRMED
from core.assessment.replay import Complete, replay
from core.assessment.scenario import Answers
from core.supposing.changes import Change, Hire, Supposition, Unclear
from core.supposing.hearing import hear
from core.supposing.reading import understand
from core.supposing.said import Known
from tests.assessment.interviews import (
    INTERVIEW,
    ORGANISATION,
    QUALITY,
    STAFFING,
    group,
    purchase,
)

BAKERY: Answers = (
    ORGANISATION
    | {"staff": "yes"}
    | group(1, people="2", more="yes")
    | group(2, "vso-pro", contract="internship", people="1", hours="32", more="yes")
    | group(3, "ww", contract="secondment", people="1", hours="40", months="6")
    | {"own-employment": "no", "purchases": "yes"}
    | purchase(1)
    | QUALITY
    | {CONFIRMED: "yes"}
)
"""48 fte: two wajongers of 24 hours, an intern of 32, an agency worker who came from WW for half a
year; and purchases at De Brug."""


def facts_of(answers: Answers) -> Facts:
    """Give what a finished assessment says."""
    outcome = replay(INTERVIEW, answers)
    assert isinstance(outcome, Complete), outcome
    return outcome.result


FACTS = facts_of(BAKERY)


def supposed(text: str, last: Hire | None = None) -> Supposition | None:
    """Read a message about the bakery."""
    heard = hear(text)
    return understand(heard, Known(FACTS, STAFFING, last)) if heard else None


def read(text: str, last: Hire | None = None) -> Change | Unclear | None:
    """Give what would change, or what is not clear."""
    found = supposed(text, last)
    return found.change if found else None
