"""A scenario as it stands: its interview, how far it is, and the voice to speak of it in."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.texts import Texts, Voice
from core.assessment.edits import scenario_of
from core.assessment.facts import Facts
from core.assessment.interview import CONFIRMED, INTERVIEWS, Interview
from core.assessment.questions import Question
from core.assessment.replay import Asked, Complete, Open, Stuck, replay
from core.assessment.scenario import Assessing, Scenario
from core.assessment.staffing import Staffing
from core.conversation import State
from core.ladder.edition import Editions
from core.ladder.model import Edition
from core.language import Language

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Session:
    """One scenario, with everything that follows from its answers."""

    voice: Voice
    edition: Edition
    staffing: Staffing
    scenario: Scenario
    questions: type[Interview]

    @cached_property
    def interview(self) -> Interview:
        """The interview as it was when the scenario began."""
        return self.questions(self.edition, self.staffing, self.scenario.started)

    @cached_property
    def outcome(self) -> Open | Stuck | Complete[Facts]:
        """How far the answers bring it."""
        return replay(self.interview, self.scenario.answers)

    @property
    def asked(self) -> Asked:
        """The questions answered so far."""
        return self.outcome.asked

    @property
    def foreseen(self) -> Asked:
        """All questions there will be, as far as one can tell."""
        return self.outcome.foreseen

    @property
    def outdated(self) -> tuple[str, ...]:
        """The answers that are no longer asked for, or that no longer fit."""
        return self.outcome.outdated

    @property
    def length(self) -> int:
        """About how many questions there are in all, the one about the summary left out."""
        return len({question.key for question in self.foreseen} - {CONFIRMED})

    @property
    def left(self) -> int:
        """About how many questions are still to be answered, the one about the summary left out."""
        waiting = {it.key for it in self.foreseen if it.key not in self.scenario.answers}
        if self.open_question:
            # There may be an answer that no longer fits.
            waiting.add(self.open_question.key)
        return len(waiting - {CONFIRMED})

    @property
    def open_question(self) -> Question[object] | None:
        """The question that waits for an answer."""
        return self.outcome.question if isinstance(self.outcome, Open) else None

    def question(self, key: str) -> Question[object] | None:
        """Find the open question or one that was answered."""
        open_question = self.open_question
        known = (*self.asked, open_question) if open_question else self.asked
        return next((question for question in known if question.key == key), None)

    def answer(self, key: str) -> str | None:
        """Give the canonical answer to a question."""
        return self.scenario.answers.get(key)


class Sessions:
    """Opens scenarios, each with the edition and the question set it began under."""

    def __init__(
        self,
        editions: Editions,
        texts: Texts,
        interviews: Mapping[str, type[Interview]] = INTERVIEWS,
    ) -> None:
        self.editions = editions
        self.texts = texts
        self._interviews = interviews
        self._staffing = {edition.id: Staffing(edition) for edition in editions}

    def of(self, scenario: Scenario, language: Language) -> Session:
        """Open a scenario; LookupError if its edition or question set is no longer there."""
        return Session(
            voice=self.texts.voice(language),
            edition=self.editions.get(scenario.edition),
            staffing=self._staffing[scenario.edition],
            scenario=scenario,
            questions=self._interviews[scenario.questions],
        )

    def staffing(self, edition: Edition) -> Staffing:
        """Give the questions about colleagues, by an edition."""
        return self._staffing[edition.id]

    @property
    def newest_questions(self) -> str:
        """The question set for a scenario that begins now."""
        return list(self._interviews)[-1]

    def found(self, state: State, number: int, language: Language) -> Session | None:
        """Open a scenario by its number; None if there is none that can be opened."""
        scenario = scenario_of(state, number)
        if scenario is None:
            return None
        try:
            return self.of(scenario, language)
        except LookupError:
            logger.exception("scenario %d cannot be opened", number)
            return None

    def active(self, state: State, language: Language) -> Session | None:
        """Open the scenario that is at hand, if there is one."""
        if not isinstance(state.activity, Assessing):
            return None
        return self.found(state, state.activity.scenario, language)
