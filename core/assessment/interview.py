"""The guided self-assessment: which question follows from which answer.

Only routing lives here. The words are in the texts, the figures in the edition, and how an
answer is read in its kind.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from core.assessment import measures
from core.assessment.facts import Facts
from core.assessment.kinds import SKIPPED, UNKNOWN, Name, Optional, YesNo
from core.assessment.months import Year
from core.assessment.purchasing import own_employment, purchases
from core.assessment.questions import Question, question, yes_no
from core.assessment.replay import Ask, Contradiction
from core.assessment.staffing import Staffing
from core.ladder.model import Edition
from core.ladder.scoring import standing_of

CONFIRMED = "confirmed"
"""Key of the last question: whether the summary is right."""

YEARS_BACK = 3


class Interview:
    """Asks everything a score needs, by one edition, for an assessment started on some day."""

    def __init__(self, edition: Edition, staffing: Staffing, started: date) -> None:
        self._edition = edition
        self._staffing = staffing
        self._started = started

    def __call__(self, ask: Ask) -> Facts:
        """Ask on until nothing is missing; Contradiction when no score can follow."""
        organisation = ask(question("organisation", Optional(Name()), SKIPPED, (SKIPPED,)))
        if ask(yes_no("sw-company", "no")):
            raise Contradiction("sw-company", "sw-company")
        year = ask(reference_year(self._started))
        week = ask(question("full-week", measures.FULL_WEEK, "40", ("40", "38", "36")))
        fte = ask(question("total-fte", measures.total_fte(week), "50"))
        if fte < self._edition.norms.minimum_fte:
            raise Contradiction("too-small", "total-fte")
        facts = Facts(
            edition=self._edition.id,
            organisation=organisation,
            year=year,
            full_week=week,
            total_fte=fte,
            groups=self._staffing.groups(ask, year, week, fte),
            own_employment=own_employment(ask),
            purchases=purchases(ask),
            qualitative=self._qualitative(ask),
        )
        facts = self._with_plan(ask, facts)
        ask(question(CONFIRMED, YesNo(), "yes", ("yes",)))
        return facts

    def _qualitative(self, ask: Ask) -> Mapping[str, bool]:
        answers = {
            requirement.id: ask(_requirement(requirement.id))
            for requirement in self._edition.requirements
        }
        return {id_: met for id_, met in answers.items() if met is not None}

    def _with_plan(self, ask: Ask, facts: Facts) -> Facts:
        # Only who reaches no rung has a use for the aspirant status. A whole score would take five
        # times as long, for advice that nobody reads here.
        standing = standing_of(facts.company(), self._edition)
        if any(standing.reaches(rung.id, self._edition) for rung in self._edition.rungs):
            return facts
        return replace(facts, aspirant_plan=ask(yes_no("aspirant", "no")))


def reference_year(started: date) -> Question[int]:
    """Ask for the reference year, in an assessment that was started on some day."""
    this = started.year
    kind = Year(this - YEARS_BACK, this)
    return question("reference-year", kind, str(this - 1), (str(this - 1), str(this)))


def _requirement(id_: str) -> Question[bool | None]:
    return Question(
        key=f"quality.{id_}",
        words="quality",
        kind=Optional(YesNo(), skippable=False),
        typical="yes",
        offers=("yes", "no", UNKNOWN),
        facts={"requirement": id_},
    )


INTERVIEWS: Mapping[str, type[Interview]] = {"1": Interview}
"""Every question set an assessment may have begun under, from the oldest to the one in use.

When a change would break running assessments, the old interview stays and the new one is added.
"""
