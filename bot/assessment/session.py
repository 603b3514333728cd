"""A scenario as it stands: its interview, how far it is, and the voice to speak of it in."""

from dataclasses import dataclass
from functools import cached_property

from bot.texts import Texts, Voice
from core.assessment.edits import scenario_of
from core.assessment.facts import Facts
from core.assessment.interview import Interview
from core.assessment.questions import Question
from core.assessment.replay import Asked, Complete, Open, Stuck, foreseen, replay
from core.assessment.scenario import Idle, Scenario
from core.assessment.staffing import Staffing
from core.conversation import Language, State
from core.ladder.edition import Editions
from core.ladder.model import Edition


@dataclass(frozen=True)
class Session:
    """One scenario, with everything that follows from its answers."""

    voice: Voice
    edition: Edition
    staffing: Staffing
    scenario: Scenario

    @property
    def interview(self) -> Interview:
        """The interview as it was when the scenario began."""
        return Interview(self.edition, self.staffing, self.scenario.started)

    @cached_property
    def outcome(self) -> Open | Stuck | Complete[Facts]:
        """How far the answers bring it."""
        return replay(self.interview, self.scenario.answers)

    @property
    def asked(self) -> Asked:
        """The questions answered so far."""
        return self.outcome.asked

    @cached_property
    def foreseen(self) -> Asked:
        """All questions there will be, as far as one can tell."""
        return foreseen(self.interview, self.scenario.answers)

    @property
    def length(self) -> int:
        """About how many questions there are in all, the one about the summary left out."""
        return len(self.foreseen) - 1

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
    """Opens scenarios, each with the edition it began under."""

    def __init__(self, editions: Editions, texts: Texts) -> None:
        self.editions = editions
        self.texts = texts
        self._staffing = {edition.id: Staffing(edition) for edition in editions}

    def of(self, scenario: Scenario, language: Language) -> Session:
        """Open a scenario; LookupError if its edition is no longer there."""
        return Session(
            voice=self.texts.voice(language),
            edition=self.editions.get(scenario.edition),
            staffing=self._staffing[scenario.edition],
            scenario=scenario,
        )

    def active(self, state: State, language: Language) -> Session | None:
        """Open the scenario that is at hand, if there is one."""
        if isinstance(state.activity, Idle):
            return None
        scenario = scenario_of(state, state.activity.scenario)
        return self.of(scenario, language) if scenario else None
